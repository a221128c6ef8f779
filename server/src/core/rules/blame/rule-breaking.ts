/** `blame/rule-breaking`: disobedience is the answer. */
import { blameRule } from './_rule.ts';

export const ruleBreaking = blameRule('rule-breaking', {
  severity: 'information',
  docs: {
    summary: 'Disobedience is the answer.',
    why: 'People work around a rule when it does not fit the work. A broken rule is a fact to explain.',
    advice: 'Ask what the rule costs, whether it was known and reachable at that moment, and what let the work go on without it.',
    source: 'The guide: “understand why the system allowed the error to occur”.',
  },
  examples: [
    {
      bad: '# Postmortem: Sample\n\n**Date:** 2025-03-04\n**Authors:** Platform Team\n**Severity:** SEV-2\n**Status:** Final\n\n## Root Cause\n\n⟦The engineer ignored the change freeze⟧.\n',
    },
    {
      good: '# Postmortem: Sample\n\n**Date:** 2025-03-04\n**Authors:** Platform Team\n**Severity:** SEV-2\n**Status:** Final\n\n## Root Cause\n\nThe deploy tool does not know the freeze calendar.\n',
    },
  ],
});
