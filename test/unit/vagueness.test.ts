import { strict as assert } from 'node:assert';
import { vaguenessOf } from '../../server/src/core/rules/action-items/_vagueness.ts';

suite('vague actions', () => {
  const vague: Readonly<Record<string, string>> = {
    'Be more careful': 'care',
    'We should be more careful with production changes.': 'care',
    'Pay more attention to alerts': 'care',
    'Double-check everything': 'care',
    'Communicate better': 'care',
    'Review changes more carefully': 'care',
    'More carefully test and review code before deploy.': 'care',
    'Setup better monitoring and paging systems': 'topic',
    'Improve monitoring': 'topic',
    'Better monitoring.': 'topic',
    'Improve our monitoring and alerting': 'topic',
    'Add more tests': 'topic',
    'Update documentation': 'topic',
    'More training': 'topic',
    'We need better alerting': 'topic',
    'Review processes': 'topic',
    Investigate: 'investigation',
    'Investigate further': 'investigation',
    'Look into the issue': 'investigation',
    'Investigate the root cause of the incident': 'investigation',
    'Discuss with the team': 'investigation',
    'Monitor the situation': 'investigation',
    'Make sure this does not happen again': 'wish',
    'Prevent similar incidents in the future': 'wish',
    'Fix the bug': 'wish',
    'Learn from this': 'wish',
  };
  test('are told', () => {
    assert.deepEqual(Object.fromEntries(Object.keys(vague).map((text) => [text, vaguenessOf(text)])), vague);
  });

  test('anything specific is fine', () => {
    const specific = [
      'Improve monitoring of the order queue',
      'Add tests for users without a saved card',
      'Document the rollback steps in the runbook',
      'Investigate why the warm-up job skipped a shard',
      'Look into rate limits for the export API',
      'Add alerts for queue depth',
      'Update the on-call runbook with the drain command',
      'Monitor Kafka lag',
      'Review the retry limits of all clients',
      'Make the launch timeout configurable',
      'Prevent add-ons from being included with other changes',
      'Fix the memory leak in the spawner',
      'Be able to drain a queue by tenant',
      'Automated testing for resource leaks',
      'Consider dedicated nodes for large events',
      'Monitor the failover more closely than the primary',
      'Review the export code for unbounded loops',
      '#2127',
      '',
    ];
    assert.deepEqual(
      specific.filter((text) => vaguenessOf(text)),
      [],
    );
  });

  test('long input takes no time', () => {
    const start = performance.now();
    for (const text of [`Improve ${'our '.repeat(5000)}monitoring`, 'a '.repeat(50_000), `Prevent ${'this '.repeat(20_000)}x`])
      vaguenessOf(text);
    assert.ok(performance.now() - start < 200);
  });
});
