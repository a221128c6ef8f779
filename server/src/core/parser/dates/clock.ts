/** Times of day as people write them. */
import { startsWithAny, startsWithDigit } from './firstCharacter.ts';

/** A time of day that was read. Offsets count UTF-16 units from the start of the input. */
export interface ClockMatch {
  readonly start: number;
  readonly end: number;
  /** Seconds since midnight, 0 to 86,400 (`24:00`); undefined when `problem` is set. */
  readonly seconds: number | undefined;
  /** Seconds are written. */
  readonly withSeconds: boolean;
  /** The hour has two digits. */
  readonly padded: boolean;
  /** `am`, `pm`, or undefined on a 24-hour clock or where it is left out (`8:20 - 8:24 pm`). */
  readonly half: 'am' | 'pm' | undefined;
  /** `25:61` is meant as a time and is none; `--:--` says that it is unknown. */
  readonly problem: string | undefined;
}

/** `10:45a` and `7p` need no m. */
const half = '(?:[ \\u00A0\\u202F]?([ap])\\.?m\\b\\.?|([ap])(?![\\w.]))';
const colon = new RegExp(
  `(\\d{1,2})[:：](\\d{2})(?:[:：](\\d{2})(?:[.,]\\d{1,9})?)?(?!\\d|[:：]\\d)(?:${half}| ?(?:h|hrs|Uhr)(?![a-z]))?`,
  'iy',
);
const hourAlone = new RegExp(`(\\d{1,2})(?:\\.(\\d{2}))?${half}`, 'iy');
const letterH = /(\d{1,2})h(\d{2})(?![\da-z])/iy;
/** `12.39UTC`, `1430 UTC`, `0930Z`: only in front of a zone. */
const beforeZone = /(\d{1,2})\.?(\d{2})(?= ?(?:Z|UTC|[A-Z]{1,2}[MSDE]?T)(?![A-Za-z]))/y;
const bare = /([01]\d|2[0-3])(\.?)([0-5]\d)(?: ?(?:h|hrs|hours|Uhr))?(?=:? *$|:\s| ?[-–—|]\s)/imy;
const noon = 12 * 3600;
/** `--:--`, `12:??`, and the letters of a template. */
const unknown = /(?:--|[?xX_]{2}|\d[?xX]|\d{1,2})[:：](?:--|[?xX_]{2})(?![\w:])|(?:HH|hh)[:：](?:MM|mm)(?![\w:])/y;

/** Reads the time of day that starts at `at`. @returns undefined when none does. */
export function parseClock(text: string, at = 0): ClockMatch | undefined {
  return (startsWithDigit(text, at) ? parseFigures(text, at) : undefined) ?? parseBlank(text, at);
}

function parseFigures(text: string, at: number): ClockMatch | undefined {
  const m = match(colon, text, at) ?? match(letterH, text, at);
  if (m) return clock(m, Number(m[1]), Number(m[2]), m[3], m[4] ?? m[5]);
  const hour = match(hourAlone, text, at);
  if (hour) return clock(hour, Number(hour[1]), Number(hour[2] ?? 0), undefined, hour[3] ?? hour[4]);
  const zoned = match(beforeZone, text, at);
  return zoned && clock(zoned, Number(zoned[1]), Number(zoned[2]), undefined, undefined);
}

/** A time that is not filled in. */
function parseBlank(text: string, at: number): ClockMatch | undefined {
  if (!startsWithDigit(text, at) && !startsWithAny(text, at, '-?xX_Hh')) return undefined;
  const blank = match(unknown, text, at);
  if (!blank) return undefined;
  return {
    start: at,
    end: at + blank[0].length,
    seconds: undefined,
    withSeconds: false,
    padded: true,
    half: undefined,
    problem: 'The time is not filled in.',
  };
}

/**
 * `1625:` and `08.30 -`: figures that are a time of day by their place, at the start of an entry or right behind a date. `2021 -`
 * is a year there.
 */
export function parseBareClock(text: string, at: number, behindDate: boolean): ClockMatch | undefined {
  const m = startsWithDigit(text, at) ? match(bare, text, at) : undefined;
  if (!m) return undefined;
  const isYear = !behindDate && m[2] === '' && /^(?:19|20)/.test(m[0]) && !/^\d{4}:/.test(text.slice(at, at + 5));
  return isYear ? undefined : clock(m, Number(m[1]), Number(m[3]), undefined, undefined);
}

/** `8:20` before `8:24 pm`: the same time in the half of the day that puts it before `end`. */
export function inHalfOf(found: ClockMatch, end: ClockMatch): ClockMatch {
  if (found.half !== undefined || end.half === undefined || found.seconds === undefined || end.seconds === undefined) return found;
  if (found.seconds >= noon + 3600) return found;
  const late = (found.seconds % noon) + noon;
  return late <= end.seconds ? { ...found, seconds: late, half: 'pm' } : { ...found, seconds: found.seconds % noon, half: 'am' };
}

function clock(m: RegExpExecArray, hour: number, minute: number, second: string | undefined, letter: string | undefined): ClockMatch {
  const start = m.index;
  const end = start + m[0].length;
  const withSeconds = second !== undefined;
  const padded = startsWithDigit(m[0], 1);
  const value = letter === undefined ? undefined : letter.toLowerCase() === 'a' ? 'am' : 'pm';
  const late = Number(second ?? 0);
  const isDayEnd = hour === 24 && minute === 0 && late === 0;
  // 60 is a leap second, which belongs to the minute before.
  if ((hour > 23 && !isDayEnd) || minute > 59 || late > 60) {
    return { start, end, seconds: undefined, withSeconds, padded, half: value, problem: `${m[0].trim()} is not a time of day.` };
  }
  // `17:14pm` is a 24-hour time with a needless pm.
  const hours = value === undefined || hour > 12 ? hour : (hour % 12) + (value === 'pm' ? 12 : 0);
  const seconds = hours * 3600 + minute * 60 + Math.min(late, 59);
  return { start, end, seconds, withSeconds, padded, half: value, problem: undefined };
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
