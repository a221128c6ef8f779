/** The entries of a timeline: drafts with their dates, instants and phases. */
import type { Phase, TimelineEntry } from '../../model.ts';
import type { ClockMatch } from '../dates/clock.ts';
import type { DateMatch } from '../dates/date.ts';
import { toInstant, toLocal } from '../dates/timeZone.ts';
import { Calendar, dayLength, dayOf, isSameDay, type DateHints, type Day, type Moment, type WrittenOrder } from './timelineDates.ts';
import type { Draft } from './timelineDrafts.ts';
import { phaseOf } from './timelinePhase.ts';
import type { Before, Resolved, Segment } from './timelineSegments.ts';

/** The entries of the segments, in order; drafts that turn out to be the date of what follows are left out. */
export function resolveEntries(segments: readonly Segment[], hints: DateHints): TimelineEntry[] {
  const order = writtenOrder(segments);
  const backwards = newestFirst(segments);
  const entries: TimelineEntry[] = [];
  let before: Before = { day: dayBefore(segments, hints), phases: [] };
  for (const segment of segments) {
    let known = segment.resolved;
    if (!known || known.order !== order || known.backwards !== backwards || known.zone !== hints.zone || !isSame(known.before, before))
      segment.resolved = known = resolveSegment(segment, before, order, backwards, hints.zone);
    for (const entry of known.entries) entries.push(entry);
    before = known.after;
  }
  return entries;
}

function resolveSegment({ drafts }: Segment, before: Before, order: WrittenOrder, backwards: boolean, zone: string | undefined): Resolved {
  const calendar = new Calendar(before.day, order, backwards);
  const phases = [...before.phases];
  const entries: TimelineEntry[] = [];
  for (const draft of drafts) {
    const when = calendar.read(draft);
    if (!draft.context) {
      const entry = entryOf(draft, when, zone);
      // From the newest on, what is first is not known yet.
      entries.push(backwards ? entry : onePerPhase(entry, phases));
    }
  }
  const after: Before = { day: calendar.state, phases: phases.length === before.phases.length ? before.phases : phases };
  return { before, order, backwards, zone, entries, after };
}

/** Keeps the first detection and mitigation, and the first start where it comes before all of them; a service may be restored more than once. */
function onePerPhase(entry: TimelineEntry, seen: Phase[]): TimelineEntry {
  const { phase } = entry;
  if (phase === undefined) return entry;
  const kept = phase === 'resolution' || (!seen.includes(phase) && (phase !== 'start' || seen.length === 0));
  if (!seen.includes(phase)) seen.push(phase);
  return kept ? entry : { ...entry, phase: undefined };
}

function isSame(a: Before, b: Before): boolean {
  return isSameDay(a.day, b.day) && a.phases.length === b.phases.length && a.phases.every((phase, index) => phase === b.phases[index]);
}

function entryOf(draft: Draft, when: Moment, fallback: string | undefined): TimelineEntry {
  const { raw } = draft;
  const { stamp } = raw;
  const zone = stamp?.zone?.zone ?? draft.zone?.value ?? fallback;
  const exact = when.day !== undefined && when.seconds !== undefined && zone !== undefined;
  const text = raw.text.value === '' && draft.text ? draft.text : raw.text;
  const instant = exact ? toInstant(when.day * dayLength + when.seconds * 1000, zone) : undefined;
  return {
    span: draft.span,
    time: raw.time,
    instant,
    endInstant: exact && when.endAt !== undefined ? toInstant(when.endAt, zone) : undefined,
    local: localOf(when, stamp?.clock),
    moment: instant !== undefined && fallback !== undefined && zone !== fallback ? toLocal(instant, fallback) : when.at,
    dated: when.dated,
    run: draft.run,
    zone: stamp?.clock ? zone : undefined,
    approximate: stamp?.approximate ?? false,
    owner: raw.kind === 'entry' ? raw.owner : undefined,
    text,
    phase: raw.kind === 'entry' ? raw.phase : phaseOf(text.value),
    form: raw.form,
    block: raw.block,
  };
}

/** `2025-10-15T14:05`, `2025-10-15`, `14:05`; seconds where they are written. */
function localOf({ day, seconds, dated }: Moment, clock: ClockMatch | undefined): string | undefined {
  const time = seconds === undefined ? undefined : clockText(seconds % 86_400, clock?.withSeconds === true);
  if (day === undefined) return time;
  if (time === undefined) return dated ? dateText(day) : undefined;
  return `${dateText(seconds === 86_400 ? day + 1 : day)}T${time}`;
}

function clockText(seconds: number, withSeconds: boolean): string {
  const two = (value: number): string => (value < 10 ? `0${value}` : String(value));
  const text = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  return withSeconds ? `${text}:${two(seconds % 60)}` : text;
}

let lastDay: readonly [number, string] = [0, '1970-01-01'];

/** Neighbours are of the same day, so the last one is kept. */
function dateText(day: number): string {
  if (lastDay[0] !== day) lastDay = [day, new Date(day * dayLength).toISOString().slice(0, 10)];
  return lastDay[1];
}

/** Where the calendar stands above the first entry. */
function dayBefore(segments: readonly Segment[], { date }: DateHints): Day {
  const reference = date ?? segments.find(({ firstDate }) => firstDate)?.firstDate;
  return {
    day: date ? dayOf(date) : 0,
    known: date !== undefined,
    seconds: undefined,
    midnights: 0,
    context: undefined,
    reference,
    shift: undefined,
  };
}

/** Known where a day above 12 is written, and always in the same place. */
function writtenOrder(segments: readonly Segment[]): WrittenOrder {
  const seen = new Set<DateMatch['order']>();
  for (const { orders } of segments) for (const order of orders) seen.add(order);
  return seen.size === 1 ? (seen.has('month') ? 'month' : 'day') : undefined;
}

/** The newest entry stands first: most steps go back. */
function newestFirst(segments: readonly Segment[]): boolean {
  let [back, forth] = [0, 0];
  let last: number | undefined;
  for (const { clocks } of segments) {
    back += clocks.back;
    forth += clocks.forth;
    if (last !== undefined && clocks.first !== undefined && clocks.first < last) back++;
    else if (last !== undefined && clocks.first !== undefined && clocks.first > last) forth++;
    last = clocks.last ?? last;
  }
  return back >= 3 && back > forth * 3;
}
