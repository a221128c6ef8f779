/** `timeline/unordered`: an entry stands before or behind its place in time. */
import { sortRunEdits } from '../../edits/sortTimeline.ts';
import type { TimelineEntry } from '../../model.ts';
import { defineRule } from '../rule.ts';
import type { Fix } from '../../finding.ts';
import { misplaced } from './_order.ts';

const start = '# Postmortem: Stale prices\n\n**Date:** 2025-03-04\n\n## Summary\n\nPrices were stale for an hour.\n\n## Timeline (UTC)\n\n';

export const unordered = defineRule({
  id: 'timeline/unordered',
  severity: 'hint',
  scope: 'document',
  docs: {
    summary: 'A timeline entry is not in order of time.',
    why: 'Readers follow a timeline from top to bottom. An entry out of order is often a slip in its time, which then spoils every duration that is taken from it.',
    advice: 'Correct the time, or move the entry to its place (the fix sorts the entries).',
    source:
      'The guide asks for a timeline in order. Of 210 public timelines 11 step back within a day; entries that cross midnight, ranges, approximate times and parallel threads are in order.',
  },
  examples: [
    {
      title: 'a row too far down',
      bad: `${start}| Time | Event |\n|------|-------|\n| 10:00 | Import starts |\n| 10:20 | Prices are old |\n| ⟦10:05⟧ | First complaint |\n| 10:40 | Import restarted |\n`,
      fixed: `${start}| Time | Event |\n|------|-------|\n| 10:00 | Import starts |\n| 10:05 | First complaint |\n| 10:20 | Prices are old |\n| 10:40 | Import restarted |\n`,
    },
    {
      title: 'an entry moves with all that belongs to it',
      bad: `${start}- 10:00 Import starts\n- 10:20 Prices are old\n- 10:40 Import restarted\n- ⟦10:05⟧ First complaint\n  - by phone\n- 10:50 Prices are fresh\n`,
      fixed: `${start}- 10:00 Import starts\n- 10:05 First complaint\n  - by phone\n- 10:20 Prices are old\n- 10:40 Import restarted\n- 10:50 Prices are fresh\n`,
    },
    {
      title: 'midnight, several days and parallel work',
      good: `${start}- 2025-03-04 23:50 Import starts\n- 00:20 Prices are old\n- ~01:00 Import restarted\n- 00:50 - 01:30 Prices are checked\n- 2025-03-05 Report is written\n- 2025-03-05 09:00 Report is sent\n`,
    },
    {
      title: 'the newest entry first',
      good: `${start}- 10:40 Import restarted\n- 10:20 Prices are old\n- 10:05 First complaint\n- 10:00 Import starts\n`,
    },
  ],
  *check({ postmortem: { timeline }, kept, text, eol }) {
    if (!timeline) return;
    for (const { entry, witness, tooEarly, run } of kept.derive(misplaced, [timeline.entries], () => misplaced(timeline.entries))) {
      const { time } = entry;
      if (!time) continue;
      const edits = run && sortRunEdits(run, { text, eol });
      const fixes: Fix[] = edits ? [{ title: 'Sort the entries by time', kind: 'unsafe', edits }] : [];
      yield {
        message: tooEarly
          ? `This entry (${shown(entry)}) stands above ${shown(witness)}, which was earlier. Correct the time or move the entry.`
          : `This entry (${shown(entry)}) stands below ${shown(witness)}, which was later. Correct the time or move the entry.`,
        span: time.span,
        fixes,
        related: witness.time ? [{ message: 'Compared with this entry.', span: witness.time.span }] : [],
      };
    }
  },
});

function shown({ local, time }: TimelineEntry): string {
  return local?.replace('T', ' ') ?? time?.value ?? '';
}
