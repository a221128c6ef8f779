/** Timeline entries written as lines: `14:05 - text`, `**14:05** text`, `14:05 | Alice | text`, one per line or one per paragraph. */
import type { Block, Code, Paragraph } from '../../blocks.ts';
import type { Inline } from '../../inline.ts';
import type { TimelineEntry } from '../../model.ts';
import { findDate } from '../dates/date.ts';
import { parseStamp, type Stamp } from '../dates/stamp.ts';
import { findZone } from '../dates/timeZone.ts';
import { field } from '../field.ts';
import { readPosted, readUpdate, updateOf } from './statusUpdates.ts';
import { readChat } from './timelineChat.ts';
import type { RawContent, RawEntry, RawMark } from './timelineItems.ts';
import { lineEntry, linesOf, opening, wordsBehind, type Opening } from './timelineLine.ts';
import { phaseOf } from './timelinePhase.ts';

/** A line of a paragraph, with the time that it begins with. */
interface Line {
  readonly from: number;
  readonly to: number;
  readonly open: Opening | undefined;
}

const statement = /\b(?:times?|timestamps?|time ?zones?|clock|hours?|events?|entries)\b/i;

/** A time behind a semicolon begins an entry as one on a line of its own does. */
const entryBreak = /\n|;[ \t]+(?=\d{1,2}:\d\d)/g;

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
  const lines: readonly Line[] = linesOf(text, entryBreak).map(({ from, to }) => ({
    from,
    to,
    open: from === 0 ? first : opening(inline, from, to),
  }));
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
    const next = starts[index + 1]?.from ?? text.length;
    const to = next - (/;[ \t]{1,4}$/.exec(text.slice(Math.max(from, next - 5), next))?.[0].length ?? 0);
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
      const from = wordsBehind(stamp, line.text);
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

function firstInline(block: Block): Inline | undefined {
  if (block.type === 'paragraph' || block.type === 'heading') return block.inline;
  const inner = block.type === 'list' ? block.items[0]?.blocks[0] : block.type === 'quote' ? block.blocks[0] : undefined;
  return inner && firstInline(inner);
}

function trimmed(text: string, from: number, to: number): number {
  return from + text.slice(from, to).trimEnd().length;
}
