import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyze, applyEdits, defaultSettings, fixAll, safeEdits } from '../../server/src/core/index.ts';
import { fixAllEdits } from '../../server/src/lsp/fixAll.ts';
import { scripts } from '../support/equality.ts';

const options = { settings: { ...defaultSettings, include: ['**'] }, path: 'incident.md', today: { year: 2026, month: 3, day: 2 } };

suite('fixing all', () => {
  test('gives the bytes that the terminal program gives, in one step, with nothing left to fix', () => {
    let fixed = 0;
    fc.assert(
      fc.property(scripts(1), ({ start }) => {
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
