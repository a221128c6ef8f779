/** A line of a timeline: the time that it begins with, and the entry that it makes. */
import type { Block } from '../../blocks.ts';
import type { Inline } from '../../inline.ts';
import { allMatches } from '../../matches.ts';
import type { TimelineEntry } from '../../model.ts';
import type { Anchor } from '../../text.ts';
import { parseStamp, type Stamp } from '../dates/stamp.ts';
import { field } from '../field.ts';
import type { RawEntry, RawMark } from './timelineItems.ts';
import { phaseOf } from './timelinePhase.ts';

/** What a line begins with, when that is a time: the stamp, and how surely it is one. */
export interface Opening {
  readonly stamp: Stamp;
  /** Where the words of the entry start. */
  readonly rest: number;
  /** Set off by a sign, bold type or a line of its own; two openings of one paragraph look alike. */
  readonly style: string;
  readonly weak: boolean;
}

/** Bullets that Markdown does not know, pictures and their shortcodes. */
const bulletSign = /[ \t|·•‣▪▸►*]*(?:[-–—](?=[ \t\d])[ \t]*)?(?:(?:\p{Extended_Pictographic}[\uFE0F\u200D]*|:[a-z_]{2,30}:)[ \t]*){0,3}/uy;
const separator = /[ \t]*(?:->|=>|[:：|>→»·;]|[-–—]+(?=[ \t\n]|$))*[ \t]*(?:,[ \t]+)?/y;
const nothingLeft = /^[\s*_`'")\]}.]*$/;
const ownerHandle = /^@[\w-]+(?=[\s,:])/;

/** Reads the time with which `text.slice(from, to)` begins. */
export function opening(inline: Inline, from: number, to: number): Opening | undefined {
  const line = inline.text.slice(0, to);
  const stamp = parseStamp(line, behindBullet(inline.text, from));
  if (!stamp || stamp.start >= to) return undefined;
  const rest = wordsBehind(stamp, line);
  const sign = line.slice(stamp.closed, rest).trim().slice(0, 1);
  const marked = isMarked(inline, stamp.start, stamp.end);
  const bracketed = stamp.closed > stamp.end;
  const strong = (sign !== '' && sign !== ',') || marked || bracketed || nothingLeft.test(line.slice(rest, rest + 40));
  // A date without a time, a word before the time or a small letter behind it reads like prose.
  const weak =
    (stamp.worded && !(marked && sign !== '')) ||
    (!strong && (!stamp.clock || !/[\p{Lu}\p{N}\p{P}\p{S}]/u.test(line.charAt(rest)) || sign === ','));
  return { stamp, rest, style: `${sign}${marked ? '*' : ''}${bracketed ? '[' : ''}${stamp.clock ? 't' : ''}`, weak };
}

/** Where the words start behind a time and the sign that sets it off. */
export function wordsBehind({ closed }: Stamp, line: string): number {
  separator.lastIndex = closed;
  separator.test(line);
  return separator.lastIndex;
}

/** Most lines begin with a letter or a figure, which is no bullet. */
function behindBullet(text: string, at: number): number {
  if (/[a-z\d]/i.test(text.charAt(at))) return at;
  bulletSign.lastIndex = at;
  bulletSign.test(text);
  return bulletSign.lastIndex;
}

/** True for text that lies in one bold, code or italic mark. Marks are sorted by their starts; few overlap. */
function isMarked(inline: Inline, start: number, end: number): boolean {
  const { marks } = inline;
  let [low, high] = [0, marks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (marks[middle]!.start <= start) low = middle + 1;
    else high = middle;
  }
  const near = marks.slice(Math.max(0, low - 4), low);
  return near.some(({ type, end: to }) => (type === 'strong' || type === 'code' || type === 'emphasis') && to >= end);
}

/** The entry, or the mark, that a line or a list item makes. */
export function lineEntry(
  inline: Inline,
  open: Opening,
  to: number,
  span: Anchor,
  form: TimelineEntry['form'],
  block: Block | undefined,
): RawEntry | RawMark {
  const { stamp, rest } = open;
  const time = field(inline, stamp.start, stamp.end);
  if (nothingLeft.test(inline.text.slice(rest, Math.min(to, rest + 40))))
    return { kind: 'mark', span, stamp, time, text: field(inline, to, to), form, block };
  // `14:05 | Alice | text`: a table that lost its header.
  const cells = inline.text.slice(stamp.closed, rest).includes('|')
    ? inline.text
        .slice(rest, to)
        .replace(/\|\s*$/, '')
        .split('|')
    : [];
  const wordsFrom = cells.length === 2 ? rest + (cells[0] ?? '').length + 1 : rest;
  const text = field(inline, wordsFrom, to);
  const handle = ownerHandle.exec(text.value);
  const handleAt = handle ? inline.text.indexOf(handle[0], wordsFrom) : 0;
  const owner =
    cells.length === 2 ? field(inline, rest, wordsFrom - 1) : handle ? field(inline, handleAt, handleAt + handle[0].length) : undefined;
  return {
    kind: 'entry',
    span,
    stamp,
    date: undefined,
    time,
    owner,
    text,
    phase: phaseOf(text.value),
    form,
    block,
    weak: open.weak,
    problem: stamp.problem,
  };
}

const lineBreak = /\n/g;

/** Where each line starts and ends. @param breaks what ends one; global */
export function linesOf(text: string, breaks = lineBreak): { readonly from: number; readonly to: number }[] {
  const ends = allMatches(text, breaks);
  return [...ends, undefined].map((end, index) => {
    const last = ends[index - 1];
    return { from: last ? last.index + last[0].length : 0, to: end?.index ?? text.length };
  });
}
