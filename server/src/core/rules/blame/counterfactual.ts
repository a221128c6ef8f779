/** `blame/counterfactual`: the text says what people should, could or would have done. */
import { blameRule } from './_rule.ts';

export const counterfactual = blameRule('counterfactual', {
  severity: 'information',
  docs: {
    summary: 'The text says what people should, could or would have done.',
    why: 'A story about what did not happen explains nothing about what did. It uses knowledge that nobody had at the time.',
    advice: 'Name the gap instead: which signal, step or check was missing, and what would have had to be true for it to be caught.',
    source: 'The guide’s core principle; common practice of incident analysis.',
  },
  examples: [
    {
      bad: '# Postmortem: Sample\n\n**Date:** 2025-03-04\n**Authors:** Platform Team\n**Severity:** SEV-2\n**Status:** Final\n\n## Lessons Learned\n\n⟦The on-call engineer should have escalated⟧ earlier.\n',
      fixed:
        '# Postmortem: Sample\n\n**Date:** 2025-03-04\n**Authors:** Platform Team\n**Severity:** SEV-2\n**Status:** Final\n\n## Lessons Learned\n\nThe procedure has no step to escalate.\n',
    },
    {
      good: '# Postmortem: Sample\n\n**Date:** 2025-03-04\n**Authors:** Platform Team\n**Severity:** SEV-2\n**Status:** Final\n\n## Lessons Learned\n\nThe circuit breaker should have opened at 50 % errors.\n',
    },
  ],
});
