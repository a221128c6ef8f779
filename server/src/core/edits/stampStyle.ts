/** Writing a time the way a document writes its times. */
import type { ClockMatch } from '../parser/dates/clock.ts';
import { parseDate, type DateMatch } from '../parser/dates/date.ts';
import { parseStamp } from '../parser/dates/stamp.ts';

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/**
 * A local time written like an example.
 * @param local as `Date.UTC(…)` would give it
 * @param example a time as written in the document; what cannot be imitated becomes `YYYY-MM-DD HH:MM`
 * @param withDate whether a date is needed: kept where the example has one, put before it where it has none
 */
export function writeLike(local: number, example: string, withDate: boolean): string {
  const stamp = parseStamp(example);
  const iso = new Date(local).toISOString();
  const plain = `${withDate ? `${iso.slice(0, 10)} ` : ''}${iso.slice(11, 16)}`;
  const clock = stamp?.clock;
  if (!stamp || !clock || stamp.problem !== undefined) return plain;
  const { date, zone } = stamp;
  const time = likeClock(local, clock, example);
  const tail = zone && zone.start >= clock.end ? example.slice(clock.end, zone.end) : '';
  if (!date) return `${withDate ? `${iso.slice(0, 10)} ` : ''}${time}${tail}`;
  const day = likeDate(local, date, example.slice(date.start, date.end));
  if (day === undefined) return plain;
  return date.start < clock.start
    ? `${day}${example.slice(date.end, clock.start)}${time}${tail}`
    : `${time}${tail}${example.slice(zone?.end ?? clock.end, date.start)}${day}`;
}

/** A date written like an example, for a column of dates; `YYYY-MM-DD` where it cannot be imitated. */
export function writeDateLike(local: number, example: string): string {
  const date = parseDate(example.trim());
  const found = date && date.problem === undefined ? likeDate(local, date, example.trim().slice(date.start, date.end)) : undefined;
  return found ?? new Date(local).toISOString().slice(0, 10);
}

/** The time of day of `local`, written like a clock in an example. */
export function likeClock(local: number, { half, withSeconds, padded, start, end }: ClockMatch, example: string): string {
  const at = new Date(local);
  const hours = at.getUTCHours();
  const written = example.slice(start, end);
  const hour = half === undefined ? hours : hours % 12 || 12;
  const text = [padded ? two(hour) : String(hour), two(at.getUTCMinutes()), ...(withSeconds ? [two(at.getUTCSeconds())] : [])].join(':');
  const letters = half === undefined ? '' : (/[ \u00A0\u202F]?[ap]\.?(?:m\.?)?$/i.exec(written)?.[0] ?? '');
  return text + letters.replace(/[ap]/i, (letter) => inCaseOf(letter, hours < 12 ? 'a' : 'p'));
}

/** The day of `local`, written like a date; undefined for a range of days and for what cannot be imitated. */
export function likeDate(local: number, { order, year, lastDay }: DateMatch, written: string): string | undefined {
  const at = new Date(local);
  const [fullYear, month, day] = [at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()];
  if (lastDay !== undefined) return undefined;
  const name = /[a-z]{3,}/gi;
  const word = [...written.matchAll(name)]
    .map(([found]) => found)
    .find((found) => months.some((one) => one.toLowerCase().startsWith(found.slice(0, 3).toLowerCase())));
  if (word !== undefined) {
    const full = months[month] ?? '';
    const monthText = word.length > 4 || word.length === full.length ? full : full.slice(0, 3);
    const yearText = year === undefined ? '' : order === 'day' ? ` ${fullYear}` : `, ${fullYear}`;
    if (order === 'year') return undefined;
    return order === 'day' ? `${day} ${monthText}${yearText}` : `${monthText} ${day}${yearText}`;
  }
  const separator = /[-/.]/.exec(written)?.[0] ?? '-';
  const parts = written.split(separator);
  const paddedParts = parts.filter((part) => part.length <= 2).every((part) => part.length === 2);
  const number = (value: number): string => (paddedParts ? two(value) : String(value));
  const yearText = parts.some((part) => part.length === 4) ? String(fullYear) : two(fullYear % 100);
  if (order === 'year') return [yearText, number(month + 1), number(day)].join(separator);
  const front = order === 'day' ? [number(day), number(month + 1)] : [number(month + 1), number(day)];
  return (year === undefined ? front : [...front, yearText]).join(separator);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function inCaseOf(example: string, letter: string): string {
  return example === example.toUpperCase() ? letter.toUpperCase() : letter;
}
