import { strict as assert } from 'node:assert';
import { Analyzer, applyEdits, suppressionEdit } from '../../server/src/core/index.ts';
import { outlineOf } from '../../server/src/core/outline.ts';
import { readMarked } from '../support/marked.ts';

function suppressed(marked: string, scope: 'line' | 'section' | 'file'): string | undefined {
  const { text, spans } = readMarked(marked);
  const document = new Analyzer(text).document;
  const pieces = document.chunks.flatMap((chunk) => chunk.pieces);
  outlineOf(pieces);
  const site = {
    pieces,
    eol: '\n',
    text: (span: { start: number; end: number }) => document.slice(span.start, span.end),
    length: document.length,
  };
  const edit = suppressionEdit(site, 'test/odd', spans[0]!, scope);
  return edit && applyEdits(text, [edit]);
}

const head = '# Postmortem: Queue\n\n**Date:** 2025-01-02\n\n## Summary\n\n';

suite('suppression edits', () => {
  const cases: [string, 'line' | 'section' | 'file', string, string][] = [
    ['a paragraph', 'line', 'An ⟦odd⟧ thing.\nMore.\n', 'An odd thing. <!-- postmortem-disable-line test/odd -->\nMore.\n'],
    ['a list item', 'line', '- one\n- ⟦odd⟧ two\n- three\n', '- one\n- odd two <!-- postmortem-disable-line test/odd -->\n- three\n'],
    [
      'a table cell',
      'line',
      '| a | b |\n|---|---|\n| ⟦odd⟧ | x |\n',
      '| a | b |\n|---|---|\n| odd <!-- postmortem-disable-line test/odd --> | x |\n',
    ],
    ['a section', 'section', 'An ⟦odd⟧ thing.\n', 'An odd thing.\n'],
  ];
  for (const [name, scope, source, expected] of cases)
    test(name, () => {
      const result = suppressed(head + source, scope)!;
      if (scope === 'section')
        assert.equal(result, `${head.replace('## Summary\n', '## Summary\n<!-- postmortem-disable-section test/odd -->\n')}${expected}`);
      else assert.equal(result, head + expected);
    });
  test('a second rule joins the comment of the section', () => {
    const once = suppressed(`${head}An ⟦odd⟧ thing.\n`, 'section')!.replace('test/odd', 'test/first');
    assert.match(suppressed(once.replace('odd', '⟦odd⟧'), 'section')!, /disable-section test\/first test\/odd -->/);
  });
  test('the file, behind front matter', () => {
    assert.equal(
      suppressed('---\ntitle: x\n---\n# Postmortem ⟦odd⟧\n', 'file'),
      '---\ntitle: x\n---\n<!-- postmortem-disable-file test/odd -->\n\n# Postmortem odd\n',
    );
  });
  test('nothing is offered inside code', () => {
    assert.equal(suppressed(`${head}\`\`\`\n⟦odd⟧\n\`\`\`\n`, 'line'), undefined);
  });
});
