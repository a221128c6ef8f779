import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyze, applyEdits, defaultSettings, fixAll, rules, safeEdits } from '../../server/src/core/index.ts';
import { fixAllEdits } from '../../server/src/lsp/fixAll.ts';
import { readMarked } from '../support/marked.ts';
import { rubble } from '../support/randomDocuments.ts';

const options = { settings: { ...defaultSettings, include: ['**'] }, path: 'incident.md', today: { year: 2026, month: 3, day: 2 } };

const fixtures = rules.flatMap((rule) => rule.examples.flatMap(({ bad }) => (bad === undefined ? [] : [readMarked(bad).text])));

/** Applies safe fixes one at a time, `choose` saying which of those that there are, until none is left. */
function oneByOne(text: string, choose: (count: number) => number): string {
  let now = text;
  for (let round = 0; round < 400; round++) {
    const edits = analyze(now, options).findings.flatMap(({ fixes }) =>
      fixes.filter((fix) => fix.kind === 'safe' && !fix.snippet).slice(0, 1),
    );
    const fix = edits[choose(edits.length)];
    if (!fix) return now;
    now = applyEdits(now, fix.edits);
  }
  throw new Error('fixes without end');
}

suite('fixing all', () => {
  test('equals the single fixes, in any order', () => {
    let fixed = 0;
    const pair = fc.tuple(fc.constantFrom(...fixtures), fc.constantFrom('', ...fixtures)).map(([one, other]) => one + other);
    fc.assert(
      fc.property(fc.oneof(pair, rubble), fc.infiniteStream(fc.nat()), (text, numbers) => {
        const choose = (count: number): number => (count === 0 ? 0 : (numbers.next().value ?? 0) % count);
        const result = applyEdits(text, fixAllEdits(text, options));
        assert.equal(oneByOne(text, choose), result);
        if (result !== text) fixed++;
      }),
      { seed: 3, numRuns: 300 },
    );
    assert.ok(fixed > 20, `only ${fixed} texts had something to fix`);
  });

  test('gives the bytes that the terminal program gives, in one step, with nothing left to fix', () => {
    let fixed = 0;
    fc.assert(
      fc.property(rubble, (start) => {
        const edits = fixAllEdits(start, options);
        const result = applyEdits(start, edits);
        assert.equal(result, fixAll(start, options));
        assert.deepEqual(safeEdits(analyze(result, options).findings), []);
        if (edits.length > 0) fixed++;
      }),
      { seed: 11, numRuns: 300 },
    );
    assert.ok(fixed > 10, `only ${fixed} texts had something to fix`);
  });
});
