/** `blame/hindsight`: the outcome is called obvious, well known or foreseeable. */
import { blameRule } from './_rule.ts';

export const hindsight = blameRule('hindsight', {
  severity: 'information',
  docs: {
    summary: 'The outcome is called obvious, well known or foreseeable.',
    why: 'After the fact every signal points one way. At the time it was one of many, and calling it obvious makes those who worked on it look careless.',
    advice: 'Say which signals existed, where they were shown, and what else was shown at the same time.',
    source: 'Hindsight bias, as incident analysis knows it; the guide’s “neutral language”.',
  },
  examples: [
    {
      bad: '# Postmortem: Sample\n\n**Date:** 2025-03-04\n**Authors:** Platform Team\n**Severity:** SEV-2\n**Status:** Final\n\n## Detection\n\nThe warning signs were there ⟦for anyone to see⟧.\n',
    },
    {
      good: '# Postmortem: Sample\n\n**Date:** 2025-03-04\n**Authors:** Platform Team\n**Severity:** SEV-2\n**Status:** Final\n\n## Detection\n\nThree signals existed; none of them was routed to the pager.\n',
    },
  ],
});
