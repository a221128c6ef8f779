/** Where the timeline of a document stands: sections of that title, or what is one in all but its title. */
import type { Block } from '../../blocks.ts';
import { withDescendants } from '../../outline.ts';
import type { Piece, Section } from '../../piece.ts';
import type { SectionKind } from '../../schema/definition.ts';
import { sectionsOf, type Source } from '../source.ts';
import { isStateTitle } from './statusUpdates.ts';
import type { RawItem, RawMark } from './timelineItems.ts';
import { readTimelinePiece } from './timelineRead.ts';

/** The sections that make the timeline, with what below and behind them belongs to it, in document order. */
export function timelineSections(source: Source): readonly Section[] {
  const { sections } = source.outline;
  const titled = sectionsOf(source, 'timeline');
  const roots = titled.length > 0 && !isKeyList(titled) ? titled : toldIn(sections, titled);
  return roots.flatMap((root) => [...(roots.length > 1 ? datedParent(root) : []), ...partsOf(root, sections)]);
}

/** `## 2025-10-15: Mail down` around one of several timelines: the date of what stands in it. */
function datedParent({ parent }: Section): readonly Section[] {
  const head = parent?.kind === undefined ? parent?.pieces[0]?.fact(readTimelinePiece).head : undefined;
  const date = head?.mark ? head.mark.stamp.date && !head.mark.stamp.clock : head?.date;
  return parent && date && !parent.pieces.some((piece) => piece.fact(countTimed) > 0) ? [parent] : [];
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

/** Sections that may tell what happened when, in a document without a timeline. */
const telling: readonly (SectionKind | undefined)[] = [
  undefined,
  'summary',
  'trigger',
  'detection',
  'resolution',
  'background',
  'communication',
  'metadata',
];

/**
 * Sections that are a timeline in all but their titles (three entries with a time of day, or more): the first one of a document
 * without a timeline, and those next to key events.
 */
function toldIn(sections: readonly Section[], titled: readonly Section[]): readonly Section[] {
  const timed = (section: Section): number =>
    section.pieces.reduce((sum, piece) => sum + piece.fact(countTimed), 0) + section.children.filter(isTime).length;
  const dated = titled.length === 0 ? sections.filter(isDay) : [];
  const found = sections.filter((section) => telling.includes(section.kind) && timed(section) >= 3);
  // `## Monday, May 12` above a few times, and the days that follow.
  if (dated.length > 1 && dated.reduce((sum, section) => sum + timed(section), 0) >= 3 && dated.some((section) => timed(section) > 0)) {
    const [day] = dated;
    if (!found[0] || found[0].titleSpan.start >= day!.titleSpan.start) return [day!];
  }
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
  if (!piece.blocks.some(hasTimes)) return 0;
  const isTimed = (item: RawItem): boolean =>
    (item.kind === 'mark' || (item.kind === 'entry' && !item.weak)) && item.stamp?.clock !== undefined;
  return piece.fact(readTimelinePiece).items.reduce((sum, item) => {
    if (item.kind === 'table') return item.leading ? sum + item.rows.filter(isTimed).length : sum;
    if (item.kind === 'group') return item.source === 'log' ? sum : sum + item.items.filter(isTimed).length;
    return isTimed(item) ? sum + 1 : sum;
  }, 0);
}

/** A look at the source alone, which spares most documents the reading of what is no timeline. */
function hasTimes(block: Block): boolean {
  switch (block.type) {
    case 'paragraph':
      return /\d[:.h]\d\d|\d ?[ap]m\b/i.test(block.inline.raw);
    case 'list':
      return block.items.some((item) => item.blocks.some(hasTimes));
    case 'table':
      return block.rows.some(({ cells }) => cells.some(({ inline }) => /\d[:.h]\d\d|\d ?[ap]m\b/i.test(inline.raw)));
    default:
      return false;
  }
}

/** The section with its descendants, and sections of the same or a wrong level behind it whose titles are times. */
function* partsOf(section: Section, all: readonly Section[]): Iterable<Section> {
  for (const part of withDescendants(section)) if (part === section || inside.includes(part.kind) || isTime(part)) yield part;
  let last = section;
  for (const part of withDescendants(section)) last = part;
  for (let index = all.indexOf(last) + 1; index > 0 && index < all.length; index++) {
    const next = all[index]!;
    if (next.kind === undefined ? !headMark(next) : !isTime(next)) return;
    yield next;
  }
}

function headMark({ pieces: [piece] }: Section): RawMark | undefined {
  return piece?.fact(readTimelinePiece).head?.mark;
}

/** `## Monday, May 12`: a date without a time of day. */
function isDay(section: Section): boolean {
  const mark = section.kind === undefined && /\d/.test(section.title) ? headMark(section) : undefined;
  return mark?.stamp.date !== undefined && mark.stamp.clock === undefined;
}

/** `### 14:20 Resolution` is an entry, whatever else its title says. */
function isTime(section: Section): boolean {
  if (/\d/.test(section.heading?.inline.raw ?? section.title) && headMark(section)?.stamp.clock !== undefined) return true;
  // `### Resolved` has its time below its words.
  return isStateTitle(section.title) && section.pieces.some((piece) => piece.fact(countTimed) > 0);
}
