/** Works out dates and instants of timeline entries: dates carried over, midnight, several days, years and ambiguous dates. */
import type { CalendarDate, TimelineEntry } from '../../model.ts';
import type { ClockMatch } from '../dates/clock.ts';
import type { DateMatch } from '../dates/date.ts';
import { phaseOf } from './timelinePhase.ts';
import type { Draft } from './timelineDrafts.ts';
import { toInstant, toLocal } from '../dates/timeZone.ts';

export interface DateHints {
  /** The date of the incident as far as the rest of the document tells. */
  readonly date: CalendarDate | undefined;
  /** For entries that state none, and no heading or column does. */
  readonly zone: string | undefined;
}

const dayLength = 86_400_000;
const hour = 3600;

/** The entries of the drafts, in order; drafts that turn out to be the date of what follows are left out and marked so. */
export function resolveEntries(drafts: readonly Draft[], hints: DateHints): TimelineEntry[] {
  markContext(drafts);
  const clock = new Calendar(drafts, hints);
  const entries: TimelineEntry[] = [];
  for (const draft of drafts) {
    const when = clock.read(draft);
    if (!draft.context) entries.push(entryOf(draft, when, hints.zone));
  }
  return entries;
}

/** A date alone is the date of the timed entries below it, where these have none of their own. */
function markContext(drafts: readonly Draft[]): void {
  let date: Draft | undefined;
  for (const draft of drafts) {
    const { raw } = draft;
    const own = raw.stamp?.date ?? (raw.kind === 'entry' ? raw.date : undefined);
    if (own) date = raw.stamp?.clock === undefined && (raw.kind === 'mark' || raw.text.value === '') ? draft : undefined;
    else if (date && raw.stamp?.clock) date.context = true;
  }
}

interface Moment {
  /** Epoch day, where the date is known. */
  readonly day: number | undefined;
  readonly seconds: number | undefined;
  /** Milliseconds on a scale on which entries of one timeline compare even without a date. */
  readonly at: number | undefined;
  readonly endAt: number | undefined;
  readonly dated: boolean;
}

/** Reads one draft after the other and keeps the date. */
class Calendar {
  /** Day of the last entry: an epoch day where `known`, else counted from 0. */
  #day = 0;
  #known = false;
  #seconds: number | undefined;
  /** Midnights passed since a date was written. */
  #midnights = 0;
  #context: DateMatch | undefined;
  #reference: CalendarDate | undefined;
  readonly #order: 'month' | 'day' | undefined;
  readonly #backwards: boolean;

  constructor(drafts: readonly Draft[], hints: DateHints) {
    this.#order = writtenOrder(drafts);
    this.#backwards = newestFirst(drafts);
    this.#reference = hints.date ?? drafts.find(({ raw }) => raw.stamp?.date?.date)?.raw.stamp?.date?.date;
    if (hints.date) this.set(dayOf(hints.date));
  }

  read(draft: Draft): Moment {
    const { raw } = draft;
    const own = raw.stamp?.date ?? (raw.kind === 'entry' ? raw.date : undefined);
    if (draft.date && (draft.date !== this.#context || (draft.byDefault && !own))) this.heading(draft.date, draft.year);
    if (own) this.written(own, draft.year);
    const seconds = raw.stamp?.clock && this.secondsOf(raw.stamp.clock);
    if (!own && seconds !== undefined && this.#seconds !== undefined && !this.#backwards) this.passMidnight(seconds - this.#seconds);
    if (seconds !== undefined) this.#seconds = seconds;
    const at = seconds !== undefined || own ? this.#day * dayLength + (seconds ?? 0) * 1000 : undefined;
    return {
      day: this.#known ? this.#day : undefined,
      seconds,
      at,
      endAt: at === undefined ? undefined : this.end(draft, at),
      dated: own !== undefined,
    };
  }

  private heading(date: DateMatch, year: number | undefined): void {
    this.#context = date;
    const found = this.resolve(date, year);
    if (!found) return;
    this.#reference = found;
    this.set(dayOf(found));
  }

  private written(date: DateMatch, year: number | undefined): void {
    const found = this.resolve(date, year);
    if (found) {
      this.#reference = found;
      this.set(dayOf(found));
    } else {
      this.#known = false;
      this.#day += 1;
      this.#seconds = undefined;
    }
  }

  private set(day: number): void {
    this.#day = day;
    this.#known = true;
    this.#seconds = undefined;
    this.#midnights = 0;
  }

  /** Seconds of the day; an hour of one digit without am or pm goes on with the afternoon of the entry before (11:50, 1:15). */
  private secondsOf(clock: ClockMatch): number | undefined {
    const { seconds } = clock;
    const last = this.#seconds;
    if (seconds === undefined || last === undefined || clock.half !== undefined || clock.padded || seconds >= last) return seconds;
    const late = seconds + 12 * hour;
    return late >= last && late - last <= 6 * hour && last - seconds > 6 * hour ? late : seconds;
  }

  /** Six hours or more back on the clock is the next day; as good as a day forward is the day before, where midnight was passed. */
  private passMidnight(step: number): void {
    if (step <= -6 * hour) {
      this.#day += 1;
      this.#midnights += 1;
    } else if (step >= 18 * hour && this.#midnights > 0) {
      this.#day -= 1;
      this.#midnights -= 1;
    }
  }

  private end(draft: Draft, start: number): number | undefined {
    const to = draft.raw.stamp?.to;
    if (!to) return undefined;
    const date = to.date && this.resolve(to.date, draft.year);
    if (to.date && !date) return undefined;
    const seconds = to.clock?.seconds;
    if (to.clock && seconds === undefined) return undefined;
    const at = (date ? dayOf(date) : this.#day) * dayLength + (seconds ?? 0) * 1000;
    return at < start && !date ? at + dayLength : at;
  }

  /** A date as written, with the year and the order of day and month that the document implies; undefined where it does not. */
  private resolve(date: DateMatch, columnYear: number | undefined): CalendarDate | undefined {
    if (date.problem !== undefined) return undefined;
    if (date.date) return date.date;
    const readings =
      date.ambiguous && date.other ? [{ month: date.month, day: date.day }, date.other] : [{ month: date.month, day: date.day }];
    const dates = readings.map((reading) => ({ ...reading, year: date.year ?? columnYear ?? nearestYear(reading, this.#reference) }));
    const [first, second] = dates;
    const chosen = !second || this.#order === date.order ? first : this.#order !== undefined ? second : this.nearer(dates);
    return chosen && chosen.year !== undefined ? { year: chosen.year, month: chosen.month, day: chosen.day } : undefined;
  }

  /** The one reading that lies close to a date that is known; undefined where both or none do. */
  private nearer<T extends { readonly year: number | undefined; readonly month: number; readonly day: number }>(
    dates: readonly T[],
  ): T | undefined {
    const reference = this.#reference && dayOf(this.#reference);
    if (reference === undefined) return undefined;
    const close = dates.filter(({ year, month, day }) => year !== undefined && Math.abs(dayOf({ year, month, day }) - reference) <= 20);
    return close.length === 1 ? close[0] : undefined;
  }
}

function nearestYear(date: { readonly month: number; readonly day: number }, reference: CalendarDate | undefined): number | undefined {
  if (!reference) return undefined;
  const away = (year: number): number => Math.abs(dayOf({ year, ...date }) - dayOf(reference));
  return [reference.year, reference.year - 1, reference.year + 1].toSorted((a, b) => away(a) - away(b))[0];
}

/** How this document orders day and month in figures: known where a day above 12 is written. */
function writtenOrder(drafts: readonly Draft[]): 'month' | 'day' | undefined {
  let found: DateMatch['order'] | undefined;
  for (const { raw, date } of drafts) {
    const { stamp } = raw;
    // One after the other instead of a list: this runs over every entry at each key in a timeline.
    for (let place = 0; place < 4; place++) {
      const one = place === 0 ? stamp?.date : place === 1 ? stamp?.to?.date : place === 2 ? raw.kind === 'entry' && raw.date : date;
      if (!one || !one.numeric || one.ambiguous) continue;
      if (found !== undefined && found !== one.order) return undefined;
      found = one.order;
    }
  }
  return found && (found === 'month' ? 'month' : 'day');
}

/** The newest entry stands first: most steps go back. */
function newestFirst(drafts: readonly Draft[]): boolean {
  let [back, forth] = [0, 0];
  let last: number | undefined;
  for (const { raw } of drafts) {
    const seconds = raw.stamp?.clock?.seconds;
    if (seconds === undefined) continue;
    if (last !== undefined && seconds !== last && seconds < last) back++;
    else if (last !== undefined && seconds !== last) forth++;
    last = seconds;
  }
  return back >= 3 && back > forth * 3;
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

/** Days since 1970-01-01. */
function dayOf({ year, month, day }: CalendarDate): number {
  return Math.floor(Date.UTC(year, month - 1, day) / dayLength);
}
