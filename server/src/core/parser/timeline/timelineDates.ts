/** Works out the dates of timeline entries: dates carried over, midnight, several days, years and ambiguous dates. */
import type { CalendarDate } from '../../model.ts';
import type { ClockMatch } from '../dates/clock.ts';
import type { DateMatch } from '../dates/date.ts';
import type { Draft } from './timelineDrafts.ts';

export interface DateHints {
  /** The date of the incident as far as the rest of the document tells. */
  readonly date: CalendarDate | undefined;
  /** For entries that state none, and no heading or column does. */
  readonly zone: string | undefined;
}

export const dayLength = 86_400_000;
const hour = 3600;

export interface Moment {
  /** Epoch day, where the date is known. */
  readonly day: number | undefined;
  readonly seconds: number | undefined;
  /** Milliseconds on a scale on which entries of one timeline compare even without a date. */
  readonly at: number | undefined;
  readonly endAt: number | undefined;
  readonly dated: boolean;
}

/** Where the calendar stands between two entries. */
export interface Day {
  /** Day of the last entry: an epoch day where `known`, else counted from 0. */
  readonly day: number;
  readonly known: boolean;
  /** Of the last entry. */
  readonly seconds: number | undefined;
  /** Midnights passed since a date was written. */
  readonly midnights: number;
  /** The date of a heading or an intro line that was taken last. */
  readonly context: DateMatch | undefined;
  /** A date near which others lie. */
  readonly reference: CalendarDate | undefined;
  /** How `day` counts dates without a year that can be told: so many days later than in 2000. Undefined before there is one. */
  readonly shift: number | undefined;
}

/** How a document orders day and month in figures. */
export type WrittenOrder = 'month' | 'day' | undefined;

/** Reads one draft after the other and keeps the date. */
export class Calendar {
  #day: number;
  #known: boolean;
  #seconds: number | undefined;
  #midnights: number;
  #context: DateMatch | undefined;
  #reference: CalendarDate | undefined;
  #shift: number | undefined;
  readonly #order: WrittenOrder;
  readonly #backwards: boolean;

  constructor(before: Day, order: WrittenOrder, backwards: boolean) {
    this.#day = before.day;
    this.#known = before.known;
    this.#seconds = before.seconds;
    this.#midnights = before.midnights;
    this.#context = before.context;
    this.#reference = before.reference;
    this.#shift = before.shift;
    this.#order = order;
    this.#backwards = backwards;
  }

  get state(): Day {
    return {
      day: this.#day,
      known: this.#known,
      seconds: this.#seconds,
      midnights: this.#midnights,
      context: this.#context,
      reference: this.#reference,
      shift: this.#shift,
    };
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
      this.count(date);
      this.#seconds = undefined;
    }
  }

  private set(day: number): void {
    this.#day = day;
    this.#known = true;
    this.#shift = undefined;
    this.#seconds = undefined;
    this.#midnights = 0;
  }

  /** Moves to a date without a year, by the shorter way around it; of one with two readings it is known only whether it is another one. */
  private count({ month, day, ambiguous }: DateMatch): void {
    const place = dayOf({ year: 2000, month, day });
    const moved = this.#shift === undefined ? 1 : place + this.#shift - this.#day;
    if (moved !== 0) this.#day += ambiguous ? 1 : moved - 366 * Math.round(moved / 366);
    this.#shift = this.#day - place;
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
    const dates = readings.map((reading) => ({ year: date.year ?? columnYear ?? nearestYear(reading, this.#reference), ...reading }));
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

/** Days since 1970-01-01. */
export function dayOf({ year, month, day }: CalendarDate): number {
  return Math.floor(Date.UTC(year, month - 1, day) / dayLength);
}

/** True where the calendar goes on alike. */
export function isSameDay(a: Day, b: Day): boolean {
  return (
    a.day === b.day &&
    a.known === b.known &&
    a.seconds === b.seconds &&
    a.midnights === b.midnights &&
    a.context === b.context &&
    a.reference?.year === b.reference?.year &&
    a.reference?.month === b.reference?.month &&
    a.reference?.day === b.reference?.day &&
    a.shift === b.shift
  );
}
