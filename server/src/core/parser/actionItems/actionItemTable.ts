/** Action items in tables, with any titles and order of columns. */
import type { Cell, Row, Table } from '../../blocks.ts';
import type { Mark } from '../../mark.ts';
import { memo } from '../../memo.ts';
import { withoutAccents } from '../../schema/accents.ts';
import type { ActionState, Field, Problem } from '../../model.ts';
import type { Anchor } from '../../text.ts';
import { mapActionState } from '../../vocabulary.ts';
import { fieldOf, dueInCell, itemFromText, ownerInSlot, ticketsIn, type ItemFact } from './actionItemFacts.ts';
import { oneLine } from '../field.ts';
import { noteState } from './actionItemParts.ts';
import { readItemText } from './actionItemText.ts';
import type { Stretch } from '../stretch.ts';

type Column = 'text' | 'owner' | 'due' | 'status' | 'ticket' | 'kind' | 'number' | 'other';

/** Matched against a title in lower case without markup; the first that fits wins. */
const titles: readonly (readonly [Column, RegExp])[] = [
  ['number', /^(?:#|no\.?|nr\.?|num(?:ber)?|id)$/],
  [
    'owner',
    /\bowners?\b|assignee|assigned|responsible|accountable|^who\b|\bdri\b|^(?:lead|person|people|team|teams|contact|poc|driver|champion|point of contact|pilote|porteur|dono)$|by whom|^resp(?:onsa(?:ble|vel|veis|bil[ei]))?(?![a-z])|^(?:verantwortlich|zustandig|wer|quien|quem|qui|eigenaar|chi|incaricat[oi])(?![a-z]{3})/,
  ],
  [
    'due',
    /\bdue\b|deadline|\beta\b|by when|^when\b|target(?: date)?$|expected (?:date|completion)|(?:completion|target|end) date|^(?:date|by|time ?(?:frame|line|scale)|target|when)$|^(?:echeance|delai|date limite|fecha|plazo|vencimiento|frist|fallig|scadenza|termin\b|bis wann|prazo|data (?:limite|prevista))/,
  ],
  ['status', /^(?:current )?(?:status|state|progress|done|completed?|resolved|closed|statut|stato|etat|estado|situacao|stand)\b\??/],
  ['ticket', /ticket|tracking|\bbug\b|\bissues?\b|\bjira\b|^(?:link|links|pr|prs|reference|references|ref|url|task id|story)\b/],
  ['kind', /^(?:type|category|kind|class|horizon|term|area|component|theme|phase)\b/],
  [
    'text',
    /action|\bitems?\b|\btasks?\b|to-?do|follow-?up|description|improvement|measure|remediation|recommendation|^(?:what|step|steps|summary|title|activity|work|change|fix|solution|mitigation|prevention)\b|^(?:accion|acao|acoes|actie|azione|massnahme|tache|tarea|tarefa|aufgabe|mesure|medida)/,
  ],
];

/** What each column holds. Without a title for the action the first column that means nothing else is it. */
export function columnsOf(header: Row): Column[] {
  const columns = header.cells.map((cell): Column => titles.find(([, pattern]) => pattern.test(titleOf(cell)))?.[0] ?? 'other');
  // `Action | Action owner`: one column only is the action.
  const text = columns.indexOf('text');
  if (text < 0) {
    const first = columns.findIndex((column) => column === 'other');
    if (first >= 0) columns[first] = 'text';
    else if (columns.includes('ticket')) columns[columns.indexOf('ticket')] = 'text';
  }
  return columns.map((column, index) => (column === 'text' && index !== (text < 0 ? index : text) ? 'other' : column));
}

/** True for a table that is about actions wherever it stands: an action column beside an owner, a date or a ticket. */
export function isActionTable(table: Table): boolean {
  const names = table.header.cells.map(titleOf);
  const columns = columnsOf(table.header);
  return (
    names.some((name) =>
      /^(?:(?:follow-?up |corrective |preventive )?actions?(?: items?)?|to-?dos?|follow-?ups?(?: tasks?)?|tasks?)$/.test(name),
    ) &&
    !names.some((name) => /^(?:time|timestamp|date ?\/? ?time|time .{1,12})$/.test(name)) &&
    // `Date | Action | Person` tells what was done, not what will be.
    !/^(?:date|day|when|utc)\b/.test(names[0] ?? '') &&
    columns.some((column) => column === 'owner' || column === 'due' || column === 'ticket')
  );
}

function titleOf({ inline }: Cell): string {
  return withoutAccents(oneLine(inline.text.replace(/\(s\)/gi, 's').replace(/[*:()]/g, ' ')).toLowerCase());
}

/** The rows of an action table. Empty rows are left out; a row with an owner and no action is a problem. */
export function itemsOfTable(table: Table, category: string | undefined, patterns: readonly RegExp[], problems: Problem[]): ItemFact[] {
  const columns = columnsOf(table.header);
  return table.rows.flatMap((row) => {
    const at = (column: Column): Cell | undefined => row.cells[columns.indexOf(column)];
    const action = at('text');
    if (!action || !/[\p{L}\p{N}]/u.test(action.inline.text)) {
      if (row.cells.every(({ inline }) => !/[\p{L}\p{N}\p{S}]/u.test(inline.text))) return [];
      problems.push({
        area: 'action-items',
        message: 'This row names no action. Say what is to be done, or remove the row.',
        span: row.span,
      });
      return [];
    }
    const owner = at('owner');
    const due = at('due');
    const state = stateOf(row, columns);
    const item = itemFromText(action.inline, { span: row.span, form: 'table', category: kindOf(at('kind')) ?? category }, patterns);
    const slot = at('status')?.span ?? state?.slot;
    // What a column tells wins over the text. Written into the item: V8 would make a hidden class for each copy.
    item.statusSlot = slot ?? item.status?.span;
    item.ownerSlot = owner?.span ?? (item.owner ? item.ownerSlot : undefined);
    item.dueSlot = due?.span ?? (item.due ? item.dueSlot : undefined);
    item.owner = (owner && ownerInSlot(owner.inline)) ?? item.owner;
    if (owner) item.candidate = undefined;
    const told = due && dueInCell(due.inline);
    if (told) [item.due, item.written] = [told.due, told.written];
    item.status = state?.field ?? item.status;
    item.links = [...item.links, ...row.cells.flatMap((cell) => (cell === action ? [] : ticketsIn(cell.inline, patterns)))];
    return [item];
  });
}

/** `Mitigate`, without a state behind it. */
function kindOf(cell: Cell | undefined): string | undefined {
  if (!cell || !/\p{L}/u.test(cell.inline.text)) return undefined;
  const { text, state } = readItemText(cell.inline.text, cell.inline.marks);
  return state && text.end <= state.end && text.start >= state.start ? undefined : oneLine(cell.inline.text.slice(text.start, text.end));
}

interface CellState {
  readonly field: Field<ActionState>;
  /** Where it is written. */
  readonly slot: Anchor;
}

/** The state in its column, else a note such as `Done` in another one, alone or behind other words. */
function stateOf(row: Row, columns: readonly Column[]): CellState | undefined {
  const told = row.cells[columns.indexOf('status')];
  const state = told && (mapActionState(told.inline.text) ?? yesNo(told.inline.text));
  if (told && state) return cellState(told, { start: 0, end: told.inline.text.length }, state);
  for (const [index, cell] of row.cells.entries()) {
    const column = columns[index];
    if (column === 'text' || column === 'owner' || column === 'status') continue;
    const { text, marks } = cell.inline;
    const note = marks.length === 0 ? noteOfText(text) : noteIn(text, marks);
    if (note) return cellState(cell, note, note.state);
  }
  return undefined;
}

const noteOfText = memo((text) => noteIn(text, []));

function noteIn(text: string, marks: readonly Mark[]): (Stretch & { readonly state: ActionState }) | undefined {
  const whole = noteState(text);
  return whole ? { start: 0, end: text.length, state: whole } : readItemText(text, marks).state;
}

function cellState(cell: Cell, stretch: Stretch, value: ActionState): CellState {
  const field = fieldOf(cell.inline, stretch);
  const whole = stretch.end - stretch.start === cell.inline.text.length;
  return { field: { ...field, value }, slot: whole ? cell.span : field.span };
}

/** A column `Done?` holds `yes`, `x` or `no`. */
function yesNo(text: string): ActionState | undefined {
  const word = text.trim().toLowerCase();
  if (/^(?:y|yes|x|true|\[x\]|100 ?%)$/.test(word)) return 'done';
  return /^(?:n|no|false|\[ ?\]|0 ?%)$/.test(word) ? 'open' : undefined;
}
