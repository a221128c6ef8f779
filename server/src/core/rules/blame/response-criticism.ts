/** `blame/response-criticism`: speed, tone or choices of the responders are marked down. */
import { blameRule } from './_rule.ts';

export const responseCriticism = blameRule('response-criticism', {
  severity: 'information',
  docs: {
    summary: 'Speed, tone or choices of the responders are marked down.',
    why: 'Responders decide under pressure with what they see. Marking them down makes the next ones slower to call.',
    advice: 'Say what the time went into: access, missing information, unclear roles, an alert that did not reach anybody.',
    source: 'The guide’s review meeting: “No judgment, just facts”, “What made detection/recovery slow?”.',
  },
  examples: [
    {
      bad: '# Postmortem: Sample\n\n**Date:** 2025-03-04\n**Authors:** Platform Team\n**Severity:** SEV-2\n**Status:** Final\n\n## What Went Wrong\n\n- ⟦Support was too slow to escalate⟧\n',
    },
    {
      good: '# Postmortem: Sample\n\n**Date:** 2025-03-04\n**Authors:** Platform Team\n**Severity:** SEV-2\n**Status:** Final\n\n## What Went Wrong\n\n- Escalation took 50 minutes: the queue is read once an hour\n',
    },
  ],
});
