/** The impact of an incident: from the impact section, else from metadata and the summary. */
import type { DateField, Field, Impact, Postmortem, Timeline } from '../../model.ts';
import type { Section } from '../../piece.ts';
import { withDescendants } from '../../outline.ts';
import { factOf, readImpact, type ImpactFacts, type StatedStamp } from './impactFacts.ts';
import { sectionsOf, type Source } from '../source.ts';
import { toInstant } from '../dates/timeZone.ts';

type Facts = { readonly [key in keyof ImpactFacts]: ImpactFacts[key] };

/** Folds the facts; what the impact section says comes first. */
export function impactOf(
  source: Source,
  { metadata, date }: Pick<Postmortem, 'metadata' | 'date'>,
  timeline: Timeline | undefined,
): Impact {
  const [section] = sectionsOf(source, 'impact');
  const own = factsIn(sectionsOf(source, 'impact').flatMap(withDescendants));
  const summary = factsIn(sectionsOf(source, 'summary'));
  const inputs = [section, metadata, date?.date, timeline?.zone?.value, own.length, ...own, ...summary];
  return source.kept.derive(impactOf, inputs, () => {
    const fields = metadata.filter(({ key }) => key === 'duration' || key === 'start' || key === 'end' || key === 'services');
    return fold(section, [...own, ...fields.map(factOf), ...summary], date, timeline);
  });
}

function factsIn(sections: readonly Section[]): Facts[] {
  return sections.flatMap(({ pieces }) => pieces.map((piece) => piece.fact(readImpact)));
}

/** What is said first counts. */
function fold(section: Section | undefined, all: readonly Facts[], date: DateField | undefined, timeline: Timeline | undefined): Impact {
  const first = <K extends keyof Facts>(key: K): Facts[K] | undefined => all.find((facts) => facts[key] !== undefined)?.[key];
  const [start, end, duration] = [first('start'), first('end'), first('duration')];
  const day = date?.date ? Date.UTC(date.date.year, date.date.month - 1, date.date.day) : undefined;
  const from = start && momentOf(start, false, day);
  const to = end && momentOf(end, true, day);
  const range = minutesBetween(start, end, from, to);
  const stated: Field<number> | undefined =
    duration ?? (range !== undefined && start ? { value: range, raw: start.raw, span: start.span } : undefined);
  const instant = (found: StatedStamp | undefined, moment: number | undefined): Field<number | undefined> | undefined => {
    const zone = found?.stamp.zone?.zone ?? found?.stamp.to?.zone?.zone ?? timeline?.zone?.value;
    const known = moment !== undefined && moment >= someday && zone !== undefined;
    return found && { value: known ? toInstant(moment, zone) : undefined, raw: found.raw, span: found.span };
  };
  return {
    section,
    durationMinutes: stated,
    durationTolerance: duration?.tolerance ?? 0,
    rangeMinutes: range,
    start: instant(start, from),
    end: instant(end, from !== undefined && range !== undefined ? from + range * 60_000 : to),
    users: first('users'),
    services: first('services'),
    slo: first('slo'),
  };
}

/** Moments below count from midnight of an unknown day. */
const someday = 10 * 86_400_000;

/** Local milliseconds of the start of a stamp, or of its end where it is a range. */
function momentOf({ stamp }: StatedStamp, last: boolean, day: number | undefined): number | undefined {
  const moment = last && stamp.to ? stamp.to : stamp;
  const seconds = moment.clock?.seconds;
  if (seconds === undefined) return undefined;
  const date = (moment.date ?? stamp.date)?.date;
  if ((moment.date ?? stamp.date) && !date) return undefined;
  return (date ? Date.UTC(date.year, date.month - 1, date.day) : (day ?? 0)) + seconds * 1000;
}

/** From start to end; over midnight where no dates are written. Undefined where the zones differ or one end is unknown. */
function minutesBetween(
  start: StatedStamp | undefined,
  end: StatedStamp | undefined,
  from: number | undefined,
  to: number | undefined,
): number | undefined {
  if (!start || !end || from === undefined || to === undefined) return undefined;
  const [zone, other] = [start.stamp.zone?.zone, end.stamp.to?.zone?.zone ?? end.stamp.zone?.zone];
  if (zone !== undefined && other !== undefined && zone !== other) return undefined;
  const dated = start.stamp.date !== undefined && (end.stamp.to?.date ?? (end === start ? undefined : end.stamp.date)) !== undefined;
  if (!dated && (start.stamp.date === undefined) !== (end.stamp.date === undefined)) return undefined;
  const minutes = (to - from) / 60_000;
  return minutes >= 0 ? minutes : dated ? undefined : minutes + 1440;
}
