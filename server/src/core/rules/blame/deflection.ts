/** `blame/deflection`: the cause is put on a customer, vendor or other team as their fault. */
import { blameRule } from './_rule.ts';

export const deflection = blameRule('deflection', {
  severity: 'information',
  docs: {
    summary: 'The cause is put on a customer, vendor or other team as their fault.',
    why: '“Their fault” leaves our own dependency, check and fallback out of the analysis.',
    advice: 'State the fact, and beside it what our side assumed, accepted or could not survive.',
    source: 'The guide: “Focus on systems, not people”.',
  },
  examples: [
    {
      bad: '# Postmortem: Sample\n\n**Date:** 2025-03-04\n**Authors:** Platform Team\n**Severity:** SEV-2\n**Status:** Final\n\n## Root Cause\n\n⟦User error⟧: a project was deleted.\n',
    },
    {
      good: '# Postmortem: Sample\n\n**Date:** 2025-03-04\n**Authors:** Platform Team\n**Severity:** SEV-2\n**Status:** Final\n\n## Root Cause\n\nA project was deleted; there is no grace period.\n',
    },
  ],
});
