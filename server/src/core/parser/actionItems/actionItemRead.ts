/** What one piece says of actions. Depends on the piece and the patterns of tickets alone, so it is kept with it. */
import type { List } from '../../blocks.ts';
import type { Problem } from '../../model.ts';
import type { Piece } from '../../piece.ts';
import { readTicketPattern } from '../../ticketPattern.ts';
import { findDate } from '../dates/date.ts';
import type { ActionFacts, ItemFact } from './actionItemFacts.ts';
import { isFacilitatorList, isNoneAnswer, isNoteList, itemsOfList, labelText, noteOf, notesBelow } from './actionItemList.ts';
import { proseItems } from './actionItemProse.ts';
import { isActionTable, itemsOfTable } from './actionItemTable.ts';

/** Everything in a piece of an action section. For `piece.fact`; `key` holds the patterns of tickets, one a line. */
export function readActionPiece(piece: Piece, key: string): ActionFacts {
  const patterns = patternsOf(key);
  const prose: ItemFact[][] = [];
  const problems: Problem[] = [];
  let label: string | undefined;
  const items = piece.blocks.flatMap((block, index): ItemFact[] => {
    if (block.type === 'table') return itemsOfTable(block, label, patterns, problems);
    if (block.type === 'list')
      return isAnswer(block) || isFacilitatorList(block) || isNoteList(block) ? [] : itemsOfList(block, label, patterns);
    if (block.type !== 'paragraph' || !notesBelow([block]).next().done) return [];
    const next = piece.blocks[index + 1]?.type;
    const here = next === undefined || next === 'list' || next === 'table' ? labelText(block) : undefined;
    label = here ?? label;
    if ((here === undefined || next === undefined) && !isNoneAnswer(block.inline.text)) {
      const runIn = index === 0 && piece.mark?.form === 'run-in';
      prose.push(proseItems(block, label, patterns, runIn));
    }
    return [];
  });
  for (const { due } of items) {
    const problem = due && !due.date ? findDate(due.raw)?.problem : undefined;
    if (due && problem) problems.push({ area: 'action-items', message: `${problem} Correct the due date.`, span: due.span });
  }
  const loose = piece.blocks.filter((block) => block.type === 'paragraph' || (block.type === 'list' && isNoteList(block)));
  const notes = [...notesBelow(loose)].map((note) => noteOf(note, patterns));
  return { items, prose: prose.flat(), notes, problems, label };
}

/** The items of action tables in sections of other kinds. */
export function readActionTables(piece: Piece, key: string): readonly ItemFact[] {
  return piece.blocks.flatMap((block) =>
    block.type === 'table' && isActionTable(block) ? itemsOfTable(block, undefined, patternsOf(key), []) : [],
  );
}

/** `None.`, alone in a paragraph or list: the section has an answer. */
export function saysNone(piece: Piece): boolean {
  return piece.blocks.some((block) =>
    block.type === 'list' ? isAnswer(block) : block.type === 'paragraph' && isNoneAnswer(block.inline.text),
  );
}

/** The patterns of tickets in a key. */
export function patternsOf(key: string): RegExp[] {
  return key === '' ? [] : key.split('\n').flatMap(compiled);
}

/** A pattern of the settings; one that cannot be used is reported by the settings and ignored here. */
function compiled(pattern: string): RegExp[] {
  const { source } = readTicketPattern(pattern);
  return source === undefined ? [] : [new RegExp(source, 'gu')];
}

function isAnswer(list: List): boolean {
  const [first] = list.items[0]?.blocks ?? [];
  return list.items.length === 1 && first?.type === 'paragraph' && isNoneAnswer(first.inline.text);
}
