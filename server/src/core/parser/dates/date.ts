/** Dates as people write them. Spellings: what public postmortems use (ISO, day first, month first, month names, ranges of days). */
import type { CalendarDate } from '../../model.ts';
import { startsWithDigit, startsWithLetter } from './firstCharacter.ts';

/** A date that was read. Offsets count UTF-16 units from the start of the input. */
export interface DateMatch {
  readonly start: number;
  readonly end: number;
  /** Complete, existing and unambiguous; otherwise undefined. */
  readonly date: CalendarDate | undefined;
  /** Undefined where none is written; two digits count from 2000. */
  readonly year: number | undefined;
  /** In the reading that is preferred (see `other`), 1 to 12 unless `problem` is set. */
  readonly month: number;
  readonly day: number;
  /** The second reading of an ambiguous date: `03/10/2021` may be 3 October. */
  readonly other: { readonly month: number; readonly day: number } | undefined;
  /** `other` is a possible reading, too. */
  readonly ambiguous: boolean;
  /** Which part comes first in writing. */
  readonly order: 'year' | 'month' | 'day';
  /** The month is a number of one or two digits next to the day: `order` shows how this writer orders numbers. */
  readonly numeric: boolean;
  /** Last day of a range within the month: 19 in `January 14-19, 2026`. */
  readonly lastDay: number | undefined;
  /** Why it cannot be a date: a five-digit year, a 31 June. */
  readonly problem: string | undefined;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthName =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const ordinal = '(?:st|nd|rd|th)?';
const endsNumber = '(?!\\d|:\\d)';
const toDay = `[-–](\\d{1,2})${ordinal}`;
const dayRange = `(?:${toDay}${endsNumber}| [-–] (\\d{1,2})${ordinal}(?=,? (?:19|20)\\d\\d(?!\\d)))?`;
const fullYear = `((?:19|20)\\d\\d)${endsNumber}`;
const yearMonthDay = /(\d{4,5})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/y;
const yearNameDay = new RegExp(`(\\d{4})[- /.]${monthName}[- /.](\\d{1,2})(?!\\d)`, 'iy');
const twoNumbersYear = /(\d{1,2})([-/.])(\d{1,2})\2(\d{2,5})(?!\d|:\d)/y;
const nameDayYear = new RegExp(`${monthName}[.,]?[ -]?(\\d{1,2})${ordinal}${endsNumber}${dayRange}(?:(?:, ?| |-)${fullYear})?`, 'iy');
const dayNameYear = new RegExp(
  `(\\d{1,2})${ordinal}(?: ?${toDay})?(?: of)?(?:\\. ?|[- /])?${monthName}(?![a-z])(?:\\.?,?[- /]?${fullYear}|[-/](\\d\\d)${endsNumber})?`,
  'iy',
);
/** `12 mars 2025`, `14. Februar 2025`, `3 de marzo de 2025`, `3 maart 2025`: only with a year, for some of the names are words elsewhere. */
const dayForeignYear =
  /(\d{1,2})(?:er|º|\.)?(?: de| d['’])? ?(?:(jan(?:vier|uari?|eiro)|enero|gennaio|jänner)|(f[eé]v(?:rier|ereiro)|febr(?:uari?|ero)|febbraio)|(mars|marzo|märz|março|maart)|(avril|abril|aprile)|(mai|mayo|maio|mei|maggio)|(juin|junio|juni|junho|giugno)|(juillet|julio|juli|julho|luglio)|(août|agosto|augustus)|(septembre|septiembre|setembro|settembre)|(octobre|octubre|oktober|outubro|ottobre)|(novembre|noviembre|novembro)|(d[eé]cembre|di[ck]i?embre|dezember|dezembro)),?(?: de[l]?)? ((?:19|20)\d\d)(?!\d|:\d)/iy;
const twoNumbers = /(\d{1,2})([-/.])(\d{1,2})(?![\d:%]|[-/.]\d)/y;
const weekday =
  /(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)(?![a-z])[.,]? ?(?:the )?/iy;

/** The end of a weekday name (with its comma and blank) that starts at `at`, or `at` itself. */
export function skipWeekday(text: string, at: number): number {
  if (!startsWithLetter(text, at, 'mtwfs')) return at;
  weekday.lastIndex = at;
  return weekday.test(text) ? weekday.lastIndex : at;
}

/** Days of a month of the Gregorian calendar; 29 for a February without a year. */
export function daysInMonth(year: number | undefined, month: number): number {
  if (month === 2) return year === undefined || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * Reads the date that starts at `at` (a weekday may stand before it). Years are optional only next to the name of a month.
 * @returns undefined when no date starts there; a match with a `problem` when something there is meant as one and cannot be.
 */
export function parseDate(text: string, at = 0): DateMatch | undefined {
  const from = skipWeekday(text, at);
  return read(text, from, at) ?? (from === at ? undefined : read(text, at, at));
}

/** `03-26` and `3/26`: a month and a day in either order, without a year. Only for places where a date is expected. */
export function parseShortDate(text: string, at = 0): DateMatch | undefined {
  const from = skipWeekday(text, at);
  const m = startsWithDigit(text, from) ? match(twoNumbers, text, from) : undefined;
  if (!m) return undefined;
  const [first, second] = [Number(m[1]), Number(m[3])];
  // Dots are read day first: `24.10` is German or Nordic.
  const dayFirst = m[2] === '.' || first > 12;
  const found = dayFirst ? numbers(at, end(m), undefined, second, first, 'day') : numbers(at, end(m), undefined, first, second, 'month');
  return found.problem === undefined ? twoReadings(found, m[2] === '.') : undefined;
}

/** The first date in `text` at or after `from`; one in the midst of a word, a number or a URL does not count. */
export function findDate(text: string, from = 0): DateMatch | undefined {
  for (const at of dateStarts(text, from)) {
    const found = parseDate(text, at);
    if (found) return found;
  }
  return undefined;
}

const mayStartDate = /\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun/gi;
/** Asked only where `mayStartDate` has found something: to look back from each character takes four times as long. */
const standsAlone = /(?<![\p{L}\d_])(?<![\p{L}\d][-/.:])/uy;

/** Where a date may start in `text`, at or after `from`: at a figure, a month or a weekday, not in the midst of a word, a number or a URL. */
export function dateStarts(text: string, from: number): number[] {
  const starts: number[] = [];
  // Every date has a figure.
  if (!/\d/.test(text)) return starts;
  mayStartDate.lastIndex = from;
  for (let m = mayStartDate.exec(text); m; m = mayStartDate.exec(text)) {
    standsAlone.lastIndex = m.index;
    if (standsAlone.test(text)) starts.push(m.index);
  }
  return starts;
}

function read(text: string, at: number, start: number): DateMatch | undefined {
  if (startsWithDigit(text, at)) return readFigures(text, at, start);
  const m = startsWithLetter(text, at, 'jfmasond') ? match(nameDayYear, text, at) : undefined;
  if (!m || (m[5] === undefined && !isCapital(m[1]))) return undefined;
  const value = m[5] === undefined ? undefined : Number(m[5]);
  return numbers(start, end(m), value, monthOf(m[1]), Number(m[2]), 'month', optionalDay(m[3] ?? m[4]));
}

/** A date that begins with a figure. */
function readFigures(text: string, at: number, start: number): DateMatch | undefined {
  let m = match(yearMonthDay, text, at);
  if (m) {
    const written = m[1] ?? '';
    const found = numbers(start, end(m), Number(written), Number(m[3]), Number(m[4]), 'year');
    return written.length === 4 ? found : { ...found, date: undefined, problem: `${written} is not a year.` };
  }
  m = match(yearNameDay, text, at);
  if (m) return numbers(start, end(m), Number(m[1]), monthOf(m[2]), Number(m[3]), 'year');
  m = match(twoNumbersYear, text, at);
  if (m) return numericDate(m, start);
  m = match(dayNameYear, text, at);
  if (m && (m[4] !== undefined || m[5] !== undefined || isCapital(m[3]))) {
    const value = m[4] !== undefined ? Number(m[4]) : m[5] !== undefined ? 2000 + Number(m[5]) : undefined;
    return numbers(start, end(m), value, monthOf(m[3]), Number(m[1]), 'day', optionalDay(m[2]));
  }
  m = match(dayForeignYear, text, at);
  return m ? numbers(start, end(m), Number(m[14]), m.findIndex((group, index) => index > 1 && group) - 1, Number(m[1]), 'day') : undefined;
}

/** `24-10-2024`, `10/23/23`, `03.10.2021`: the value above 12 is the day; dots are day first; the rest is ambiguous. */
function numericDate(m: RegExpExecArray, start: number): DateMatch {
  const written = m[4] ?? '';
  if (written.length === 3 || written.length === 5) {
    return { ...numbers(start, end(m), undefined, Number(m[1]), Number(m[3]), 'month'), problem: `${written} is not a year.` };
  }
  const value = written.length === 2 ? 2000 + Number(written) : Number(written);
  const [first, second] = [Number(m[1]), Number(m[3])];
  const dayFirst = first > 12 || (second <= 12 && m[2] !== '/');
  const found = dayFirst ? numbers(start, end(m), value, second, first, 'day') : numbers(start, end(m), value, first, second, 'month');
  return twoReadings(found, m[2] === '.');
}

function twoReadings(found: DateMatch, certain: boolean): DateMatch {
  if (found.problem !== undefined || (found.day === found.month && !certain)) return found;
  if (certain || found.day > 12) return { ...found, numeric: true };
  return { ...found, numeric: true, date: undefined, ambiguous: true, other: { month: found.day, day: found.month } };
}

function numbers(
  start: number,
  stop: number,
  value: number | undefined,
  month: number,
  day: number,
  order: DateMatch['order'],
  lastDay?: number,
): DateMatch {
  const problem =
    month < 1 || month > 12
      ? `There is no month ${month}.`
      : day < 1 || day > daysInMonth(value, month)
        ? `There is no day ${day} in that month.`
        : undefined;
  const date = problem === undefined && value !== undefined ? { year: value, month, day } : undefined;
  return { start, end: stop, date, year: value, month, day, other: undefined, ambiguous: false, order, numeric: false, lastDay, problem };
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

function end(m: RegExpExecArray): number {
  return m.index + m[0].length;
}

function monthOf(name = ''): number {
  return months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function optionalDay(value: string | undefined): number | undefined {
  return value === undefined ? undefined : Number(value);
}

/** Without a year, `may` and `march` are words: only `May` and `March` are months. */
function isCapital(name = ''): boolean {
  return name.charAt(0) !== name.charAt(0).toLowerCase();
}
