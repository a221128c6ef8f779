/**
 * What one piece of a timeline section holds, before dates and zones are worked out: facts of the piece alone, kept
 * with it. timeline.ts folds them into entries.
 */
import type { Block } from '../../blocks.ts';
import type { Field, Phase, TimelineEntry } from '../../model.ts';
import type { Anchor } from '../../text.ts';
import type { DateMatch } from '../dates/date.ts';
import type { Stamp } from '../dates/stamp.ts';

/** An entry as written: a table row, a list item, a line. */
export interface RawEntry {
  readonly kind: 'entry';
  readonly span: Anchor;
  readonly stamp: Stamp | undefined;
  /** From a date column next to a time column. */
  readonly date: DateMatch | undefined;
  readonly time: Field<string> | undefined;
  readonly owner: Field<string> | undefined;
  readonly text: Field<string>;
  readonly phase: Phase | undefined;
  readonly form: TimelineEntry['form'];
  readonly block: Block | undefined;
  /** Looks like a sentence that begins with a time: an entry only where nothing better is found. */
  readonly weak: boolean;
  /** Why the time cannot be read. */
  readonly problem: string | undefined;
}

/** A heading or a line that holds a date or a time and nothing but a short title: an entry, or the date of the entries below. */
export interface RawMark {
  readonly kind: 'mark';
  readonly span: Anchor;
  readonly stamp: Stamp;
  readonly time: Field<string>;
  /** What stands behind the time; '' for nothing. */
  readonly text: Field<string>;
  readonly form: TimelineEntry['form'];
  readonly block: Block | undefined;
}

/** Anything else: it belongs to the entry above, or is prose before the first one. */
export interface RawContent {
  readonly kind: 'content';
  readonly span: Anchor;
  /** What an entry without words of its own takes as its text. */
  readonly text: Field<string> | undefined;
  /** `All times in UTC`, `All events happened on 2021-03-04`. */
  readonly zone: Field<string> | undefined;
  readonly date: DateMatch | undefined;
  /** `Unless otherwise noted, all events happened on …`: the date of every entry that has none of its own. */
  readonly byDefault: boolean;
  /** An update of a status page whose time stands in a paragraph below. */
  readonly update?: { readonly phase: Phase | undefined; readonly form: TimelineEntry['form'] };
}

/** A table with a time column. */
export interface RawTable {
  readonly kind: 'table';
  readonly span: Anchor;
  /** From a column title. */
  readonly zone: Field<string> | undefined;
  readonly year: number | undefined;
  /** The time stands first, as in a timeline; elsewhere it is one figure among others. */
  readonly leading: boolean;
  readonly rows: readonly RawEntry[];
}

/** A list, a quote or a code block that holds entries unless it belongs to an entry above. */
export interface RawGroup {
  readonly kind: 'group';
  readonly span: Anchor;
  readonly items: readonly (RawEntry | RawMark | RawContent)[];
  readonly source: 'list' | 'log';
  /** Entries even below a heading that is a time itself. */
  readonly certain: boolean;
  readonly content: RawContent;
}

export type RawItem = RawEntry | RawMark | RawContent | RawTable | RawGroup;
