/** `timeline/unreadable-time`: what stands where a time is expected is none. */
import type { Problem } from '../../model.ts';
import { defineRule } from '../rule.ts';

const start =
  '# Postmortem: Stale prices\n\n## Summary\n\nPrices were stale for an hour.\n\n## Timeline (UTC)\n\n| Time | Event |\n|------|-------|\n';

export const unreadableTime = defineRule({
  id: 'timeline/unreadable-time',
  severity: 'hint',
  scope: 'document',
  docs: {
    summary: 'A time in the timeline cannot be read.',
    why: 'An entry without a time falls out of every order and duration, for readers as for tools. Often it is a slip: a day that does not exist, a year of five digits, a time that was to be filled in.',
    advice: 'Correct the time; write the date alone where the time is not known.',
    source: 'Public timelines: `20202-01-16`, `11/03/202`, `--:--`, `2022-05-??`.',
    noFix: 'Which time was meant is not in the document.',
  },
  examples: [
    {
      title: 'slips and gaps',
      bad: `${start}| 2025-03-04 10:00 | Import starts |\n| ⟦20255-03-04 10:20⟧ | Prices are old |\n| 2025-03-04 10:40 | Import restarted |\n| ⟦2025-03-04 --:--⟧ | Prices are fresh |\n`,
    },
    {
      title: 'a date alone, an approximate time',
      good: `${start}| 2025-03-04 | Import starts |\n| ~10:20 | Prices are old |\n| 10:40 - 10:50 | Import restarted |\n| Later | Prices are fresh |\n`,
    },
  ],
  *check({ postmortem: { timeline, problems }, text }) {
    // `Earlier that day` is honest; `25:10` and `??` are to be corrected.
    const found = problems.filter(({ area, span }) => area === 'timeline' && /[\d?]|--|HH/i.test(text(span)));
    const [first] = found;
    const readable = timeline?.entries.filter(({ local }) => local !== undefined).length ?? 0;
    if (!first || readable < found.length) return;
    // A timeline that was written before the times were known is told once.
    if (found.length > 3) {
      yield {
        message: `${found.length} times in this timeline cannot be read. ${first.message} Correct them, or write the dates alone.`,
        span: first.span,
        related: found.slice(1).map(({ message, span }) => ({ message, span })),
      };
    } else for (const problem of found) yield report(problem);
  },
});

function report({ message, span }: Problem): { message: string; span: Problem['span'] } {
  return { message: `${message} Correct it, or write the date alone where the time is not known.`, span };
}
