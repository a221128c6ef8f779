/** `blame/personal-name`: a person is named outside timeline, owners and credit. */
import { blameRule } from './_rule.ts';

export const personalName = blameRule('personal-name', {
  severity: 'off',
  docs: {
    summary: 'A person is named outside timeline, owners and credit.',
    why: 'Names draw the eye from what happened to who did it. Many teams leave them out altogether.',
    advice: 'Use the role, the same one throughout the document.',
    source: 'The guide, challenge 1: “Remove names from postmortem documents”.',
  },
  examples: [
    {
      bad: '# Postmortem: Sample\n\n**Date:** 2025-03-04\n**Authors:** Platform Team\n**Severity:** SEV-2\n**Status:** Final\n\n## Root Cause\n\nThe change by ⟦Ingrid⟧ was merged at 10:00.\n',
    },
    {
      good: '# Postmortem: Sample\n\n**Date:** 2025-03-04\n**Authors:** Platform Team\n**Severity:** SEV-2\n**Status:** Final\n\n## Timeline\n\n- 10:00 Ingrid merges the change\n',
    },
    {
      title: 'the fields of the document',
      good: '# Postmortem: Sample\n\n**Date:** 2025-03-04\n**Authors:** Ingrid Moe\n**Severity:** SEV-2\n**Status:** Final\n\n## Root Cause\n\nThe limit was too low.\n',
    },
  ],
});
