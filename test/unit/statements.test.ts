import { strict as assert } from 'node:assert';
import type { Field } from '../../server/src/core/index.ts';
import { read } from '../support/documents.ts';

const values = (fields: readonly Field<string>[]): string[] => fields.map(({ value }) => value);

suite('factors, lessons and related incidents', () => {
  test('numbered factors with bullets below them that are not indented', () => {
    assert.deepEqual(
      values(
        read('## Root Cause\n\n### Contributing Factors\n\n1. **Retries**\n- no limit\n- no jitter\n2. **Alerts**\n- muted\n').factors,
      ),
      ['Retries', 'Alerts'],
    );
  });

  test('bullets, in several parts, and prose where there is no list', () => {
    assert.deepEqual(
      values(read('## Contributing Factors\n\n- No limit on retries\n  - not in the proxy either\n\n- The alert was muted\n').factors),
      ['No limit on retries', 'The alert was muted'],
    );
    assert.deepEqual(values(read('## Contributing Factors\n\nThe alert was muted.\n').factors), ['The alert was muted.']);
    assert.deepEqual(values(read('## Contributing Factors\n\n-\n').factors), []);
  });

  test('lessons, without what went well below them', () => {
    const body =
      '## Lessons Learned\n\n1. **Limits matter:** even for retries\n2. Mute alerts for an hour at most\n\n### What went well\n\n- The runbook\n';
    assert.deepEqual(values(read(body).lessons), ['Limits matter: even for retries', 'Mute alerts for an hour at most']);
    assert.deepEqual(values(read('## Lessons Learned\n\n### What went well\n\n- The runbook\n').lessons), []);
  });

  test('related incidents by their id', () => {
    const { related } = read(
      '## Supporting Information\n\n### Related Incidents\n\n- [INC-17] Queue stall (2025-01-02) - same limit\n- A stall in the spring\n',
    );
    assert.deepEqual(
      related.map(({ value, raw }) => [value, raw]),
      [
        ['INC-17', '[INC-17] Queue stall (2025-01-02) - same limit'],
        ['A stall in the spring', 'A stall in the spring'],
      ],
    );
  });

  test('whom the document names', () => {
    const { people } = read(
      '## What Went Well\n\n- @tomasz found the limit\n- mail to ops@example.com\n\n## Action Items\n\n- [ ] Cap the retries (Platform, 2025-03-10)\n- [ ] Split the queue (Mira, 2025-03-10)\n',
      '**Authors:** Dana Ruiz, DevOps Team\n',
    );
    assert.deepEqual(
      people.map(({ name, team }) => [name, team]),
      [
        ['Dana Ruiz', false],
        ['DevOps Team', true],
        ['@tomasz', false],
        ['Platform', true],
        ['Mira', false],
      ],
    );
  });
});
