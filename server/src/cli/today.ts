/** What day it is, for deciding what is overdue. */
import { isZone, toLocal, type CalendarDate } from '../core/index.ts';

/** `YYYY-MM-DD`, and a day that exists. */
export function parseDay(text: string): CalendarDate | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!found) return undefined;
  const day = dayOf(Date.parse(`${text}T00:00Z`));
  return formatDay(day) === text ? day : undefined;
}

export function formatDay({ year, month, day }: CalendarDate): string {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

/** The day at an instant (epoch milliseconds) in a zone; in the zone of this machine where none is given or known. */
export function dayIn(instant: number, zone: string | undefined): CalendarDate {
  const local = zone !== undefined && isZone(zone) ? toLocal(instant, zone) : instant - new Date(instant).getTimezoneOffset() * 60_000;
  return dayOf(local);
}

function dayOf(localMilliseconds: number): CalendarDate {
  const date = new Date(localMilliseconds);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
