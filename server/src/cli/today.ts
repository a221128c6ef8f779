/** What day it is, for deciding what is overdue. */
import { toLocal, type CalendarDate } from '../core/index.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** `YYYY-MM-DD`, and a day that exists. */
export function parseDay(text: string): CalendarDate | undefined {
  const found = /^\d{4}-\d{2}-\d{2}$/.test(text) ? dayOf(Date.parse(`${text}T00:00Z`)) : undefined;
  return found && formatDay(found) === text ? found : undefined;
}

/** `YYYY-MM-DD`. */
export function formatDay({ year, month, day: number }: CalendarDate): string {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(number).padStart(2, '0')].join('-');
}

/** The day at an instant (epoch milliseconds) in a zone; in the zone of this machine where none is given. */
export function dayIn(instant: number, zone: string | undefined): CalendarDate {
  return dayOf(localTime(instant, zone));
}

/** An instant up to which it is certainly still the same day there; an hour early, because clocks may change on that day. */
export function endOfDay(instant: number, zone: string | undefined): number {
  const local = localTime(instant, zone);
  return instant + Math.max(0, day - (((local % day) + day) % day) - hour);
}

function localTime(instant: number, zone: string | undefined): number {
  return zone === undefined ? instant - new Date(instant).getTimezoneOffset() * 60_000 : toLocal(instant, zone);
}

function dayOf(local: number): CalendarDate {
  const date = new Date(local);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
