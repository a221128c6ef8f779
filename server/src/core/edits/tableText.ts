/** Rows of cells as the text of a Markdown table with straight columns. */
import { displayWidth } from '../displayWidth.ts';

/** Cells wider than this do not widen their column. */
const maxWidth = 60;
const minWidth = 3;

/** How wide each column is to be, in columns of a fixed-width font. */
export function columnWidths(rows: readonly (readonly string[])[], count: number): readonly number[] {
  return Array.from({ length: count }, (_, column) =>
    rows.reduce((widest, row) => {
      const width = displayWidth(row[column] ?? '');
      return width > maxWidth ? widest : Math.max(widest, width);
    }, minWidth),
  );
}

/** One row. It keeps the number of cells that it has. `marks` are those of the row of dashes: `:--`, `:-:`. */
export function rowText(cells: readonly string[], widths: readonly number[], marks: readonly string[] = []): string {
  return `| ${cells.map((cell, column) => padded(cell, widths[column] ?? 0, marks[column] ?? '')).join(' | ')} |`;
}

/** The row of dashes. */
export function delimiterText(widths: readonly number[], marks: readonly string[] = []): string {
  return `| ${widths.map((width, column) => ruled(marks[column] ?? '', width)).join(' | ')} |`;
}

/** The lines of a whole table. */
export function tableText(header: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const widths = columnWidths([header, ...rows], header.length);
  return [rowText(header, widths), delimiterText(widths), ...rows.map((row) => rowText(row, widths))];
}

function padded(cell: string, width: number, mark: string): string {
  const missing = Math.max(0, width - displayWidth(cell));
  if (mark.endsWith(':')) {
    const left = mark.startsWith(':') ? missing >> 1 : missing;
    return ' '.repeat(left) + cell + ' '.repeat(missing - left);
  }
  return cell + ' '.repeat(missing);
}

function ruled(mark: string, width: number): string {
  const [left, right] = [mark.startsWith(':') ? ':' : '', mark.endsWith(':') ? ':' : ''];
  return left + '-'.repeat(Math.max(1, width - left.length - right.length)) + right;
}
