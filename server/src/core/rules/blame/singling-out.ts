/** `blame/singling-out`: one person or team is set apart from the others. */
import { blameRule } from './_rule.ts';

export const singlingOut = blameRule('singling-out', {
  severity: 'information',
  docs: {
    summary: 'One person or team is set apart from the others.',
    why: 'Readers remember the name and not the mechanism. The same pattern with one name usually has one place in the system.',
    advice: 'Count by service, module or step, not by person.',
    source: 'The guide: “Remove names from postmortem documents”.',
  },
  examples: [
    {
      bad: '# Postmortem: Sample\n\n**Date:** 2025-03-04\n**Authors:** Platform Team\n**Severity:** SEV-2\n**Status:** Final\n\n## What Went Wrong\n\n- ⟦The whole squad saw the banner, except Colm⟧\n',
    },
    {
      good: '# Postmortem: Sample\n\n**Date:** 2025-03-04\n**Authors:** Platform Team\n**Severity:** SEV-2\n**Status:** Final\n\n## What Went Wrong\n\n- The banner is shown in one of two clients\n',
    },
  ],
});
