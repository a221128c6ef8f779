/**
 * Updates of a status page, which name a state first and the time behind it or on their last line:
 * `**Resolved** - The fix holds.` above `Mar 4, 2025 - 15:40 UTC`, `Update (15:02 UTC): …`, or a heading `Investigating` above both.
 */
import type { Block, Paragraph } from '../../blocks.ts';
import type { Inline } from '../../inline.ts';
import type { TimelineEntry } from '../../model.ts';
import type { Piece } from '../../piece.ts';
import type { Anchor } from '../../text.ts';
import { parseStamp, parseWholeStamp, type Stamp } from '../dates/stamp.ts';
import type { Stretch } from '../stretch.ts';
import type { RawContent, RawEntry, RawMark } from './timelineItems.ts';
import { phaseOf } from './timelinePhase.ts';
import { field } from '../field.ts';

const stateWords =
  'investigating|identified|monitoring|updated?|resolved|mitigated|completed|verifying|in progress|scheduled|recovering|recovered|closed|opened';
const stateFirst = new RegExp(String.raw`^[\s[(]{0,4}(?:${stateWords})(?: (?:#\d{1,2}|update))?(?![\w’'-])`, 'i');
const stateAlone = new RegExp(String.raw`^(?:${stateWords})(?: (?:#?\d{1,2}|update))?$`, 'i');
/** Between the state and its time. */
const behindState = /^[\s\])]{0,3}(?:[-–—:|,·(]|\n)?\s{0,3}/;
const behindTime = /^[\s\])]{0,3}(?:[-–—:|,.·])?\s{0,3}/;
const posted = /^\s*(?:posted|updated)?(?: [\w ]{1,20} ago[.,]?)?(?: (?:on|at))?:?\s*/i;
/** A line that holds a time and little else is short. */
const longestTimeLine = 80;

/** `Resolved`, `Update 2`: the title of an update. */
export function isStateTitle(title: string): boolean {
  return stateAlone.test(title.trim());
}

const rawState = new RegExp(String.raw`^[\s*_[(]{0,6}(?:${stateWords})(?![\w’'-])`, 'i');

/** How many states stand first in a piece, and how many times there are such as updates have. For `piece.fact`. */
export function countUpdates({ mark, blocks }: Piece): readonly [states: number, times: number] {
  let [states, times] = mark && stampBehindState(mark.title) ? [1, 1] : [mark && isStateTitle(mark.title) ? 1 : 0, 0];
  for (const block of blocks) {
    const paragraphs = block.type === 'list' ? block.items.flatMap((item) => item.blocks.slice(0, 1)) : [block];
    for (const paragraph of paragraphs) {
      if (paragraph.type !== 'paragraph') continue;
      const { raw } = paragraph.inline;
      const state = rawState.test(raw);
      if (state) states++;
      if (/\d:\d\d/.test(raw) && (state || postedTime(paragraph.inline.text))) times++;
    }
  }
  return states + times === 0 ? none : [states, times];
}

const none = [0, 0] as const;

/** The update that a paragraph or the first paragraph of an item holds as a whole; undefined for everything else. */
export function readUpdate(inline: Inline, span: Anchor, form: TimelineEntry['form'], block: Block | undefined): RawEntry | undefined {
  const { text } = inline;
  const state = stateFirst.exec(text)?.[0];
  if (state === undefined) return undefined;
  const found = timeBehind(text, state.length) ?? timeOnLastLine(text);
  return found && entryOf(inline, span, found, form, block);
}

/** `Update 14:05 UTC`: the time behind the state with which a heading begins. */
export function stampBehindState(text: string): Stamp | undefined {
  const state = stateFirst.exec(text)?.[0];
  return state === undefined ? undefined : timeBehind(text, state.length)?.stamp;
}

/** What a paragraph is that begins with a state and may have its time in the paragraph below. */
export function updateOf({ text }: Inline): NonNullable<RawContent['update']> | undefined {
  return stateFirst.test(text) ? { phase: phaseOf(text), form: 'paragraph' } : undefined;
}

/** `Posted Mar 4, 2025 - 15:40 UTC` on the last line of a paragraph: the time of what stands above. */
export function readPosted({ inline, span }: Paragraph): { readonly above: Inline | undefined; readonly mark: RawMark } | undefined {
  const { text, raw } = inline;
  const last = text.slice(text.lastIndexOf('\n') + 1);
  const found = /^\s*(?:posted|updated)/i.test(last) ? postedTime(text) : undefined;
  if (!found) return undefined;
  const lines = raw.split('\n').length;
  if (found.lineStart > 0 && text.split('\n').length !== lines) return undefined;
  const time = field(inline, found.start, found.end);
  const behind = field(inline, found.end, found.end);
  return {
    above: found.lineStart > 0 ? inline.sliceLines(0, lines - 1) : undefined,
    mark: { kind: 'mark', span, stamp: found.stamp, time, text: behind, form: 'paragraph', block: undefined },
  };
}

/** The time that fills a line such as `Posted Mar 4, 2025 - 15:40 UTC`; the last line of a paragraph, or all of it. */
function postedTime(text: string): (Stretch & { readonly stamp: Stamp; readonly lineStart: number }) | undefined {
  const lineStart = text.lastIndexOf('\n') + 1;
  const line = text.slice(lineStart);
  if (line.length > longestTimeLine || !/\d/.test(line)) return undefined;
  const lead = posted.exec(line)?.[0].length ?? 0;
  const stamp = parseWholeStamp(line.slice(lead));
  if (!stamp?.clock || stamp.problem !== undefined) return undefined;
  const from = lineStart + lead;
  return { start: from + stamp.start, end: from + stamp.end, stamp, lineStart };
}

interface Found {
  readonly stamp: Stamp;
  readonly time: Stretch;
  /** What the update says. */
  readonly words: Stretch;
}

function timeBehind(text: string, at: number): Found | undefined {
  const from = at + behindState.exec(text.slice(at, at + 12))![0].length;
  const stamp = parseStamp(text, from, false);
  if (!stamp?.clock || stamp.worded || stamp.problem !== undefined) return undefined;
  const start = stamp.closed + behindTime.exec(text.slice(stamp.closed, stamp.closed + 12))![0].length;
  const words = text.slice(start).trim() === '' ? { start: 0, end: at } : { start, end: text.length };
  return { stamp, time: stamp, words };
}

function timeOnLastLine(text: string): Found | undefined {
  const found = text.includes('\n') ? postedTime(text) : undefined;
  return found && { stamp: found.stamp, time: found, words: { start: 0, end: found.lineStart } };
}

function entryOf(
  inline: Inline,
  span: Anchor,
  { stamp, time, words }: Found,
  form: TimelineEntry['form'],
  block: Block | undefined,
): RawEntry {
  const text = field(inline, words.start, words.end);
  return {
    kind: 'entry',
    span,
    stamp,
    date: undefined,
    time: field(inline, time.start, time.end),
    owner: undefined,
    text,
    phase: phaseOf(inline.text),
    form,
    block,
    weak: false,
    problem: undefined,
  };
}
