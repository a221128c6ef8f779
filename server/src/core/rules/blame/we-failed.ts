/** `blame/we-failed`: the text reproaches “us” or “me”. */
import { blameRule } from './_rule.ts';

export const weFailed = blameRule('we-failed', {
  severity: 'information',
  docs: {
    summary: 'The text reproaches “us” or “me”.',
    why: 'Blame of oneself is blame: it ends the explanation at people and says nothing of the gap.',
    advice: 'Name the gap as a fact: what did not exist, could not be seen or was not connected.',
    source: 'The guide: “The monitoring gap prevented early detection”, NOT “We failed to monitor properly”.',
  },
  examples: [
    {
      bad: '# Postmortem: Sample\n\n**Date:** 2025-03-04\n**Authors:** Platform Team\n**Severity:** SEV-2\n**Status:** Final\n\n## What Went Wrong\n\n- ⟦We failed⟧ to monitor properly\n',
    },
    {
      good: '# Postmortem: Sample\n\n**Date:** 2025-03-04\n**Authors:** Platform Team\n**Severity:** SEV-2\n**Status:** Final\n\n## What Went Wrong\n\n- The monitoring gap prevented early detection\n',
    },
  ],
});
