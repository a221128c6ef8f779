/** `suppressions/unused`: a suppression that hides nothing. */
import { namesRule } from '../../suppressions.ts';
import { defineRule, type SuppressionUse } from '../rule.ts';
import type { Fix } from '../../finding.ts';

export const unused = defineRule({
  id: 'suppressions/unused',
  severity: 'hint',
  scope: 'suppressions',
  docs: {
    summary: 'A suppression comment hides no finding, or names no rule.',
    why: 'A suppression that is left behind after the text has changed would hide the next finding, which nobody has seen yet.',
    advice: 'Remove the comment, or correct the rule id.',
    source: 'The practice of linters that report unused disable directives.',
  },
  examples: [
    {
      title: 'an id that no rule has',
      bad: '⟦<!-- postmortem-disable-file blame/jugdement -->⟧\n\n# Postmortem: Queue delay\n\n**Date:** 2025-03-04\n\n## Summary\n\nThe queue grew for an hour.\n\n## Timeline\n\n- 10:00 UTC queue grows\n',
      fixed:
        '\n# Postmortem: Queue delay\n\n**Date:** 2025-03-04\n\n## Summary\n\nThe queue grew for an hour.\n\n## Timeline\n\n- 10:00 UTC queue grows\n',
    },
    {
      title: 'other comments',
      good: '<!-- reviewed on Friday -->\n\n# Postmortem: Queue delay\n\n**Date:** 2025-03-04\n\n## Summary\n\nThe queue grew for an hour.\n\n## Timeline\n\n- 10:00 UTC queue grows\n',
    },
  ],
  *check(uses, { text, eol }, known, ran) {
    for (const use of uses) {
      const { rules, span } = use.suppression;
      const unknown = rules.filter((name) => !known.some((id) => namesRule([name], id)));
      if (unknown.length > 0) {
        const message = `This suppression names ${unknown.map((name) => `“${name}”`).join(', ')}, which is no rule, so it hides nothing. Correct the id or remove the comment.`;
        yield { message, span, unnecessary: true, fixes: removal(use, text, eol) };
      } else if (use.hides === 0 && ran.some((id) => id !== 'suppressions/unused' && namesRule(rules, id))) {
        const message = 'This suppression hides no finding and would hide the next one unseen. Remove the comment.';
        yield { message, span, unnecessary: true, fixes: removal(use, text, eol) };
      }
    }
  },
});

/** Removes a comment, with the blank before it or the line break behind it. */
function removal({ suppression }: SuppressionUse, text: (span: { start: number; end: number }) => string, eol: string): Fix[] {
  const { start, end } = suppression.span;
  if (!text({ start, end }).startsWith('<!--')) return [];
  const before = text({ start: Math.max(0, start - 1), end: start });
  const alone = (before === '' || /[\n\r]/.test(before)) && text({ start: end, end: end + eol.length }) === eol;
  const span = alone ? { start, end: end + eol.length } : { start: before === ' ' ? start - 1 : start, end };
  return [{ title: 'Remove the unused suppression', kind: 'safe', edits: [{ span, text: '' }] }];
}
