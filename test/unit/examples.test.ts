import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze } from '../../server/src/core/index.ts';

/** The rules that find something in an example. */
function found(name: string): ReadonlySet<string> {
  const text = readFileSync(join(import.meta.dirname, '../../examples', name), 'utf8');
  const { findings, unjudged } = analyze(text, { today: { year: 2026, month: 7, day: 1 }, path: name });
  return new Set(unjudged === undefined ? findings.map(({ rule }) => rule) : ['not judged']);
}

suite('examples', () => {
  test('the complete one has no findings', () => {
    assert.deepEqual(found('search-outage.md'), new Set());
  });

  test('the one under review has a few', () => {
    const rules = found('checkout-errors.md');
    const expected = [
      'impact/duration-mismatch',
      'timeline/unordered',
      'blame/person-as-cause',
      'blame/we-failed',
      'action-items/incomplete',
      'action-items/overdue',
      'five-whys/ends-in-person',
    ];
    for (const rule of expected) assert.ok(rules.has(rule), rule);
    assert.ok(!rules.has('structure/missing-section') && !rules.has('structure/placeholder'));
  });

  test('the hasty draft has many', () => {
    const rules = found('dns-cutover.md');
    const expected = [
      'structure/missing-section',
      'structure/placeholder',
      'metadata/invalid-date',
      'timeline/missing-time-zone',
      'timeline/unordered',
      'blame/human-error',
      'blame/counterfactual',
      'action-items/incomplete',
      'action-items/vague',
      'five-whys/unanswered',
      'encoding/mojibake',
    ];
    for (const rule of expected) assert.ok(rules.has(rule), rule);
  });

  test('the README is no postmortem', () => {
    assert.deepEqual(found('README.md'), new Set(['not judged']));
  });
});
