/** Cuts the blocks of a piece into items: paragraphs, list items with what hangs below them, table rows. */
import type { Block, ListItem, Table } from '../blocks.ts';
import type { Inline } from '../inline.ts';
import type { MarkType } from '../mark.ts';
import type { Piece } from '../piece.ts';
import { readPrompts } from '../parser/content.ts';
import { isPlaceholder } from '../placeholders.ts';
import { theLexicon } from './analysis.ts';
import type { SourceItem, SourceRun } from './item.ts';
import { grammar } from './grammar.ts';
import type { Mask } from './tokens.ts';

const notProse: ReadonlySet<MarkType> = new Set(['code', 'html', 'comment', 'image', 'strike']);

/** Columns that hold names, dates and states rather than sentences. */
const notSentences = /\b(?:owner|who|assignee|person|responsible|due|deadline|date|time|status|link|ticket|priority|team|severity)\b/i;

/** The items of a piece. Headings, quotations, code and HTML are never judged. */
export function itemsOf(piece: Piece): SourceItem[] {
  const items: SourceItem[] = [];
  const isPrompt = piece.fact(readPrompts).length > 0 ? ({ raw }: Inline): boolean => isPlaceholder(raw) : (): boolean => false;
  for (const block of piece.blocks) {
    if (block.type === 'paragraph') {
      if (!isPrompt(block.inline) && !asks(block.inline)) items.push({ runs: [runOf(block.inline)] });
    } else if (block.type === 'list') for (const item of block.items) items.push({ runs: runsOf(item, isPrompt) });
    else if (block.type === 'table') items.push(...rowsOf(block));
  }
  return items;
}

/** A paragraph all in italics that asks for something (“Describe …”): what a template wants to be told, left in place. */
function asks({ text, marks }: Inline): boolean {
  if (!marks.some(({ type, start, end }) => type === 'emphasis' && start <= 1 && end >= text.trimEnd().length - 1)) return false;
  const [first = ''] = text.trim().toLowerCase().split(/\s/, 1);
  return ((theLexicon().get(first)?.grammar ?? 0) & grammar['v:b']) !== 0;
}

function runsOf(item: ListItem, isPrompt: (inline: Inline) => boolean): SourceRun[] {
  return item.blocks.flatMap((block: Block): SourceRun[] => {
    if (block.type === 'paragraph') return isPrompt(block.inline) ? [] : [runOf(block.inline)];
    return block.type === 'list' ? block.items.flatMap((inner) => runsOf(inner, isPrompt)) : [];
  });
}

function rowsOf(table: Table): SourceItem[] {
  const skipped = new Set(table.header.cells.flatMap((cell, index) => (notSentences.test(cell.inline.text) ? [index] : [])));
  return table.rows.map((row) => ({ runs: row.cells.flatMap((cell, index) => (skipped.has(index) ? [] : [runOf(cell.inline)])) }));
}

function runOf(inline: Inline): SourceRun {
  const masks: Mask[] = [];
  for (const mark of inline.marks) {
    if (!notProse.has(mark.type)) continue;
    const last = masks.at(-1);
    if (last && mark.start < last.end) continue;
    masks.push({ start: mark.start, end: mark.end });
  }
  return { text: inline.text, masks, inline };
}
