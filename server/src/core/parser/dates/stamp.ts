/** Stamps: a date, a time of day and a zone written together, as at the start of a timeline entry. */
import { inHalfOf, parseBareClock, parseClock, type ClockMatch } from './clock.ts';
import { parseDate, parseShortDate, skipWeekday, type DateMatch } from './date.ts';
import { startsWithAny, startsWithDigit, startsWithLetter } from './firstCharacter.ts';
import { parseOffset, parseZone, type ZoneMatch } from './timeZone.ts';

interface Moment {
  readonly date: DateMatch | undefined;
  readonly clock: ClockMatch | undefined;
  readonly zone: ZoneMatch | undefined;
}

/** A stamp that was read. Offsets count UTF-16 units from the start of the input. */
export interface Stamp extends Moment {
  /** Behind opening brackets and words such as `around`. */
  readonly start: number;
  /** Of the last figure or zone. */
  readonly end: number;
  /** Behind the closing bracket, where one was opened. */
  readonly closed: number;
  /** End of a range. */
  readonly to: Moment | undefined;
  /** `~14:05`, `around 2 pm`, `10:45~`. */
  readonly approximate: boolean;
  /** A word such as `at` or `on` leads in: more likely prose than the time of an entry. */
  readonly worded: boolean;
  /** What is meant as a date or a time and is none. */
  readonly problem: string | undefined;
}

const space = /[ \t\u00A0]*/y;
const opener = /[[({<`"'*_]{1,2}[ \t]*/y;
const closer = /[ \t]*[\])}>`"'*_]{1,2}/y;
const about = /(?:[~≈±]|(?:approximately|approx\.?|around|about|roughly|circa|ca?\.)(?![a-z]))[ \t]*/iy;
const lead = /(?:at|on|by|before|after|since|from|between|until|starting|start|end|the|early|late|later)(?![a-z:])[ \t]*(?:at |on )?/iy;
/** Between a date and a time of day, in either order. */
const joint = /[ \t\u00A0]*(?:T(?=\d)|[,;@|:(]|[-–—](?=[ \t])|(?:at|on|around|about|between|from)(?![a-z]))?[ \t\u00A0]*/iy;
const rangeSign = /[ \t]*(?:[-–—~→]|->|to(?![a-z])|until(?![a-z])|till(?![a-z])|and(?![a-z]))[ \t]*/iy;
/** `(07:05 PDT)`, `/ 07:05 PDT`: the same moment in a second zone. */
const second = /[ \t]*[(/][ \t]*/y;
const tilde = /~/y;
/** Says that no zone is meant. */
/** `T0`, `T+35m`, `T-1h 10m`, `+5 min`, `T+01:12`: counted from the start, so that neither date nor time of day is told. */
const relative =
  /(?:T[ \t]?(?:0(?![\w.]|:\d)|[+\u2212–-][ \t]?\d{1,4})|\+[ \t]?\d{1,4}(?=:[0-5]\d|[ \t]?(?:min|m|h|hrs?|hours?|s|sec)\b))(?::[0-5]\d){0,2}(?:[ \t]?(?:d|h|m|s)[a-z]{0,6}(?![a-z])(?:[ \t]?\d{1,2}[ \t]?(?:m|s)[a-z]{0,6}\b)?)?(?!\w|:\d)/iy;
const localTime = / ?\(?local(?: time)?(?![a-z])\)?/iy;
const partlyUnknownDate = /(?:\d{4}(?:\/\d\d)?|\?{4}|YYYY|yyyy)[-/](?:\?\?|\d\d|MM|mm)[-/](?:\?\?|DD|dd)(?![\w?])/y;

/**
 * Reads the stamp that starts at `at`, behind blanks, opening brackets and words such as `at` or `around`.
 * @param shortDates `03-26` counts as a date where a time of day follows or nothing else stands.
 */
export function parseStamp(text: string, at = 0, shortDates = true): Stamp | undefined {
  let from = skip(space, text, at);
  let bracket = false;
  let approximate = false;
  let worded = false;
  for (let moved = mayLeadIn(text, from); moved; ) {
    const behindOpener = skip(opener, text, from);
    const behindAbout = skip(about, text, behindOpener);
    const behindLead = skip(lead, text, behindAbout);
    bracket ||= behindOpener > from;
    approximate ||= behindAbout > behindOpener;
    worded ||= behindLead > behindAbout;
    moved = behindLead > from;
    from = behindLead;
  }
  const first = readMoment(text, from, shortDates);
  if (!first) return undefined;
  let { end } = first;
  let { moment } = first;
  let to: Moment | undefined;
  const sign = skip(rangeSign, text, end);
  if (sign > end) {
    const other = readMoment(text, skip(about, text, sign), shortDates);
    if (other && moment !== nothing && (moment.clock ? other.moment.clock !== undefined : other.moment.date !== undefined)) {
      if (moment.clock && other.moment.clock) moment = { ...moment, clock: inHalfOf(moment.clock, other.moment.clock) };
      to = { ...other.moment, zone: other.moment.zone ?? moment.zone };
      moment = { ...moment, zone: moment.zone ?? to.zone };
      end = other.end;
    }
  }
  end = skipSecondZone(text, end, moment);
  const afterTilde = skip(tilde, text, end);
  const closed = bracket ? skip(closer, text, afterTilde) : afterTilde;
  const problem =
    first.problem ??
    moment.date?.problem ??
    moment.clock?.problem ??
    to?.date?.problem ??
    (to?.clock?.seconds === undefined ? to?.clock?.problem : undefined);
  const { date, clock, zone } = moment;
  approximate ||= first.approximate || afterTilde > end;
  return { date, clock, zone, start: from, end, closed, to, approximate, worded, problem };
}

/** Reads a stamp that fills the whole text but for brackets and punctuation, as in a cell of a time column. */
export function parseWholeStamp(text: string): Stamp | undefined {
  const found = parseStamp(text);
  return found && /^[\s.,:;~\])}*_`-]*$/.test(text.slice(found.end)) ? found : undefined;
}

/** The stamp with which a text ends (`First seen 2020-08-07 15:51`, `Step (13 August, ~15:00 UTC)`), with a time of day or a date. */
export function findTrailingStamp(text: string): Stamp | undefined {
  const from = Math.max(0, text.length - 80);
  const candidates =
    /(?<![\p{L}\d_])(?<![\p{L}\d][-/.:])[~≈]?(?:\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun))/giu;
  candidates.lastIndex = from;
  for (let m = candidates.exec(text); m; m = candidates.exec(text)) {
    const found = parseStamp(text, m.index, false);
    if (!found || found.problem !== undefined) continue;
    if (/^[\s.,:;\])}*_`]*$/.test(text.slice(found.end))) return found;
    candidates.lastIndex = Math.max(found.end, m.index + 1);
  }
  return undefined;
}

const nothing: Moment = { date: undefined, clock: undefined, zone: undefined };

interface MomentMatch {
  readonly moment: Moment;
  readonly end: number;
  readonly approximate: boolean;
  readonly problem: string | undefined;
}

/** Brackets, `about` and `lead`. */
function mayLeadIn(text: string, at: number): boolean {
  return startsWithLetter(text, at, 'abcefolrstu') || startsWithAny(text, at, '[({<`"\'*_~≈±');
}

/** A figure, the name of a month or a weekday, `about`, or what stands for a figure that is not known. */
function mayBeMoment(text: string, at: number): boolean {
  return startsWithDigit(text, at) || startsWithLetter(text, at, 'acdfhjmnorstwxy') || startsWithAny(text, at, '~≈±-+?_');
}

function readMoment(text: string, at: number, shortDates: boolean): MomentMatch | undefined {
  if (!mayBeMoment(text, at)) return undefined;
  const counted = skip(relative, text, at);
  if (counted > at) return { moment: nothing, end: counted, approximate: false, problem: undefined };
  let pos = at;
  let end = at;
  let approximate = false;
  let date: DateMatch | undefined;
  let clock: ClockMatch | undefined;
  let zone: ZoneMatch | undefined;
  let problem: string | undefined;
  for (;;) {
    const afterAbout = skip(about, text, pos);
    const afterWeekday = skipWeekday(text, afterAbout);
    const nextClock: ClockMatch | undefined = clock
      ? undefined
      : (parseClock(text, afterWeekday) ??
        (date?.date || (shortDates && pos === at) ? parseBareClock(text, afterAbout, date !== undefined) : undefined));
    const nextDate: DateMatch | undefined =
      date || nextClock ? undefined : (parseDate(text, afterAbout) ?? (shortDates ? shortDate(text, afterAbout, clock) : undefined));
    if (nextClock) {
      clock = nextClock;
      end = nextClock.end;
      zone ??= zoneBehind(text, end, date !== undefined, text[date?.end ?? end] === 'T');
      end = zone ? Math.max(end, zone.end) : skip(localTime, text, end);
    } else if (nextDate && !(clock && nextDate.year === undefined && /[:–—-]/.test(text.slice(end, pos)))) {
      // A sign behind the time begins the words: `14:05 - 3 May release`.
      date = nextDate;
      end = nextDate.end;
      // `2025-10-15 (Wed) 14:05`
      const day = skip(joint, text, end);
      const behindDay = skipWeekday(text, day);
      if (behindDay > day) end = skip(closer, text, behindDay);
    } else if (!date && !clock && problem === undefined && (end = skip(partlyUnknownDate, text, at)) > at) {
      problem = 'The date is not complete.';
    } else break;
    approximate ||= afterAbout > pos;
    if (date && clock) break;
    pos = skip(joint, text, end);
  }
  if (!date && !clock && problem === undefined) return undefined;
  if (!clock) zone = undefined;
  return { moment: { date, clock, zone }, end, approximate, problem };
}

/** `03-26`: with a time of day next to it, or alone in the text. */
function shortDate(text: string, at: number, clock: ClockMatch | undefined): DateMatch | undefined {
  const found = parseShortDate(text, at);
  if (!found || clock) return clock ? found : undefined;
  return parseClock(text, skip(joint, text, found.end)) || (text.length < 40 && /^\s*$/.test(text.slice(0, at) + text.slice(found.end)))
    ? found
    : undefined;
}

function zoneBehind(text: string, at: number, withDate: boolean, iso: boolean): ZoneMatch | undefined {
  const behind = skip(space, text, at);
  const open = skip(opener, text, behind);
  const found = parseZone(text, open);
  if (found) {
    const close = open > behind ? skip(closer, text, found.end) : found.end;
    return open > behind && close === found.end ? undefined : { ...found, end: close };
  }
  // `14:05-15:00` is a range: an offset in figures has a plus sign, or stands in an ISO stamp, or has a date before it and no colon.
  const offset = parseOffset(text, behind);
  const certain = text[behind] === '+' || iso || (withDate && !text.slice(behind, offset?.end).includes(':'));
  return certain ? offset : undefined;
}

function skipSecondZone(text: string, at: number, moment: Moment): number {
  const open = skip(second, text, at);
  if (open === at || !moment.clock) return at;
  const other = readMoment(text, open, false);
  if (!other?.moment.clock || !other.moment.zone) return at;
  const close = skip(closer, text, other.end);
  return text.slice(at, open).includes('(') && close === other.end ? at : close;
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
