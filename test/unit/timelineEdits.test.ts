import assert from 'node:assert/strict';
import { analyze, applyEdits } from '../../server/src/core/index.ts';
import { addTimelineEntryEdit } from '../../server/src/core/edits/addTimelineEntry.ts';
import { sortTimelineEdits } from '../../server/src/core/edits/sortTimeline.ts';

const document = (body: string): string => `# Postmortem: Ferry\n\n## Timeline (UTC)\n\n${body}\n\n## Impact\n\nx\n`;

function sorted(body: string): string {
  const text = document(body);
  const { timeline } = analyze(text).postmortem;
  const context = { text: ({ start, end }: { start: number; end: number }) => text.slice(start, end), eol: '\n' };
  const result = applyEdits(text, timeline ? sortTimelineEdits(timeline, context) : []);
  return result.slice(document('').indexOf('\n\n\n\n') + 2, result.indexOf('\n\n## Impact'));
}

suite('sorting a timeline', () => {
  test('rows, as wide as they are', () => {
    const head = '| Time | Event |\n|--|--|\n';
    assert.equal(sorted(`${head}| 10:20 | b |\n| 10:00  | a |\n| 10:30 | c |`), `${head}| 10:00  | a |\n| 10:20 | b |\n| 10:30 | c |`);
  });

  test('numbers stay in place', () => assert.equal(sorted('1. 10:20 b\n   more\n2. 10:00 a'), '1. 10:00 a\n2. 10:20 b\n   more'));

  test('paragraphs and headings with what is below them', () => {
    assert.equal(sorted('**10:20** b\n\n**10:00** a'), '**10:00** a\n\n**10:20** b');
    assert.equal(sorted('### 10:20\n\nb\n\n```\nlog\n```\n\n### 10:00\n\na'), '### 10:00\n\na\n\n### 10:20\n\nb\n\n```\nlog\n```');
  });

  test('the same minute keeps its order', () => assert.equal(sorted('- 10:20 c\n- 10:00 a\n- 10:00 b'), '- 10:00 a\n- 10:00 b\n- 10:20 c'));

  test('entries with dates move freely; a date that is carried over does not move', () => {
    assert.equal(sorted('- 2024-05-07 10:00 b\n- 2024-05-06 11:00 a'), '- 2024-05-06 11:00 a\n- 2024-05-07 10:00 b');
    const carried = '- 2024-05-06 10:20 b\n- 10:00 a';
    assert.equal(sorted(carried), carried);
    assert.equal(
      sorted('- 2024-05-06 10:00 a\n- 10:20 c\n- 10:10 b\n- 2024-05-07 09:00 d'),
      '- 2024-05-06 10:00 a\n- 10:10 b\n- 10:20 c\n- 2024-05-07 09:00 d',
    );
  });

  test('each run on its own', () => {
    const runs = '### Web\n\n- 10:20 b\n- 10:30 c\n\n### Queue\n\n- 10:00 a\n- 10:10 b';
    assert.equal(sorted(runs), runs);
  });

  test('nothing moves when a time is not known, or the forms differ', () => {
    for (const body of ['- 10:20 b\n- --:-- ?\n- 10:00 a', '- 10:20 b\n\n10:10 - c\n\n- 10:00 a']) assert.equal(sorted(body), body);
  });
});

suite('adding a timeline entry at now', () => {
  const now = Date.UTC(2024, 4, 6, 14, 5);
  const added = (text: string, zone?: string, at = now): string => {
    const context = { text: ({ start, end }: { start: number; end: number }) => text.slice(start, end), eol: '\n' };
    const edit = addTimelineEntryEdit(analyze(text).postmortem, context, at, zone);
    return applyEdits(text, [{ span: edit.span, text: edit.text.replaceAll(/\$\{\d:([^}]*)\}/g, '<$1>').replaceAll('\\', '') }]);
  };
  const inside = (body: string, zone = 'UTC', at = now): string => {
    const result = added(`# Postmortem: Ferry\n\n## Timeline (${zone})\n\n${body}\n\n## Impact\n\nx\n`, undefined, at);
    return result.slice(result.indexOf(')\n\n') + 3, result.indexOf('\n\n## Impact'));
  };

  for (const [last, line] of [
    ['- 13:00 a', '- 14:05 <What happened>'],
    ['* **13:00** - a', '* **14:05** - <What happened>'],
    ['- `13:00` a', '- `14:05` <What happened>'],
    ['- [13:00] a', '- [14:05] <What happened>'],
    ['3. 13:00: a', '4. 14:05: <What happened>'],
    ['- 2024-05-06 13:00 UTC a', '- 2024-05-06 14:05 UTC <What happened>'],
    ['- 05/31/2024 1:00 pm – a', '- 05/06/2024 2:05 pm – <What happened>'],
    ['- May 5, 2024 1:00PM a', '- May 6, 2024 2:05PM <What happened>'],
    ['- 13:00:10 a\n  - more', '- 14:05:00 <What happened>'],
    ['**13:00** a', '\n**14:05** <What happened>'],
    ['13:00 UTC: a', '\n14:05 UTC: <What happened>'],
    ['### 13:00\n\na', '\n### 14:05\n\n<What happened>'],
    ['- 12:00 a\n\n- 13:00 b', '\n- 14:05 <What happened>'],
    ['12:00 - a\n13:00 - b', '14:05 - <What happened>'],
  ] as const) {
    test(last.replaceAll('\n', '⏎'), () => assert.equal(inside(last), `${last}\n${line}`));
  }

  test('in the zone of the document', () => {
    assert.equal(inside('- 10:00 a', 'CEST').split('\n')[1], '- 16:05 <What happened>');
    assert.equal(added('# Postmortem: x\n\n## Timeline\n\n- 10:00 a', 'Asia/Tokyo').split('\n').at(-1), '- 23:05 <What happened>');
  });

  test('with the date where the day is another one', () => {
    assert.equal(inside('- 2024-05-05 13:00 a\n- 13:10 b').split('\n').at(-1), '- 2024-05-06 14:05 <What happened>');
  });

  test('a table: a new row, or the empty row of the template', () => {
    const head = '| Time | Event | Owner |\n|--|--|--|\n';
    assert.equal(inside(`${head}| 13:00 | a | Ana |`), `${head}| 13:00 | a | Ana |\n| 14:05 | <What happened> | <owner> |`);
    assert.equal(inside(`${head}| | | |`), `${head}| 14:05 | <What happened> | <owner> |`);
    assert.equal(
      inside('| Date | Time | Person | Note |\n|--|--|--|--|\n| 2024-05-06 | 13:00 | Ana | a |').split('\n').at(-1),
      '| 2024-05-06 | 14:05 | <owner> | <What happened> |',
    );
  });

  test('an empty timeline, and none at all', () => {
    assert.equal(inside('Soon.').split('\n').at(-1), '- 14:05 <What happened>');
    assert.match(
      added('# Postmortem: x\n\n## Summary\n\ny\n'),
      /y\n\n## Timeline \(All times UTC\)\n\n\| Time \| Event \| Owner \|\n.*\n\| 14:05 \|/,
    );
  });
});
