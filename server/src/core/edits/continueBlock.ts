/** What the next line of a table or list begins with, when a line is opened below one of its rows or items: the time, the bullet, the box. */
import type { List, ListItem, Row, Table } from '../blocks.ts';
import type { ActionItem, Postmortem, TimelineEntry } from '../model.ts';
import { knownSection } from '../outline.ts';
import { columnsOf as actionColumns } from '../parser/actionItems/actionItemTable.ts';
import { columnsOf } from '../parser/timeline/timelineTable.ts';
import { toLocal } from '../parser/dates/timeZone.ts';
import { overlaps, type Span } from '../text.ts';
import { entryStart, timeWritten } from './addTimelineEntry.ts';
import { blocksAt } from './conversion.ts';
import { linePrefix, nextBullet, type EditContext } from './insertion.ts';
import { writeDateLike, writeLike } from './stampStyle.ts';
import { columnWidths, rowText } from './tableText.ts';

/** `text`: how the new line begins. Without it the row or item at `line` is empty, and the writer is done with the block. */
export interface Continuation {
  readonly text: string | undefined;
  /** Behind `text` and what the writer puts there: the cells that are left, with the end of the row. Empty for a list. */
  readonly rest: string;
  /** The table, where it is one: its columns can be made straight. */
  readonly table: Table | undefined;
}

/** An entry that is not older than this (milliseconds) is written while it happens: the next one is of now. */
const live = 12 * 60 * 60 * 1000;

/**
 * @param line the line above the new one, without its end
 * @param now epoch milliseconds
 * @param zone of the settings, for a document that states none
 * @returns undefined where nothing goes on
 */
export function continueBlock(
  postmortem: Postmortem,
  line: Span,
  context: EditContext,
  now: number,
  zone?: string,
): Continuation | undefined {
  const piece = postmortem.pieces.find(({ span }) => overlaps(span, line));
  const kind = knownSection(piece?.section)?.kind;
  const block = blocksAt(postmortem, line).at(-1);
  if (!block || (kind !== 'timeline' && kind !== 'action-items')) return undefined;
  const last = postmortem.timeline?.entries.findLast(({ span, form }) => form !== 'log' && span.start <= line.end);
  const local = localOf(postmortem, last, now, zone);
  if (block.type === 'table') {
    const at = block.rows.findLastIndex(({ span }) => span.start <= line.end);
    const row = block.rows[at];
    // What the new line holds of the row that was cut is a row itself, of empty cells.
    if (block.rows[at + 1]?.cells.some(({ inline }) => inline.text.trim() !== '')) return undefined;
    const cells = kind === 'timeline' ? timelineCells(block, row, last, local) : actionCells(block, row);
    if (cells === undefined) return undefined;
    const text = row && isEmpty(row, kind, block) ? undefined : begun(block, cells, context);
    return { text, rest: ` |${'  |'.repeat(Math.max(0, block.header.cells.length - cells.length - 1))}`, table: block };
  }
  const item = block.items.findLast(({ span }) => span.start <= line.end);
  if (!item || item.span.start < line.start || item.span.end > line.end || item.blocks.length > 1) return undefined;
  return listItem(block, item, kind === 'timeline' ? last : undefined, postmortem.actionItems, local, context);
}

/** The time of the new entry, in the zone of the timeline. */
function localOf({ timeline }: Postmortem, last: TimelineEntry | undefined, now: number, setting = 'UTC'): number {
  const zone = timeline?.zone?.value ?? last?.zone ?? setting;
  const at = last?.instant;
  if (at === undefined) return last?.moment ?? toLocal(now, zone);
  return toLocal(now >= at && now - at < live ? now : at, zone);
}

/** What is known of a new row, up to the cell that is written next. */
function timelineCells(table: Table, row: Row | undefined, last: TimelineEntry | undefined, local: number): string[] | undefined {
  const columns = columnsOf(table);
  const { time: at, event, date } = columns;
  if (at === undefined || event === undefined) return undefined;
  const raw = last?.time?.raw ?? '';
  const time = date === undefined ? timeWritten(local, last) : writeLike(local, raw, false);
  return table.header.cells.slice(0, event).map((_, index) => {
    if (index === at) return time;
    return index === date ? writeDateLike(local, row?.cells[index]?.inline.text ?? '') : '';
  });
}

function actionCells(table: Table, row: Row | undefined): string[] | undefined {
  const columns = actionColumns(table.header);
  const text = columns.indexOf('text');
  const number = columns.indexOf('number');
  const count = Number(row?.cells[number]?.inline.text ?? 0);
  if (text < 0) return undefined;
  return columns.slice(0, text).map((_, index) => (index === number && count >= 0 ? String(count + 1) : ''));
}

/** A row up to the cell that is written next. */
function begun(table: Table, cells: readonly string[], context: EditContext): string {
  const rows = [table.header, ...table.rows].map((row) => row.cells.map(({ span }) => context.text(span).trim()));
  const row = cells.length === 0 ? '|' : rowText(cells, columnWidths([...rows, cells], table.header.cells.length));
  return `${linePrefix(context, table.span.start)}${row} `;
}

/** A row with nothing but what was there when it was opened. */
function isEmpty({ cells }: Row, kind: 'timeline' | 'action-items', table: Table): boolean {
  const columns = columnsOf(table);
  const given = kind === 'timeline' ? [columns.time, columns.date] : [actionColumns(table.header).indexOf('number')];
  return cells.every(({ inline }, index) => given.includes(index) || inline.text.trim() === '');
}

function listItem(
  list: List,
  item: ListItem,
  entry: TimelineEntry | undefined,
  items: readonly ActionItem[],
  local: number,
  context: EditContext,
): Continuation | undefined {
  const indent = linePrefix(context, item.span.start);
  const [first] = item.blocks;
  if (item.blocks.length === 0) return list.items.length > 1 ? { text: undefined, rest: '', table: undefined } : undefined;
  if (first?.type !== 'paragraph') return undefined;
  if (entry) {
    if (entry.span.start !== item.span.start || entry.form !== 'bullet' || !entry.time) return undefined;
    const words = entry.text.value !== '' && entry.text.span.start >= entry.time.span.end;
    return { text: words ? `${indent}${entryStart(entry, local, context)}` : undefined, rest: '', table: undefined };
  }
  const action = items.find(({ span }) => span.start === item.span.start);
  const bullet = nextBullet(context.text(item.span))?.next;
  if (bullet === undefined || (!action && !item.task)) return undefined;
  const box = item.task ? `[${/[^\x20-\x7e]/.test(item.task.mark) ? '⏳' : ' '}] ` : '';
  return { text: action ? `${indent}${bullet}${box}` : undefined, rest: '', table: undefined };
}
