/** The timeline of a document: facts of its pieces, folded into entries with dates, zones and phases. */
import type { CalendarDate, Field, Phase, Problem, Timeline, TimelineEntry } from '../../model.ts';
import type { Piece } from '../../outline.ts';
import type { Source } from '../source.ts';
import { parseStamp } from '../dates/stamp.ts';
import { resolveEntries } from './timelineDates.ts';
import { DraftReader, type Draft } from './timelineDrafts.ts';
import type { TimelineHints } from './timelineHints.ts';
import { readTimelinePiece } from './timelineRead.ts';
import { timelineSections } from './timelineSections.ts';
import { zoneOf } from '../dates/timeZone.ts';

/** Reads the timeline sections; several (a follow-up timeline) make one timeline. Undefined when the document has none. */
export function timelineOf(
  source: Source,
  hints: TimelineHints,
): { readonly timeline: Timeline | undefined; readonly problems: readonly Problem[] } {
  const sections = timelineSections(source);
  const [section] = sections;
  if (!section) return { timeline: undefined, problems: [] };
  const pieces = sections.flatMap((one) => one.pieces);
  const { zone, entries, problems } = remembered(pieces, hints, zoneOf(source.settings.timeZone));
  return { timeline: { section, zone: zone ?? hints.zone, entries }, problems };
}

/** What is folded from pieces; spans in it move with the text, so it holds as long as the pieces do. */
interface Folded {
  /** As stated inside the timeline. */
  readonly zone: Field<string> | undefined;
  readonly entries: readonly TimelineEntry[];
  readonly problems: readonly Problem[];
}

/** The last fold, by its first piece: most keystrokes happen outside of the timeline. */
const memory = new WeakMap<Piece, { readonly pieces: readonly Piece[]; readonly key: string; readonly folded: Folded }>();

function remembered(pieces: readonly Piece[], { date, zone, implied }: TimelineHints, setting: string | undefined): Folded {
  const fallback = zone?.value ?? implied ?? setting;
  const key = `${date?.year}-${date?.month}-${date?.day} ${fallback}`;
  const first = pieces[0]!;
  const known = memory.get(first);
  if (known?.key === key && known.pieces.length === pieces.length && pieces.every((piece, index) => piece === known.pieces[index]))
    return known.folded;
  const folded = fold(pieces, date, fallback);
  memory.set(first, { pieces, key, folded });
  return folded;
}

function fold(pieces: readonly Piece[], date: CalendarDate | undefined, fallback: string | undefined): Folded {
  const reader = new DraftReader();
  for (const piece of pieces) reader.read(piece.fact(readTimelinePiece));
  const drafts = reader.finish();
  const zone = reader.zone ?? soleZone(drafts);
  const entries = onePerPhase(resolveEntries(drafts, { date, zone: zone?.value ?? fallback }));
  return { zone, entries, problems: problemsOf(drafts) };
}

/** The zone of entries that state one, when they agree. */
function soleZone(drafts: readonly Draft[]): Field<string> | undefined {
  let found: Field<string> | undefined;
  for (const { raw } of drafts) {
    const zone = raw.stamp?.clock && raw.stamp.zone;
    if (!zone || !raw.time) continue;
    if (found && found.value !== zone.zone) return undefined;
    found ??= zonePart(raw.time, zone.zone);
  }
  return found;
}

/** The zone alone, out of a time as written. */
function zonePart(time: Field<string>, value: string): Field<string> {
  const zone = parseStamp(time.raw)?.zone;
  if (!zone) return { ...time, value };
  const raw = time.raw.slice(zone.start, zone.end);
  return { value, raw, span: time.span.length === time.raw.length ? time.span.slice(zone.start, zone.end) : time.span };
}

/** Keeps the first detection and mitigation, and the first start where it comes before all of them; a service may be restored more than once. */
function onePerPhase(entries: readonly TimelineEntry[]): TimelineEntry[] {
  const seen = new Set<Phase>();
  return entries.map((entry) => {
    const { phase } = entry;
    if (phase === undefined) return entry;
    const kept = phase === 'resolution' || (!seen.has(phase) && (phase !== 'start' || seen.size === 0));
    seen.add(phase);
    return kept ? entry : { ...entry, phase: undefined };
  });
}

function problemsOf(drafts: readonly Draft[]): Problem[] {
  return drafts.flatMap(({ raw }) => {
    const message = raw.kind === 'mark' ? raw.stamp.problem : raw.problem;
    return message === undefined ? [] : [{ area: 'timeline' as const, message, span: raw.time?.span ?? raw.span }];
  });
}
