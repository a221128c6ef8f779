/** The timeline of a document: facts of its pieces, folded into entries with dates, zones and phases. */
import type { CalendarDate, Field, Phase, Problem, Section, Timeline, TimelineEntry } from '../model.ts';
import { withDescendants, type Piece } from '../outline.ts';
import type { SectionKind } from '../schema.ts';
import type { Anchor } from '../text.ts';
import type { DateMatch } from './date.ts';
import { sectionsOf, type Source } from './source.ts';
import { parseStamp } from './stamp.ts';
import { resolveEntries } from './timelineDates.ts';
import type { TimelineHints } from './timelineHints.ts';
import type { RawContent, RawEntry, RawItem, RawMark } from './timelineItems.ts';
import { readTimelinePiece, type Head, type TimelineFacts } from './timelineRead.ts';
import { zoneOf } from './timeZone.ts';

/** An entry on its way into the model: what was read, and what stands around it. */
export interface Draft {
  readonly raw: RawEntry | RawMark;
  span: Anchor;
  /** What follows, for an entry without words of its own. */
  text: Field<string> | undefined;
  readonly zone: Field<string> | undefined;
  readonly year: number | undefined;
  /** As in `TimelineEntry.run`. */
  readonly run: number;
  /** A date that the heading or an intro line gives for what follows. */
  readonly date: DateMatch | undefined;
  /** That date holds for every entry without one of its own, and is not carried on from entry to entry. */
  readonly byDefault: boolean;
  /** A date above entries with times: not an entry itself. */
  context: boolean;
}

/** Sections inside a timeline that go on with it; `Root cause` below a timeline is not part of it. */
const inside: readonly (SectionKind | undefined)[] = [
  undefined,
  'summary',
  'timeline',
  'detection',
  'resolution',
  'trigger',
  'background',
  'communication',
  'got-lucky',
];

/** Reads the timeline sections; several (a follow-up timeline) make one timeline. Undefined when the document has none. */
export function timelineOf(
  source: Source,
  hints: TimelineHints,
): { readonly timeline: Timeline | undefined; readonly problems: readonly Problem[] } {
  const titled = sectionsOf(source, 'timeline');
  const sections = titled.length > 0 && !isKeyList(titled) ? titled : toldIn(source.outline.sections, titled);
  const [section] = sections;
  if (!section) return { timeline: undefined, problems: [] };
  const pieces = sections.flatMap((one) => [...partsOf(one, source.outline.sections)]).flatMap((part) => part.pieces);
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

function remembered(pieces: readonly Piece[], { date, zone }: TimelineHints, setting: string | undefined): Folded {
  const fallback = zone?.value ?? setting;
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

/** Sections that may tell what happened when, in a document without a timeline. */
const telling: readonly (SectionKind | undefined)[] = [undefined, 'summary', 'trigger', 'detection', 'resolution', 'background'];

/** Sections that are a timeline in all but their titles (three entries with a time of day, or more), next to those that are titled so: all of them below key events, else the first. */
function toldIn(sections: readonly Section[], titled: readonly Section[]): readonly Section[] {
  const timed = (section: Section): number =>
    section.pieces.reduce((sum, piece) => sum + piece.fact(countTimed), 0) +
    section.children.filter(({ pieces: [piece] }) => piece?.fact(readTimelinePiece).head?.mark?.stamp.clock).length;
  const found = sections.filter((section) => telling.includes(section.kind) && timed(section) >= 3);
  return titled.length === 0
    ? found.slice(0, 1)
    : sections.filter((section) => titled.includes(section) || (section.form === 'item' && found.includes(section)));
}

/** `- **Key events**` among other keys holds the phases; the story may be told below another key. */
function isKeyList(titled: readonly Section[]): boolean {
  return titled.every(({ form }) => form === 'item');
}

/** Use with `piece.fact`. */
function countTimed(piece: Piece): number {
  const isTimed = (item: RawItem): boolean => item.kind === 'entry' && !item.weak && item.stamp?.clock !== undefined;
  return piece.fact(readTimelinePiece).items.reduce((sum, item) => {
    if (item.kind === 'table') return item.leading ? sum + item.rows.filter(isTimed).length : sum;
    if (item.kind === 'group') return item.source === 'log' ? sum : sum + item.items.filter(isTimed).length;
    return isTimed(item) ? sum + 1 : sum;
  }, 0);
}

/** The section with its descendants, and sections of the same or a wrong level behind it whose titles are times. */
function* partsOf(section: Section, all: readonly Section[]): Iterable<Section> {
  for (const part of withDescendants(section)) if (inside.includes(part.kind)) yield part;
  let last = section;
  for (const part of withDescendants(section)) last = part;
  for (let index = all.indexOf(last) + 1; index > 0 && index < all.length; index++) {
    const next = all[index]!;
    const [piece] = next.pieces;
    if (next.kind !== undefined || !piece?.fact(readTimelinePiece).head?.mark) return;
    yield next;
  }
}

/** Walks over facts in document order and gathers entries with all that belongs to them. */
class DraftReader {
  readonly #drafts: Draft[] = [];
  /** What following content belongs to. */
  #open: Draft | undefined;
  #zone: Field<string> | undefined;
  #date: DateMatch | undefined;
  #byDefault = false;
  #run = 0;
  /** Prose stands between the last entry and what comes. */
  #interrupted = false;
  /** The first zone that a column, a heading or an intro line states. */
  zone: Field<string> | undefined;

  read({ head, items }: TimelineFacts): void {
    if (head) this.head(head);
    for (const item of items) this.item(item);
  }

  /** Sentences that begin with a time count only where there is nothing else. */
  finish(): Draft[] {
    const strong = this.#drafts.some(({ raw }) => raw.kind === 'mark' || !raw.weak);
    if (!strong) return this.#drafts;
    const drafts: Draft[] = [];
    for (const draft of this.#drafts) {
      const above = drafts.at(-1);
      if (draft.raw.kind === 'mark' || !draft.raw.weak) drafts.push(draft);
      else if (above && above.raw.form !== 'table') above.span = above.span.through(draft.span);
    }
    return drafts;
  }

  private head(head: Head): void {
    if (head.mark) return this.add(head.mark, undefined, undefined);
    this.#open = undefined;
    this.#run++;
    if (head.zone) this.states(head.zone);
    if (head.date) [this.#date, this.#byDefault] = [head.date, false];
  }

  private states(zone: Field<string>): void {
    this.#zone = zone;
    this.zone ??= zone;
  }

  private item(item: RawItem): void {
    switch (item.kind) {
      case 'entry':
      case 'mark':
        return this.add(item, undefined, undefined);
      case 'content':
        return this.content(item);
      case 'table':
        if (item.zone) this.zone ??= item.zone;
        this.#run++;
        for (const row of item.rows) this.add(row, item.zone, item.year);
        // What stands below a table belongs to no row.
        this.#open = undefined;
        return;
      case 'group': {
        const above = this.#open?.raw;
        const belongs =
          item.source === 'log'
            ? above !== undefined
            : above !== undefined && above.form !== 'bullet' && above.form !== 'table' && hasClock(above) && !item.certain;
        if (belongs || item.items.every(({ kind }) => kind === 'content')) return this.content(item.content);
        if (this.#interrupted && item.source === 'list') this.#run++;
        for (const inner of item.items) this.item(inner);
      }
    }
  }

  private add(raw: RawEntry | RawMark, zone: Field<string> | undefined, year: number | undefined): void {
    const draft: Draft = {
      raw,
      span: raw.span,
      text: undefined,
      zone: zone ?? this.#zone,
      year,
      run: this.#run,
      date: this.#date,
      byDefault: this.#byDefault,
      context: false,
    };
    this.#drafts.push(draft);
    this.#open = draft;
    this.#interrupted = false;
  }

  private content(content: RawContent): void {
    const open = this.#open;
    if (open) {
      open.span = open.span.through(content.span);
      open.text ??= content.text;
      this.#interrupted = true;
      return;
    }
    if (content.zone) this.states(content.zone);
    if (content.date) [this.#date, this.#byDefault] = [content.date, content.byDefault];
  }
}

function hasClock(raw: RawEntry | RawMark): boolean {
  return raw.stamp?.clock !== undefined;
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
