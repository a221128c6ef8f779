/** `blame/judgement`: diligence, skill or motives of people are rated. */
import { blameRule } from './_rule.ts';

export const judgement = blameRule('judgement', {
  severity: 'information',
  docs: {
    summary: 'Diligence, skill or motives of people are rated.',
    why: 'A rating tells whom to think less of, not what to change. People who expect to be rated tell less.',
    advice: 'Drop the rating and describe the conditions: time, information, tools, checks.',
    source: 'The guide: “No judgment, just facts”, “Use neutral language”.',
  },
  examples: [
    {
      bad: '# Postmortem: Sample\n\n**Date:** 2025-03-04\n**Authors:** Platform Team\n**Severity:** SEV-2\n**Status:** Final\n\n## Root Cause\n\nA ⟦careless change⟧ removed the memory limit.\n',
      fixed:
        '# Postmortem: Sample\n\n**Date:** 2025-03-04\n**Authors:** Platform Team\n**Severity:** SEV-2\n**Status:** Final\n\n## Root Cause\n\nA change removed the memory limit.\n',
    },
    {
      good: '# Postmortem: Sample\n\n**Date:** 2025-03-04\n**Authors:** Platform Team\n**Severity:** SEV-2\n**Status:** Final\n\n## Root Cause\n\nA change removed the memory limit; the chart has no schema.\n',
    },
  ],
});
