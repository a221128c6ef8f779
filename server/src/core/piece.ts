/**
 * Pieces and sections. A chunk falls into pieces, each opened by a section mark (a heading, or what a team uses as one) or by the start of the
 * chunk. Pieces live as long as their chunk, so what is derived from one piece is kept with it; a section is made of pieces.
 */
import type { Block, Heading } from './blocks.ts';
import type { SectionKind } from './schema/definition.ts';
import type { Anchor } from './text.ts';

/** What opens a section. */
export interface SectionMark {
  readonly form: 'heading' | 'bold' | 'run-in' | 'item';
  /** 1 to 6 for headings, undefined for the other forms. */
  readonly level: number | undefined;
  /** `undefined` when the title maps to nothing in the schema. */
  readonly kind: SectionKind | undefined;
  /** As written, without markup, numbering and emoji. */
  readonly title: string;
  readonly titleSpan: Anchor;
  readonly heading: Heading | undefined;
  /** For `run-in` and `item`: where the body starts in the visible text of the paragraph that holds the mark. */
  readonly bodyStart?: number;
}

/** A heading, or what a team uses as one, with everything below it up to the next of the same or a higher level. */
export interface Section {
  /** `undefined` when the title maps to nothing in the schema: such sections stay unknown. */
  readonly kind: SectionKind | undefined;
  /** As written, without markup, numbering and emoji. */
  readonly title: string;
  readonly titleSpan: Anchor;
  /** How it is written. */
  readonly form: 'heading' | 'bold' | 'run-in' | 'item';
  /** Heading level 1 to 6; other forms count as one below the heading above them. */
  readonly level: number;
  /** From the start of the title to the end of the last line below it, children included. */
  readonly span: Anchor;
  readonly heading: Heading | undefined;
  readonly parent: Section | undefined;
  readonly children: readonly Section[];
  /** What stands directly below the title, before the first child, in document order. */
  readonly pieces: readonly Piece[];
}

/** A run of blocks below one mark within one chunk. */
export class Piece {
  /** What read them, and what each has read: a piece has about twenty facts, too few for a map to be worth its memory. */
  readonly #reads: unknown[] = [];
  readonly #keys: string[] = [];
  readonly #facts: unknown[] = [];
  /** The section it stands in, undefined for the preamble. Set anew by each fold, as the start of a chunk is. */
  section: Section | undefined;
  /** The piece whose place it took, until it has been judged: what is the same in both need not be judged again. */
  before: Piece | undefined;

  constructor(
    /** Undefined for blocks that go on with the section of the chunk before. */
    readonly mark: SectionMark | undefined,
    /** Without the mark itself. What follows a run-in mark in its own paragraph is a paragraph. */
    readonly blocks: readonly Block[],
    readonly span: Anchor,
  ) {}

  /**
   * `read(this, key)`, remembered until the text of the chunk or `key` changes. Pass a function defined once per module:
   * its identity names the fact.
   */
  fact<T>(read: (piece: Piece, key: string) => T, key = ''): T {
    const known = this.#reads.indexOf(read);
    if (known >= 0 && this.#keys[known] === key) return this.#facts[known] as T;
    const value = read(this, key);
    const at = known >= 0 ? known : this.#reads.push(read) - 1;
    this.#keys[at] = key;
    this.#facts[at] = value;
    return value;
  }
}
