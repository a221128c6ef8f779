/** `structure/empty-section`: a heading with nothing below it. */
import type { Section } from '../../piece.ts';
import { readBlankRows } from '../../parser/content.ts';
import { isEmpty, requirementOf, statusOf } from '../../requirements.ts';
import { sectionDefinition } from '../../schema.ts';
import { defineRule, type RuleContext } from '../rule.ts';

export const emptySection = defineRule({
  id: 'structure/empty-section',
  severity: 'warning',
  scope: 'document',
  templates: true,
  docs: {
    summary: 'A section of a postmortem that holds nothing.',
    why: 'An empty section looks as if the question had been answered. Readers look for what was learned and find a heading.',
    advice:
      'Write what belongs there, say “None” and why, or remove the section. Sections that nobody asks for, and drafts, get a hint only.',
    source: 'The guide’s template; 17 of 328 public postmortems have empty sections.',
    noFix: 'What belongs there only the team knows; a text that fills the section and says nothing would hide the gap.',
  },
  examples: [
    {
      title: 'nothing, bare bullets, keys without a value',
      bad: '# Postmortem: Cache stampede\n\n## Summary\n\nThe cache was cold.\n\n## ⟦Impact⟧\n\n- Duration:\n- Users affected:\n\n## ⟦Root Cause⟧\n\n## ⟦Lessons Learned⟧\n\n1.\n',
    },
    {
      title: 'text, prompts, sub-sections and “None”',
      good: '# Postmortem: Cache stampede\n\n## Impact\n\n[List of services]\n\n## Lessons Learned\n\n### What Went Well\n\n- The alert\n\n## Action Items\n\nNone.\n\n## Redis\n',
    },
  ],
  *check(context) {
    const { sections } = context.postmortem;
    for (const [index, section] of sections.entries()) {
      const { kind, titleSpan } = section;
      if (
        !kind ||
        kind === 'metadata' ||
        section.children.length > 0 ||
        !isEmpty(section) ||
        readsOn(section, sections[index + 1], context)
      )
        continue;
      // Empty rows are told by structure/placeholder.
      if (section.pieces.some((piece) => piece.fact(readBlankRows).length > 0)) continue;
      const { help } = sectionDefinition(kind);
      const required = requirementOf(kind, context.postmortem, context.settings) === 'required';
      yield {
        message: `“${section.title}” is empty. ${help}`,
        span: titleSpan,
        unnecessary: true,
        ...(required && statusOf(context.postmortem) !== 'draft' ? {} : { severity: 'hint' }),
      };
    }
  },
});

/** A timeline goes on below headings of its own level when these are times; so do action items below their categories. */
function readsOn({ kind }: Section, next: Section | undefined, { postmortem: { timeline, actionItems } }: RuleContext): boolean {
  if (!next || next.kind || (kind !== 'timeline' && kind !== 'action-items')) return false;
  const { start, end } = next.span;
  const entries = kind === 'timeline' ? (timeline?.entries ?? []) : actionItems;
  return entries.some(({ span }) => span.start >= start && span.start <= end);
}
