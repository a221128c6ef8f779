/**
 * The blocks of a Markdown document, types only: what markdown.ts makes of a chunk, and all that the parsers
 * of nouns (metadata, timeline, action items …) ever see. Blocks are immutable and live as long as their chunk:
 * an edit elsewhere keeps them, so facts derived from them can be kept, too (see `Piece.fact`).
 */
import type { Inline } from './inline.ts';
import type { Anchor } from './text.ts';

/** `## Title`, or a setext heading. */
export interface Heading {
  readonly type: 'heading';
  readonly span: Anchor;
  /** 1 to 6. */
  readonly level: number;
  readonly inline: Inline;
}

export interface Paragraph {
  readonly type: 'paragraph';
  readonly span: Anchor;
  readonly inline: Inline;
}

/** What stands in the brackets of `- [x] text`; glyphs such as ✅ and their mis-decoded forms are kept as written. */
export interface Task {
  readonly mark: string;
  /** The mark alone, without the brackets. */
  readonly span: Anchor;
}

export interface ListItem {
  readonly type: 'item';
  /** From the bullet to the end of the last line of the item. */
  readonly span: Anchor;
  /** The number of an ordered item as written. */
  readonly number: number | undefined;
  readonly task: Task | undefined;
  /** Usually a paragraph first (its inline starts behind the task mark), then nested lists, code and so on. */
  readonly blocks: readonly Block[];
}

export interface List {
  readonly type: 'list';
  readonly span: Anchor;
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
  /** Written as HTML: nothing can be added as Markdown. */
  readonly html?: true;
}

export interface Cell {
  /** The content between the pipes without surrounding blanks; an empty cell has an empty span where text would go. */
  readonly span: Anchor;
  readonly inline: Inline;
}

export interface Row {
  readonly span: Anchor;
  /** As many as were written: a row may have fewer or more cells than the header. */
  readonly cells: readonly Cell[];
}

export interface Table {
  readonly type: 'table';
  readonly span: Anchor;
  readonly header: Row;
  readonly rows: readonly Row[];
  /** Written as HTML, or as wikis do: nothing can be added as Markdown. */
  readonly html?: true;
}

/** Fenced or indented code. */
export interface Code {
  readonly type: 'code';
  readonly span: Anchor;
  /** The word behind the fence, '' for none and for indented code. */
  readonly language: string;
  /** The lines inside, one each, without the line break. */
  readonly lines: readonly { readonly text: string; readonly span: Anchor }[];
}

export interface Html {
  readonly type: 'html';
  readonly span: Anchor;
  readonly text: string;
}

export interface Quote {
  readonly type: 'quote';
  readonly span: Anchor;
  readonly blocks: readonly Block[];
}

/** `---` as a rule. */
export interface ThematicBreak {
  readonly type: 'break';
  readonly span: Anchor;
}

/** YAML (`---`) or TOML (`+++`) before the document. Always alone in the first chunk. */
export interface FrontMatter {
  readonly type: 'frontMatter';
  readonly span: Anchor;
  readonly language: 'yaml' | 'toml';
  /** Between the fences. */
  readonly content: Anchor;
  readonly text: string;
}

export type Block = Heading | Paragraph | List | Table | Code | Html | Quote | ThematicBreak | FrontMatter;
