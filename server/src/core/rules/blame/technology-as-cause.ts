/** `blame/technology-as-cause`: a product is the only cause given. */
import { blameRule } from './_rule.ts';

export const technologyAsCause = blameRule('technology-as-cause', {
  severity: 'hint',
  docs: {
    summary: 'A product is the only cause given.',
    why: '“Kubernetes caused this” ends the explanation at a name as well. What matters is how it was set up, used and watched.',
    advice: 'Say which behaviour met which setting of yours, and what did not notice it.',
    source: 'The guide: “Don’t make it about the technology: ‘Kubernetes caused this’ misses the systemic issues”.',
  },
  examples: [
    {
      bad: '# Postmortem: Sample\n\n**Date:** 2025-03-04\n**Authors:** Platform Team\n**Severity:** SEV-2\n**Status:** Final\n\n## Root Cause\n\n⟦Kubernetes caused this⟧.\n',
    },
    {
      good: '# Postmortem: Sample\n\n**Date:** 2025-03-04\n**Authors:** Platform Team\n**Severity:** SEV-2\n**Status:** Final\n\n## Root Cause\n\nKubernetes evicted the pods because the priority class does not exist in the new namespace.\n',
    },
  ],
});
