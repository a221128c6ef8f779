/** What is judged together: a paragraph, a list item with what hangs below it, a table row. A reason anywhere in it counts for all of it. */
import type { Inline } from '../inline.ts';
import type { Mask } from './tokens.ts';

/** A run of visible text of an item. */
export interface Run {
  readonly text: string;
  /** Parts that are no prose: code, links, HTML. In order, not overlapping. */
  readonly masks: readonly Mask[];
}

export interface Item {
  readonly runs: readonly Run[];
}

/** A run that knows where it is written. */
export interface SourceRun extends Run {
  readonly inline: Inline;
}

export interface SourceItem extends Item {
  readonly runs: readonly SourceRun[];
}
