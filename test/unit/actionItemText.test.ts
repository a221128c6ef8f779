import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { scanInline } from '../../server/src/core/inlineScanner.ts';
import { readItemText } from '../../server/src/core/parser/actionItems/actionItemText.ts';
import type { Stretch } from '../../server/src/core/parser/stretch.ts';

/** `text | owner | due | state`, with `-` for what is not told and `?` behind an owner that needs support. */
function read(raw: string): string {
  const { text, marks } = scanInline(raw);
  const found = readItemText(text, marks);
  const part = (stretch: Stretch | undefined): string => (stretch ? text.slice(stretch.start, stretch.end) : '-');
  return [
    part(found.text),
    `${part(found.owner)}${found.owner?.certainty === 'maybe' ? '?' : ''}`,
    part(found.due),
    found.state?.state ?? '-',
  ].join(' | ');
}

function all(cases: Readonly<Record<string, string>>): void {
  assert.deepEqual(
    Object.keys(cases).map((raw) => [raw, read(raw)]),
    Object.entries(cases),
  );
}

suite('text of action items', () => {
  test('the guide’s form: owner and date in brackets', () => {
    all({
      'Close sockets in a finally block (Mira, 2025-03-04)': 'Close sockets in a finally block | Mira | 2025-03-04 | -',
      'Alert on queue depth (Team, 2025-03-04)': 'Alert on queue depth | Team | 2025-03-04 | -',
      'Alert on queue depth (payments, 2025-03-04)': 'Alert on queue depth | payments | 2025-03-04 | -',
      'Alert on queue depth (Mira Sol, Oct 3)': 'Alert on queue depth | Mira Sol | Oct 3 | -',
      'Alert on queue depth (Mira, Q4)': 'Alert on queue depth | Mira | Q4 | -',
      'Alert on queue depth (OPS-1, Mira, 2025-03-04)': 'Alert on queue depth | Mira | 2025-03-04 | -',
      'Alert on queue depth (Mira & Tom, due 2025-03-04)': 'Alert on queue depth | Mira & Tom | 2025-03-04 | -',
    });
  });

  test('behind dashes, with a date after the name', () => {
    all({
      'Alert on queue depth — Mira Sol, due 1 Apr 2025': 'Alert on queue depth | Mira Sol | 1 Apr 2025 | -',
      'Alert on queue depth - Build team - 2025-03-04': 'Alert on queue depth | Build team | 2025-03-04 | -',
      'Alert on queue depth — Data team': 'Alert on queue depth | Data team | - | -',
      'Data team to alert on queue depth': 'alert on queue depth | Data team | - | -',
      'Alert on queue depth - M. Sol - 2025-03-04': 'Alert on queue depth | M. Sol | 2025-03-04 | -',
      'Alert on queue depth - dashboards as well - 2025-03-04': 'Alert on queue depth - dashboards as well | - | 2025-03-04 | -',
    });
  });

  test('mentions of two words, as wikis write them', () => {
    all({
      'Alert on queue depth @Mira Sol': 'Alert on queue depth | @Mira Sol | - | -',
      'Alert on queue depth @Mira Sol March 14, 2025': 'Alert on queue depth | @Mira Sol | March 14, 2025 | -',
      'Alert on queue depth @mira 2025-03-14': 'Alert on queue depth | @mira | 2025-03-14 | -',
      'Talk about queue depth with @Mira Sol': 'Talk about queue depth with @Mira Sol | - | - | -',
      'Look at mira@example.com': 'Look at mira@example.com | - | - | -',
    });
  });

  test('labels and months of other templates', () => {
    all({
      'Alert on queue depth. Owner: Head of Mail. By: 30 June 2025': 'Alert on queue depth. | Head of Mail | 30 June 2025 | -',
      'Alert on queue depth (Estimated completion: September 2025)': 'Alert on queue depth | - | September 2025 | -',
      'Alert on queue depth (mail team, before July)': 'Alert on queue depth | mail team | July | -',
      'Alert on queue depth (march)': 'Alert on queue depth (march) | - | - | -',
    });
  });

  test('a name alone in brackets', () => {
    all({
      'Alert on queue depth (Mira)': 'Alert on queue depth | Mira | - | -',
      'Alert on queue depth [Mira]': 'Alert on queue depth | Mira | - | -',
      'Alert on queue depth (SRE)': 'Alert on queue depth | SRE | - | -',
      'Alert on queue depth (Okonkwo)': 'Alert on queue depth (Okonkwo) | Okonkwo? | - | -',
      'Alert on queue depth (GUI)': 'Alert on queue depth (GUI) | - | - | -',
      'Alert on queue depth (Grafana)': 'Alert on queue depth (Grafana) | - | - | -',
      'Alert on queue depth (per node)': 'Alert on queue depth (per node) | - | - | -',
      'Upgrade the parser (CVE-2021-44228)': 'Upgrade the parser (CVE-2021-44228) | - | - | -',
      'Check access (since 2020-01-01)': 'Check access (since 2020-01-01) | - | - | -',
    });
  });

  test('a name in front', () => {
    all({
      'SRE to rotate the keys': 'rotate the keys | SRE | - | -',
      'Mira and Tom will write a runbook': 'write a runbook | Mira and Tom | - | -',
      'The storage team to add quotas': 'add quotas | storage team | - | -',
      'Tech Lead to review the design': 'review the design | Tech Lead | - | -',
      'Mira: rotate the keys': 'rotate the keys | Mira | - | -',
      '@mira rotate the keys': 'rotate the keys | @mira | - | -',
      '@mira, @tom: rotate the keys': 'rotate the keys | @mira, @tom | - | -',
      '[Mira] rotate the keys': 'rotate the keys | Mira | - | -',
      'DXE to rotate the keys': 'rotate the keys | DXE | - | -',
      '[Mira, 2025-03-04] rotate the keys': 'rotate the keys | Mira | 2025-03-04 | -',
      'Mira - rotate the keys': 'rotate the keys | Mira | - | -',
      'The storage team is adding quotas': 'The storage team is adding quotas | storage team | - | -',
      'SRE has filed a request for quota': 'SRE has filed a request for quota | SRE | - | -',
      'Agree on limits (Mira calls a meeting)': 'Agree on limits (Mira calls a meeting) | Mira | - | -',
    });
  });

  test('verbs, nouns and topics in front are no names', () => {
    all({
      'Switch to managed queues': 'Switch to managed queues | - | - | -',
      'Continue to watch the depth': 'Continue to watch the depth | - | - | -',
      'Revert to the old limit': 'Revert to the old limit | - | - | -',
      'Consider to add a cache': 'Consider to add a cache | - | - | -',
      'Script to drain a queue': 'Script to drain a queue | - | - | -',
      'CI to run the load test': 'CI to run the load test | - | - | -',
      'DNS to point at the standby': 'DNS to point at the standby | - | - | -',
      'Support to be extended to v2': 'Support to be extended to v2 | - | - | -',
      'Note: keys expire in May': 'Note: keys expire in May | - | - | -',
      'Monitoring: alert on depth': 'Monitoring: alert on depth | - | - | -',
      '**Queues**: alert on depth': 'Queues: alert on depth | Queues? | - | -',
      '**Mira**: alert on depth': 'Mira: alert on depth | Mira? | - | -',
      'We will alert on depth': 'We will alert on depth | - | - | -',
      'The team will alert on depth': 'The team will alert on depth | - | - | -',
      'Support is lacking in v2': 'Support is lacking in v2 | - | - | -',
      'mira will alert on depth': 'mira will alert on depth | mira? | - | -',
    });
  });

  test('labels', () => {
    all({
      'Alert on depth — Owner: Mira, Due: 2025-03-04': 'Alert on depth | Mira | 2025-03-04 | -',
      'Alert on depth; owner: SRE; due: Q4; status: in progress': 'Alert on depth | SRE | Q4 | in-progress',
      'Alert on depth (owner: Tomasz, due 2025-04-01)': 'Alert on depth | Tomasz | 2025-04-01 | -',
      'Alarm einrichten (Jana, bis 28.02.2025)': 'Alarm einrichten | Jana | 28.02.2025 | -',
      'Alert on depth **Owner:** Mira **Deadline:** 2025-03-04': 'Alert on depth | Mira | 2025-03-04 | -',
      'Alert on depth (assigned to: Mira)': 'Alert on depth | Mira | - | -',
      'Alert on depth, assigned to Mira Sol': 'Alert on depth | Mira Sol | - | -',
      'Uptime and alerting issue: see the tracker': 'Uptime and alerting issue: see the tracker | - | - | -',
    });
  });

  test('bare tails', () => {
    all({
      'Alert on depth by 2025-03-04': 'Alert on depth | - | 2025-03-04 | -',
      'Alert on depth, SRE, 2025-03-04': 'Alert on depth | SRE | 2025-03-04 | -',
      'Alert on depth – Mira – 2025-03-04': 'Alert on depth | Mira | 2025-03-04 | -',
      'Alert on depth | Mira | 2025-03-04': 'Alert on depth | Mira | 2025-03-04 | -',
      'Alert on depth -> Mira': 'Alert on depth | Mira | - | -',
      'Alert on depth @mira': 'Alert on depth | @mira | - | -',
      'Agree on limits with @mira': 'Agree on limits with @mira | - | - | -',
    });
  });

  test('states', () => {
    all({
      'Alert on depth **DONE**': 'Alert on depth | - | - | done',
      'Alert on depth (Done!)': 'Alert on depth | - | - | done',
      'Alert on depth **(Done while it lasted on 3 May)**': 'Alert on depth (Done while it lasted on 3 May) | - | - | -',
      'Alert on depth **(Done as of 2025-03-04)**': 'Alert on depth | - | - | done',
      'Alert on depth - done': 'Alert on depth | - | - | done',
      'Alert on depth _done in the board_.': 'Alert on depth | - | - | done',
      'Alert on depth (in progress)': 'Alert on depth | - | - | in-progress',
      'Alert on depth (won’t fix)': 'Alert on depth | - | - | declined',
      'Alert on depth (superseded by #12)': 'Alert on depth | - | - | superseded',
      'Alert on depth (duplicate of OPS-4)': 'Alert on depth | - | - | duplicate',
      '✅ Alert on depth': 'Alert on depth | - | - | done',
      ':white_check_mark: Alert on depth': 'Alert on depth | - | - | done',
      'âś… Alert on depth': 'Alert on depth | - | - | done',
      'Alert on depth ✅': 'Alert on depth | - | - | done',
      'Alert on depth ⏳ Pending': 'Alert on depth | - | - | open',
      '[DONE] Alert on depth': 'Alert on depth | - | - | done',
      'TODO: alert on depth': 'alert on depth | - | - | open',
      'Run the checks all the time (active monitoring)': 'Run the checks all the time (active monitoring) | - | - | -',
    });
  });

  test('place-holders are no owners, and keep their place', () => {
    const hole = (raw: string): (string | undefined)[] => {
      const { ownerHole, dueHole } = readItemText(raw);
      return [ownerHole, dueHole].map((part) => part && raw.slice(part.start, part.end));
    };
    assert.deepEqual(hole('Alert on depth (TBD, 2025-03-04)'), ['TBD', undefined]);
    assert.deepEqual(hole('Alert on depth ([owner], YYYY-MM-DD)'), ['[owner]', 'YYYY-MM-DD']);
    assert.deepEqual(hole('Alert on depth (Mira, TBD)'), [undefined, 'TBD']);
    assert.deepEqual(hole('Alert on depth (owner: ?)'), ['?', undefined]);
  });

  test('references at the end are not part of the action', () => {
    all({
      'Alert on depth [Issue](https://git.example.com/a/issues/3).': 'Alert on depth | - | - | -',
      'Alert on depth (see [PR](https://git.example.com/a/pull/3))': 'Alert on depth | - | - | -',
      'Alert on depth https://git.example.com/a/issues/3': 'Alert on depth | - | - | -',
      '[#12]: Alert on depth': 'Alert on depth | - | - | -',
      '#12': '#12 | - | - | -',
    });
  });

  test('never throws, and its parts lie in the text', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'Mira',
        'SRE',
        '(',
        ')',
        '[',
        ']',
        ', ',
        ' - ',
        ': ',
        '2025-03-04',
        'done',
        'TBD',
        '#12',
        '**',
        '`',
        'Owner: ',
        'due ',
        '@mira',
        '✅',
        '\n',
        '|',
        'to ',
        '…',
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (parts) => {
        const { text, marks } = scanInline(parts.join(''));
        const found = readItemText(text, marks);
        for (const part of [found.text, found.owner, found.due, found.state, found.ownerHole, found.dueHole]) {
          if (part) assert.ok(part.start >= 0 && part.start <= part.end && part.end <= text.length);
        }
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});
