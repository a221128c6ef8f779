/** `blame/omission`: what somebody, or nobody, did is given without the reason. */
import { blameRule } from './_rule.ts';

export const omission = blameRule('omission', {
  severity: 'information',
  docs: {
    summary: 'What somebody, or nobody, did is given without the reason.',
    why: 'That something was left out is where the analysis starts. Without the reason it reads as neglect.',
    advice: 'Say what would have reminded, shown or required it, and why that was not there.',
    source: 'The guide: “Developer didn’t add null check” is followed by “Coding standards don’t emphasize null safety”.',
  },
  examples: [
    {
      bad: '# Postmortem: Sample\n\n**Date:** 2025-03-04\n**Authors:** Platform Team\n**Severity:** SEV-2\n**Status:** Final\n\n## Root Cause\n\n⟦Jonas forgot⟧ to renew the certificate.\n',
      fixed:
        '# Postmortem: Sample\n\n**Date:** 2025-03-04\n**Authors:** Platform Team\n**Severity:** SEV-2\n**Status:** Final\n\n## Root Cause\n\nThe certificate was not renewed.\n',
    },
    {
      good: '# Postmortem: Sample\n\n**Date:** 2025-03-04\n**Authors:** Platform Team\n**Severity:** SEV-2\n**Status:** Final\n\n## Root Cause\n\nThe certificate had expired: its renewal hangs on a calendar entry.\n',
    },
  ],
});
