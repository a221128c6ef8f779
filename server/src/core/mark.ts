/** What is marked in visible text: emphasis, code, links. */

export type MarkType = 'strong' | 'emphasis' | 'strike' | 'code' | 'link' | 'image' | 'html' | 'comment';

/** A marked part of the visible text; offsets count from the start of `Inline.text`. */
export interface Mark {
  readonly type: MarkType;
  readonly start: number;
  readonly end: number;
  /** Target of a link or image, bare and `<…>` URLs included; the label of a reference link as `[label]`; the words of a comment. */
  readonly href?: string;
}
