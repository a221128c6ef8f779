/** `impact/duration-mismatch`: the stated duration does not fit the stated times. */
import type { Impact, Timeline, TimelineEntry } from '../../model.ts';
import { formatMinutes } from '../../parser/dates/duration.ts';
import { defineRule } from '../rule.ts';
import type { Related } from '../../finding.ts';

const start = '# Postmortem: Stale prices\n\n**Date:** 2025-03-04\n\n## Summary\n\nPrices were stale.\n\n## Impact\n\n';
const entries = '\n## Timeline (UTC)\n\n- 10:00 Outage starts\n- 10:05 Alert fired\n- 10:45 Service restored\n';

export const durationMismatch = defineRule({
  id: 'impact/duration-mismatch',
  severity: 'warning',
  scope: 'document',
  docs: {
    summary: 'The stated duration of the impact does not fit its start and end.',
    why: 'The duration is the figure that gets quoted. When it does not follow from the times in the same document, one of them is wrong.',
    advice: 'Correct the duration or the times. Rounding and figures that are marked as approximate are fine.',
    source: 'The guide: “Duration: [Start time] - [End time] ([Total duration])”.',
    noFix: 'Either the duration or one of the times is wrong, and the document does not tell which.',
  },
  examples: [
    {
      title: 'against start and end',
      bad: `${start}**Duration:** 10:00 - 10:45 UTC (⟦15 minutes⟧)\n`,
    },
    {
      title: 'against the timeline',
      bad: `${start}- **Duration:** ⟦4 hours⟧\n${entries}`,
    },
    {
      title: 'shorter than it took',
      bad: `${start}- **Duration:** ⟦10 minutes⟧\n${entries}`,
    },
    { title: 'rounded', good: `${start}**Duration:** 10:02 - 10:46 UTC (about 45 minutes)\n${entries}` },
    {
      title: 'the impact was over before the incident was',
      good: `${start}- **Duration:** 40 minutes\n${entries}- 12:00 Incident closed\n`,
    },
    { title: 'over midnight', good: `${start}**Duration:** 23:40 - 00:25 (45 min)\n` },
  ],
  *check({ postmortem: { impact, timeline } }) {
    const { durationMinutes: duration } = impact;
    if (!duration || impact.durationTolerance === 0) return;
    const found = againstRange(impact) ?? (timeline && againstTimeline(impact, timeline));
    if (!found) return;
    yield {
      message: `The stated duration (${duration.raw}) does not fit ${found.what}: ${formatMinutes(found.minutes)}. Correct the duration or the times.`,
      span: duration.span,
      related: found.related,
    };
  },
});

interface Mismatch {
  readonly what: string;
  readonly minutes: number;
  readonly related: readonly Related[];
}

/** The stated start and end are what the duration is meant to follow from. */
function againstRange({ durationMinutes, durationTolerance, rangeMinutes, start: from, end: to }: Impact): Mismatch | undefined {
  if (!durationMinutes || rangeMinutes === undefined || fits(durationMinutes.value, rangeMinutes, durationTolerance)) return undefined;
  const places = from === to || from?.span.start === to?.span.start ? [from] : [from, to];
  const related = places.flatMap((field) => (field ? [{ message: `Stated here: ${field.raw}.`, span: field.span }] : []));
  return { what: 'the stated start and end', minutes: rangeMinutes, related };
}

/**
 * Impact may be shorter than the incident, and a timeline may begin when somebody noticed. So the duration is too long only where the
 * timeline tells the start, and too short only where start and end are marked.
 */
function againstTimeline({ durationMinutes, durationTolerance }: Impact, { entries: all }: Timeline): Mismatch | undefined {
  const at = (phase: TimelineEntry['phase']): TimelineEntry | undefined => all.find((entry) => entry.phase === phase);
  const [began, seen, mitigated, ended] = [at('start'), at('detection'), at('mitigation'), at('resolution')];
  const [first, last] = [all[0], all.at(-1)];
  if (!durationMinutes || !ended || !first || !last || !all.every(isExact)) return undefined;
  const stated = durationMinutes.value;
  const tellsStart = began !== undefined || (seen !== undefined && seen !== first);
  const whole = minutes(first, last);
  if (tellsStart && stated > whole && !fits(stated, whole, durationTolerance)) {
    return { what: 'the timeline, which covers less', minutes: whole, related: fromTo(first, last) };
  }
  const end = mitigated && minutes(mitigated, ended) > 0 ? mitigated : ended;
  const shortest = began ? minutes(began, end) : 0;
  if (began && shortest > stated * 2 && !fits(stated, shortest, durationTolerance)) {
    return {
      what: `the time from start to ${end === ended ? 'resolution' : 'mitigation'}`,
      minutes: shortest,
      related: fromTo(began, end),
    };
  }
  return undefined;
}

/** Within the tolerance, a tenth of the longer one and five minutes. */
function fits(stated: number, measured: number, tolerance: number): boolean {
  return Math.abs(stated - measured) <= Math.max(tolerance, Math.max(stated, measured) * 0.1, Math.min(5, measured * 0.25));
}

function isExact({ moment, local }: TimelineEntry): boolean {
  return moment !== undefined && local !== undefined && /\d\d:\d\d/.test(local);
}

function minutes(from: TimelineEntry, to: TimelineEntry): number {
  return ((to.moment ?? 0) - (from.moment ?? 0)) / 60_000;
}

function fromTo(from: TimelineEntry, to: TimelineEntry): Related[] {
  return [from, to].flatMap(({ time }, index) => (time ? [{ message: index === 0 ? 'From here …' : '… to here.', span: time.span }] : []));
}
