/** `action-items/overdue`: the due date has passed and the item is not closed. */
import { setDone } from '../../edits/actionItemState.ts';
import type { CalendarDate } from '../../model.ts';
import { defineRule } from '../rule.ts';
import type { Fix } from '../../finding.ts';
import { isOpen } from './_open.ts';

const start =
  '# Postmortem: Cache stampede\n\n**Date:** 2025-05-06\n\n## Summary\n\nThe cache was cold for ten minutes.\n\n## Timeline\n\n- 10:00 UTC cold cache\n\n';

export const overdue = defineRule({
  id: 'action-items/overdue',
  severity: 'warning',
  scope: 'document',
  docs: {
    summary: 'An open action item is past its due date.',
    why: 'Action items that linger are how the same incident comes back.',
    advice: 'Close the item, or agree on a new date with its owner.',
    source: 'The guide: “Don’t let action items linger”.',
  },
  examples: [
    {
      title: 'past its date',
      today: '2025-06-01',
      bad: `${start}## Action Items\n\n- [ ] Warm the cache before a deploy (Sarah, ⟦2025-05-20⟧)\n`,
      fixed: `${start}## Action Items\n\n- [x] Warm the cache before a deploy (Sarah, 2025-05-20)\n`,
    },
    {
      title: 'done in time, or due today',
      today: '2025-06-01',
      good: `${start}## Action Items\n\n- [x] Warm the cache before a deploy (Sarah, 2025-05-20)\n- [ ] Alert on the hit rate (SRE, 2025-06-01)\n`,
    },
  ],
  *check({ postmortem: { actionItems }, today }) {
    for (const item of actionItems) {
      const { due } = item;
      if (!due?.date || !isOpen(item)) continue;
      const days = dayNumber(today) - dayNumber(due.date);
      if (days <= 0) continue;
      const edit = setDone(item, true, actionItems);
      const fixes: Fix[] = edit ? [{ title: 'Mark as done', kind: 'unsafe', edits: [edit] }] : [];
      yield {
        message: `This action item was due ${days === 1 ? 'yesterday' : `${days} days ago`} and is not closed. Close it, or agree on a new date with its owner.`,
        span: due.span,
        fixes,
      };
    }
  },
});

/** Days since an arbitrary day, to compare dates of the calendar. */
function dayNumber({ year, month, day }: CalendarDate): number {
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000);
}
