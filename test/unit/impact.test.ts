import assert from 'node:assert/strict';
import { analyze } from '../../server/src/core/index.ts';
import type { Impact } from '../../server/src/core/model.ts';

const read = (body: string, before = ''): Impact =>
  analyze(`# Ferry site down\n\n${before}\n\n## Impact\n\n${body}\n\n## Timeline (UTC)\n\n- 10:00 a\n`).postmortem.impact;

suite('impact', () => {
  for (const [text, minutes] of [
    ['- **Duration:** 23 minutes', 23],
    ['**Duration:** 1h 50m', 110],
    ['- Duration: ~2 hours', 120],
    ['Duration: 00:23', 23],
    ['**Duration:** 14:05 - 14:28 UTC (23 minutes)', 23],
    ['**Duration:** 2024-05-06 23:50 – 2024-05-07 00:20 (30 min)', 30],
    ['**Outage duration**: 14:05 to 14:28', 23],
    ['| Incident Duration | Customers Impacted |\n|--|--|\n| 45 min | 12 |', 45],
    ['| | |\n|--|--|\n| **Duration** | 45 min |', 45],
    ['| Metric | Value |\n|--|--|\n| Duration | 45 min |\n| Users affected | 12% |\n| Tickets | 3 |', 45],
    ['**Duration**: 30 minutes (12:00-12:30 PM UTC)', 30],
    ['- Start: 14:05 UTC\n- End: 15:00 UTC', 55],
    ['The site was down for about 45 minutes.', 45],
    ['The outage lasted 2 hours and 5 minutes for everyone.', 125],
  ] as const) {
    test(text.replaceAll('\n', ' '), () => assert.equal(read(text).durationMinutes?.value, minutes));
  }

  test('what says nothing of the duration', () => {
    for (const text of [
      '**Duration:** [Start time] - [End time] ([Total duration])',
      '- Duration:',
      'We waited for 10 minutes.',
      'Jobs last 5 minutes each day.',
      '- Time to detect: 5 min',
    ]) {
      assert.equal(read(text).durationMinutes, undefined, text);
    }
  });

  test('start and end are instants where date and zone are known', () => {
    const { start, end, rangeMinutes } = read('**Duration:** 23:50 - 00:20 UTC (30 min)', '**Date:** 2024-05-06');
    assert.equal(start?.value, Date.UTC(2024, 4, 6, 23, 50));
    assert.equal(end?.value, Date.UTC(2024, 4, 7, 0, 20));
    assert.equal(rangeMinutes, 30);
    assert.deepEqual(
      [read('**Duration:** 23:50 - 00:20').start?.raw, read('**Duration:** 23:50 - 00:20').start?.value],
      ['23:50 - 00:20', undefined],
    );
  });

  test('duration in the metadata, or told in the summary', () => {
    assert.equal(read('Many.', '**Date:** 2024-05-06\n**Duration:** 3 hours').durationMinutes?.value, 180);
    assert.equal(
      analyze('# Ferry\n\n## Summary\n\nThe site was unavailable for 12 minutes.\n\n## Timeline\n\n- 10:00 a\n').postmortem.impact
        .durationMinutes?.value,
      12,
    );
  });

  test('users, services, SLO', () => {
    const { users, services, slo } = read(
      '- **Users affected:** 100% (~2,000)\n- **Services affected:** API, Admin\n- **SLO impact:** 45% of the error budget',
    );
    assert.deepEqual([users?.value, services?.value, slo?.value], ['100% (~2,000)', 'API, Admin', '45% of the error budget']);
    const told = read('About 10,000 active users could not pay. This cost 20% of our monthly error budget.');
    assert.equal(told.users?.value, '10,000 active users');
    assert.match(told.slo?.value ?? '', /error budget/);
    assert.equal(read('- **Users affected:** <5% of sign-ins').users?.value, '<5% of sign-ins');
    assert.equal(read('| Metric | Value |\n|--|--|\n| Duration | 45 min |\n| Users affected | 12% |\n| Tickets | 3 |').users?.value, '12%');
    assert.equal(read('**Duration**: 30 minutes (12:00-12:30 PM UTC)').rangeMinutes, 30);
    assert.equal(read('- **Users affected:** {number of users}').users, undefined);
    assert.equal(read('**SLO impact:**\n\n- None').slo, undefined);
  });

  test('tolerance: the unit, and more where it is approximate', () => {
    assert.equal(read('Duration: 23 minutes').durationTolerance, 1);
    assert.equal(read('Duration: 2 hours').durationTolerance, 60);
    assert.equal(read('Duration: 15-20 minutes').durationTolerance > 5, true);
  });
});
