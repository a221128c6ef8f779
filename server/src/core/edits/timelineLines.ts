/** Entries of a timeline that are lines of text, as they are pasted from a chat or a log: what a table takes over of them. */
import type { Block, Code, Paragraph } from '../blocks.ts';
import type { Postmortem, TimelineEntry } from '../model.ts';
import { overlaps, type Span } from '../text.ts';
import type { EditContext } from './insertion.ts';

/** What the row of an entry holds, as source; the owner is empty where there is none. */
export interface EntryParts {
  readonly time: string;
  readonly event: string;
  readonly owner: string;
}

/** Paragraphs or logs that follow one another and hold nothing but entries. */
export interface Lines {
  readonly span: Span;
  readonly rows: readonly EntryParts[];
}

/** The lines around a place; undefined where none are, where there is one entry only, or where something would be lost. */
export function linesAt({ pieces, timeline }: Postmortem, at: Span, context: EditContext): Lines | undefined {
  const blocks = pieces.find(({ span }) => overlaps(span, at))?.section?.pieces.flatMap((piece) => piece.blocks) ?? [];
  const index = blocks.findIndex(({ span }) => overlaps(span, at));
  const within = entriesByBlock(blocks, timeline?.entries ?? []);
  const madeOf = (place: number): readonly TimelineEntry[] | undefined => {
    const block = blocks[place];
    return block && block.type === blocks[index]?.type ? entriesOf(block, within.get(block) ?? [], context) : undefined;
  };
  const found: (readonly TimelineEntry[])[] = [];
  let first = index;
  for (let own = madeOf(first); own; own = madeOf(--first)) found.unshift(own);
  if (found.length === 0) return undefined;
  let last = index;
  for (let own = madeOf(last + 1); own; own = madeOf(last + 1)) last = found.push(own) + first;
  const entries = found.flat();
  if (entries.length < 2) return undefined;
  return {
    span: { start: blocks[first + 1]!.span.start, end: blocks[last]!.span.end },
    rows: entries.map((entry) => partsOf(entry, context)),
  };
}

function partsOf({ span, time, text, owner, form }: TimelineEntry, context: EditContext): EntryParts {
  const stamp = time!.span;
  // Marks that open with the first word and close with the last one are no part of the text that was read.
  const opened = /(?<=\s)[*_`]*$/.exec(context.text({ start: stamp.end, end: text.span.start }))?.[0].length ?? 0;
  const end = Math.max(span.end, text.span.end);
  const closed = /^[*_`]*/.exec(context.text({ start: end, end: end + 8 }))?.[0].length ?? 0;
  const event = context.text({ start: text.span.start - opened, end: form === 'log' ? end : end + closed }).trim();
  return { time: context.text(stamp), event: form === 'log' ? asCode(event) : event, owner: owner ? context.text(owner.span) : '' };
}

/** Each entry with the block that it begins in; both are in the order of the document. */
function entriesByBlock(blocks: readonly Block[], entries: readonly TimelineEntry[]): ReadonlyMap<Block, readonly TimelineEntry[]> {
  const found = new Map<Block, TimelineEntry[]>();
  let next = 0;
  for (const entry of entries) {
    while (next < blocks.length && blocks[next]!.span.end <= entry.span.start) next++;
    const block = blocks[next];
    if (!block || !overlaps(block.span, entry.span)) continue;
    const own = found.get(block);
    if (own) own.push(entry);
    else found.set(block, [entry]);
  }
  return found;
}

/** `own` where a block is made of these entries; undefined where anything else is said in it, or an entry goes on below it. */
function entriesOf(block: Block, own: readonly TimelineEntry[], context: EditContext): readonly TimelineEntry[] | undefined {
  if ((block.type !== 'paragraph' && block.type !== 'code') || own.length === 0) return undefined;
  const lines = own.every(
    ({ form, span, time, text }) =>
      (form === 'paragraph' || form === 'log') && span.end <= block.span.end && time !== undefined && time.span.end <= text.span.start,
  );
  if (!lines) return undefined;
  const known = own
    .flatMap(({ time, owner, text }) => [time, owner, text].flatMap((field) => (field ? [field.span] : [])))
    .toSorted((one, other) => one.start - other.start);
  return linesOf(block).every((part) => !/[\p{L}\d]/u.test(without(part, known, context))) ? own : undefined;
}

/** Of a fence its lines: what stands behind the marks is no part of the log. */
const linesOf = (block: Paragraph | Code): readonly Span[] => (block.type === 'code' ? block.lines : [block]).map(({ span }) => span);

/** The source of a part without some spans, which are in order. */
function without({ start, end }: Span, spans: readonly Span[], context: EditContext): string {
  let rest = '';
  let at = start;
  for (const span of spans) {
    if (span.end <= at || span.start >= end) continue;
    if (span.start > at) rest += context.text({ start: at, end: span.start });
    at = Math.min(span.end, end);
  }
  return rest + context.text({ start: at, end });
}

/** A line of a log stays as it is: nothing in it is Markdown. */
function asCode(line: string): string {
  let mark = '`';
  while (line.includes(mark)) mark += '`';
  const blank = /^`|`$/.test(line) ? ' ' : '';
  return mark + blank + line + blank + mark;
}
