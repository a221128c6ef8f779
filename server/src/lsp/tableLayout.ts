/** Tables with straight columns: blanks are added and taken away, nothing that is rendered changes. */
import { columnWidths, delimiterText, rowText, type Postmortem, type Span, type TextEdit } from '../core/index.ts';

type Block = Postmortem['pieces'][number]['blocks'][number];
export type Table = Extract<Block, { type: 'table' }>;
type Row = Table['header'];

const prefix = /^[ \t>]*/;
const delimiterRow = /^[ \t|:-]*$/;

/** All tables of a document, nested ones included. */
export function tablesOf({ pieces }: Postmortem): readonly Table[] {
  const inBlock = (block: Block): readonly Table[] => {
    switch (block.type) {
      case 'table':
        return [block];
      case 'quote':
        return block.blocks.flatMap(inBlock);
      case 'list':
        return block.items.flatMap((item) => item.blocks.flatMap(inBlock));
      default:
        return [];
    }
  };
  return pieces.flatMap(({ blocks }) => blocks.flatMap(inBlock));
}

/** One edit for each row that is not laid out yet. Applied, there is none left. */
export function alignTable(table: Table, text: (span: Span) => string): readonly TextEdit[] {
  const { header, rows } = table;
  const delimiter = delimiterOf(table, text);
  if (!delimiter) return [];
  const marks = delimiter.source
    .replace(/^\||\|[ \t]*$/g, '')
    .split('|')
    .map((mark) => mark.trim());
  const columns = header.cells.length;
  const cells = [header, ...rows].map((row) =>
    // A cell that is left out at the end of a row is an empty one.
    Array.from({ length: Math.max(columns, row.cells.length) }, (_, index) => (row.cells[index] ? text(row.cells[index].span).trim() : '')),
  );
  const widths = columnWidths(cells, columns);
  const wanted = [header, ...rows].map((row, index) => ({ span: outer(row), text: rowText(cells[index] ?? [], widths, marks) }));
  return [...wanted, { span: delimiter.span, text: delimiterText(widths, marks) }]
    .filter((edit) => text(edit.span) !== edit.text)
    .toSorted((a, b) => a.span.start - b.span.start);
}

const outer = ({ span }: Row): Span => ({ start: span.start, end: span.end });

/** The row of dashes below the header; undefined where it is not where it should be. */
export function delimiterOf(
  { header, rows, span }: Table,
  text: (span: Span) => string,
): { readonly span: Span; readonly source: string } | undefined {
  const end = rows[0]?.span.start ?? span.end;
  const between = text({ start: header.span.end, end });
  const [, second = ''] = between.split(/\r\n|\n|\r/);
  const indent = prefix.exec(second)?.[0].length ?? 0;
  const source = second.slice(indent).trimEnd();
  if (!source.includes('-') || !delimiterRow.test(source)) return undefined;
  const start = header.span.end + between.indexOf(second) + indent;
  return { span: { start, end: start + source.length }, source };
}
