/** What conversions between lists and tables share: finding the block, reading its parts, putting the new text in its place. */
import type { Block, Cell, List, ListItem, Paragraph, Table } from '../blocks.ts';
import type { Postmortem } from '../model.ts';
import { overlaps, type Span, type TextEdit } from '../text.ts';
import { linePrefix, type EditContext } from './insertion.ts';

/** A conversion that can be done, or why it cannot. */
export interface Conversion {
  readonly title: string;
  /** Empty where it is refused. */
  readonly edits: readonly TextEdit[];
  /** For the user: what would be lost. */
  readonly refused?: string;
}

/** Thrown inside a conversion; its message is for the user. */
export class Refusal extends Error {}

/** Runs `make`; what it refuses becomes the reason. */
export function conversion(title: string, make: () => readonly TextEdit[]): Conversion {
  try {
    return { title, edits: make() };
  } catch (error) {
    if (error instanceof Refusal) return { title, edits: [], refused: error.message };
    throw error;
  }
}

/** The lists and tables of the document that touch a span, outermost first. */
export function blocksAt({ pieces }: Postmortem, at: Span): readonly (List | Table)[] {
  const inside = (block: Block): readonly (List | Table)[] => {
    if (!overlaps(block.span, at) || ('html' in block && block.html)) return [];
    if (block.type === 'table') return [block];
    if (block.type === 'quote') return block.blocks.flatMap(inside);
    return block.type === 'list' ? [block, ...block.items.flatMap(({ blocks }) => blocks.flatMap(inside))] : [];
  };
  return pieces.flatMap(({ blocks }) => blocks.flatMap(inside));
}

/** The one paragraph of an item, its source, and where that starts: behind the box, where there is one. */
export function soleParagraph(
  item: ListItem,
  context: EditContext,
): { readonly paragraph: Paragraph; readonly source: string; readonly start: number } {
  const [first, ...rest] = item.blocks;
  if (first?.type !== 'paragraph') throw new Refusal('An entry of the list is no line of text.');
  if (rest.length > 0) throw new Refusal(`“${short(first.inline.text)}” has more below it than the cell of a table can hold.`);
  const { span } = first.inline;
  const start = item.task ? item.task.span.end + 1 : span.start;
  const source = context.text({ start, end: span.end });
  if (/(?: {2}|\\)[\r\n]/.test(source)) throw new Refusal(`“${short(first.inline.text)}” has a line break that a table does not keep.`);
  return { paragraph: first, source, start };
}

/** Source of a paragraph as the source of a cell: on one line, with pipes escaped. */
export function cellSource(source: string): string {
  const [first = '', ...more] = source.split(/\r\n|\n|\r/);
  return escapePipes([first.trim(), ...more.map((line) => line.replace(/^[ \t>]+/, '').trimEnd())].join(' ').trim());
}

/** Outside of code a pipe with a backslash is escaped already; within it the backslash would be taken for the table's. */
function escapePipes(line: string): string {
  let code = '';
  return line.replace(/`+|\\[\s\S]|\|/g, (token) => {
    if (token.startsWith('`')) {
      if (code === '') code = token;
      else if (code === token) code = '';
    } else if (token === '|') return String.raw`\|`;
    else if (code !== '' && /[|`]/.test(token)) throw new Refusal(`“${short(line)}” has a backslash in code that a table reads otherwise.`);
    return token;
  });
}

/** Source of a cell as it is outside of a table, where a pipe needs no escape. */
export function sourceOfCell(cell: Cell | undefined, context: EditContext): string {
  return cell ? context.text(cell.span).trim().replaceAll(String.raw`\|`, '|') : '';
}

/** @throws Refusal when a cell stands in none of the `known` columns, or behind the last one. */
export function refuseOtherColumns({ header, rows }: Table, known: (column: number) => boolean, context: EditContext): void {
  for (const { cells } of rows) {
    const lost = cells.findIndex((cell, index) => !known(index) && context.text(cell.span).trim() !== '');
    const title = header.cells[lost]?.inline.text ?? '';
    if (lost >= 0)
      throw new Refusal(`A list has no place for ${title === '' ? 'a column without a title' : `the column “${short(title)}”`}.`);
  }
}

/** Puts lines in the place of a block, with an empty line before and behind where text stands there. */
export function replaceBlock({ span }: { readonly span: Span }, lines: readonly string[], context: EditContext): readonly TextEdit[] {
  const { eol } = context;
  const prefix = linePrefix(context, span.start);
  const above = context.text({ start: Math.max(0, span.start - prefix.length - 200), end: span.start - prefix.length });
  const below = context.text({ start: span.end, end: span.end + 200 });
  const bare = prefix.trimEnd();
  const before = /[^\s>][ \t]*(?:\r\n|\n|\r)$/.test(above) ? `${eol}${prefix}` : '';
  const behind = /^[ \t]*(?:\r\n|\n|\r)[ \t>]*[^\s>]/.test(below) ? `${eol}${bare}` : '';
  return [{ span: { start: span.start, end: span.end }, text: before + lines.join(`${eol}${prefix}`) + behind }];
}

/** The start of a text, for messages. */
export function short(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > 40
    ? `${line
        .slice(0, 38)
        .replace(/[\ud800-\udbff]$/, '')
        .trimEnd()}…`
    : line;
}
