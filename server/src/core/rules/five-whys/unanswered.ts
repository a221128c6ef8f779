/** `five-whys/unanswered`: a why without an answer. */
import type { Why } from '../../model.ts';
import { defineRule } from '../rule.ts';

const start =
  '# Postmortem: Cache stampede\n\n**Date:** 2025-05-06\n\n## Summary\n\nThe cache was cold.\n\n## Timeline\n\n- 10:00 UTC cold cache\n\n';

export const unanswered = defineRule({
  id: 'five-whys/unanswered',
  severity: 'information',
  scope: 'document',
  docs: {
    summary: 'A why has no answer.',
    why: 'A chain of whys leads to the system only as far as its questions are answered.',
    advice: 'Answer it. “Unknown”, with what it would take to find out, is an honest answer.',
    source: 'The guide’s appendix “Five Whys Analysis”; chains that end honestly, in public postmortems.',
    noFix: 'Only those who look into the system can answer.',
  },
  examples: [
    {
      title: 'a question without an answer',
      bad: `${start}## Five Whys\n\n**Problem:** Pages loaded slowly\n\n1. **Why?** The cache was empty\n2. **⟦Why?⟧**\n`,
    },
    {
      title: 'an honest end',
      good: `${start}## Five Whys\n\n**Problem:** Pages loaded slowly\n\n1. **Why?** The cache was empty\n2. **Why?** Unknown, the logs had been rotated away\n`,
    },
  ],
  *check({ postmortem: { fiveWhys } }) {
    for (const { whys } of fiveWhys) yield* open(whys);
  },
});

function* open(whys: readonly Why[]): Iterable<{ message: string; span: Why['span'] }> {
  for (const { question, answer, children } of whys) {
    if (question && !answer && children.length === 0)
      yield { message: 'This why has no answer. Answer it, or write “Unknown” and what it would take to find out.', span: question.span };
    yield* open(children);
  }
}
