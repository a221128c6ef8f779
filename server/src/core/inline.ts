/**
 * Inline text: what a reader sees of a run of Markdown, with a way back to the source.
 * Written by hand because markdown-it gives no columns for inline content.
 */
import type { Anchor } from './text.ts';

export type MarkType = 'strong' | 'emphasis' | 'strike' | 'code' | 'link' | 'image' | 'html' | 'comment';

/** A marked part of the visible text; offsets count from the start of `Inline.text`. */
export interface Mark {
  readonly type: MarkType;
  readonly start: number;
  readonly end: number;
  /** Target of a link or image, bare and `<…>` URLs included; the label of a reference link as `[label]`. */
  readonly href?: string;
}

/**
 * One run of inline text (a heading, a paragraph, a cell).
 * `text` has emphasis marks, link targets, HTML tags and comments removed and escapes resolved; soft breaks and
 * `<br>` are `\n`; code keeps its content (and carries a `code` mark).
 */
export interface Inline {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** The source, from its first to its last character. */
  readonly span: Anchor;
  /** The source of `text.slice(start, end)`; never wider than needed. */
  source(start: number, end: number): Anchor;
  /** True when any part of `text.slice(start, end)` lies in a mark of one of these types. */
  within(start: number, end: number, ...types: MarkType[]): boolean;
}
