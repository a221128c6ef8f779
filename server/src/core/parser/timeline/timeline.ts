/** The timeline of a document: facts of its pieces, folded into entries with dates, zones and phases. */
import type { CalendarDate, Field, Problem, Timeline, TimelineEntry } from '../../model.ts';
import { isSame } from '../../kept.ts';
import type { Piece } from '../../piece.ts';
import type { Source } from '../source.ts';
import { parseStamp } from '../dates/stamp.ts';
import { resolveEntries } from './timelineEntries.ts';
import type { TimelineHints } from './timelineHints.ts';
import { timelineSections } from './timelineSections.ts';
import { segmentsOf, zoneOfDraft, type Segment } from './timelineSegments.ts';
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

interface Last {
  pieces: readonly Piece[];
  key: string;
  folded: Folded | undefined;
}

/** A place for the last fold, with its first piece: most keystrokes happen outside of the timeline. For `piece.fact`. */
function unfolded(): Last {
  return { pieces: [], key: '', folded: undefined };
}

function remembered(pieces: readonly Piece[], { date, zone, implied }: TimelineHints, setting: string | undefined): Folded {
  const fallback = zone?.value ?? implied ?? setting;
  const key = `${date?.year}-${date?.month}-${date?.day} ${fallback}`;
  const last = pieces[0]!.fact(unfolded);
  if (last.folded && last.key === key && isSame(last.pieces, pieces)) return last.folded;
  last.pieces = pieces;
  last.key = key;
  return (last.folded = fold(pieces, date, fallback));
}

function fold(pieces: readonly Piece[], date: CalendarDate | undefined, fallback: string | undefined): Folded {
  const segments = segmentsOf(pieces);
  const zone = segments.find(({ statedZone }) => statedZone)?.statedZone ?? soleZone(segments);
  const entries = resolveEntries(segments, { date, zone: zone?.value ?? fallback });
  return { zone, entries, problems: segments.flatMap((segment) => segment.problems) };
}

/** The zone of entries that state one, when they agree. */
function soleZone(segments: readonly Segment[]): Field<string> | undefined {
  const drafts = segments.flatMap(({ zones }) => zones);
  const [first] = drafts;
  const value = first && zoneOfDraft(first);
  if (!first?.raw.time || value === undefined || drafts.some((draft) => zoneOfDraft(draft) !== value)) return undefined;
  return zonePart(first.raw.time, value);
}

/** The zone alone, out of a time as written. */
function zonePart(time: Field<string>, value: string): Field<string> {
  const zone = parseStamp(time.raw)?.zone;
  if (!zone) return { ...time, value };
  const raw = time.raw.slice(zone.start, zone.end);
  return { value, raw, span: time.span.length === time.raw.length ? time.span.slice(zone.start, zone.end) : time.span };
}
