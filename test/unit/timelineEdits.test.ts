import assert from 'node:assert/strict';
import { analyze, applyEdits } from '../../server/src/core/index.ts';
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
