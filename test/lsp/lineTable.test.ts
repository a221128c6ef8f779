import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { LineTable } from '../../server/src/lsp/lineTable.ts';

const snapshot = (table: LineTable): number[][] => Array.from({ length: table.count }, (_, line) => [table.start(line), table.end(line)]);

suite('line table', () => {
  test('knows the three line ends and nothing else', () => {
    assert.deepEqual(snapshot(new LineTable('a\nbc\r\nd\re\u2028f\n')), [
      [0, 1],
      [2, 4],
      [6, 7],
      [8, 11],
      [12, 12],
    ]);
    assert.deepEqual(snapshot(new LineTable('')), [[0, 0]]);
  });

  test('joins and splits the halves of a line end', () => {
    const table = new LineTable('a\rb');
    table.replace(2, 2, '\n');
    assert.deepEqual(snapshot(table), snapshot(new LineTable('a\r\nb')));
    table.replace(2, 2, 'x');
    assert.deepEqual(snapshot(table), snapshot(new LineTable('a\rx\nb')));
  });

  test('is after any edits what it would be for the new text', () => {
    const piece = fc.stringMatching(/^[ab\n\r]{0,6}$/);
    fc.assert(
      fc.property(
        fc.stringMatching(/^[ab\n\r]{0,20}$/),
        fc.array(fc.tuple(fc.nat(), fc.nat(), piece), { maxLength: 8 }),
        (start, edits) => {
          let text = start;
          const table = new LineTable(text);
          for (const [one, other, inserted] of edits) {
            const [from, to] = [one % (text.length + 1), other % (text.length + 1)].toSorted((a, b) => a - b) as [number, number];
            table.replace(from, to, inserted);
            text = text.slice(0, from) + inserted + text.slice(to);
            const fresh = new LineTable(text);
            assert.deepEqual(snapshot(table), snapshot(fresh));
            assert.equal(table.length, text.length);
            for (let offset = 0; offset <= text.length; offset++) assert.equal(table.lineAt(offset), fresh.lineAt(offset));
          }
        },
      ),
      { seed: 7, numRuns: 400 },
    );
  });

  test('has the lines that the document of the server library has', () => {
    const piece = fc.stringMatching(/^[ab\n\r]{0,6}$/);
    fc.assert(
      fc.property(piece, fc.array(fc.tuple(fc.nat(), fc.nat(), piece), { maxLength: 12 }), (start, edits) => {
        const table = new LineTable(start);
        const document = TextDocument.create('file:///a.md', 'markdown', 0, start);
        for (const [one, other, inserted] of edits) {
          const length = table.length + 1;
          const range = { start: document.positionAt(one % length), end: document.positionAt(other % length) };
          const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)].toSorted((a, b) => a - b) as [number, number];
          TextDocument.update(document, [{ range, text: inserted }], document.version + 1);
          table.replace(from, to, inserted);
          assert.equal(table.count, document.lineCount);
          for (let line = 0; line < table.count; line++)
            assert.deepEqual(
              [table.start(line), table.end(line)],
              [document.offsetAt({ line, character: 0 }), document.offsetAt({ line, character: 99 })],
            );
        }
      }),
      { seed: 11, numRuns: 400 },
    );
  });
});
