/** `blame/punitive-action`: an action item sanctions, exposes or restricts the people involved. */
import { blameRule } from './_rule.ts';

export const punitiveAction = blameRule('punitive-action', {
  severity: 'information',
  docs: {
    summary: 'An action item sanctions, exposes or restricts the people involved.',
    why: 'Sanctions teach people to hide information. The conditions stay as they are.',
    advice: 'Change what made the error possible for anybody: a guard, a check, a default, a smaller blast radius.',
    source: 'The guide: “Psychological safety: No blame, no shame”.',
  },
  examples: [
    {
      bad: '# Postmortem: Sample\n\n**Date:** 2025-03-04\n**Authors:** Platform Team\n**Severity:** SEV-2\n**Status:** Final\n\n## Action Items\n\n- [ ] ⟦Formal reprimand⟧ for the release manager (owner: HR, due 2025-06-01)\n',
    },
    {
      good: '# Postmortem: Sample\n\n**Date:** 2025-03-04\n**Authors:** Platform Team\n**Severity:** SEV-2\n**Status:** Final\n\n## Action Items\n\n- [ ] Add a freeze flag to the deploy bot (owner: Tooling, due 2025-06-01)\n',
    },
  ],
});
