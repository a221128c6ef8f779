/** An edit in a cell leaves straight columns straight, and the others alone. */
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { analyze, applyEdits, displayWidth, setDone } from '../../server/src/core/index.ts';
import { keepStraight } from '../../server/src/lsp/straightColumns.ts';
import { alignTable, tablesOf } from '../../server/src/lsp/tableLayout.ts';
import { postmortem } from '../support/writing.ts';

const [above = ''] = postmortem.split('| Action |');

/** The table of action items once the item whose row holds some words is done, or open again. */
function marked(table: string, words: string, done = true): string {
  const text = above + table;
  const { postmortem: read } = analyze(text);
  const slice = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  const item = read.actionItems.find(({ span }) => slice(span).includes(words));
  assert.ok(item, 'no such item');
  const edit = setDone(item, done, read.actionItems);
  assert.ok(edit, 'nothing to change');
  return applyEdits(text, keepStraight(read, [edit], slice)).slice(above.length);
}

suite('straight columns', () => {
  test('take a shorter state, and a longer one where there are blanks', () => {
    const table = (one: string, other: string): string =>
      `| Action       | Owner | Due        | Status      |\n|--------------|-------|------------|-------------|\n| Renew leases | Ana   | 2026-02-20 | ${one} |\n| Alert on age | Jo    | 2026-03-20 | ${other} |\n`;
    assert.equal(marked(table('In progress', 'Completed  '), 'Renew'), table('Completed  ', 'Completed  '));
    assert.equal(marked(table('Open       ', 'In progress'), 'Alert'), table('Open       ', 'Done       '));
    assert.equal(marked(table('✅ Done    ', '⏳ Pending '), 'Renew', false), table('⏳ Pending ', '⏳ Pending '));
  });

  test('grow for a longer state, with the dashes and the other rows', () => {
    const before =
      '| Action       |  Status   |\n| :----------- | :-------: |\n| Renew leases |  ⏳ Wait  |\n| Alert on age |  🔴 等待  |\n';
    assert.equal(
      marked(before, 'Renew'),
      '| Action       |    Status    |\n| :----------- | :----------: |\n| Renew leases | ✅ Completed |\n| Alert on age |   🔴 等待    |\n',
    );
  });

  test('are not made of crooked ones', () => {
    const crooked = '| Action | Status |\n|---|---|\n| Renew leases | ⏳ Pending |\n| Alert on age | Open |\n';
    assert.equal(marked(crooked, 'Renew'), crooked.replace('⏳ Pending', '✅ Completed'));
    const nearly =
      '| Action       | Status     |\n|--------------|------------|\n| Renew leases | In progress |\n| Alert on age | Open       |\n';
    assert.equal(marked(nearly, 'Renew'), nearly.replace('In progress', 'Done'));
  });

  test('stay straight whatever is written into a cell', () => {
    const cell = fc.constantFrom('', 'Ana', 'Alert on age', '⏳', '等待', '👩‍🚒 on call', 'a \\| b', 'x'.repeat(70));
    const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 4 });
    const dashes = fc.constantFrom('|---|---|', '| :-- | --: |', '|:-:|---|');
    let edited = 0;
    fc.assert(
      fc.property(rows, dashes, fc.nat(7), cell, (cells, delimiter, at, written) => {
        const source = `# Postmortem: x\n\n| Action | Status |\n${delimiter}\n${cells.map((row) => `| ${row.join(' | ')} |\n`).join('')}`;
        const straight = (text: string): string => {
          const { postmortem: read } = analyze(text);
          return applyEdits(
            text,
            tablesOf(read).flatMap((table) => alignTable(table, (span) => text.slice(span.start, span.end))),
          );
        };
        const text = straight(source);
        const { postmortem: read } = analyze(text);
        const [table] = tablesOf(read);
        const target = table?.rows.flatMap((row) => row.cells)[at % (2 * cells.length)];
        if (!table || !target || cells.flat().some(({ length }) => length > 60) || written.length > 60) return;
        const edit = { span: target.span, text: target.span.start === target.span.end ? `${written} ` : written };
        const now = applyEdits(
          text,
          keepStraight(read, [edit], (span) => text.slice(span.start, span.end)),
        );
        const lines = now.split('\n').slice(2, -1);
        assert.deepEqual([...new Set(lines.map(displayWidth))], [displayWidth(lines[0] ?? '')], now);
        assert.equal(straight(now), straight(applyEdits(text, [edit])));
        edited++;
      }),
      { seed: 7, numRuns: 300 },
    );
    assert.ok(edited > 100, `only ${edited} cells were edited`);
  });
});
