/**
 * The outline: pieces and sections. A chunk falls into pieces, each opened by a section mark (a heading, or what a team
 * uses as one) or by the start of the chunk. Pieces live as long as their chunk, so what is derived from one piece
 * is kept with it; the sections are folded over the pieces anew for each version.
 */
import type { Block, Heading } from './blocks.ts';
import type { Anchor } from './text.ts';

/** What opens a section. */
export interface SectionMark {
  readonly form: 'heading' | 'bold' | 'run-in' | 'item';
  /** 1 to 6 for headings, undefined for the other forms. */
  readonly level: number | undefined;
  /** As written, without markup. */
  readonly title: string;
  readonly titleSpan: Anchor;
  readonly heading: Heading | undefined;
}

/** A run of blocks below one mark within one chunk. */
export class Piece {
  readonly #facts = new Map<unknown, { key: string; value: unknown }>();

  constructor(
    /** Undefined for blocks that go on with the section of the chunk before. */
    readonly mark: SectionMark | undefined,
    /** Without the mark itself. For a `run-in` mark the first block is the paragraph that holds both. */
    readonly blocks: readonly Block[],
    readonly span: Anchor,
  ) {}

  /**
   * `read(this)`, remembered until the text of the chunk or `key` changes. Pass a function defined once per module:
   * its identity names the fact.
   */
  fact<T>(read: (piece: Piece, key: string) => T, key = ''): T {
    const known = this.#facts.get(read);
    if (known && known.key === key) return known.value as T;
    const value = read(this, key);
    this.#facts.set(read, { key, value });
    return value;
  }
}
