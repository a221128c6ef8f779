/** `action-items/vague`: nobody can tell when the item is done. */
import { memo } from '../../memo.ts';
import type { ActionItem } from '../../model.ts';
import { isTicket } from '../../parser/actionItems/tickets.ts';
import { defineRule } from '../rule.ts';
import { isOpen } from './_open.ts';
import { vaguenessOf, type Vagueness } from './_vagueness.ts';

const advice: Readonly<Record<Vagueness, string>> = {
  care: 'asks people for more care, which no system can check. Name the guard, test or alert that makes the mistake harmless.',
  topic: 'names a topic, not a change. Say what will be different and how one can tell that it is done.',
  investigation: 'does not say what for. Name the question, and what will be decided or written down at the end.',
  wish: 'names the aim, not the way to it. Say what will be changed.',
};

/** The list is read again whenever one item in it has changed. */
const recall = memo(vaguenessOf, 3000);

export const vague = defineRule({
  id: 'action-items/vague',
  severity: 'information',
  scope: 'document',
  docs: {
    summary: 'An action item has no object or no finish line.',
    why: '“Improve monitoring” can be ticked off the next morning or never. An action is worth its line when everybody can see whether it has been done.',
    advice:
      'Name the thing that changes and the state it will be in: “Alert when the pool is 80 % full”. Only texts without anything specific are told; details in sub-bullets or a ticket count.',
    source: 'The guide: “Create actionable items: specific, assigned, with deadlines”.',
    noFix: 'Which change is meant, and how one can tell that it is done, is nowhere in the document.',
  },
  examples: [
    {
      title: 'a topic, an appeal, an open end',
      bad: '# Postmortem: Cache stampede\n\n**Date:** 2025-05-06\n\n## Summary\n\nThe cache was cold.\n\n## Timeline\n\n- 10:00 UTC cold cache\n\n## Action Items\n\n- [ ] ⟦Improve monitoring⟧ (SRE, 2025-06-01)\n- [ ] ⟦Be more careful with deploys⟧ (Dev, 2025-06-01)\n- [ ] ⟦Investigate further⟧ (Sarah, 2025-06-01)\n- [ ] ⟦Make sure this does not happen again⟧ (Team, 2025-06-01)\n',
    },
    {
      title: 'actions with an end',
      good: '# Postmortem: Cache stampede\n\n**Date:** 2025-05-06\n\n## Summary\n\nThe cache was cold.\n\n## Timeline\n\n- 10:00 UTC cold cache\n\n## Action Items\n\n- [ ] Alert when the hit rate falls below 80 % (SRE, 2025-06-01)\n- [ ] Investigate why the warm-up job skipped shard 3 (Sarah, 2025-06-01)\n- [ ] Improve monitoring, see OPS-12 (SRE, 2025-06-01)\n',
    },
  ],
  *check({ postmortem: { actionItems } }) {
    for (const item of actionItems) {
      const vagueness = isOpen(item) && !isDetailed(item) ? recall(item.text.value) : undefined;
      if (vagueness) yield { message: `This action item ${advice[vagueness]}`, span: item.text.span };
    }
  },
});

/** The details stand in a ticket or below the item. */
function isDetailed({ links, span, text, form }: ActionItem): boolean {
  return links.some(({ value }) => isTicket(value)) || (form !== 'table' && span.end - text.span.end > 120);
}
