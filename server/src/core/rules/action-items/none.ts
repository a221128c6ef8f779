/** `action-items/none`: an action section that names no action. */
import { saysNone } from '../../parser/actionItems/actionItemRead.ts';
import { readPrompts, told } from '../../parser/content.ts';
import { isEmpty } from '../../requirements.ts';
import { withDescendants } from '../../outline.ts';
import { defineRule } from '../rule.ts';

export const none = defineRule({
  id: 'action-items/none',
  severity: 'warning',
  scope: 'document',
  docs: {
    summary: 'The action section holds text, but no action item.',
    why: 'A postmortem without actions wastes the time of everyone who wrote and read it: what was learned changes nothing.',
    advice: 'List what will be done, one item each, with an owner and a date. Where nothing is to be done, say so with “None” and why.',
    source: 'The guide: “Don’t skip action items”. “None.” as an answer, in public postmortems.',
    noFix: 'What will be done is for the team to decide. The command “Add Action Item” brings an empty one.',
  },
  examples: [
    {
      title: 'only a remark',
      bad: '# Postmortem: Cache stampede\n\n**Date:** 2025-05-06\n\n## Summary\n\nThe cache was cold for ten minutes.\n\n## Timeline\n\n- 10:00 UTC cold cache\n\n## ⟦Action Items⟧\n\nThe cache was warm again by noon.\n',
    },
    {
      title: 'an item, or an answer',
      good: '# Postmortem: Cache stampede\n\n**Date:** 2025-05-06\n\n## Summary\n\nThe cache was cold for ten minutes.\n\n## Timeline\n\n- 10:00 UTC cold cache\n\n## Action Items\n\nNone.\n',
    },
  ],
  *check({ postmortem: { actionItems, sections } }) {
    if (actionItems.length > 0) return;
    const found = sections.filter(({ kind }) => kind === 'action-items');
    const below = found.flatMap(withDescendants).flatMap(({ pieces }) => pieces);
    const [first] = found;
    // Empty sections and prompts that nobody has filled in are told by the structure rules.
    // What stands behind a name on its line is what will be done, in however few words.
    if (
      !first ||
      found.some(({ form }) => form === 'run-in' || form === 'item') ||
      found.every(isEmpty) ||
      below.some((piece) => piece.fact(saysNone) || piece.fact(readPrompts).length > 0)
    )
      return;
    // What is left as HTML is not read, and what has been changed may be told in a sentence.
    if (below.some((piece) => piece.fact(told.actions) || piece.blocks.some(({ type }) => type === 'html'))) return;
    yield {
      message:
        'This section names no action. List what will be done, with owner and date, or write “None” and why, so that the lesson is not lost.',
      span: first.titleSpan,
    };
  },
});
