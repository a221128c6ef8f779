import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { Analyzer, type Analysis } from '../../server/src/core/index.ts';

const head = '# Postmortem: Cache\n\n**Date:** 2025-03-04\n\n## Timeline\n\n';

function table(hour: number): string {
  const rows = Array.from({ length: 5 }, (_, row) => `| ${hour}:${row}0 | Step ${row} | Priya Natarajan |\n`);
  return `| Time | Event | Owner |\n|------|-------|-------|\n${rows.join('')}\n`;
}

function entriesOf(analyzer: Analyzer): readonly unknown[] {
  return analyzer.analysis().postmortem.timeline?.entries ?? [];
}

function shape({ postmortem, findings }: Analysis): unknown {
  const { timeline, people, problems } = postmortem;
  const told = timeline && {
    zone: timeline.zone,
    entries: timeline.entries.map(({ block, ...entry }) => ({ ...entry, block: block?.span })),
  };
  return JSON.parse(JSON.stringify({ told, people, problems, findings })) as unknown;
}

suite('timeline segments', () => {
  test('a key in one table leaves the entries of the others as they are', () => {
    const analyzer = new Analyzer(`${head}${[10, 11, 12, 13, 14].map(table).join('Then this happened.\n\n')}`);
    const before = entriesOf(analyzer);
    assert.equal(before.length, 25);
    const at = analyzer.document.text.indexOf('Step 3', analyzer.document.text.indexOf('12:00'));
    analyzer.edit({ span: { start: at, end: at }, text: 'x' });
    const after = entriesOf(analyzer);
    assert.equal(after.length, 25);
    assert.deepEqual(
      after.flatMap((entry, index) => (entry === before[index] ? [] : [index])),
      [10, 11, 12, 13, 14],
    );
  });

  test('a date that is passed on changes the entries below it', () => {
    const analyzer = new Analyzer(`${head}${table(10)}### 2025-03-05\n\n${table(11)}`);
    analyzer.analysis();
    const at = analyzer.document.text.indexOf('03-05') + 4;
    analyzer.edit({ span: { start: at, end: at + 1 }, text: '6' });
    const last = analyzer.analysis().postmortem.timeline?.entries.at(-1);
    assert.equal(last?.local, '2025-03-06T11:40');
  });

  test('after any edits the timeline equals that of the new text', () => {
    const part = fc.constantFrom(
      table(10),
      table(23),
      '- 09:15 UTC It began\n- 9:40 It was detected\n\n',
      '- 2025-03-05\n\n',
      '**01:10** Rolled back\n\n',
      'At 14:00 somebody looked at it.\n\n',
      'All times in CET.\n\n',
      'Unless otherwise noted, all events happened on 2025-03-07.\n\n',
      'Some prose between.\n\n',
      '### 2025-03-06\n\n',
      '### 16:20 Resolved\n\n',
      '### Details (PST)\n\n',
      '```\n10:00:01 ERROR pool\n10:00:02 ERROR pool\n```\n\n',
      '03/04 12:00 - Incident resolved\n\n',
      '25/04/2025 12:00 - Alert fired\n\n',
      '> 12:10 quoted\n\n',
    );
    const edit = fc.record({
      at: fc.nat(),
      remove: fc.oneof(fc.constant(0), fc.nat(120)),
      text: fc.oneof(part, fc.constantFrom('', '1', ' ', '\n')),
    });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), fc.array(edit, { minLength: 1, maxLength: 6 }), (parts, edits) => {
        const analyzer = new Analyzer(head + parts.join(''));
        analyzer.analysis();
        for (const { at, remove, text } of edits) {
          const { length } = analyzer.document;
          const start = head.length + (at % Math.max(1, length - head.length + 1));
          analyzer.edit({ span: { start: Math.min(start, length), end: Math.min(length, start + remove) }, text });
          assert.deepEqual(shape(analyzer.analysis()), shape(new Analyzer(analyzer.document.text).analysis()));
        }
      }),
      { numRuns: 300 },
    );
  });
});
