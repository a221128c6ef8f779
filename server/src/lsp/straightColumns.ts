/** Columns that were straight before an edit in a cell are straight after it. */
import { applyEdits, columnWidths, displayWidth, rowText, type Postmortem, type Span, type TextEdit } from '../core/index.ts';
import { delimiterOf, tablesOf, type Table } from './tableLayout.ts';

type Text = (span: Span) => string;

/** The edits, with blanks given or taken where they change how wide a cell of a straight table is. Other tables, and other edits, stay as they are. */
export function keepStraight(postmortem: Postmortem, edits: readonly TextEdit[], text: Text): readonly TextEdit[] {
  return tablesOf(postmortem).reduce<readonly TextEdit[]>((all, table) => {
    const within = all.filter(({ span }) => table.span.start <= span.start && span.end <= table.span.end);
    const straight = within.length > 0 ? straightened(table, within, text) : undefined;
    const taken = new Set(within);
    return straight ? [...all.filter((edit) => !taken.has(edit)), ...straight].toSorted(byStart) : all;
  }, edits);
}

const byStart = (a: TextEdit, b: TextEdit): number => a.span.start - b.span.start;

/** Undefined for a table that is not straight, or an edit that is not within its cells. */
function straightened(table: Table, edits: readonly TextEdit[], text: Text): readonly TextEdit[] | undefined {
  const delimiter = delimiterOf(table, text);
  const columns = delimiter?.source.replace(/^\||\|$/g, '').split('|') ?? [];
  const marks = columns.map((column) => column.trim());
  const widths = columns.map(({ length }) => length - 2);
  const rows = [table.header, ...table.rows];
  const before = rows.map(({ cells }) => cells.map(({ span }) => text(span).trim()));
  const isStraight = rows.every(
    ({ span }, row) =>
      before[row]?.length === columns.length &&
      before[row].every((cell, column) => displayWidth(cell) <= (widths[column] ?? 0)) &&
      text(span) === rowText(before[row], widths, marks),
  );
  if (!delimiter || !isStraight) return undefined;
  const inOrder = edits.toSorted(byStart);
  let next = 0;
  const after = rows.map(({ cells }) =>
    cells.map(({ span }) => {
      const here: TextEdit[] = [];
      for (let edit = inOrder[next]; edit && span.start <= edit.span.start && edit.span.end <= span.end; edit = inOrder[++next])
        here.push({ span: { start: edit.span.start - span.start, end: edit.span.end - span.start }, text: edit.text });
      return applyEdits(text(span), here).trim();
    }),
  );
  if (next < inOrder.length || after.flat().some((cell) => /[\n\r]/.test(cell))) return undefined;
  const needed = columnWidths(after, columns.length);
  const now = widths.map((width, column) => Math.max(width, needed[column] ?? 0));
  const wider = columns.map((column, index) => column.replace(/-(?=:?[ \t]*$)/, '-'.repeat(1 + (now[index] ?? 0) - (widths[index] ?? 0))));
  const dashes = delimiter.source.replace(columns.join('|'), () => wider.join('|'));
  return [
    ...rows.map(({ span }, row) => change(span, text, rowText(after[row] ?? [], now, marks))),
    change(delimiter.span, text, dashes),
  ].flat();
}

/** From where the texts differ to where they do. */
function change(span: Span, text: Text, now: string): readonly TextEdit[] {
  const before = text(span);
  if (before === now) return [];
  const least = Math.min(before.length, now.length);
  let start = 0;
  while (start < least && before[start] === now[start]) start++;
  let end = 0;
  while (end < least - start && before.at(-1 - end) === now.at(-1 - end)) end++;
  // Not between the halves of a character.
  const low = (unit: string | undefined): boolean => unit !== undefined && /^[\udc00-\udfff]/.test(unit);
  if (start > 0 && (low(before[start]) || low(now[start]))) start--;
  if (end > 0 && low(before.at(-end))) end--;
  return [{ span: { start: span.start + start, end: span.end - end }, text: now.slice(start, now.length - end) }];
}
