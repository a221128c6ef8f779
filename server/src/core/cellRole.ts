/** What belongs into the cell in which somebody writes, also in a row whose end is not written yet. */
import type { Postmortem } from './model.ts';
import { blocksAt } from './edits/conversion.ts';
import { knownSection } from './outline.ts';
import { columnsOf as actionColumns, isActionTable } from './parser/actionItems/actionItemTable.ts';
import { columnsOf } from './parser/timeline/timelineTable.ts';
import { overlaps, type Span } from './text.ts';

export type CellRole = 'owner' | 'due' | 'status';

/**
 * @param line the line of the cursor, without its end
 * @param before its text up to the cursor
 * @returns undefined outside of the rows of the timeline and the action items, and for any other column
 */
export function cellRole(postmortem: Postmortem, line: Span, before: string): CellRole | undefined {
  const table = blocksAt(postmortem, line).at(-1);
  if (table?.type !== 'table' || !table.rows.some(({ span }) => overlaps(span, line))) return undefined;
  const piece = postmortem.pieces.find(({ span }) => overlaps(span, line));
  const kind = knownSection(piece?.section)?.kind;
  const column = before.replace(/^[ \t>]*\|?/, '').match(/(?<!\\)\|/g)?.length ?? 0;
  if (kind === 'timeline') return columnsOf(table).owner === column ? 'owner' : undefined;
  const role = kind === 'action-items' || isActionTable(table) ? actionColumns(table.header)[column] : undefined;
  return role === 'owner' || role === 'due' || role === 'status' ? role : undefined;
}
