/** `blame/team-blame`: a team is reproached. */
import { blameRule } from './_rule.ts';

export const teamBlame = blameRule('team-blame', {
  severity: 'information',
  docs: {
    summary: 'A team is reproached.',
    why: 'Blaming a team is blaming people in the plural. It hides what stands between the teams.',
    advice: 'Describe the interface: who is told what, by which channel, and what happens when nobody answers.',
    source: 'The guide: “Focus on systems, not people”.',
  },
  examples: [
    {
      bad: '# Postmortem: Sample\n\n**Date:** 2025-03-04\n**Authors:** Platform Team\n**Severity:** SEV-2\n**Status:** Final\n\n## What Went Wrong\n\n- ⟦The storage team broke⟧ the mount options\n',
      fixed:
        '# Postmortem: Sample\n\n**Date:** 2025-03-04\n**Authors:** Platform Team\n**Severity:** SEV-2\n**Status:** Final\n\n## What Went Wrong\n\n- The mount options were broken\n',
    },
    {
      good: '# Postmortem: Sample\n\n**Date:** 2025-03-04\n**Authors:** Platform Team\n**Severity:** SEV-2\n**Status:** Final\n\n## What Went Wrong\n\n- Changes of mount options are not announced to the service teams\n',
    },
  ],
});
