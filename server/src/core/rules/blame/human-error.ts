/** `blame/human-error`: human error is given as the cause. */
import { blameRule } from './_rule.ts';

export const humanError = blameRule('human-error', {
  severity: 'information',
  docs: {
    summary: 'Human error is given as the cause.',
    why: 'An error is a symptom: it says that the system let a slip through, not why. Stopping there leaves the conditions as they are.',
    advice: 'Go on from the error: what was shown, what looked alike, which check was missing, what let the slip have an effect.',
    source: 'The guide: “Human error is a symptom, not a cause”.',
  },
  examples: [
    {
      bad: '# Postmortem: Sample\n\n**Date:** 2025-03-04\n**Authors:** Platform Team\n**Severity:** SEV-2\n**Status:** Final\n\n## Root Cause\n\nThe outage was caused by ⟦human error⟧.\n',
    },
    {
      good: '# Postmortem: Sample\n\n**Date:** 2025-03-04\n**Authors:** Platform Team\n**Severity:** SEV-2\n**Status:** Final\n\n## Root Cause\n\nThe two cluster names differ in one letter, and the tool asks for no confirmation.\n',
    },
  ],
});
