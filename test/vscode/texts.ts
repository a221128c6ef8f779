/** Documents for the tests, our own words. */

/** A complete postmortem without findings but for what a test puts into it. */
export function postmortem(parts: { cause?: string; timeline?: string; actions?: string; duration?: string; whys?: string } = {}): string {
  return `# Postmortem: Label printer queue stalled

**Date:** 2026-02-10
**Authors:** Ida Berg, Sam Osei
**Status:** Final
**Severity:** SEV-2

## Executive Summary

On 2026-02-10 at 10:05 UTC the label printers of two warehouses stopped for 25 minutes. A full disk on the queue host was the trigger. Old jobs were removed and printing went on.

## Impact

**Duration:** ${parts.duration ?? '10:05 - 10:30 UTC (25 minutes)'}
**Affected Users:** 40 packers in two warehouses
**Affected Services:** label printing

## Timeline (All times UTC)

${parts.timeline ?? '| Time | Event | Owner |\n| --- | --- | --- |\n| 10:05 | Queue stops accepting jobs | System |\n| 10:12 | Alert fired: queue depth | Monitoring |\n| 10:14 | Page acknowledged | Ida |\n| 10:30 | Old jobs removed, printing resumes | Ida |'}

## Root Cause Analysis

${parts.cause ?? 'Finished jobs stayed on the disk for ever, and the disk of the queue host had no alert.'}

## What Went Well

- The alert named the queue

## What Went Wrong

- The first signal came seven minutes after the disk was full

## Action Items

${parts.actions ?? '| Action | Owner | Deadline | Status |\n| --- | --- | --- | --- |\n| Remove finished jobs after a day | Platform | 2026-02-17 | ✅ Completed |\n| Alert on disk usage above 80% | SRE | 2026-02-13 | ✅ Completed |'}

## Lessons Learned

1. Every queue needs a rule for what happens to finished work

## Appendix: Five Whys Analysis

${parts.whys ?? '**Problem:** Labels were not printed\n\n1. **Why?** The queue took no jobs\n   - **Why?** Its disk was full\n2. **Why?** The disk was full\n   - **Why?** Finished jobs are kept without a limit'}
`;
}
