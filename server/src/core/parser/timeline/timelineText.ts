/** Timeline entries written as lines: `14:05 - text`, `**14:05** text`, `14:05 | Alice | text`, one per line or one per paragraph. */
import type { Block, Code, Paragraph } from '../../blocks.ts';
import type { Inline } from '../../inline.ts';
import type { Field, TimelineEntry } from '../../model.ts';
import type { Anchor } from '../../text.ts';
import { oneLine } from '../actionItems/actionItemFacts.ts';
import { findDate } from '../dates/date.ts';
import { parseStamp, type Stamp } from '../dates/stamp.ts';
import { readPosted, readUpdate, updateOf } from './statusUpdates.ts';
import type { RawContent, RawEntry, RawMark } from './timelineItems.ts';
import { readChat } from './timelineChat.ts';
import { phaseOf } from './timelinePhase.ts';
import { findZone } from '../dates/timeZone.ts';

/** What a line begins with, when that is a time: the stamp, and how surely it is one. */
interface Opening {
  readonly stamp: Stamp;
  /** Where the words of the entry start. */
  readonly rest: number;
  /** Set off by a sign, bold type or a line of its own; two openings of one paragraph look alike. */
  readonly style: string;
  readonly weak: boolean;
}

/** A line of a paragraph, with the time that it begins with. */
interface Line {
  readonly from: number;
  readonly to: number;
  readonly open: Opening | undefined;
}

/** Bullets that Markdown does not know, pictures and their shortcodes. */
const bulletSign = /[ \t|·•‣▪▸►*]*(?:[-–—](?=[ \t\d])[ \t]*)?(?:(?:\p{Extended_Pictographic}[\uFE0F\u200D]*|:[a-z_]{2,30}:)[ \t]*){0,3}/uy;
const separator = /[ \t]*(?:->|=>|[:：|>→»·;]|[-–—]+(?=[ \t\n]|$))*[ \t]*(?:,[ \t]+)?/y;
const nothingLeft = /^[\s*_`'")\]}.]*$/;
const statement = /\b(?:times?|timestamps?|time ?zones?|clock|hours?|events?|entries)\b/i;
const ownerHandle = /^@[\w-]+(?=[\s,:])/;

/** Reads the time with which `text.slice(from, to)` begins. */
export function opening(inline: Inline, from: number, to: number): Opening | undefined {
  const line = inline.text.slice(0, to);
  const stamp = parseStamp(line, behindBullet(inline.text, from));
  if (!stamp || stamp.start >= to) return undefined;
  separator.lastIndex = stamp.closed;
  separator.test(line);
  const rest = separator.lastIndex;
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

/** Reads a paragraph: its entries line by line, or the paragraph as it is. */
export function readParagraph(block: Paragraph, form: TimelineEntry['form'] = 'paragraph'): (RawEntry | RawMark | RawContent)[] {
  const { inline } = block;
  const { text } = inline;
  const update = readUpdate(inline, block.span, form, block);
  if (update) return [update];
  const posted = readPosted(block);
  if (posted) {
    const { above, mark } = posted;
    return [...(above ? [contentOf({ type: 'paragraph', span: above.span, inline: above })] : []), mark];
  }
  const chat = readChat(block, form);
  if (chat.length > 0) return chat;
  const lineEnd = text.indexOf('\n');
  const first = opening(inline, 0, lineEnd < 0 ? text.length : lineEnd);
  if (!first) return [contentOfParagraph(block)];
  const lines: readonly Line[] = linesOf(text).map(({ from, to }) => ({ from, to, open: from === 0 ? first : opening(inline, from, to) }));
  // `<br>` breaks lines of the text alone.
  if (lines.length > 2 && isDateAbove(text, lines) && inline.raw.split('\n').length === lines.length)
    return datedLines(block, first.stamp, form);
  // Further lines must look like the first, for a line may begin with a time by chance; unless most of them do.
  const alike = lines.filter(({ open }) => open?.style === first.style);
  // `<br>` at the end of a line makes an empty one.
  const filled = lines.filter(({ from, to }) => text.slice(from, to).trim() !== '').length;
  const most = alike.length * 3 > filled * 2;
  const starts = alike.filter(({ from, open }) => from === 0 || (open && (most || (!open.weak && open.rest > open.stamp.closed))));
  // `2025-10-15 (all times UTC)` is the date and the zone of what follows.
  if (starts.length === 1 && !first.stamp.clock && contentOf(block).zone !== undefined) return [contentOfParagraph(block)];
  return starts.flatMap(({ from, open }, index) => {
    if (!open) return [];
    const to = starts[index + 1]?.from ?? text.length;
    const start = index === 0 ? block.span : inline.source(from, to);
    const span =
      starts.length === 1
        ? block.span
        : index === starts.length - 1
          ? start.through(inline.source(from, to))
          : inline.source(from, trimmed(text, from, to));
    return [lineEntry(inline, most && alike.length > 1 ? { ...open, weak: false } : open, to, span, form, block)];
  });
}

function contentOfParagraph(block: Paragraph): RawContent {
  const open = updateOf(block.inline);
  return open ? { ...contentOf(block), update: open } : contentOf(block);
}

/** `2025-10-15 (UTC)` alone on a line above lines with times. */
function isDateAbove(text: string, [head, next]: readonly Line[]): boolean {
  if (!head?.open || head.open.stamp.clock || head.open.weak || !next?.open?.stamp.clock) return false;
  return /^[\s*_`:]*(?:\([^)]*\)[\s*_`:]*)?$/.test(text.slice(head.open.stamp.closed, head.to));
}

/** The date, and the lines below it in the zone that stands beside it. */
function datedLines({ inline }: Paragraph, stamp: Stamp, form: TimelineEntry['form']): (RawEntry | RawMark | RawContent)[] {
  const [head, rest] = [inline.sliceLines(0, 1), inline.sliceLines(1, inline.raw.split('\n').length)];
  const block: Paragraph = { type: 'paragraph', span: rest.span, inline: rest };
  const zone = findZone(head.text);
  const time = field(head, stamp.start, stamp.end);
  const date: RawMark = { kind: 'mark', span: head.span, stamp, time, text: field(head, stamp.end, stamp.end), form, block: undefined };
  const zoned = (entry: RawEntry | RawMark | RawContent): RawEntry | RawMark | RawContent =>
    zone && entry.kind !== 'content' && entry.stamp?.clock && !entry.stamp.zone ? { ...entry, stamp: { ...entry.stamp, zone } } : entry;
  return [date, ...readParagraph(block, form).map(zoned)];
}

/** Reads lines of a log or a chat: entries where at least two lines begin with a time. */
export function readLog(block: Code): RawEntry[] {
  const entries: RawEntry[] = [];
  for (const line of block.lines) {
    const stamp = parseStamp(line.text);
    const last = entries.at(-1);
    if (stamp?.clock && stamp.problem === undefined && !stamp.worded && /^[\s[(]*$/.test(line.text.slice(0, stamp.start))) {
      separator.lastIndex = stamp.closed;
      separator.test(line.text);
      const from = separator.lastIndex;
      entries.push({
        kind: 'entry',
        span: line.span,
        stamp,
        date: undefined,
        owner: undefined,
        form: 'log',
        block,
        weak: false,
        problem: undefined,
        time: {
          value: line.text.slice(stamp.start, stamp.end),
          raw: line.text.slice(stamp.start, stamp.end),
          span: line.span.slice(stamp.start, stamp.end),
        },
        text: { value: line.text.slice(from).trim(), raw: line.text.slice(from), span: line.span.slice(from) },
        phase: phaseOf(line.text.slice(from)),
      });
    } else if (last) entries[entries.length - 1] = { ...last, span: last.span.through(line.span) };
  }
  return entries.length > 1 ? entries : [];
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

/** A block that is no entry: what it says of zone and date, and its words. */
export function contentOf(block: Block): RawContent {
  const inline = firstInline(block);
  const text = inline?.text ?? '';
  const says = text.length < 400 && statement.test(text);
  const zone = inline && says ? findZone(text) : undefined;
  const date = inline && text.length < 400 ? findDate(text) : undefined;
  return {
    kind: 'content',
    span: block.span,
    text: inline && text.trim() !== '' ? field(inline, 0, text.length) : undefined,
    zone: zone && inline ? { ...field(inline, zone.start, zone.end), value: zone.zone } : undefined,
    date: says || date?.end === text.trimEnd().length ? date : undefined,
    byDefault: date !== undefined && /\b(?:unless|except)\b/i.test(text),
  };
}

/** Visible text as a field, without blanks around it and with line breaks as blanks. */
export function field(inline: Inline, from: number, to: number): Field<string> {
  const text = inline.text.slice(from, to);
  const start = from + text.length - text.trimStart().length;
  const end = Math.max(start, from + text.trimEnd().length);
  const raw = inline.text.slice(start, end);
  return { value: oneLine(raw), raw, span: inline.source(start, end) };
}

function firstInline(block: Block): Inline | undefined {
  if (block.type === 'paragraph' || block.type === 'heading') return block.inline;
  const inner = block.type === 'list' ? block.items[0]?.blocks[0] : block.type === 'quote' ? block.blocks[0] : undefined;
  return inner && firstInline(inner);
}

/** Where each line starts and ends. */
export function linesOf(text: string): { readonly from: number; readonly to: number }[] {
  let from = 0;
  return text.split('\n').map((line) => {
    const start = from;
    from += line.length + 1;
    return { from: start, to: start + line.length };
  });
}

function trimmed(text: string, from: number, to: number): number {
  return from + text.slice(from, to).trimEnd().length;
}
