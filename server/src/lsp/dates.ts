/** Calendar days, without zones. */
import type { ActionItem, CalendarDate } from '../core/index.ts';

const milliseconds = 24 * 60 * 60 * 1000;

/** Days since 1970-01-01. */
export function dayNumber({ year, month, day }: CalendarDate): number {
  // Date.UTC reads the years 0 to 99 as 1900 to 1999.
  return new Date(0).setUTCFullYear(year, month - 1, day) / milliseconds;
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  const then = new Date((dayNumber(date) + days) * milliseconds);
  return { year: then.getUTCFullYear(), month: then.getUTCMonth() + 1, day: then.getUTCDate() };
}

/** `YYYY-MM-DD`. */
export function isoDate({ year, month, day }: CalendarDate): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** True when the item is still to be done and its day has passed. */
export function isOverdue({ due, status }: ActionItem, today: CalendarDate): boolean {
  const closed = status !== undefined && status.value !== 'open' && status.value !== 'in-progress';
  return due?.date !== undefined && !closed && dayNumber(due.date) < dayNumber(today);
}
