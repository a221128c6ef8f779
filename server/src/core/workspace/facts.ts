/** What is kept of a document that is not open: a few small facts, no text and no tokens. */
import type { ActionState, CalendarDate, Postmortem } from '../model.ts';
import { mentionedIds, ownIds } from '../parser/incidentIds.ts';
import type { Span } from '../text.ts';

/** Facts of one document. `P` is how its host writes a place down. */
export interface DocumentFacts<P> {
  /** Without "Postmortem:" in front. */
  readonly title: string;
  /** Of the title, or the start of the text. */
  readonly place: P;
  /** What the incident is called, the main id first. */
  readonly ids: readonly { readonly id: string; readonly place: P }[];
  /** `YYYY-MM-DD`. */
  readonly date?: string;
  readonly severity?: string;
  readonly status?: string;
  /** Persons and teams, each once. */
  readonly people: readonly string[];
  readonly items: readonly ItemFacts<P>[];
  /** Ids of incidents that the text mentions, each once; its own may be among them. */
  readonly mentions: readonly string[];
}

export interface ItemFacts<P> {
  readonly text: string;
  readonly place: P;
  readonly owner?: string;
  /** `YYYY-MM-DD`. */
  readonly due?: string;
  readonly state?: ActionState;
}

/** Of each kind, so many at most: a document with more is a register of incidents, not a postmortem. */
const most = 300;
/** UTF-16 units; longer texts are cut. */
const longest = 160;

/** Takes the facts of a postmortem. `place` writes a span down; spans are those of the present version. */
export function factsOf<P>(postmortem: Postmortem, path: string | undefined, place: (span: Span) => P): DocumentFacts<P> {
  const { title, pieces, date, severity, status, people, authors, actionItems } = postmortem;
  const start = title?.span ?? { start: pieces[0]?.span.start ?? 0, end: pieces[0]?.span.start ?? 0 };
  return {
    title: cut(title?.value ?? ''),
    place: place(start),
    ids: ownIds(postmortem, path).map(({ id, span }) => ({ id, place: place(span) })),
    ...(date?.date && { date: isoDate(date.date) }),
    ...(severity && { severity: cut(severity.value) }),
    ...(status && { status: cut(status.value) }),
    people: each([...authors.map(({ value }) => value), ...people.map(({ name }) => name)]),
    items: actionItems.slice(0, most).map(({ text, owner, due, status: state }) => ({
      text: cut(text.value),
      place: place(text.span),
      ...(owner && { owner: cut(owner.value) }),
      ...(due?.date && { due: isoDate(due.date) }),
      ...(state && { state: state.value }),
    })),
    mentions: each(mentionedIds(postmortem).map(({ id }) => id)),
  };
}

/** Still to be done, or nobody has said. */
export function isOpenItem({ state }: Pick<ItemFacts<unknown>, 'state'>): boolean {
  return state === undefined || state === 'open' || state === 'in-progress';
}

function each(names: readonly string[]): string[] {
  return [...new Set(names)].filter((name) => name.length > 1 && name.length <= longest).slice(0, most);
}

function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest).replace(/[\ud800-\udbff]$/, '')}…` : line;
}

function isoDate({ year, month, day }: CalendarDate): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
