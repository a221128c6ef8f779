/** What is read of one piece of an action section, before it is known in which section it stands and whom the document names. */
import type { Inline } from '../../inline.ts';
import type { Mark } from '../../mark.ts';
import type { ActionItem, ActionState, CalendarDate, DateField, Field, Problem } from '../../model.ts';
import type { Anchor } from '../../text.ts';
import { oneLine } from '../field.ts';
import { dueInSlot, isPlaceholderDue } from './actionItemParts.ts';
import { readItemText, type ItemText } from './actionItemText.ts';
import type { DateMatch } from '../dates/date.ts';
import { isPlaceholderName } from '../people/people.ts';
import type { Stretch } from '../stretch.ts';
import { findTickets, type TicketMatch } from './tickets.ts';

/** An item as its piece tells it. */
export interface ItemFact extends Omit<ActionItem, 'section' | 'category'> {
  readonly category: string | undefined;
  /** The due date as it was read: what it lacks the document tells, or the dates beside it. */
  readonly written: DateMatch | undefined;
  /** A name that may be an owner: counts when the document knows it, or when the whole list is written so. */
  readonly candidate: (Field<string> & { readonly place: 'lead' | 'tail' | 'label' }) | undefined;
  /** What was made of it last. */
  made: Made | undefined;
}

/** An item that is still being read. */
export type NewItem = { -readonly [Property in keyof ItemFact]: ItemFact[Property] };

/** An item, and what it was made of beside its fact. */
interface Made {
  readonly owner: ItemFact['candidate'];
  readonly date: CalendarDate | undefined;
  readonly item: ActionItem;
}

export interface ActionFacts {
  readonly items: readonly ItemFact[];
  /** Paragraphs that say what will be done: items where the section has no others. */
  readonly prose: readonly ItemFact[];
  readonly problems: readonly Problem[];
  /** Lines such as `Owner: Ana` that belong to no item: the heading above them is the item. */
  readonly notes: readonly Note[];
  /** The last label (`Prevent:`), which names what the next pieces hold, too. */
  readonly label: string | undefined;
}

/** A run of visible text, or a part of one. */
export type Run = Pick<Inline, 'text' | 'marks' | 'source' | 'span'>;

/** The part of a run from `start` to `end`, with offsets of its own. */
export function partOf(run: Run, start: number, end: number): Run {
  const marks = run.marks.flatMap((mark): Mark[] =>
    mark.start < end && start < mark.end
      ? [{ ...mark, start: Math.max(start, mark.start) - start, end: Math.min(end, mark.end) - start }]
      : [],
  );
  return {
    text: run.text.slice(start, end),
    marks,
    span: run.source(start, end),
    source: (from, to) => run.source(start + from, start + to),
  };
}

export function fieldOf(inline: Run, { start, end }: Stretch): Field<string> {
  const raw = inline.text.slice(start, end);
  return { value: oneLine(raw), raw, span: inline.source(start, end) };
}

export function dateField(raw: string, span: Anchor, date: DateMatch | undefined): DateField {
  return { raw, span, date: date?.date, ambiguous: date?.ambiguous ?? false };
}

export function linkFields(inline: Run, tickets: readonly TicketMatch[]): Field<string>[] {
  return tickets.map(({ start, end, value }) => ({ value, raw: inline.text.slice(start, end), span: inline.source(start, end) }));
}

/** Where the item stands and what was read beside its text. */
export interface Frame {
  readonly span: Anchor;
  readonly form: ActionItem['form'];
  readonly category: string | undefined;
  /** A state written outside the text: the mark of a task. */
  readonly state?: Field<ActionState> | undefined;
  /** The mark of a task. */
  readonly stateSlot?: Anchor | undefined;
  /** Where a box can be put before the text of a bullet. */
  readonly boxSlot?: Anchor | undefined;
  /** Owner, due date and state told by sub-bullets or lines. */
  readonly below?: readonly Note[];
}

/** A line such as `Owner: Ana`. */
export interface Note {
  readonly inline: Run;
  readonly read: ItemText;
}

/** An item from a run of text. */
export function itemFromText(inline: Run, frame: Frame, patterns: readonly RegExp[]): NewItem {
  const read = readItemText(inline.text, inline.marks, patterns);
  const sources = [{ inline, read }, ...(frame.below ?? [])];
  const first = <T>(pick: (of: ItemText) => T | undefined): { inline: Run; part: T } | undefined => {
    for (const source of sources) {
      const part = pick(source.read);
      if (part !== undefined) return { inline: source.inline, part };
    }
    return undefined;
  };
  const owner = first((of) => (of.owner?.certainty === 'sure' ? of.owner : undefined));
  const candidate = owner || !read.owner ? undefined : { place: read.owner.place, ...fieldOf(inline, read.owner) };
  const due = first((of) => of.due);
  const noted = first((of) => of.state);
  const ownerHole = first((of) => of.ownerHole);
  const dueHole = first((of) => of.dueHole);
  const end = inline.span.slice(inline.span.length);
  const spanOf = (found: { inline: Run; part: Stretch } | undefined): Anchor | undefined =>
    found?.inline.source(found.part.start, found.part.end);
  const note = noted && { value: noted.part.state, raw: noted.inline.text.slice(noted.part.start, noted.part.end), span: spanOf(noted)! };
  const struck = inline.marks.some((mark) => mark.type === 'strike' && mark.start <= read.text.start && mark.end >= read.text.end);
  // A box that nobody ticked says less than `(Done)` behind the text.
  const told = frame.state && !(frame.state.value === 'open' && note) ? frame.state : note;
  const status = struck && told?.value !== 'done' ? { ...fieldOf(inline, read.text), value: 'declined' as const } : told;
  return {
    span: frame.span,
    form: frame.form,
    category: frame.category,
    text: fieldOf(inline, read.text),
    owner: owner && fieldOf(owner.inline, owner.part),
    candidate,
    due: due && dateField(due.inline.text.slice(due.part.start, due.part.end), spanOf(due)!, due.part.date),
    written: due?.part.date,
    made: undefined,
    status,
    links: linkFields(inline, read.tickets),
    statusSlot: frame.stateSlot ?? note?.span ?? frame.boxSlot,
    ownerSlot: spanOf(owner) ?? spanOf(ownerHole) ?? end,
    dueSlot: spanOf(due) ?? spanOf(dueHole) ?? end,
  };
}

/** A cell that should hold an owner. */
export function ownerInSlot(inline: Run): Field<string> | undefined {
  const { text } = inline;
  return isPlaceholderName(text) ? undefined : fieldOf(inline, { start: 0, end: text.length });
}

/** A cell that should hold a date. */
export function dueInCell(inline: Run): Pick<ItemFact, 'due' | 'written'> | undefined {
  const due = isPlaceholderDue(inline.text) ? undefined : dueInSlot(inline.text);
  return due && { due: dateField(inline.text, inline.source(0, inline.text.length), due.date), written: due.date };
}

export function ticketsIn(inline: Run, patterns: readonly RegExp[]): Field<string>[] {
  return linkFields(inline, findTickets(inline.text, inline.marks, patterns));
}
