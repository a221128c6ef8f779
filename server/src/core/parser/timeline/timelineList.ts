/** Timelines written as lists: the time first, last or in the middle; plain, bold, code or bracketed; dates with nested times. */
import type { List, ListItem, Paragraph } from '../../blocks.ts';
import { findTrailingStamp, parseStamp, type Stamp } from '../dates/stamp.ts';
import { readUpdate } from './statusUpdates.ts';
import type { RawContent, RawEntry, RawGroup, RawMark } from './timelineItems.ts';
import { phaseOf } from './timelinePhase.ts';
import { contentOf } from './timelineText.ts';
import { lineEntry, opening } from './timelineLine.ts';
import { field } from '../field.ts';

/** Reads a list. The group is empty of entries when no item has a time. */
export function readList(list: List): RawGroup {
  const read = list.items.flatMap((item) => readItem(item));
  const timed = read.filter((item) => item.kind !== 'content');
  const content = contentOf(list);
  if (timed.length > 0) {
    const clocked = timed.filter((item) => item.stamp?.clock);
    const strong = clocked.filter((item) => item.kind === 'mark' || !item.weak);
    const certain = read.length > 1 && (strong.length === read.length || (read.length > 2 && clocked.length * 5 >= read.length * 4));
    // In a list of a timeline a time at the start needs no sign behind it.
    const items = read.map((item) => (item.kind === 'entry' ? { ...item, weak: false } : item));
    return { kind: 'group', source: 'list', span: list.span, items, certain, content };
  }
  const updates = list.items.map((item) => readUpdateItem(item));
  if (updates.filter(({ kind }) => kind === 'entry').length * 2 > updates.length)
    return { kind: 'group', source: 'list', span: list.span, items: updates, certain: true, content };
  const last = list.items.map((item) => readLast(item));
  if (last.filter((item) => item.kind === 'entry').length * 2 >= last.length)
    return { kind: 'group', source: 'list', span: list.span, items: last, certain: false, content };
  return { kind: 'group', source: 'list', span: list.span, items: list.items.map((item) => contentOfItem(item)), certain: false, content };
}

function readItem(item: ListItem): (RawEntry | RawMark | RawContent)[] {
  const [first, ...rest] = item.blocks;
  const nested = rest.filter((block) => block.type === 'list');
  const open = first?.type === 'paragraph' ? openingOf(first) : undefined;
  // A date, or a topic, above items that have times of their own.
  if (nested.length > 0 && !open?.stamp.clock) {
    const inner = nested.flatMap((list) => readList(list).items);
    const timed = inner.filter((entry) => entry.kind !== 'content' && entry.stamp?.clock && !(entry.kind === 'entry' && entry.weak));
    if (timed.length * 2 > inner.length) {
      const head: RawMark | RawEntry | RawContent | undefined =
        open && first?.type === 'paragraph' ? dateMark(first, open.stamp) : first && contentOf(first);
      return head ? [head, ...inner] : inner;
    }
  }
  if (!open || first?.type !== 'paragraph') return [contentOfItem(item)];
  const entry = lineEntry(first.inline, open, first.inline.text.length, item.span, 'bullet', undefined);
  // `- 11:30` with its words as items below it.
  return entry.kind === 'mark' && open.stamp.clock && rest[0] ? [entry, contentOf(rest[0])] : [entry];
}

function openingOf(paragraph: Paragraph): ReturnType<typeof opening> {
  return opening(paragraph.inline, 0, paragraph.inline.text.length);
}

function dateMark(paragraph: Paragraph, stamp: Stamp): RawMark {
  const { inline } = paragraph;
  return {
    kind: 'mark',
    span: paragraph.span,
    stamp,
    time: field(inline, stamp.start, stamp.end),
    text: field(inline, stamp.closed, inline.text.length),
    form: 'bullet',
    block: undefined,
  };
}

/** `First detected 2020-08-07 15:51`, `Roll back (13 August, ~15:00 UTC)`, `Roll back (15:00 UTC) as agreed`. */
/** `- **Resolved** - 4 Mar 2025, 15:40 UTC: …` */
function readUpdateItem(item: ListItem): RawEntry | RawContent {
  const [first] = item.blocks;
  return (first?.type === 'paragraph' && readUpdate(first.inline, item.span, 'bullet', undefined)) || contentOfItem(item);
}

function readLast(item: ListItem): RawEntry | RawContent {
  const [first] = item.blocks;
  const words = first?.type === 'paragraph' ? first.inline.text : '';
  const stamp = findTrailingStamp(firstLine(words)) ?? findTrailingStamp(words) ?? bracketedStamp(words);
  if (!stamp || first?.type !== 'paragraph') return contentOfItem(item);
  const { inline } = first;
  const text = field(inline, 0, wordsEnd(inline.text, stamp.start));
  return {
    kind: 'entry',
    span: item.span,
    stamp,
    date: undefined,
    time: field(inline, stamp.start, stamp.end),
    owner: undefined,
    text,
    phase: phaseOf(text.value),
    form: 'bullet',
    block: undefined,
    weak: false,
    problem: stamp.problem,
  };
}

/** The first brackets that hold a time and nothing else. */
function bracketedStamp(text: string): Stamp | undefined {
  const near = text.slice(0, 300);
  for (let at = near.indexOf('('); at >= 0; at = near.indexOf('(', at + 1)) {
    const stamp = parseStamp(text, at, false);
    if (stamp?.problem === undefined && stamp?.clock && text[stamp.closed - 1] === ')') return stamp;
  }
  return undefined;
}

function contentOfItem(item: ListItem): RawContent {
  const first = item.blocks[0];
  return first
    ? { ...contentOf(first), span: item.span }
    : { kind: 'content', span: item.span, text: undefined, zone: undefined, date: undefined, byDefault: false };
}

function firstLine(text: string): string {
  const end = text.indexOf('\n');
  return end < 0 ? text : text.slice(0, end);
}

/** Where the words before a trailing stamp end: without the brackets, dashes and prepositions that lead to it. */
function wordsEnd(text: string, stampStart: number): number {
  let end = stampStart;
  for (;;) {
    while (end > 0 && ' \t\n([{:,~–—-'.includes(text.charAt(end - 1))) end--;
    const word = /\s(?:at|on|around|about|since|from)$/i.exec(text.slice(Math.max(0, end - 8), end));
    if (!word) return end;
    end -= word[0].length;
  }
}
