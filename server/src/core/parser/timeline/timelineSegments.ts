/**
 * The drafts of a timeline in segments: runs of pieces of which nothing belongs to what stands outside, such as a table.
 * A segment is kept while its pieces and what counts from above are the same, so a key reads one of them again.
 */
import type { Field, Phase, Problem, TimelineEntry } from '../../model.ts';
import type { Piece } from '../../piece.ts';
import type { DateMatch } from '../dates/date.ts';
import type { Day, WrittenOrder } from './timelineDates.ts';
import { DraftReader, markContext, type Above, type Draft } from './timelineDrafts.ts';
import { readTimelinePiece } from './timelineRead.ts';

/** What the entries before a segment count for. */
export interface Before {
  readonly day: Day;
  /** Phases that have been marked. */
  readonly phases: readonly Phase[];
}

/** The entries of a segment with all that they were made of; kept with it, for most of a timeline is as it was before the last key. */
export interface Resolved {
  readonly before: Before;
  readonly order: WrittenOrder;
  readonly backwards: boolean;
  readonly zone: string | undefined;
  readonly entries: readonly TimelineEntry[];
  readonly after: Before;
}

/** The drafts of a run of pieces with what they say about the timeline as a whole. */
export class Segment {
  /** The first zone that is stated for several entries. */
  readonly statedZone: Field<string> | undefined;
  /** One draft for each zone that stands behind a time. */
  readonly zones: readonly Draft[];
  /** Orders in which numeric dates are written where that is certain. */
  readonly orders: ReadonlySet<DateMatch['order']>;
  readonly firstDate: DateMatch['date'];
  /** Times of day, as far as steps between them tell whether the newest entry stands first. */
  readonly clocks: { readonly first: number | undefined; readonly last: number | undefined; readonly back: number; readonly forth: number };
  readonly problems: readonly Problem[];
  /** Some drafts count only where there is nothing else. */
  readonly weak: boolean;
  /** The entries that were made of it last. */
  resolved: Resolved | undefined;

  constructor(
    readonly pieces: readonly Piece[],
    readonly above: Above,
    readonly below: Above,
    /** Something may belong to its last entry. */
    readonly open: boolean,
    /** Only the end of the timeline can stand behind it. */
    readonly undecided: boolean,
    readonly drafts: readonly Draft[],
    statedZone: Field<string> | undefined,
  ) {
    this.statedZone = statedZone;
    this.zones = zonesOf(drafts);
    this.orders = ordersOf(drafts);
    this.firstDate = drafts.find(({ raw }) => raw.stamp?.date?.date)?.raw.stamp?.date?.date;
    this.clocks = clocksOf(drafts);
    this.problems = problemsOf(drafts);
    this.weak = drafts.some(isWeak);
  }
}

const nothingAbove: Above = { zone: undefined, date: undefined, byDefault: false, run: 0, interrupted: false };

/** A place for the last segment that began with a piece. For `piece.fact`. */
function unread(): { segment: Segment | undefined } {
  return { segment: undefined };
}

/** Reads the pieces of a timeline, in order. One segment holds all where sentences count as entries only if there is nothing else. */
export function segmentsOf(pieces: readonly Piece[]): readonly Segment[] {
  const segments: Segment[] = [];
  let above = nothingAbove;
  for (let at = 0; at < pieces.length; ) {
    const last = pieces[at]!.fact(unread);
    const segment = last.segment && holds(last.segment, pieces, at, above) ? last.segment : readSegment(pieces, at, above);
    last.segment = segment;
    if (segment.weak) return [readWhole(pieces)];
    segments.push(segment);
    above = segment.below;
    at += segment.pieces.length;
  }
  return segments;
}

function holds(segment: Segment, pieces: readonly Piece[], at: number, above: Above): boolean {
  const next = pieces[at + segment.pieces.length];
  return segment.pieces.every((piece, index) => piece === pieces[at + index]) && isSame(segment.above, above) && endsBefore(next, segment);
}

/** True when nothing that follows can change the drafts read so far. */
function endsBefore(next: Piece | undefined, { open, undecided }: Pick<DraftReader, 'open' | 'undecided'>): boolean {
  return next === undefined || (!undecided && (!open || next.fact(readTimelinePiece).head !== undefined));
}

function isSame(a: Above, b: Above): boolean {
  return a.zone === b.zone && a.date === b.date && a.byDefault === b.byDefault && a.run === b.run && a.interrupted === b.interrupted;
}

function readSegment(pieces: readonly Piece[], from: number, above: Above): Segment {
  const reader = new DraftReader(above);
  let to = from;
  do reader.read(pieces[to++]!.fact(readTimelinePiece));
  while (!endsBefore(pieces[to], reader));
  return new Segment(pieces.slice(from, to), above, reader.above, reader.open, reader.undecided, reader.drafts, reader.zone);
}

function readWhole(pieces: readonly Piece[]): Segment {
  const reader = new DraftReader(nothingAbove);
  for (const piece of pieces) reader.read(piece.fact(readTimelinePiece));
  const drafts = reader.withoutWeak();
  let lone: Draft | undefined;
  for (const draft of drafts) lone = markContext(draft, lone);
  return new Segment(pieces, nothingAbove, reader.above, true, true, drafts, reader.zone);
}

function isWeak({ raw }: Draft): boolean {
  return raw.kind === 'entry' && raw.weak;
}

function zonesOf(drafts: readonly Draft[]): Draft[] {
  const found: Draft[] = [];
  for (const draft of drafts) {
    const zone = zoneOfDraft(draft);
    if (zone !== undefined && !found.some((other) => zoneOfDraft(other) === zone)) found.push(draft);
  }
  return found;
}

/** The zone that an entry states behind its own time of day. */
export function zoneOfDraft({ raw }: Draft): string | undefined {
  return raw.stamp?.clock && raw.time ? raw.stamp.zone?.zone : undefined;
}

function ordersOf(drafts: readonly Draft[]): Set<DateMatch['order']> {
  const orders = new Set<DateMatch['order']>();
  for (const { raw, date } of drafts) {
    const dates = [raw.stamp?.date, raw.stamp?.to?.date, raw.kind === 'entry' ? raw.date : undefined, date];
    for (const one of dates) if (one?.numeric && !one.ambiguous) orders.add(one.order);
  }
  return orders;
}

function clocksOf(drafts: readonly Draft[]): Segment['clocks'] {
  let [back, forth] = [0, 0];
  let first: number | undefined;
  let last: number | undefined;
  for (const { raw } of drafts) {
    const seconds = raw.stamp?.clock?.seconds;
    if (seconds === undefined) continue;
    if (last !== undefined && seconds < last) back++;
    else if (last !== undefined && seconds > last) forth++;
    first ??= seconds;
    last = seconds;
  }
  return { first, last, back, forth };
}

function problemsOf(drafts: readonly Draft[]): Problem[] {
  return drafts.flatMap(({ raw }) => {
    const message = raw.kind === 'mark' ? raw.stamp.problem : raw.problem;
    return message === undefined ? [] : [{ area: 'timeline' as const, message, span: raw.time?.span ?? raw.span }];
  });
}
