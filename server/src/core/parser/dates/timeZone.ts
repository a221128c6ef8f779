/** Time zones: reading their names in text, and turning local times into instants and back with daylight saving time. */
import { zoneNames, zonePairs, zoneWords } from './timeZoneNames.ts';
import { allMatches } from '../../matches.ts';

/** A zone that was read. Offsets count UTF-16 units from the start of the input. */
export interface ZoneMatch {
  readonly start: number;
  readonly end: number;
  /** `UTC`, an IANA name or an offset such as `+02:00`. */
  readonly zone: string;
}

/** `14:05` on a day, as milliseconds that UTC would have there: `Date.UTC(2025, 9, 15, 14, 5)`. Not an instant. */
export type LocalMilliseconds = number;

const longestFirst = (names: Iterable<string>): string => [...names].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|');
const abbreviation = longestFirst([...Object.keys(zoneNames), 'utc', 'gmt']);
const pair = longestFirst(Object.keys(zonePairs).flatMap((names) => [names, turned(names)]));
const signed = new RegExp('(?:UTC|GMT)([+\\-−–]| [+−])(\\d{1,2})(?::?([0-5]\\d))?(?![\\d.]|:\\d|[-–]\\d|\\p{L})', 'iuy');
const named = new RegExp(`\\+?(?:(${pair})|(${abbreviation}))(?![\\p{L}\\d_]|[-/]\\p{L})`, 'uy');
const bracketed = /[ ,]*\((?=UTC|GMT)/y;
const numeric = /([+-])(\d{2}):?([0-5]\d)(?![\d:])/y;
const ianaName = /[A-Z][A-Za-z]+\/[A-Z][\w+-]+(?:\/[A-Z]\w+)?/y;
/** Where zones are: `Date/Time` and `CI/CD` are none, and to ask `Intl` for the first time takes 25 to 55 ms. */
const area = /^(?:africa|america|antarctica|arctic|asia|atlantic|australia|brazil|canada|chile|etc|europe|indian|mexico|pacific|us)\//i;
/** What no zone in words lacks. */
const mayBeInWords = /\btime\b|pacific|eastern/i;
let inWords: RegExp | undefined;
const ofCity = /(?<![\p{L}\d_])([A-Z][a-z]+(?: [A-Z][a-z]+)?) time(?![\p{L}\d_])/gu;
const start = /(?<![\p{L}\d_])\+?[A-Z]|(?<![\p{L}\d_])(?:utc|gmt)/gu;

function turned(names: string): string {
  return names.split('/').toReversed().join('/');
}

/** Reads the zone that starts at `at`: `UTC`, `PST`, `PST/PDT`, `UTC+1`, `Europe/Berlin`, `+UTC`. Words such as `Pacific` are left to `findZone`. */
export function parseZone(text: string, at = 0): ZoneMatch | undefined {
  const offset = /[GUgu]/.test(text.charAt(at)) ? match(signed, text, at) : undefined;
  if (offset) return { start: at, end: at + offset[0].length, zone: fixed(offset[1]?.trim() ?? '', offset[2] ?? '', offset[3]) };
  const m = match(named, text, at);
  if (m) {
    const [both, short = ''] = [m[1], m[2]];
    const zone =
      both === undefined ? zoneNames[short.length > 2 ? short.toUpperCase() : short] : (zonePairs[both] ?? zonePairs[turned(both)]);
    return zone === undefined ? undefined : preferBracketed(text, { start: at, end: at + m[0].length, zone });
  }
  const iana = text.includes('/') ? match(ianaName, text, at) : undefined;
  if (iana && area.test(iana[0]) && isZone(iana[0])) return { start: at, end: at + iana[0].length, zone: iana[0] };
  return undefined;
}

/** `+02:00`, `-0700`: only where the offset of a time must stand, because `14:05-15:00` is a range. */
export function parseOffset(text: string, at = 0): ZoneMatch | undefined {
  const m = match(numeric, text, at);
  return m && Number(m[2]) <= 14 ? { start: at, end: at + m[0].length, zone: fixed(m[1] ?? '', m[2] ?? '', m[3]) } : undefined;
}

/** The first zone in a heading, a column title or an intro line; names in words (`Pacific`, `Zurich time`) count, too. */
export function findZone(text: string): ZoneMatch | undefined {
  let found: ZoneMatch | undefined;
  for (const m of allMatches(text, start)) if ((found = parseZone(text, m.index))) break;
  for (const m of zonesInWords(text)) {
    // `Pacific` is a word; `Pacific/Apia` is a zone.
    if (found && (found.start < m.index || found.end > m.index + m[0].length)) break;
    const word = (m[1] ?? '').toLowerCase();
    // `Central`, `Mountain` and `UK` alone are ordinary words.
    if (m[2] === undefined && word !== 'pacific' && word !== 'eastern') continue;
    return preferBracketed(text, { start: m.index, end: m.index + m[0].length, zone: zoneWords[word] ?? 'UTC' });
  }
  if (found || !text.includes(' time')) return found;
  for (const m of allMatches(text, ofCity)) {
    const zone = cityZone(m[1] ?? '');
    if (zone !== undefined) return preferBracketed(text, { start: m.index, end: m.index + m[0].length, zone });
  }
  return undefined;
}

function zonesInWords(text: string): Iterable<RegExpExecArray> {
  if (!mayBeInWords.test(text)) return [];
  inWords ??= new RegExp(`(?<![\\p{L}\\d_])(?:us[ /])?(${longestFirst(Object.keys(zoneWords))})( time)?(?![\\p{L}\\d_])`, 'giu');
  return allMatches(text, inWords);
}

/** `PST (UTC-7)`: the offset in brackets says what is meant. */
function preferBracketed(text: string, found: ZoneMatch): ZoneMatch {
  const open = match(bracketed, text, found.end);
  const inside = open && parseZone(text, found.end + open[0].length);
  return inside && text[inside.end] === ')' ? { start: found.start, end: inside.end + 1, zone: inside.zone } : found;
}

/** A zone from a setting or a metadata field: an IANA name, an offset, or any name that `findZone` knows. */
export function zoneOf(name: string | undefined): string | undefined {
  const text = name?.trim() ?? '';
  if (text === '') return undefined;
  return parseOffset(text)?.zone ?? findZone(text)?.zone ?? (isZone(text) ? text : undefined);
}

/**
 * The instant of a local time in a zone, in epoch milliseconds. Where clocks were set back the earlier of the two is
 * taken; a time that was skipped counts on from before the change (02:30 becomes 03:30).
 */
export function toInstant(local: LocalMilliseconds, zone: string): number {
  const before = offsetAt(local - day, zone);
  const after = offsetAt(local + day, zone);
  if (before === after) return local - before;
  const [early, late] = before > after ? [before, after] : [after, before];
  for (const offset of [early, late]) if (offsetAt(local - offset, zone) === offset) return local - offset;
  return local - before;
}

/** The local time of an instant in a zone. */
export function toLocal(instant: number, zone: string): LocalMilliseconds {
  return instant + offsetAt(instant, zone);
}

/** True for a name that can be computed with: `UTC`, `+02:00`, an IANA name. */
export function isZone(name: string): boolean {
  return match(numeric, name, 0) !== undefined || formatter(name) !== undefined;
}

const day = 86_400_000;
const formatters = new Map<string, Intl.DateTimeFormat | undefined>();
/** Offsets by zone and UTC day; undefined for a day on which the offset changes. */
const offsets = new Map<string, Map<number, number | undefined>>();
const mostDays = 20_000;

/** Milliseconds that local time is ahead of UTC at an instant. An unknown zone counts as UTC. */
function offsetAt(instant: number, zone: string): number {
  if (zone === 'UTC') return 0;
  const m = match(numeric, zone, 0);
  if (m) return (m[1] === '-' ? -1 : 1) * (Number(m[2]) * 60 + Number(m[3])) * 60_000;
  const format = formatter(zone);
  if (!format) return 0;
  let days = offsets.get(zone);
  if (!days || days.size > mostDays) offsets.set(zone, (days = new Map()));
  const number = Math.floor(instant / day);
  if (!days.has(number)) {
    const atStart = measure(number * day, format);
    days.set(number, atStart === measure((number + 1) * day, format) ? atStart : undefined);
  }
  return days.get(number) ?? measure(instant, format);
}

function measure(instant: number, format: Intl.DateTimeFormat): number {
  const value: Record<string, number> = {};
  for (const part of format.formatToParts(instant)) value[part.type] = Number(part.value);
  const { year = 0, month = 1, day: date = 1, hour = 0, minute = 0, second = 0 } = value;
  return Date.UTC(year, month - 1, date, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}

function formatter(zone: string): Intl.DateTimeFormat | undefined {
  if (!formatters.has(zone)) formatters.set(zone, makeFormatter(zone));
  return formatters.get(zone);
}

function makeFormatter(zone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    return undefined;
  }
}

let cities: Map<string, string> | undefined;

/** `Zurich` to `Europe/Zurich`. */
function cityZone(city: string): string | undefined {
  cities ??= new Map(Intl.supportedValuesOf('timeZone').map((name) => [name.slice(name.lastIndexOf('/') + 1).replaceAll('_', ' '), name]));
  return cities.get(city);
}

function fixed(sign: string, hours: string, minutes = '00'): string {
  const value = `${hours.padStart(2, '0')}:${minutes}`;
  return value === '00:00' ? 'UTC' : (sign === '+' ? '+' : '-') + value;
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
