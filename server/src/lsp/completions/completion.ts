/** What a source of completions gets and gives; the feature turns it into the protocol's items. */
import type { CalendarDate, Postmortem, Settings, Span } from '../../core/index.ts';

export interface KnownIncident {
  readonly id: string;
  readonly title: string;
  /** `YYYY-MM-DD`. */
  readonly date: string | undefined;
}

/** What the other documents of the workspace know. */
export interface Elsewhere {
  /** Those whose id starts so, the newest first. */
  incidents(prefix: string): readonly KnownIncident[];
  /** Persons and teams, with the number of documents that name them, most first. */
  people(): readonly { readonly name: string; readonly documents: number }[];
}

/** The place that is completed. */
export interface CompletionSite {
  readonly elsewhere: Elsewhere;
  readonly postmortem: Postmortem;
  readonly settings: Settings;
  readonly today: CalendarDate;
  /** Of the cursor. */
  readonly offset: number;
  /** The line of the cursor, without its end. */
  readonly line: Span;
  /** The line up to the cursor. */
  readonly before: string;
  /** The line behind the cursor. */
  readonly after: string;
  readonly eol: string;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly text: (span: Span) => string;
}

export interface Suggestion {
  readonly label: string;
  /** Beside the label. */
  readonly detail?: string;
  /** Markdown. */
  readonly documentation?: string;
  readonly kind: 'section' | 'field' | 'value' | 'person' | 'date' | 'row' | 'incident';
  /** What is replaced; it holds the cursor and stays on its line. */
  readonly span: Span;
  /** Snippet text. */
  readonly text: string;
  /** What typed text is compared with, where that is not the label. */
  readonly filter?: string;
}

/** Suggestions for a place, none where the source has nothing to do with it. Best first. */
export type CompletionSource = (site: CompletionSite) => readonly Suggestion[];

/** The slot that holds the cursor, from its start or from behind the last separator to its end; undefined for another place. */
export function inSlot(slot: Span | undefined, { offset, line }: CompletionSite): Span | undefined {
  return slot && slot.start <= offset && offset <= slot.end && slot.start >= line.start && slot.end <= line.end
    ? { start: slot.start, end: slot.end }
    : undefined;
}
