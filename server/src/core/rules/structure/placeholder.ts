/** `structure/placeholder`: text of the template that nobody has replaced. */
import { short } from '../../edits/conversion.ts';
import type { Piece } from '../../piece.ts';
import { readBlankRows, readPrompts } from '../../parser/content.ts';
import { statusOf } from '../../requirements.ts';
import type { Span, TextEdit } from '../../text.ts';
import { defineRule, type RuleContext } from '../rule.ts';

export const placeholder = defineRule({
  id: 'structure/placeholder',
  severity: 'warning',
  scope: 'document',
  templates: true,
  docs: {
    summary: 'A placeholder of the template is still there.',
    why: 'Readers cannot tell whether nothing is known, nothing happened, or nobody got round to it.',
    advice:
      'Replace it with what is known, or by a sentence that says why nothing is. Remove rows that stay empty. In a draft it is information only.',
    source: 'Placeholders of the guide’s templates, and the styles of two dozen public ones.',
    noFix: 'What belongs there only the team knows. An empty row has a fix, as it can go.',
  },
  examples: [
    {
      title: 'prompts, choices and patterns',
      bad: '# Postmortem: Cache stampede\n\n**Date:** ⟦YYYY-MM-DD⟧\n**Authors:** ⟦[Names]⟧\n**Severity:** ⟦SEV-1 | SEV-2 | SEV-3⟧\n\n## Executive Summary\n\n⟦[2-3 sentences]⟧\n',
    },
    {
      title: 'an empty row',
      bad: '# Postmortem: Cache stampede\n\n## Timeline\n\n| Time | Event | Owner |\n|------|-------|-------|\n| 10:00 | Cache cold | CDN |\n⟦| | | |⟧\n',
      fixed:
        '# Postmortem: Cache stampede\n\n## Timeline\n\n| Time | Event | Owner |\n|------|-------|-------|\n| 10:00 | Cache cold | CDN |\n',
    },
    {
      title: 'honest brackets',
      good: '# Postmortem: Cache stampede\n\n**Status:** Final\n\n## Related Incidents\n\n- [INC-2301] Cold cache (2025-09-12), see [the graph](cache.png) and `{job="cdn"}`\n',
    },
  ],
  *check(context) {
    const { postmortem } = context;
    const severity = statusOf(postmortem) === 'draft' ? ({ severity: 'information' } as const) : {};
    for (const piece of unfilled(context)) {
      for (const span of piece.fact(readPrompts))
        yield {
          message: `“${short(context.text(span))}” is still the template. Replace it with what is known, or say why nothing is.`,
          span,
          unnecessary: true,
          ...severity,
        };
      for (const span of piece.fact(readBlankRows))
        yield {
          message: 'This row is still empty. Fill it in or remove it.',
          span,
          unnecessary: true,
          ...severity,
          fixes: [{ title: 'Remove the empty row', kind: 'unsafe', edits: [removeLine(span, context)] }],
        };
    }
  },
});

/** Pieces with something that is to be filled in. */
function unfilled({ postmortem: { pieces }, kept }: RuleContext): readonly Piece[] {
  const isUnfilled = (piece: Piece): boolean => piece.fact(readPrompts).length > 0 || piece.fact(readBlankRows).length > 0;
  return kept.fold(
    unfilled,
    (piece) => (isUnfilled(piece) ? piece : undefined),
    () => pieces.filter(isUnfilled),
  );
}

/** The line of a span with the line break before it. */
function removeLine(span: Span, { text }: RuleContext): TextEdit {
  const from = Math.max(0, span.start - 200);
  const before = text({ start: from, end: span.start });
  const lineBreak = /(?:\r\n|\n|\r)[^\r\n]*$/.exec(before);
  return { span: { start: lineBreak ? from + lineBreak.index : span.start, end: span.end }, text: '' };
}
