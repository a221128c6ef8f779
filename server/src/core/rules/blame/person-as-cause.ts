/** `blame/person-as-cause`: a person, role or handle is the end of the explanation. */
import { blameRule } from './_rule.ts';

export const personAsCause = blameRule('person-as-cause', {
  severity: 'information',
  docs: {
    summary: 'A person, role or handle is the end of the explanation.',
    why: 'Where the explanation ends at a person, nobody asks what made the act possible or reasonable, and the next person meets the same conditions.',
    advice: 'Say what the system allowed, showed or lacked. Ask what made this the reasonable thing to do at the time.',
    source: 'The guide: “People don’t cause incidents; systems do”, “Don’t name individuals as causes”.',
  },
  examples: [
    {
      bad: '# Postmortem: Sample\n\n**Date:** 2025-03-04\n**Authors:** Platform Team\n**Severity:** SEV-2\n**Status:** Final\n\n## Root Cause\n\n⟦Bob deployed⟧ broken code.\n',
      fixed:
        '# Postmortem: Sample\n\n**Date:** 2025-03-04\n**Authors:** Platform Team\n**Severity:** SEV-2\n**Status:** Final\n\n## Root Cause\n\nThe deploy process allowed broken code to reach production.\n',
    },
    {
      good: '# Postmortem: Sample\n\n**Date:** 2025-03-04\n**Authors:** Platform Team\n**Severity:** SEV-2\n**Status:** Final\n\n## Root Cause\n\nThe deploy process allowed untested code to reach production.\n',
    },
  ],
});
