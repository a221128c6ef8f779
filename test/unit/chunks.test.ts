import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Block } from '../../server/src/core/blocks.ts';
import { ChunkedDocument } from '../../server/src/core/chunks.ts';
import { share } from '../support/editScripts.ts';

const sample = [
  '# Postmortem: Sample\n\n**Date:** 2025-01-02\n**Authors:** Ana\n\n',
  '## Summary\nText with `code` and **bold**.\nSecond line.\n\n',
  '| Time | Event |\n|---|---|\n| 10:00 | a \\| b |\n| 10:05 | |\n\n',
  '- item\n\n  nested paragraph\n- [x] done\n  - child\n\n',
  '1. first\n2. second\n\n> quote\n> more\n\n',
  '```text\n## not a heading\n\nstill code\n```\n\n',
  '<!-- comment\n\nover lines -->\n\n<div>\nhtml\n</div>\n\n',
  'Setext\n------\n\n    indented code\n\n[ref]: https://example.com\n\ntail\n',
].join('');

/** Blocks with everything they say, for comparison. */
function shape(document: ChunkedDocument): unknown {
  const block = (b: Block): unknown => ({
    type: b.type,
    span: b.span.toJSON(),
    ...('inline' in b
      ? {
          text: b.inline.text,
          marks: b.inline.marks,
          inline: b.inline.span.toJSON(),
          last: b.inline.source(0, b.inline.text.length).toJSON(),
        }
      : {}),
    ...('items' in b
      ? { items: b.items.map((i) => ({ span: i.span.toJSON(), task: i.task?.span.toJSON(), blocks: i.blocks.map(block) })) }
      : {}),
    ...('rows' in b ? { rows: [b.header, ...b.rows].map((r) => r.cells.map((c) => [c.span.toJSON(), c.inline.text])) } : {}),
    ...('blocks' in b ? { blocks: b.blocks.map(block) } : {}),
    ...('lines' in b ? { lines: b.lines.map((l) => [l.text, l.span.toJSON()]) } : {}),
  });
  return [document.chunks.flatMap((chunk) => chunk.blocks.map(block)), document.pieces.map(({ span }) => span.toJSON())];
}

suite('chunks', () => {
  test('cut at safe boundaries and cover the text', () => {
    const document = new ChunkedDocument(sample);
    assert.equal(document.text, sample);
    assert.ok(document.chunks.length > 8, `${document.chunks.length} chunks`);
    assert.equal(document.chunks.map((chunk) => chunk.text).join(''), sample);
  });

  test('every span stands on its text', () => {
    for (const eol of ['\n', '\r\n', '\r']) {
      const text = `\uFEFF${sample.replaceAll('\n', eol)}`;
      const document = new ChunkedDocument(text);
      const [heading] = document.chunks[0]!.blocks;
      assert.ok(heading?.type === 'heading');
      assert.equal(text.slice(heading.inline.span.start, heading.inline.span.end), 'Postmortem: Sample');
      const table = document.chunks.flatMap((chunk) => chunk.blocks).find((block) => block.type === 'table');
      assert.ok(table?.type === 'table');
      assert.deepEqual(
        table.rows.map((row) => row.cells.map((cell) => text.slice(cell.span.start, cell.span.end))),
        [
          ['10:00', 'a \\| b'],
          ['10:05', ''],
        ],
      );
    }
  });

  test('front matter is a chunk of its own, a rule of dashes is not', () => {
    const types = (text: string): string[] => new ChunkedDocument(text).chunks.flatMap((chunk) => chunk.blocks.map((block) => block.type));
    assert.deepEqual(types('---\ntitle: a\n---\n# b\n'), ['frontMatter', 'heading']);
    assert.deepEqual(types('+++\ntitle = "a"\n+++\n\ntext'), ['frontMatter', 'paragraph']);
    assert.deepEqual(types('---\n\ntext\n\n---\n'), ['break', 'paragraph', 'break']);
    assert.deepEqual(types('---\ntitle: a\n'), ['break', 'paragraph']);
  });

  test('a sentence above dashes stays a paragraph, a title above dashes is a heading', () => {
    const types = (text: string): string[] => new ChunkedDocument(text).chunks.flatMap((chunk) => chunk.blocks.map((block) => block.type));
    assert.deepEqual(types('We rolled back.\n---\n'), ['paragraph']);
    assert.deepEqual(types('Summary\n---\n'), ['heading']);
  });

  test('typing in a paragraph reads one chunk or two', () => {
    const document = new ChunkedDocument(sample.repeat(50));
    const before = document.chunksRead;
    const at = document.text.indexOf('Second line', document.length / 2);
    document.edit({ span: { start: at, end: at }, text: 'x' });
    assert.ok(document.chunksRead - before <= 2, `${document.chunksRead - before} chunks read`);
  });

  test('a heading with a bar becomes a table when dashes come below it', () => {
    for (const [text, taken, typed] of [
      ['above\n# a | b\n\nNote\n\n-|-\n', '\nNote\n\n', ''],
      ['above\n# a | b\n# c\n', '', '-|-\n'],
    ] as const) {
      const document = new ChunkedDocument(text);
      const start = text.indexOf(' b\n') + 3;
      document.edit({ span: { start, end: start + taken.length }, text: typed });
      assert.deepEqual(shape(document), shape(new ChunkedDocument(document.text)));
    }
  });

  test('a line of a byte order mark is no blank line', () => {
    const document = new ChunkedDocument('\n\uFEFF\n|||\n-|-');
    document.edit({ span: { start: 7, end: 7 }, text: 'E' });
    assert.deepEqual(shape(document), shape(new ChunkedDocument(document.text)));
  });

  test('front matter is none any more below a heading, and the other way about', () => {
    const document = new ChunkedDocument('---\nstatus: draft\n---');
    for (const [end, typed] of [
      [0, '#\n\n'],
      [3, ''],
    ] as const) {
      document.edit({ span: { start: 0, end }, text: typed });
      assert.deepEqual(shape(document), shape(new ChunkedDocument(document.text)));
    }
  });

  test('positions and offsets are inverse, whatever the line ends', () => {
    const text = 'a\r\nb\n\n# c\rd\r\n\r\n😀e\n';
    const document = new ChunkedDocument(text);
    for (let offset = 0; offset <= text.length; offset++) {
      if (text[offset - 1] === '\r' && text[offset] === '\n') continue;
      assert.equal(document.offsetAt(document.positionAt(offset)), offset, `offset ${offset}`);
    }
    assert.deepEqual(document.positionAt(text.length), { line: 7, character: 0 });
    assert.equal(document.lineCount, 8);
    assert.equal(document.offsetAt({ line: 0, character: 99 }), 1);
    assert.equal(document.offsetAt({ line: 99, character: 0 }), text.length);
  });

  test('after any edits the document equals one made from the new text', () => {
    const insert = fc.constantFrom(
      'x',
      ' ',
      '\n',
      '\n\n',
      '# ',
      '- ',
      '```\n',
      '<!--',
      '-->',
      '<div>\n',
      '---\n',
      '+++\n',
      '| a | b |\n|---|---|\n',
      '# a | b\n',
      '--\n',
      '> ',
      '1. ',
      '    ',
      '=',
      '[r]: x\n',
      '\r',
      '\r\n',
      '\uFEFF',
      '\0',
      '`',
      '*',
      'key: v\n',
      '<script>',
      '</script>',
      '~~~',
    );
    const edit = fc.record({
      at: share,
      remove: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 60 })),
      text: fc.oneof(fc.constant(''), insert),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), fc.boolean(), (edits, matter) => {
        const document = new ChunkedDocument((matter ? '---\ntitle: a\n---\n' : '') + sample);
        for (const { at, remove, text } of edits) {
          const start = Math.floor(at * document.length);
          document.edit({ span: { start, end: Math.min(document.length, start + remove) }, text });
          const fresh = new ChunkedDocument(document.text);
          assert.deepEqual(shape(document), shape(fresh));
          assert.equal(document.lineCount, fresh.lineCount);
        }
      }),
      { numRuns: 150, seed: 7 },
    );
  });
});
