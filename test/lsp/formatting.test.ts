import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import type { CodeAction, TextEdit } from 'vscode-languageserver-protocol';
import { analyze, applyEdits, defaultSettings, displayWidth } from '../../server/src/core/index.ts';
import { alignTable, tablesOf } from '../../server/src/lsp/tableLayout.ts';
import { ask, capable, postmortem, uri, writing } from '../support/writing.ts';

const settings = { ...defaultSettings, include: ['**'] };
const aligned = (text: string): string => {
  const tables = tablesOf(analyze(text, { settings, path: 'a.md' }).postmortem);
  return applyEdits(
    text,
    tables.flatMap((table) => alignTable(table, ({ start, end }) => text.slice(start, end))),
  );
};

suite('tables', () => {
  test('get straight columns, with wide characters counted as what they take', () => {
    assert.equal(
      aligned('# P\n\n|Time|Event\n|:-|-:|\n|14:00| ✅ ok|\n14:05|陳 wrote `a\\|b`|x\n'),
      '# P\n\n| Time  |           Event |\n| :---- | --------------: |\n| 14:00 |           ✅ ok |\n| 14:05 | 陳 wrote `a\\|b` | x |\n',
    );
  });

  test('keep what stands before them: quotes, lists, CRLF', () => {
    assert.equal(aligned('> |a|b|\r\n> |-|-|\r\n> |longer|c|\r\n'), '> | a      | b   |\r\n> | ------ | --- |\r\n> | longer | c   |\r\n');
    assert.equal(aligned('- x\n\n  |a|\n  |-|\n  |cc|\n'), '- x\n\n  | a   |\n  | --- |\n  | cc  |\n');
  });

  test('render the same, and are laid out once and for all', () => {
    const cell = fc
      .array(
        fc.constantFrom('a', 'Ana', ' ', '🔄', '✅', '👩‍💻', '陳', 'é', 'e\u0301', '`x`', '\\|', '**b**', '-', ':', '[a](b)', '\ud83d'),
        { maxLength: 6 },
      )
      .map((parts) => parts.join(''));
    const row = fc.tuple(fc.boolean(), fc.array(cell, { minLength: 1, maxLength: 4 }), fc.boolean());
    const mark = fc.constantFrom('-', ':-', '-:', ':-:', '---', ' ----- ');
    const table = fc.tuple(
      fc.array(cell, { minLength: 2, maxLength: 3 }),
      fc.array(mark, { minLength: 3, maxLength: 3 }),
      fc.array(row, { maxLength: 4 }),
    );
    const markdown = new MarkdownIt({ html: true });
    let changed = 0;
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n'), ([header, marks, rows], eol) => {
        const lines = [
          `|${header.join('|')}|`,
          `|${marks.slice(0, header.length).join('|')}|`,
          ...rows.map(([open, cells, close]) => `${open ? '|' : ''}${cells.join('|')}${close ? '|' : ''}`),
        ];
        const text = `# P${eol}${eol}${lines.join(eol)}${eol}`;
        const once = aligned(text);
        assert.equal(markdown.render(once), markdown.render(text), text);
        assert.equal(aligned(once), once, text);
        if (once !== text) changed++;
      }),
      { seed: 9, numRuns: 150 },
    );
    assert.ok(changed > 90);
  });

  test('are laid out by the formatter, whole or where asked', async () => {
    const { client } = await writing();
    const options = { tabSize: 2, insertSpaces: true };
    const edits = await ask<TextEdit[]>(client, 'textDocument/formatting', { options });
    assert.ok(edits.length > 5);
    assert.ok(edits.every(({ range }) => range.start.line === range.end.line));
    const at = { line: 14, character: 3 };
    const some = await ask<TextEdit[]>(client, 'textDocument/rangeFormatting', { options, range: { start: at, end: at } });
    assert.ok(some.length > 0 && some.length < edits.length);
  });

  test('are laid out by a code action, in VS Code too', async () => {
    const { client } = await writing(postmortem, capable, { builtInMarkdown: true, overview: true });
    const at = { line: 14, character: 3 };
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: at, end: at },
      context: { diagnostics: [], only: ['refactor.rewrite'] },
    });
    assert.deepEqual(
      actions.map(({ title }) => title),
      ['Align table', 'Convert timeline to a list'],
    );
    await assert.rejects(ask(client, 'textDocument/formatting', { options: { tabSize: 2, insertSpaces: true } }));
  });

  test('count columns as a terminal does', () => {
    assert.deepEqual(['abc', '✅', '陳', '👩‍💻', 'e\u0301', '\u200b', '❤️', 'ｆ'].map(displayWidth), [3, 2, 2, 2, 1, 0, 2, 2]);
  });
});
