/** A run of top-level blocks that is parsed again as a whole or not at all; see chunks.ts. */
import type { Block } from './blocks.ts';
import { piecesOf } from './outline.ts';
import type { Piece } from './piece.ts';
import type { Base } from './text.ts';

/** A run of blocks that can be parsed alone. `start` and `line` are kept true by the document; everything else is fixed. */
export class Chunk implements Base {
  start = 0;
  /** Number of the first line, from 0. */
  line = 0;
  readonly blocks: readonly Block[];
  readonly pieces: readonly Piece[];
  readonly mentionsSuppression: boolean;

  constructor(
    readonly text: string,
    /** Line breaks inside. */
    readonly breaks: number,
    read: (chunk: Chunk) => readonly Block[],
  ) {
    this.blocks = read(this);
    this.pieces = piecesOf(this.blocks);
    this.mentionsSuppression = text.includes('postmortem-disable');
  }
}

/** For lists of chunks. */
export function mentionsSuppression(chunk: Chunk): boolean {
  return chunk.mentionsSuppression;
}
