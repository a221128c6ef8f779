import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { findMojibake, repairMojibake, upperHalves } from '../../server/src/core/codepages.ts';

/** Streaming keeps Node off a short cut that takes windows-1252 for Latin-1. */
function decode(bytes: Uint8Array, page: string): string {
  return new TextDecoder(page).decode(bytes, { stream: true });
}

/** What an editor shows that reads UTF-8 as `page`. */
function misread(text: string, page: string): string {
  return decode(new TextEncoder().encode(text), page);
}

suite('codepages', () => {
  test('the tables are those of the Encoding Standard', () => {
    const upper = Uint8Array.from({ length: 128 }, (_, index) => 0x80 + index);
    for (const [page, half] of Object.entries(upperHalves)) assert.equal(half, decode(upper, page), page);
  });

  for (const page of Object.keys(upperHalves)) {
    test(`repairs what was read as ${page}`, () => {
      for (const text of [
        '✅ Completed',
        '🔄 In Progress',
        '⏳',
        'didn’t',
        '“quoted” – and — so on…',
        'Zoë née Müller',
        '20\u00a0°C',
        '❌',
        '⚠️ careful',
        '→ •',
      ])
        assert.equal(repairMojibake(misread(text, page)), text);
    });
  }

  test('repairs what was read as Latin-1', () => {
    assert.equal(repairMojibake('\u00e2\u009c\u0085 done, didn\u00e2\u0080\u0099t'), '✅ done, didn’t');
  });

  test('finds the place and joins neighbours', () => {
    assert.deepEqual(findMojibake('a âś… b'), [{ start: 2, end: 5, repaired: '✅' }]);
    assert.deepEqual(findMojibake('âś…âś…'), [{ start: 0, end: 6, repaired: '✅✅' }]);
  });

  test('leaves real words alone', () => {
    for (const text of ['„Spaß“', 'â la carte', 'CASĂ”', 'Škoda – Łódź', 'pâte…', 'Ärger', 'São Paulo', 'naïve', 'Đà Nẵng', 'ÉTÉ'])
      assert.equal(repairMojibake(text), text);
  });

  test('changes text exactly where something was found', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abc â€™ś…ðŸÂÃ°\u00a0✅'.split('')) }), (text) => {
        const found = findMojibake(text);
        assert.equal(repairMojibake(text) === text, found.length === 0);
        for (const { start, end } of found) assert.ok(start < end && end <= text.length);
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});
