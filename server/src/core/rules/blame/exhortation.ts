/** `blame/exhortation`: an action or lesson asks for more care. */
import { blameRule } from './_rule.ts';

export const exhortation = blameRule('exhortation', {
  severity: 'information',
  docs: {
    summary: 'An action or lesson asks for more care.',
    why: 'Care is not a control: it runs out at three in the morning. An appeal cannot be done, owned or checked.',
    advice: 'Turn it into a control that works without attention: a check, a default, a limit, a prompt. Give it an owner and a due date.',
    source: 'The guide: “Create actionable items: specific, assigned, with deadlines”.',
  },
  examples: [
    {
      bad: '# Postmortem: Sample\n\n**Date:** 2025-03-04\n**Authors:** Platform Team\n**Severity:** SEV-2\n**Status:** Final\n\n## Action Items\n\n- [ ] ⟦Be more careful⟧ with the firewall rules (owner: NetOps, due 2025-06-01)\n',
    },
    {
      good: '# Postmortem: Sample\n\n**Date:** 2025-03-04\n**Authors:** Platform Team\n**Severity:** SEV-2\n**Status:** Final\n\n## Action Items\n\n- [ ] Reject overlapping ranges in CI (owner: NetOps, due 2025-06-01)\n',
    },
  ],
});
