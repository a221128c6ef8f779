import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { InitializeParams, PositionEncodingKind } from 'vscode-languageserver-protocol';
import { applyEdits } from '../../server/src/core/index.ts';
import { Composition } from '../../server/src/lsp/composition.ts';
import { Converter } from '../../server/src/lsp/convert.ts';
import { chooseEncoding, type Encoding } from '../../server/src/lsp/encoding.ts';
import { LineTable } from '../../server/src/lsp/lineTable.ts';
import { escapeSnippet, plainText } from '../../server/src/core/snippet.ts';

const encodings: readonly Encoding[] = ['utf-8', 'utf-16', 'utf-32'];
const converter = (text: string, encoding: Encoding): Converter =>
  new Converter({ lines: new LineTable(text), slice: (start, end) => text.slice(start, end) }, encoding);

const nobody: InitializeParams = { processId: null, rootUri: null, capabilities: {} };

const text = fc
  .array(fc.constantFrom('a', 'é', '陳', '🔄', '\ud83d', '\udd04', '\n', '\r', '\r\n', '\u2028', '\t'), { maxLength: 20 })
  .map((parts) => parts.join(''));

/** Inside a surrogate pair or between `\r` and `\n`: places that have no position of their own. */
const between = (source: string, offset: number): boolean => {
  const point = offset > 0 && offset < source.length ? source.codePointAt(offset - 1) : undefined;
  return (point !== undefined && point > 0xffff) || source.slice(offset - 1, offset + 1) === '\r\n';
};

suite('positions', () => {
  test('lead back to their offsets in every encoding', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...encodings), (source, encoding) => {
        const convert = converter(source, encoding);
        for (let offset = 0; offset <= source.length; offset++) {
          const expected = between(source, offset) ? offset - 1 : offset;
          assert.equal(convert.offset(convert.position(offset)), expected, `${offset} of ${JSON.stringify(source)} in ${encoding}`);
        }
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  test('count code units of their encoding', () => {
    const at = (encoding: Encoding): number => converter('aé陳🔄\ud83db', encoding).position(6).character;
    assert.deepEqual(encodings.map(at), [1 + 2 + 3 + 4 + 3, 6, 5]);
  });

  test('outside the text are moved into it', () => {
    const convert = converter('ab\r\nc', 'utf-16');
    assert.deepEqual(convert.position(-5), { line: 0, character: 0 });
    assert.deepEqual(convert.position(99), { line: 1, character: 1 });
    assert.equal(convert.offset({ line: 0, character: 99 }), 2);
    assert.equal(convert.offset({ line: 9, character: 0 }), 5);
    assert.equal(converter('é🔄', 'utf-8').offset({ line: 0, character: 4 }), 1);
  });

  test('are in the first encoding of the client that is known, UTF-16 if none is', () => {
    const chosen = (positionEncodings?: PositionEncodingKind[]) =>
      chooseEncoding({ ...nobody, capabilities: positionEncodings ? { general: { positionEncodings } } : {} });
    assert.equal(chosen(['utf-7', 'utf-32', 'utf-16']), 'utf-32');
    assert.equal(chosen([]), 'utf-16');
    assert.equal(chosen(), 'utf-16');
  });

  test('are in what the user says for a client that offers none', () => {
    const told = { ...nobody, initializationOptions: { positionEncoding: 'utf-8' } };
    assert.equal(chooseEncoding(told), 'utf-8');
    assert.equal(chooseEncoding({ ...told, capabilities: { general: { positionEncodings: ['utf-16'] } } }), 'utf-16');
    assert.equal(chooseEncoding({ ...nobody, initializationOptions: { positionEncoding: 'utf-7' } }), 'utf-16');
  });

  test('are whole characters for lsp-mode where it says nothing', () => {
    assert.equal(chooseEncoding({ ...nobody, clientInfo: { name: 'emacs', version: 'GNU Emacs 28.2 (build 2)' } }), 'utf-32');
    assert.equal(chooseEncoding({ ...nobody, clientInfo: { name: 'emacs', version: 'lsp-bridge' } }), 'utf-16');
    assert.equal(chooseEncoding({ ...nobody, clientInfo: { name: 'Eglot', version: '1.17' } }), 'utf-16');
  });
});

suite('rounds of edits', () => {
  test('compose to one step with the same result', () => {
    const round = fc.array(fc.tuple(fc.nat(30), fc.nat(3), fc.constantFrom('', 'x', 'yz')), { maxLength: 3 });
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), fc.array(round, { maxLength: 4 }), (start, rounds) => {
        const composition = new Composition(start.length);
        let current = start;
        for (const wishes of rounds) {
          let free = 0;
          const edits = wishes
            .toSorted(([a], [b]) => a - b)
            .flatMap(([from, length, inserted]) => {
              const span = { start: Math.min(from, current.length), end: Math.min(from + length, current.length) };
              if (span.start < free) return [];
              free = span.end + 1;
              return [{ span, text: inserted }];
            });
          composition.add(edits);
          current = applyEdits(current, edits);
        }
        assert.equal(applyEdits(start, composition.edits()), current);
      }),
      { seed: 5, numRuns: 400 },
    );
  });
});

suite('snippets as plain text', () => {
  test('show what their placeholders show', () => {
    assert.equal(plainText('a ${1:owner} $2b ${3|Draft,Final|} $0${4}'), 'a owner b Draft ');
    assert.equal(plainText(`\${1:${escapeSnippet('{$x}\\')}} ${escapeSnippet('costs $5}')}`), '{$x}\\ costs $5}');
  });
});
