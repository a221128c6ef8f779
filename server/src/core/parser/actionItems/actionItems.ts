/**
 * The action items of a document, in every container that teams use: tables, check lists, bullets,
 * ordered lists and prose. What stands in a piece is read once per piece; the fold over the sections adds what only the
 * document knows: the section, the category, and whether a name that may be an owner is one.
 */
import { isSame, someOf } from '../../kept.ts';
import { memo } from '../../memo.ts';
import type { ActionItem, CalendarDate, Field, Problem } from '../../model.ts';
import type { Piece, Section } from '../../piece.ts';
import type { SectionKind } from '../../schema/definition.ts';
import { itemFromText, linkFields, type ActionFacts, type ItemFact } from './actionItemFacts.ts';
import { patternsOf, readActionPiece, readActionTables } from './actionItemRead.ts';
import type { DateMatch } from '../dates/date.ts';
import { splitNames } from '../people/people.ts';
import { sectionsOf, type Source } from '../source.ts';

/** Sections below the action items that hold something else. The others are categories, whatever they are called. */
const notActions: ReadonlySet<SectionKind> = new Set([
  'summary',
  'timeline',
  'what-went-well',
  'what-went-wrong',
  'got-lucky',
  'lessons',
  'five-whys',
  'participants',
  'metadata',
  'related',
  'glossary',
  'background',
]);

/** Titles of whole sections that say when or what for: `Long-term improvements`, `Process changes`. */
const horizonOrKind =
  /\b(?:short|long|medium|mid|near)(?:er)?[- ]?term\b|\b(?:immediate|process|technical|documentation|organi[sz]ational|prevention|detection|mitigation|recovery)\b/i;

export interface ActionReading {
  readonly items: readonly ActionItem[];
  readonly problems: readonly Problem[];
}

/**
 * @param names whom the document names elsewhere, in lower case: full names, first words and handles
 * @param day of the incident or the document: tells the year of due dates that are written without one
 */
export function actionItemsOf(source: Source, names: ReadonlySet<string>, day?: CalendarDate): ActionReading {
  const key = source.settings.tickets.map(({ pattern }) => pattern).join('\n');
  const folded = titledItems(source, key);
  const elsewhere = itemsElsewhere(source, key);
  const inputs = [folded, elsewhere, day?.year, day?.month, day?.day, [...names].join('\n')];
  return source.kept.derive(actionItemsOf, inputs, () => {
    const items: ActionItem[] = [];
    for (const list of folded) settled(list.items, names, day, items);
    for (const list of elsewhere) settled(list, names, day, items);
    return { items: items.toSorted((a, b) => a.span.start - b.span.start), problems: folded.flatMap((section) => section.problems) };
  });
}

/** What the action sections hold. */
function titledItems(source: Source, key: string): readonly FoldedSection[] {
  const weight = (piece: Piece): unknown => (isInside(piece.section, 'action-items') ? piece : undefined);
  const make = (): readonly FoldedSection[] =>
    sectionsOf(source, 'action-items').map((section) =>
      foldSection(section, horizonOrKind.test(section.title) ? section.title : undefined, key),
    );
  return source.kept.fold(titledItems, weight, make, [key]);
}

/** Items in action tables of other sections, by section. */
function itemsElsewhere(source: Source, key: string): readonly Placed[][] {
  const isElsewhere = (section: Section): boolean => !isInside(section, 'action-items') && !isInside(section, 'timeline');
  const weight = (piece: Piece): unknown =>
    piece.section && isElsewhere(piece.section) ? someOf(piece.fact(readActionTables, key)) : undefined;
  const make = (): readonly Placed[][] => {
    const elsewhere: Placed[][] = [];
    for (const section of source.outline.sections) {
      if (!isElsewhere(section)) continue;
      const here: Placed[] = [];
      for (const piece of section.pieces)
        for (const fact of piece.fact(readActionTables, key)) here.push({ fact, section, category: fact.category });
      if (here.length > 0) elsewhere.push(here);
    }
    return elsewhere;
  };
  return source.kept.fold(itemsElsewhere, weight, make, [key]);
}

interface Placed {
  readonly fact: ItemFact;
  readonly section: Section;
  readonly category: string | undefined;
}

interface FoldedSection {
  readonly items: readonly Placed[];
  readonly problems: readonly Problem[];
}

/** A place for the last fold of a section and what it was made of, with its first piece: most keys touch none. For `piece.fact`. */
function unfolded(): { from: readonly unknown[]; folded: FoldedSection | undefined } {
  return { from: [], folded: undefined };
}

function foldSection(section: Section, category: string | undefined, key: string): FoldedSection {
  const facts = section.pieces.map((piece) => piece.fact(readActionPiece, key));
  const below = section.children
    .filter((child) => child.kind === undefined || !notActions.has(child.kind))
    .map((child) => foldSection(child, child.title, key));
  // The same first piece may come to open another section.
  const from = [section, category, ...facts, ...below];
  const last = section.pieces[0]!.fact(unfolded);
  if (last.folded && isSame(last.from, from)) return last.folded;
  const folded = foldFacts(section, category, key, facts, below);
  // A heading that is an item spans all below it, which may change without these facts.
  last.folded = facts.every(({ notes }) => notes.length === 0) ? folded : undefined;
  last.from = from;
  return folded;
}

function foldFacts(
  section: Section,
  category: string | undefined,
  key: string,
  facts: readonly ActionFacts[],
  below: readonly FoldedSection[],
): FoldedSection {
  // A label may stand in the piece before the list that it names.
  let label: string | undefined;
  const own = facts.flatMap((fact) => {
    const above = label;
    label = fact.label ?? label;
    return fact.items.map((item): Placed => ({ fact: item, section, category: item.category ?? above ?? category }));
  });
  const titled = headingItem(section, facts, key);
  const found = own.length > 0 || titled !== undefined || below.some((child) => child.items.length > 0);
  const prose = titled ?? (found ? [] : facts.flatMap((fact) => fact.prose));
  const placed = [...own, ...prose.map((fact): Placed => ({ fact, section, category: fact.category ?? (titled ? undefined : category) }))];
  return {
    items: [...placed, ...below.flatMap((child) => child.items)],
    problems: [...facts.flatMap((fact) => fact.problems), ...below.flatMap((child) => child.problems)],
  };
}

/** `### Cap the retries` with lines such as `Owner: Ana` below it and no list: the heading is the item. */
function headingItem(section: Section, facts: readonly ActionFacts[], key: string): ItemFact[] | undefined {
  const notes = facts.flatMap((fact) => fact.notes);
  if (notes.length === 0 || !section.heading || section.parent?.kind !== 'action-items' || facts.some((fact) => fact.items.length > 0))
    return undefined;
  const frame = { span: section.span, form: 'prose', category: undefined, below: notes } as const;
  const item = itemFromText(section.heading.inline, frame, patternsOf(key));
  return [{ ...item, links: [...item.links, ...notes.flatMap(({ inline, read }) => linkFields(inline, read.tickets))] }];
}

/**
 * Items with what only the document tells: the year of their dates, the order of day and month, and which names that may be owners are. Those that the
 * document names elsewhere are; a list in which three of four items (and three at least) end in such a name is written by that convention.
 */
function settled(placed: readonly Placed[], names: ReadonlySet<string>, day: CalendarDate | undefined, into: ActionItem[]): void {
  let owned = 0;
  for (const { fact } of placed) if (fact.owner || fact.candidate?.place === 'tail') owned++;
  const convention = owned >= 3 && owned >= placed.length * 0.75;
  const orders = new Set(placed.flatMap(({ fact: { written } }) => (written?.numeric && written.date ? written.order : [])));
  const order = orders.size === 1 ? [...orders][0] : undefined;
  for (const { fact, section, category } of placed) {
    const { candidate } = fact;
    const owner = candidate && (isKnown(candidate, names) || (convention && candidate.place === 'tail')) ? candidate : undefined;
    into.push(itemOf(fact, section, category, owner, fact.due && fact.written && settledDate(fact.written, day, order)));
  }
}

/** The same item as before while nothing about it has changed, so that what is derived from it holds, too. */
function itemOf(
  fact: ItemFact,
  section: Section,
  category: string | undefined,
  candidate: ItemFact['candidate'],
  date: CalendarDate | undefined,
): ActionItem {
  const known = fact.made;
  if (known?.item.section === section && known.item.category === category && known.owner === candidate && isSameDate(known.date, date))
    return known.item;
  const item: ActionItem = {
    span: fact.span,
    form: fact.form,
    category,
    text: fact.text,
    owner: candidate ? { value: candidate.value, raw: candidate.raw, span: candidate.span } : fact.owner,
    due: date && fact.due ? { ...fact.due, date, ambiguous: false } : fact.due,
    status: fact.status,
    links: fact.links,
    statusSlot: fact.statusSlot,
    ownerSlot: candidate ? candidate.span : fact.ownerSlot,
    dueSlot: fact.dueSlot,
    section,
  };
  fact.made = { owner: candidate, date, item };
  return item;
}

function isSameDate(a: CalendarDate | undefined, b: CalendarDate | undefined): boolean {
  return a?.year === b?.year && a?.month === b?.month && a?.day === b?.day;
}

/**
 * What a date lacks that is not complete by itself.
 * @param day of the document: tells the year
 * @param order of day and month in the other dates of the list
 */
function settledDate(date: DateMatch, day: CalendarDate | undefined, order: DateMatch['order'] | undefined): CalendarDate | undefined {
  const { year, month, day: ofMonth, ambiguous, other, problem } = date;
  if (problem !== undefined) return undefined;
  if (year === undefined) return day && !ambiguous ? nextAfter(day, date) : undefined;
  return ambiguous && order ? { year, ...(order === date.order ? { month, day: ofMonth } : other!) } : undefined;
}

/** The first such day that is not long before `day`: `Jan 10` in a document of December is in the next year. */
function nextAfter(day: CalendarDate, { month, day: ofMonth }: DateMatch): CalendarDate {
  return { year: month < day.month - 1 ? day.year + 1 : day.year, month, day: ofMonth };
}

function isKnown({ value }: Field<string>, names: ReadonlySet<string>): boolean {
  return namesIn(value).every((name) => names.has(name) || names.has(`@${name}`));
}

const namesIn = memo((owner): readonly string[] => splitNames(owner).map(({ name }) => name.toLowerCase()));

function isInside(section: Section | undefined, kind: SectionKind): boolean {
  for (let at = section; at; at = at.parent) if (at.kind === kind) return true;
  return false;
}
