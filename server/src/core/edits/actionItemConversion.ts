/** Action items written as a list become a table, and the other way round. */
import type { List, ListItem, Row, Table } from '../blocks.ts';
import type { ActionItem, ActionState, Postmortem } from '../model.ts';
import { columnsOf } from '../parser/actionItems/actionItemTable.ts';
import type { Span } from '../text.ts';
import { wordsFor } from './actionItemState.ts';
import {
  blocksAt,
  cellSource,
  conversion,
  refuseOtherColumns,
  Refusal,
  replaceBlock,
  short,
  soleParagraph,
  sourceOfCell,
  type Conversion,
} from './conversion.ts';
import type { EditContext } from './insertion.ts';
import { tableText } from './tableText.ts';

const words: Readonly<Record<ActionState, string>> = {
  open: 'Open',
  'in-progress': 'In Progress',
  done: 'Done',
  declined: 'Declined',
  superseded: 'Superseded',
  duplicate: 'Duplicate',
};

/** Words and signs around owner, date and ticket that a column makes needless. */
const labels =
  /\b(?:owners?|owned by|owner is|assignees?|assigned(?: to)?|dri|responsible|poc|(?:is |was )?due(?: date| by| on)?|deadline|eta|target(?: date)?|status|state|tickets?|tracking|tracked in|issues?|jira|by|before|no later than)\b/gi;
const signs = /^[\s()[\]{}<>,;:|.=–—→@*_~`"'/-]*$/;

/**
 * The conversion of the action items at a place, in the ways that can be tried, the nicest first; empty where there are none.
 * The model of a result must be compared (`sameFacts`): which notes are read depends on the names that the document knows.
 */
export function convertActionItems(postmortem: Postmortem, at: Span, context: EditContext): readonly Conversion[] {
  const items = new Map(postmortem.actionItems.map((item) => [item.span.start, item]));
  for (const block of blocksAt(postmortem, at)) {
    if (block.type === 'list' && block.items.some(({ span }) => items.has(span.start)))
      return [
        conversion('Convert action items to a table', () =>
          replaceBlock(block, tableOf(block, items, postmortem.actionItems, context), context),
        ),
      ];
    if (block.type === 'table' && block.rows.some(({ span }) => items.has(span.start)))
      return [notes, labelled].map((write) =>
        conversion('Convert action items to a list', () => replaceBlock(block, listOf(block, items, write, context), context)),
      );
  }
  return [];
}

type Items = ReadonlyMap<number, ActionItem>;

function tableOf({ items: listed }: List, items: Items, all: readonly ActionItem[], context: EditContext): readonly string[] {
  const rows = listed.map((item) => partsOf(item, items.get(item.span.start), all, context));
  const ticketed = rows.some(({ ticket }) => ticket !== '');
  return tableText(
    ['Action', 'Owner', 'Deadline', 'Status', ...(ticketed ? ['Ticket'] : [])],
    rows.map(({ text, owner, due, status, ticket }) => [text, owner, due, status, ...(ticketed ? [ticket] : [])].map(cellSource)),
  );
}

interface Parts {
  readonly text: string;
  readonly owner: string;
  readonly due: string;
  readonly status: string;
  readonly ticket: string;
}

/** What an item of a list says, as source. @throws Refusal when it says something that no column takes. */
function partsOf(listed: ListItem, item: ActionItem | undefined, all: readonly ActionItem[], context: EditContext): Parts {
  const { paragraph, source, start: offset } = soleParagraph(listed, context);
  const name = short(paragraph.inline.text);
  if (!item) throw new Refusal(`“${name}” is no action item.`);
  const place = ({ start, end }: Span): Span => grown(source, start - offset, end - offset);
  const text = place(item.text.span);
  const apart = (span: Span | undefined): Span | undefined =>
    span && span.start >= offset && (span.start - offset >= text.end || span.end - offset <= text.start) ? span : undefined;
  const owner = apart(item.owner?.span);
  const due = apart(item.due?.span);
  const state = listed.task ? undefined : apart(item.status?.span);
  const note = listed.task && item.status && item.status.span.start !== listed.task.span.start ? apart(item.status.span) : state;
  const links = item.links.flatMap(({ span }) => apart(span) ?? []).map(place);
  const plainSpan = (span: Span): Span => ({ start: span.start - offset, end: span.end - offset });
  const taken = [text, ...[owner, due, note].flatMap((span) => (span ? [plainSpan(span)] : [])), ...links];
  const rest = without(source, taken).replace(labels, '');
  if (!signs.test(rest))
    throw new Refusal(`“${name}” says something that no column takes: “${short(rest.replace(/^[\s()[\],;:.-]+/, ''))}”.`);
  const value = item.status?.value;
  return {
    text: source.slice(text.start, text.end),
    owner: owner ? context.text(owner) : '',
    due: due ? context.text(due) : '',
    status: note ? context.text(note) : value === undefined ? '' : (inWords(value, all) ?? words[value]),
    ticket: links.map(({ start, end }) => source.slice(start, end)).join(' '),
  };
}

function inWords(state: ActionState, all: readonly ActionItem[]): string | undefined {
  return state === 'open' || state === 'done' ? wordsFor(state === 'done', all) : undefined;
}

/** A stretch with the marks and the link around it. */
function grown(source: string, start: number, end: number): Span {
  const marks = /[*_`~[<!]{1,12}$/.exec(source.slice(Math.max(0, start - 12), start))?.[0].length ?? 0;
  const tail = /^(?:\]\([^()\s]*\)|\]\[[^\][]*\]|[*_`~>])*/.exec(source.slice(end))?.[0].length ?? 0;
  return { start: start - marks, end: end + tail };
}

function without(source: string, spans: readonly Span[]): string {
  let rest = source;
  for (const { start, end } of spans.toSorted((a, b) => b.start - a.start)) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  return rest;
}

function listOf(table: Table, items: Items, write: (parts: Parts) => string, context: EditContext): readonly string[] {
  const columns = columnsOf(table.header);
  const numbered = columns.indexOf('number');
  const counts = table.rows.every(({ cells }, index) => (cells[numbered]?.inline.text.trim() ?? '') === String(index + 1));
  const known = ['text', 'owner', 'due', 'status', 'ticket', ...(counts ? ['number'] : [])];
  const first = (column: number): boolean => columns.indexOf(columns[column]!) === column;
  refuseOtherColumns(table, (column) => column < columns.length && known.includes(columns[column]!) && first(column), context);
  const cell = (row: Row, column: (typeof columns)[number]): string => {
    const index = columns.indexOf(column);
    return index < 0 ? '' : sourceOfCell(row.cells[index], context);
  };
  return table.rows
    .filter(({ cells }) => cells.some(({ inline }) => inline.text.trim() !== ''))
    .map((row) => {
      const status = items.get(row.span.start)?.status;
      const written = cell(row, 'status');
      const box = status ? `[${status.value === 'done' ? 'x' : ' '}] ` : '';
      const told = /^(?:open|to-?do|done)?$/i.test(written) ? '' : written;
      const parts = {
        text: cell(row, 'text'),
        owner: cell(row, 'owner'),
        due: cell(row, 'due'),
        status: told,
        ticket: cell(row, 'ticket'),
      };
      return `- ${box}${write(parts)}`;
    });
}

/** `Add an alert (Ana, 2026-03-01) OPS-12` */
function notes({ text, owner, due, status, ticket }: Parts): string {
  const bracket = [owner, due, status].filter((part) => part !== '').join(', ');
  return [text, ...(bracket === '' ? [] : [`(${bracket})`]), ...(ticket === '' ? [] : [`(${ticket})`])].join(' ');
}

/** `Add an alert, owner: Ana, due: 2026-03-01`: for names that would not be taken for an owner without a label. */
function labelled({ text, owner, due, status, ticket }: Parts): string {
  const told = Object.entries({ owner, due, status, ticket }).flatMap(([label, part]) => (part === '' ? [] : [`${label}: ${part}`]));
  return [text, ...told].join(', ');
}
