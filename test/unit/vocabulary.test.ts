import assert from 'node:assert/strict';
import { mapActionState, mapSeverity, mapStatus, mapTaskMark, severityLabel } from '../../server/src/core/vocabulary.ts';

/** `expected: text | text`, one expectation a line. */
function cases(map: (text: string) => unknown, table: Readonly<Record<string, readonly string[]>>): void {
  for (const [expected, texts] of Object.entries(table))
    for (const text of texts) assert.equal(String(map(text)), expected, JSON.stringify(text));
}

suite('vocabulary', () => {
  test('action states', () => {
    cases(mapActionState, {
      done: [
        'âś… Completed',
        '✅',
        '✔️',
        '☑',
        'DONE',
        '(Done)',
        '**DONE**',
        'done (2025-01-02)',
        'Closed',
        'Fixed in #12',
        'Complete',
        'âś…',
        'âœ…',
      ],
      'in-progress': ['🔄 In Progress', '🔄', 'WIP', 'in-progress', 'Started', 'ongoing', 'Partially done'],
      open: ['⏳ Pending', '⏳', 'Open', 'TODO', 'To do', 'Not started', 'not yet done', 'Planned', '☐', 'Blocked on vendor', 'incomplete'],
      declined: ["Won't fix", 'won’t do', 'Rejected', 'Cancelled', '❌ Declined', '🚫'],
      superseded: ['Superseded by #4', 'obsolete'],
      duplicate: ['Duplicate', 'dup of #3'],
      undefined: ['', 'TBD', 'Platform', '2025-10-12', '-', 'Add an alert', 'newspaper'],
    });
  });

  test('task marks', () => {
    cases(mapTaskMark, {
      open: [' ', '', '⏳'],
      done: ['x', 'X', '✅', 'âś…'],
      'in-progress': ['~', '/', '🔄'],
      declined: ['-'],
      undefined: ['?', 'q'],
    });
  });

  test('statuses of the document', () => {
    cases(mapStatus, {
      draft: ['Draft', 'draft (do not share)', 'WIP', 'Preliminary', 'Work in progress'],
      review: ['Review', 'In review', 'Under Review', 'Ready for review'],
      final: ['Final', 'Complete', 'Complete, action items in progress', 'Published', 'Reviewed', 'Resolved'],
      undefined: ['', 'The service is back to normal', 'All systems operational', 'Unknown'],
    });
  });

  test('severities', () => {
    cases(mapSeverity, {
      '0': ['P0', 'SEV-0'],
      '1': ['SEV-1', 'SEV\u20111', 'Sev1', 'sev 1', 'S1', 'Severity 1', '1', 'Critical - all users were affected', 'P1 (critical)'],
      '2': ['SEV2', 'Major', 'high', 'Level 2'],
      '3': ['medium', 'P3'],
      '4': ['Minor', 'Low'],
      undefined: ['', 'SEV-X', '12 users', '2025-10-12', 'Two hours without logins', 'highly visible', '1.5 h', '1-2'],
    });
    cases(severityLabel, { 'SEV-2': ['SEV-2', 'sev2', 'Severity 2', 'SEV 2 (customers)'], undefined: ['P2', 'Critical', 'SEV-X', '2'] });
  });
});
