/** `action-items/incomplete`: who, by when and how far are not all told. */
import { fillInEdits } from '../../edits/fillIn.ts';
import type { ActionItem } from '../../model.ts';
import type { Fix } from '../../finding.ts';
import { statusOf } from '../../requirements.ts';
import { defineRule } from '../rule.ts';
import { isOpen, lacks, listed, type Part } from './_open.ts';

const start =
  '# Postmortem: Cache stampede\n\n**Date:** 2025-05-06\n\n## Summary\n\nThe cache was cold for ten minutes.\n\n## Timeline\n\n- 10:00 UTC cold cache\n\n';

export const incomplete = defineRule({
  id: 'action-items/incomplete',
  severity: 'warning',
  scope: 'document',
  docs: {
    summary: 'An action item lacks an owner, a due date or a status, or has one that cannot be read.',
    why: 'What nobody owns and no date bounds is forgotten, and the incident comes back. What no item of the document has is told once, at the section; items that lag behind the others are told one by one.',
    advice:
      'Write who does it and by when, in the form of the other items: `(Sarah, 2025-09-23)`, `Owner:` and `Due:`, or a column. A team is an owner, `TBD` is not; a ticket stands for the status; a draft needs no dates yet.',
    source:
      'The guide: action items are “specific, assigned, with deadlines”. One finding for all: of 173 real documents 151 name no owner.',
    noFix: 'A date that cannot be has no right one that the document tells: only its writer knows which day was meant.',
  },
  examples: [
    {
      title: 'one item without an owner among owned ones',
      bad: `${start}## Action Items\n\n- [ ] Warm the cache before a deploy (Sarah, 2025-05-20)\n- [ ] ⟦Alert on the hit rate⟧ (2025-05-20)\n`,
      fixed: `${start}## Action Items\n\n- [ ] Warm the cache before a deploy (Sarah, 2025-05-20)\n- [ ] Alert on the hit rate (\${1:owner}, 2025-05-20)\n`,
    },
    {
      title: 'an empty cell and a place-holder',
      bad: `${start}## Action Items\n\n| Action | Owner | Deadline | Status |\n|---|---|---|---|\n| Warm the cache before a deploy | SRE | 2025-05-20 | Open |\n| ⟦Alert on the hit rate⟧ | TBD | | Open |\n`,
      fixed: `${start}## Action Items\n\n| Action | Owner | Deadline | Status |\n|---|---|---|---|\n| Warm the cache before a deploy | SRE | 2025-05-20 | Open |\n| Alert on the hit rate | \${1:owner} | \${2:YYYY-MM-DD} | Open |\n`,
    },
    {
      title: 'no item has an owner: told once',
      bad: `${start}## ⟦Action Items⟧\n\n- Warm the cache before a deploy\n- Alert on the hit rate\n`,
      fixed: `${start}## Action Items\n\n- Warm the cache before a deploy (\${1:owner}, \${2:YYYY-MM-DD})\n- Alert on the hit rate (\${4:owner}, \${5:YYYY-MM-DD})\n`,
    },
    {
      title: 'a row without an action, a date that is none',
      bad: `${start}## Action Items\n\n| Action | Owner | Deadline | Status |\n|---|---|---|---|\n| Warm the cache before a deploy | SRE | ⟦2025-02-30⟧ | Open |\n⟦| | SRE | 2025-05-20 | Open |⟧\n`,
    },
    {
      title: 'complete items, and one that is done',
      good: `${start}## Action Items\n\n- [ ] Warm the cache before a deploy (Platform, 2025-05-20)\n- [x] Alert on the hit rate\n`,
    },
    {
      title: 'a draft without dates',
      good: '# Postmortem: Cache stampede\n\n**Date:** 2025-05-06\n**Status:** Draft\n\n## Summary\n\nThe cache was cold.\n\n## Timeline\n\n- 10:00 UTC cold cache\n\n## Action Items\n\n- [ ] Warm the cache before a deploy (Sarah)\n',
    },
  ],
  *check({ postmortem, settings }) {
    const { actionItems, problems } = postmortem;
    for (const { area, message, span } of problems) if (area === 'action-items') yield { message, span };
    const open = actionItems.filter(isOpen);
    const draft = statusOf(postmortem) === 'draft';
    const asked: readonly Part[] = draft ? ['owner', 'status'] : ['owner', 'due date', 'status'];
    const total = actionItems.length;
    const missed = (part: Part): number => actionItems.filter((item) => lacks(item, part)).length;
    const once = settings.everyActionItem || total < 2 ? [] : asked.filter((part) => missed(part) > total / 2);
    const [first] = open;
    if (first && once.length > 0) {
      const all = once.filter((part) => missed(part) === total);
      const most = once.filter((part) => !all.includes(part) && part !== 'status');
      const sentences = [
        all.length > 0
          ? `${total === 2 ? 'Neither of the 2' : `None of the ${total}`} action items has ${listed(all, 'or', articleOf)}.`
          : '',
        most.length > 0
          ? `${most.map((part, index) => `${missed(part)} ${index === 0 ? `of the ${total} action items have ` : ''}no ${part}`).join(', ')}.`
          : '',
      ].filter(Boolean);
      const told = [...all, ...most];
      if (told.length > 0)
        yield {
          message: `${sentences.join(' ')} ${advice(told)}`,
          span: (postmortem.sections.find(({ kind }) => kind === 'action-items') ?? first.section).titleSpan,
          fixes: fixForAll(open, told, actionItems),
          ...(told.includes('owner') ? {} : { severity: 'information' as const }),
        };
    }
    for (const item of open) {
      // Paragraphs are judged together, or alone.
      if (item.form === 'prose' && total > 1 && !settings.everyActionItem) continue;
      const missing = asked.filter(
        (part) => !once.includes(part) && lacks(item, part) && (part !== 'status' || asksForStatus(item, total, settings.everyActionItem)),
      );
      if (missing.length === 0) continue;
      // A paragraph would be marked from end to end: its section is marked instead.
      const prose = total === 1 && item.form === 'prose';
      yield {
        message: `${prose ? 'The action of this section' : 'This action item'} has ${listed(missing, 'and', () => 'no')}. ${advice(missing)}`,
        span: prose ? item.section.titleSpan : item.text.span,
        fixes: fixesFor(item, missing, actionItems),
        ...(missing.includes('owner') ? {} : { severity: 'information' as const }),
      };
    }
  },
});

/** A bullet without a note is open, as everybody reads it: only an empty status cell and a lone item ask for one. */
function asksForStatus(item: ActionItem, total: number, every: boolean): boolean {
  return every || total === 1 || (item.form === 'table' && item.statusSlot !== undefined);
}

function articleOf(part: Part): string {
  return part === 'owner' ? 'an' : 'a';
}

function advice(missing: readonly Part[]): string {
  if (missing.includes('owner'))
    return missing.includes('due date') ? 'Say who does it and by when, so that it gets done.' : 'Say who does it, so that it gets done.';
  return missing.includes('due date') ? 'Say by when, so that it does not linger.' : 'Say how far it is, or link its ticket.';
}

function fixesFor(item: ActionItem, missing: readonly Part[], items: readonly ActionItem[]): Fix[] {
  const { edits, parts } = fillInEdits(item, missing, items);
  return edits.length === 0 ? [] : [{ title: `Add ${listed(parts, 'and', articleOf)}`, kind: 'unsafe', snippet: true, edits }];
}

/** Places in every open item for what most of them lack. */
function fixForAll(open: readonly ActionItem[], missing: readonly Part[], items: readonly ActionItem[]): Fix[] {
  // Nobody fills in hundreds of places at once.
  if (open.length > 100) return [];
  const told = missing.filter((part) => part !== 'status');
  const found = open.map((item, index) =>
    fillInEdits(
      item,
      told.filter((part) => lacks(item, part)),
      items,
      3 * index,
    ),
  );
  const edits = found.flatMap((one) => one.edits);
  const parts = missing.filter((part) => found.some((one) => one.parts.includes(part)));
  return edits.length === 0 ? [] : [{ title: `Add ${listed(parts, 'and', articleOf)} to each item`, kind: 'unsafe', snippet: true, edits }];
}
