/** Statements of a section as fields: the items of its lists, or its paragraphs where it has no list. */
import type { Block } from '../blocks.ts';
import type { Field } from '../model.ts';
import type { Piece } from '../piece.ts';
import { fieldOf } from './actionItems/actionItemFacts.ts';
import { trimEnd } from './stretch.ts';

export interface Statements {
  readonly ordered: readonly Field<string>[];
  readonly bullets: readonly Field<string>[];
  readonly paragraphs: readonly Field<string>[];
}

/** Reads the top level of a piece; sub-bullets are details. Prompts in italics and empty items are left out. */
export function readStatements(piece: Piece): Statements {
  const listed = (wanted: boolean): Field<string>[] =>
    piece.blocks.flatMap((block) =>
      block.type === 'list' && block.ordered === wanted ? block.items.flatMap((item) => fieldOfBlock(item.blocks[0])) : [],
    );
  return { ordered: listed(true), bullets: listed(false), paragraphs: piece.blocks.flatMap(fieldOfBlock) };
}

/**
 * What the pieces of one section state. Numbered items with bullets below them that are not indented (the guide's
 * contributing factors) are statements with details, not two lists.
 */
export function statementsOf(pieces: readonly Piece[], paragraphsToo: boolean): Field<string>[] {
  const read = pieces.map((piece) => piece.fact(readStatements));
  const ordered = read.flatMap((one) => one.ordered);
  const listed = ordered.length > 0 ? ordered : read.flatMap((one) => one.bullets);
  return listed.length > 0 || !paragraphsToo ? listed : read.flatMap((one) => one.paragraphs);
}

function fieldOfBlock(block: Block | undefined): Field<string>[] {
  if (block?.type !== 'paragraph') return [];
  const { inline } = block;
  const end = trimEnd(inline.text, 0, inline.text.length);
  const prompt = inline.marks.some((mark) => mark.type === 'emphasis' && mark.start === 0 && mark.end >= end);
  return prompt || !/[\p{L}\p{N}]/u.test(inline.text) || /^\W*(?:none|n\/?a|tbd|todo)\W*$/i.test(inline.text)
    ? []
    : [fieldOf(inline, { start: 0, end })];
}
