/** `blame/sarcasm`: praise or wonder that means the opposite. */
import { blameRule } from './_rule.ts';

export const sarcasm = blameRule('sarcasm', {
  severity: 'information',
  docs: {
    summary: 'Praise or wonder that means the opposite.',
    why: 'Irony is judgement with a smile. Those who are meant understand it, and the others learn nothing from it.',
    advice: 'Say the fact plainly.',
    source: 'The guide: “Use neutral language”.',
  },
  examples: [
    {
      bad: '# Postmortem: Sample\n\n**Date:** 2025-03-04\n**Authors:** Platform Team\n**Severity:** SEV-2\n**Status:** Final\n\n## What Went Wrong\n\n- ⟦Congratulations to whoever⟧ thought of this\n',
    },
    {
      good: '# Postmortem: Sample\n\n**Date:** 2025-03-04\n**Authors:** Platform Team\n**Severity:** SEV-2\n**Status:** Final\n\n## What Went Wrong\n\n- The installer applied `chmod -R 777` to the data directory\n',
    },
  ],
});
