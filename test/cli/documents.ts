/** Documents in the project's own words for the tests of the terminal program. */

/** Nothing to complain about. */
export const tidy = `# Postmortem: Search returned stale results

**Date:** 2025-10-15
**Authors:** Amina Diallo, Jonas Weber
**Status:** Final
**Severity:** SEV-2

## Summary

On 2025-10-15 search returned results of the day before for 42 minutes, because the index job had run out of disk. Adding a volume ended it.

## Impact

- **Duration:** 42 minutes
- **Users affected:** about 4,000
- **Services affected:** search

## Timeline (all times UTC)

| Time | Event | Owner |
|------|-------|-------|
| 14:05 | Index job stops with a full disk | Index job |
| 14:11 | Alert for the age of the index fires | Monitoring |
| 14:47 | New volume attached, index is fresh again | Jonas |

## Root cause

The index keeps three generations on one volume, and the volume had been sized for two.

## Contributing factors

- The disk alert watches the root volume only.

## What went well

- The alert for the age of the index fired within six minutes.

## What went wrong

- The runbook named a volume that no longer exists.

## Action items

| Action | Owner | Deadline | Status |
|--------|-------|----------|--------|
| Alert at 80 % of the index volume | Jonas Weber | 2025-10-20 | Done |
| Keep two generations of the index instead of three | Amina Diallo | 2025-12-20 | In progress |

## Lessons learned

1. Size volumes from what is kept, not from what is served.
`;

/** One sentence that reads as blame, one item without an owner, a timeline without a zone. */
export const untidy = tidy
  .replace(' (all times UTC)', '')
  .replace('The disk alert watches the root volume only.', 'Jonas forgot to raise the limit and should have known better.')
  .replace('| Amina Diallo | 2025-12-20 |', '|  | 2025-12-20 |');

/** Markdown that is no postmortem. */
export const readme = '# Paint mixer\n\nMixes paints.\n\n## Install\n\n    npm install paint-mixer\n\n## Usage\n\nCall `mix()`.\n';
