import { strict as assert } from 'node:assert';
import { analyze } from '../../../server/src/core/index.ts';
import { wrap } from '../../blame/sentences.ts';

/** Rules of the blame findings in a sentence that stands below a heading of the guide. */
function rulesOn(text: string, section = 'root-cause', people: readonly string[] = []): string[] {
  const wrapped = wrap({ text, section, people });
  return analyze(wrapped.text)
    .findings.map(({ rule }) => rule)
    .filter((rule) => rule.startsWith('blame/'));
}

suite('blame: the guide', () => {
  test('its don’ts are found', () => {
    assert.deepEqual(rulesOn('Bob deployed broken code'), ['blame/person-as-cause']);
    assert.deepEqual(rulesOn('We failed to monitor properly', 'what-went-wrong'), ['blame/we-failed']);
    assert.deepEqual(rulesOn('Anna caused the incident by restarting the primary'), ['blame/person-as-cause']);
    assert.deepEqual(rulesOn('The operator caused the incident by closing the valve'), ['blame/person-as-cause']);
    assert.deepEqual(rulesOn('Kubernetes caused this'), ['blame/technology-as-cause']);
  });

  test('its dos are silent', () => {
    for (const text of [
      'The deploy process allowed untested code to reach production',
      'The monitoring gap prevented early detection',
      'People don’t cause incidents; systems do.',
      'Human error is a symptom, not a cause. The goal is to understand why the system allowed the error to occur and have impact.',
    ]) {
      for (const section of ['root-cause', 'lessons', 'what-went-wrong']) assert.deepEqual(rulesOn(text, section), [], text);
    }
  });

  test('an answer in its five whys is no end while the next why goes on', () => {
    const chain = '2. **Why?** Developer didn’t add null check\n   - **Why?** Coding standards don’t emphasize null safety';
    assert.deepEqual(rulesOn(chain, 'five-whys'), []);
  });

  test('names in a timeline, owners and credit are fine; the same name as a cause is not', () => {
    assert.deepEqual(rulesOn('- 14:15 Alice initiated rollback\n- 14:20 Bob restarted the proxy', 'timeline', ['Alice', 'Bob']), []);
    assert.deepEqual(rulesOn('- [ ] Add finally blocks (Sarah, 2025-09-23)', 'action-items', ['Sarah Chen']), []);
    assert.deepEqual(rulesOn('- Sarah found the leak within minutes', 'what-went-well', ['Sarah Chen']), []);
    assert.equal(rulesOn('The site was down because Sarah dropped the index.', 'root-cause', ['Sarah Chen']).length, 1);
  });
});
