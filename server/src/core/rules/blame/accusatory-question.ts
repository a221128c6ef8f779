/** `blame/accusatory-question`: a question asks for a culprit rather than for a cause. */
import { blameRule } from './_rule.ts';

export const accusatoryQuestion = blameRule('accusatory-question', {
  severity: 'information',
  docs: {
    summary: 'A question asks for a culprit rather than for a cause.',
    why: '“Who did that?” and “why didn’t they?” can only be answered with an excuse. They close the search.',
    advice: 'Ask what made it likely: what was known, what was shown, what would have helped.',
    source: 'The guide, challenge 1: “Focus on who rather than what”.',
  },
  examples: [
    {
      bad: '# Postmortem: Sample\n\n**Date:** 2025-03-04\n**Authors:** Platform Team\n**Severity:** SEV-2\n**Status:** Final\n\n## Lessons Learned\n\n⟦Who approved this?⟧\n',
      fixed:
        '# Postmortem: Sample\n\n**Date:** 2025-03-04\n**Authors:** Platform Team\n**Severity:** SEV-2\n**Status:** Final\n\n## Lessons Learned\n\nWhat made it reasonable to approve this?\n',
    },
    {
      good: '# Postmortem: Sample\n\n**Date:** 2025-03-04\n**Authors:** Platform Team\n**Severity:** SEV-2\n**Status:** Final\n\n## Lessons Learned\n\nWhat would have helped to tell the two clusters apart?\n',
    },
  ],
});
