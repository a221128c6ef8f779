/** `blame/vague-agent`: somebody unnamed is the cause. */
import { blameRule } from './_rule.ts';

export const vagueAgent = blameRule('vague-agent', {
  severity: 'information',
  docs: {
    summary: 'Somebody unnamed is the cause.',
    why: '“Someone” is still a person as the cause, and readers start to guess who.',
    advice: 'Leave the person out and say what allowed the act and what kept it from being seen.',
    source: 'The guide: “Focus on systems, not people”.',
  },
  examples: [
    {
      bad: '# Postmortem: Sample\n\n**Date:** 2025-03-04\n**Authors:** Platform Team\n**Severity:** SEV-2\n**Status:** Final\n\n## Root Cause\n\n⟦Somebody switched⟧ off the health probe.\n',
      fixed:
        '# Postmortem: Sample\n\n**Date:** 2025-03-04\n**Authors:** Platform Team\n**Severity:** SEV-2\n**Status:** Final\n\n## Root Cause\n\nThe health probe was switched off.\n',
    },
    {
      good: '# Postmortem: Sample\n\n**Date:** 2025-03-04\n**Authors:** Platform Team\n**Severity:** SEV-2\n**Status:** Final\n\n## Root Cause\n\nThe health probe had been off since March; disabled probes are not reported.\n',
    },
  ],
});
