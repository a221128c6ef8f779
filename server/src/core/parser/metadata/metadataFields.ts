/**
 * Metadata lines in one piece, in every form that public postmortems use but front matter: bold keys, plain lines, bullets, tables.
 * Which pieces count is decided by metadata.ts; here only the text of the piece is looked at.
 */
import type { Block, Cell, ListItem, Row, Table } from '../../blocks.ts';
import type { Inline } from '../../inline.ts';
import type { MetadataField, MetadataForm } from '../../model.ts';
import type { MetadataKey } from '../../schema/definition.ts';
import type { Piece } from '../../piece.ts';
import type { Anchor } from '../../text.ts';
import { mapMetadataKey } from '../../titles.ts';

/** A value that stands alone on a line or in a list item: what follows a heading such as `## Authors`. */
export interface LoneValue {
  readonly value: string;
  readonly valueSpan: Anchor;
}

/** Keys and values of a piece, in document order. */
export function readFields(piece: Piece): readonly MetadataField[] {
  return piece.blocks.flatMap(fieldsOfBlock);
}

/** The lines of the first paragraph, or the first lines of the items of the first list. */
export function readLoneValues(piece: Piece): readonly LoneValue[] {
  const first = piece.blocks.find((block) => block.type === 'paragraph' || block.type === 'list');
  if (first?.type === 'list') {
    return first.items.flatMap(({ blocks: [block] }) =>
      block?.type === 'paragraph' ? valueOf(block.inline, 0, firstLine(block.inline)) : [],
    );
  }
  if (first?.type !== 'paragraph') return [];
  const { inline } = first;
  let start = 0;
  return inline.text.split('\n').map((line) => {
    const value = valueOf(inline, start, start + line.length);
    start += line.length + 1;
    return value;
  });
}

function fieldsOfBlock(block: Block): readonly MetadataField[] {
  if (block.type === 'paragraph') return fieldsOfLines(block.inline, undefined);
  if (block.type === 'list') return block.items.flatMap(fieldsOfItem);
  if (block.type === 'quote') return block.blocks.flatMap(fieldsOfBlock);
  return block.type === 'table' ? fieldsOfTable(block) : [];
}

function fieldsOfItem({ task, blocks }: ListItem): readonly MetadataField[] {
  const [first, ...rest] = blocks;
  if (task || first?.type !== 'paragraph') return [];
  const fields = fieldsOfLines(first.inline, 'bullet');
  const last = fields.at(-1);
  // `- Involved:` with the names as nested items: one field for each.
  if (last?.value !== '') return fields;
  const nested = rest.flatMap((block) => (block.type === 'list' ? block.items : [])).flatMap((item) => item.blocks.slice(0, 1));
  const values = nested.flatMap((block) => (block.type === 'paragraph' ? valueOf(block.inline, 0, firstLine(block.inline)) : []));
  return values.length === 0 ? fields : [...fields.slice(0, -1), ...values.map((value) => ({ ...last, ...value }))];
}

function firstLine({ text }: Inline): number {
  const end = text.indexOf('\n');
  return end < 0 ? text.length : end;
}

/** A key of few words before a colon; `:Author: Ana` as well. */
const plainKey = /^:?(\p{L}[\p{L}\p{N} /()#&'’-]{0,38}?)[ \t]*:(?=[ \t]|$)/u;

/** The fields of a run of lines; bold and plain keys may share a line (`**Date:** … | **Severity:** …`). */
function fieldsOfLines(inline: Inline, form: MetadataForm | undefined): readonly MetadataField[] {
  if (!inline.raw.includes(':')) return [];
  const { text } = inline;
  const fields: MetadataField[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    const bold = boldKeys(inline, start, end);
    const keys = bold.length > 0 ? bold : plainKeys(line, start);
    keys.forEach((key, index) => {
      const until = keys[index + 1]?.start ?? end;
      const value = valueOf(inline, key.valueStart, until);
      fields.push(
        made(key.name, inline.source(key.start, key.start + key.name.length), value, form ?? (bold.length > 0 ? 'bold' : 'plain')),
      );
    });
    start = end + 1;
  }
  return fields;
}

interface Key {
  readonly name: string;
  readonly start: number;
  readonly valueStart: number;
}

/** `**Key:** value` and `**Key**: value` within a line that starts with such a key. */
function boldKeys(inline: Inline, start: number, end: number): readonly Key[] {
  const keys: Key[] = [];
  for (const mark of inline.marks) {
    if (mark.type !== 'strong' || mark.start < start || mark.end > end) continue;
    if (keys.length === 0 && inline.text.slice(start, mark.start).trim() !== '') break;
    const inside = inline.text.slice(mark.start, mark.end).trimEnd();
    const outside = /^[ \t]*:/.exec(inline.text.slice(mark.end, end))?.[0].length;
    if (!inside.endsWith(':') && outside === undefined) continue;
    const name = inside.replace(/:$/, '').trimEnd();
    if (name && name.length <= 60) keys.push({ name, start: mark.start, valueStart: mark.end + (outside ?? 0) });
  }
  return keys;
}

function plainKeys(line: string, start: number): readonly Key[] {
  const keys: Key[] = [];
  let at = start;
  for (const part of line.split(/(?<=[^|]) \| (?=[^|])/)) {
    const indent = part.length - part.trimStart().length;
    const found = plainKey.exec(part.trimStart());
    if (found)
      keys.push({ name: found[1]!, start: at + indent + (found[0].startsWith(':') ? 1 : 0), valueStart: at + indent + found[0].length });
    at += part.length + 3;
  }
  return keys;
}

/** The value between two offsets of the visible text, without blanks and a separator at its end. */
function valueOf(inline: Inline, from: number, until: number): LoneValue {
  const raw = inline.text.slice(from, until);
  const value = raw.trim().replace(/(?<![ \t|·•,;])[ \t|·•,;]+$/, '');
  const start = from + raw.length - raw.trimStart().length;
  return { value, valueSpan: value ? inline.source(start, start + value.length) : placeBehind(inline, from) };
}

/** Where a value would go: behind the closing marks of the key, which are no part of the visible text. */
function placeBehind(inline: Inline, at: number): Anchor {
  const place = inline.source(at, at);
  const { raw, span } = inline;
  if (span.length !== raw.length) return place;
  let offset = place.start - span.start;
  while (raw[offset] === '*' || raw[offset] === '_' || raw[offset] === ':') offset++;
  return inline.sourceOfRaw(offset, offset);
}

/** `Data: 20/05/2025` is a date in Portuguese; `Data: 4 GB` tells nothing. */
function keyOf(name: string, value: string): MetadataKey | undefined {
  return mapMetadataKey(name) ?? (/^data$/i.test(name) && /^\d{1,4}[-/.]\d{1,2}[-/.]\d/.test(value) ? 'date' : undefined);
}

function made(name: string, nameSpan: Anchor, value: LoneValue, form: MetadataForm): MetadataField {
  return { key: keyOf(name, value.value), name, nameSpan, ...value, form };
}

const columnTitles = /^\s*(?:field|key|item|attribute|property|metric|question|name|champ|campo|feld)s?\s*$/i;

/** One row below a header of keys, or pairs of key and value side by side in two or four columns. */
function fieldsOfTable({ header, rows }: Table): readonly MetadataField[] {
  const [row] = rows;
  if (rows.length === 1 && row && mapMetadataKey(row.cells[0]?.inline.text ?? '') === undefined) {
    const fields = header.cells.flatMap((cell, index) => cellField(cell, row.cells[index]));
    if (fields.some((field) => field.key !== undefined)) return fields;
  }
  if (header.cells.length !== 2 && header.cells.length !== 4) return [];
  const rowsOfPairs = columnTitles.test(header.cells[0]!.inline.text) ? rows : [header, ...rows];
  const fields = rowsOfPairs.flatMap(pairsOf).filter((field) => field.name !== '');
  const known = fields.filter((field) => field.key !== undefined);
  // `When | What` above times.
  const [only] = known;
  if (known.length === 1 && only?.nameSpan === header.cells[0]!.span && only.key === 'date' && !/\d/.test(only.value)) return [];
  const blankHeader = header.cells.every((cell) => cell.inline.text.trim() === '');
  return known.length > 0 && (blankHeader || known.length * 2 >= fields.length) ? fields : known;
}

function pairsOf({ cells }: Row): readonly MetadataField[] {
  return cells.flatMap((cell, index) => (index % 2 === 0 ? cellField(cell, cells[index + 1]) : []));
}

function cellField(key: Cell, value: Cell | undefined): readonly MetadataField[] {
  const name = key.inline.text.trim().replace(/:$/, '');
  if (!value || name.length > 60) return [];
  const words = value.inline.text.trim();
  return [{ key: keyOf(name, words), name, nameSpan: key.span, value: words, valueSpan: value.span, form: 'table' }];
}
