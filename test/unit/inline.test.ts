import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { Inline } from '../../server/src/core/inline.ts';

const read = (source: string, start = 0): Inline => new Inline({ start }, [{ text: source, start: 0 }]);

suite('inline', () => {
  const shown: [string, string, string[]][] = [
    ['plain', 'plain', []],
    ['**Date:** 2025', 'Date: 2025', ['strong:Date:']],
    ['a *b **c** d*', 'a b c d', ['emphasis:b c d', 'strong:c']],
    ['snake_case_name and __init__', 'snake_case_name and init', ['strong:init']],
    ['2 * 3 * 4', '2 * 3 * 4', []],
    ['~~gone~~ ~14:05', 'gone ~14:05', ['strike:gone']],
    ['`a *b*` and `` ` ``', 'a *b* and `', ['code:a *b*', 'code:`']],
    ['[text](https://a.example/x_(y) "t")', 'text', ['link:text=https://a.example/x_(y)']],
    ['[INC-1][inc]', 'INC-1', ['link:INC-1=[inc]']],
    ['[INC-1] stays', '[INC-1] stays', []],
    ['![alt](a.png) x', 'alt x', ['image:alt=a.png']],
    ['see https://a.example/b_c.', 'see https://a.example/b_c.', ['link:https://a.example/b_c=https://a.example/b_c']],
    ['<https://a.example>', 'https://a.example', ['link:https://a.example=https://a.example']],
    ['one<br>two<br/>three', 'one\ntwo\nthree', []],
    ['a <!-- note --> b', 'a  b', ['comment:=note']],
    ['a <b>bold</b>', 'a bold', ['strong:bold', 'html:=<b>', 'html:=</b>']],
    ['a <strong>b', 'a b', ['html:=<strong>']],
    ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2', []],
    ['a \\| b \\* c \\d', 'a | b * c \\d', []],
    ['**open', '**open', []],
    ['***both***', 'both', ['strong:both', 'emphasis:both']],
  ];
  for (const [source, text, marks] of shown)
    test(source, () => {
      const inline = read(source);
      assert.equal(inline.text, text);
      assert.deepEqual(
        inline.marks.map(({ type, start, end, href }) => `${type}:${text.slice(start, end)}${href === undefined ? '' : `=${href}`}`),
        marks,
      );
    });

  test('visible text leads back to its source', () => {
    const source = '**Owner:** [Ana](x) \\| `code`';
    const inline = read(source, 100);
    const at = (word: string): string => {
      const start = inline.text.indexOf(word);
      const span = inline.source(start, start + word.length);
      return source.slice(span.start - 100, span.end - 100);
    };
    for (const word of ['Owner', 'Ana', '|', 'code']) assert.equal(at(word), word);
    assert.equal(at('Ana | code'), 'Ana](x) \\| `code');
  });

  test('lines keep their own places', () => {
    const inline = new Inline({ start: 10 }, [
      { text: 'one **two', start: 2 },
      { text: 'three** four', start: 20 },
    ]);
    assert.equal(inline.text, 'one two\nthree four');
    assert.deepEqual(inline.source(4, 13).toJSON(), { start: 18, end: 35 });
    assert.deepEqual(inline.span.toJSON(), { start: 12, end: 42 });
  });

  test('the rest of a run keeps its places', () => {
    const inline = read('**Summary**: it *was* slow').from('Summary: '.length);
    assert.equal(inline.text, 'it was slow');
    assert.deepEqual(inline.source(3, 6).toJSON(), { start: 17, end: 20 });
    assert.deepEqual(inline.marks, [{ type: 'emphasis', start: 3, end: 6 }]);
    assert.equal(inline.span.start, 13);
  });

  test('any text is read, and every character of the result stands in the source', () => {
    const part = fc.constantFrom(
      'a',
      ' ',
      '*',
      '**',
      '_',
      '`',
      '``',
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '!',
      '\\',
      '~~',
      '<!--',
      '-->',
      'https://x.y/',
      '\n',
      '|',
      '😀',
      '<br>',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const source = parts.join('').replaceAll('\n', ' ');
        const inline = read(source);
        for (let at = 0; at < inline.text.length; at++) {
          const span = inline.source(at, at + 1);
          assert.ok(span.start >= 0 && span.end <= source.length && span.start < span.end);
          if (inline.text[at] !== '\n') assert.equal(source[span.start], inline.text[at]);
        }
        for (const mark of inline.marks) assert.ok(mark.start <= mark.end && mark.end <= inline.text.length);
      }),
      { numRuns: 500, seed: 3 },
    );
  });
});
