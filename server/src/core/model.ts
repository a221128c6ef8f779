/**
 * The postmortem as data: what every rule, view and command reads. Types only.
 * All spans are UTF-16 offsets into the original text. Durations are minutes. Dates are `YYYY-MM-DD`.
 */
import type { Block } from './blocks.ts';
import type { Piece, Section } from './piece.ts';
import type { MetadataKey } from './schema/definition.ts';
import type { Anchor } from './text.ts';

/** A value with the place where it is written. */
export interface Field<T> {
  readonly value: T;
  /** As written, without decoration. */
  readonly raw: string;
  readonly span: Anchor;
}

/** Something that stands where data is expected and cannot be read. Shown, never dropped. */
export interface Problem {
  readonly area: 'front-matter' | 'metadata' | 'timeline' | 'action-items' | 'five-whys' | 'impact';
  readonly message: string;
  readonly span: Anchor;
}

export type MetadataForm = 'front-matter' | 'bold' | 'plain' | 'bullet' | 'table' | 'heading';

/** `**Date:** 2025-09-22` and its many cousins. */
export interface MetadataField {
  /** The canonical key, or undefined for a key that the schema does not know. */
  readonly key: MetadataKey | undefined;
  readonly name: string;
  readonly nameSpan: Anchor;
  /** As written, trimmed; '' when the value is missing. */
  readonly value: string;
  readonly valueSpan: Anchor;
  readonly form: MetadataForm;
}

export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** A date as written: `date` is undefined when it cannot be a date or when it is ambiguous. */
export interface DateField {
  readonly raw: string;
  readonly span: Anchor;
  readonly date: CalendarDate | undefined;
  /** `03/10/2021`: both readings are possible. */
  readonly ambiguous: boolean;
}

/** Somebody the document names: author, owner, participant, handle. Used to tell persons from systems; never printed. */
export interface Person {
  /** `Sarah Chen`, `@tkowalski`; a team counts as a person entry with `team: true`. */
  readonly name: string;
  readonly team: boolean;
  readonly span: Anchor;
}

export type Phase = 'start' | 'detection' | 'mitigation' | 'resolution';

export interface TimelineEntry {
  /** The whole entry with everything that belongs to it (sub-bullets, code, images). */
  readonly span: Anchor;
  /** The time as written, without decoration; undefined for a row whose time is missing. */
  readonly time: Field<string> | undefined;
  /** Instant in epoch milliseconds when date, clock and zone are known. */
  readonly instant: number | undefined;
  /** End of a range, where one is written. */
  readonly endInstant: number | undefined;
  /** `2025-10-15T14:05` as far as known: date and clock, clock alone (`14:05`), or date alone. */
  readonly local: string | undefined;
  /**
   * Milliseconds on a scale on which the entries of one timeline compare: local time of its zone, counted from the first day
   * where no date is known. Undefined where neither date nor time can be read.
   */
  readonly moment: number | undefined;
  /** The date stands with the entry itself, and is not carried over from above. */
  readonly dated: boolean;
  /** Which run of entries it belongs to, from 0: a table, a list, the lines below a topic. Time may start again with each. */
  readonly run: number;
  /** What the zone resolved to: an IANA name or an offset such as `+02:00`; undefined when not stated. */
  readonly zone: string | undefined;
  readonly approximate: boolean;
  readonly owner: Field<string> | undefined;
  readonly text: Field<string>;
  readonly phase: Phase | undefined;
  /** Which of the containers seen in public postmortems it was read from. */
  readonly form: 'table' | 'bullet' | 'heading' | 'paragraph' | 'log';
  /** The row when it came from a table: fixes and "add entry" need it. */
  readonly block: Block | undefined;
}

export interface Timeline {
  readonly section: Section;
  /** Zone of the whole timeline where stated: in a column title, the heading, an intro line or the document, in that order. */
  readonly zone: Field<string> | undefined;
  readonly entries: readonly TimelineEntry[];
}

export interface Impact {
  readonly section: Section | undefined;
  /** As stated; else from the stated start to the stated end. */
  readonly durationMinutes: Field<number> | undefined;
  /** Minutes by which the stated duration may be off: its smallest unit, and more for `about`. */
  readonly durationTolerance: number;
  /** From the stated start to the stated end. */
  readonly rangeMinutes: number | undefined;
  /** Where the start is stated; its instant in epoch milliseconds where date and zone are known. */
  readonly start: Field<number | undefined> | undefined;
  readonly end: Field<number | undefined> | undefined;
  readonly users: Field<string> | undefined;
  readonly services: Field<string> | undefined;
  readonly slo: Field<string> | undefined;
}

export interface Why {
  readonly span: Anchor;
  /** 1 for the first why; a nested why is one deeper than its parent. */
  readonly depth: number;
  readonly question: Field<string> | undefined;
  readonly answer: Field<string> | undefined;
  readonly children: readonly Why[];
}

export interface WhyChain {
  readonly section: Section;
  readonly problem: Field<string> | undefined;
  /** In document order, each with its nested whys. */
  readonly whys: readonly Why[];
  readonly systemicIssues: readonly Field<string>[];
}

export type ActionState = 'open' | 'in-progress' | 'done' | 'declined' | 'superseded' | 'duplicate';

export interface ActionItem {
  readonly span: Anchor;
  readonly section: Section;
  readonly text: Field<string>;
  readonly owner: Field<string> | undefined;
  readonly due: DateField | undefined;
  readonly status: Field<ActionState> | undefined;
  /** Title of the sub-section or kind column: `Prevent`, `Short-term`. */
  readonly category: string | undefined;
  /** Ticket keys (`OPS-12`), `#123`, and URLs. */
  readonly links: readonly Field<string>[];
  readonly form: 'table' | 'task' | 'bullet' | 'ordered' | 'prose';
  /** Where the state is written and what the styles of this document look like, for the checkbox and for fixes. */
  readonly statusSlot: Anchor | undefined;
  readonly ownerSlot: Anchor | undefined;
  readonly dueSlot: Anchor | undefined;
}

export interface Recognition {
  readonly postmortem: boolean;
  /** A template with placeholders: recognised, but not judged. */
  readonly template: boolean;
  /** One sentence for a person: why it was recognised, or why not. */
  readonly reason: string;
}

export interface Postmortem {
  readonly recognition: Recognition;
  readonly title: Field<string> | undefined;
  readonly metadata: readonly MetadataField[];
  readonly date: DateField | undefined;
  readonly authors: readonly Field<string>[];
  readonly severity: Field<string> | undefined;
  readonly status: Field<string> | undefined;
  /** All sections in document order, children after their parents. */
  readonly sections: readonly Section[];
  /** Every piece of the document in order, those before the first section included. */
  readonly pieces: readonly Piece[];
  readonly timeline: Timeline | undefined;
  readonly impact: Impact;
  readonly factors: readonly Field<string>[];
  readonly fiveWhys: readonly WhyChain[];
  readonly actionItems: readonly ActionItem[];
  readonly lessons: readonly Field<string>[];
  readonly related: readonly Field<string>[];
  readonly people: readonly Person[];
  readonly problems: readonly Problem[];
}
