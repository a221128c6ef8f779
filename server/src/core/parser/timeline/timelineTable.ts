/** Timelines written as tables, with any order and names of columns. */
import type { Cell, Row, Table } from '../../blocks.ts';
import { parseDate, parseShortDate } from '../dates/date.ts';
import { parseStamp, parseWholeStamp, type Stamp } from '../dates/stamp.ts';
import type { Field } from '../../model.ts';
import type { RawEntry, RawTable } from './timelineItems.ts';
import { phaseOf } from './timelinePhase.ts';
import { field } from '../field.ts';
import { findZone } from '../dates/timeZone.ts';

type Role = 'time' | 'date' | 'end' | 'weekday' | 'owner' | 'phase' | 'event';

const roles: readonly (readonly [Role, RegExp])[] = [
  ['date', /^(?:date|datum|fecha)(?![\w/ -]*time\b)/i],
  ['weekday', /^(?:week)?day\b/i],
  ['end', /^(?:end|until|to)\b/i],
  [
    'time',
    /^(?:(?:approx\w*|local|event|start(?:ing)?|utc|gmt|[a-z]{2,4}t) )?(?:date|times?|timestamps?|when|clock|start|hour|utc|uhrzeit|zeit|zeitpunkt|hora|heure|horaire|horario|tijd|tijdstip|ora|orario)\b/i,
  ],
  [
    'owner',
    /^(?:owner|person|people|actor|who|by|responsible|responder|name|engineer|user|assignee|performed by|team|source|responsables?|respons[aá]vel|responsabile|verantwortlich|wer|qui|qui[eé]n|quem)(?![\p{L}\d_])/iu,
  ],
  ['phase', /^(?:phase|stage|type|category|kind|state|status)\b/i],
  ['event', /^(?:event|action|activity|description|details?|what|notes?|observation|comments?|update|message|summary|entry|incident)/i],
];
/** What stands in a time cell for "not known". */
const blank = /^[\s"'〃.…?–—-]*$|^(?:tbd|tba|n\/?a|unknown|none)$/i;

/** Reads a table; undefined when it has no column of times. */
export function readTable(table: Table): RawTable | undefined {
  const columns = columnsOf(table);
  if (columns.time === undefined) return undefined;
  const title = (index: number | undefined): string => (index === undefined ? '' : (table.header.cells[index]?.inline.text ?? ''));
  const titles = `${title(columns.time)} ${title(columns.date)}`;
  const zoned = [columns.time, columns.date]
    .map((index) => (index === undefined ? undefined : zoneIn(table.header.cells[index])))
    .find(Boolean);
  const headerIsEntry = stampOf(table.header, columns.time)?.clock !== undefined;
  const rows = (headerIsEntry ? [table.header, ...table.rows] : table.rows)
    .filter((row) => row.cells.some((cell) => cell.inline.text.trim() !== ''))
    .map((row) => entryOf(row, columns, table));
  if (rows.length > 0 && !rows.some((row) => row.stamp)) return undefined;
  return {
    kind: 'table',
    span: table.span,
    zone: zoned,
    year: /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(titles) ? Number(/(?<!\d)(?:19|20)\d\d(?!\d)/.exec(titles)?.[0]) : undefined,
    leading: Math.min(columns.time, columns.date ?? columns.time, columns.weekday ?? columns.time) === 0,
    rows,
  };
}

/** Columns by role, counted from 0. */
export type Columns = Partial<Record<Role, number>>;

/** Which column holds what: by its title, else by what its cells look like. */
export function columnsOf(table: Table): Columns {
  const columns: Columns = {};
  table.header.cells.forEach((cell, index) => {
    const title = cell.inline.text.trim();
    const role = roles.find(([, pattern]) => pattern.test(title))?.[0];
    const known = role && columns[role];
    // `| Local time | UTC | Event |`: the one whose zone is known.
    const better = role === 'time' && known !== undefined && !zoneIn(table.header.cells[known]) && zoneIn(cell) !== undefined;
    if (role && (known === undefined || better)) columns[role] = index;
  });
  const sample = table.rows.slice(0, 20);
  if (columns.time === undefined && columns.date !== undefined) {
    columns.time = columns.date;
    delete columns.date;
  }
  // `| PT | UTC | Event |`
  if (columns.time === undefined) {
    const index = table.header.cells.findIndex((cell) => zoneIn(cell)?.raw === cell.inline.text.trim());
    if (index >= 0) columns.time = index;
  }
  if (columns.time === undefined) {
    const count = table.header.cells.length;
    for (let index = 0; index < count && columns.time === undefined; index++) {
      const hits = sample.filter((row) => stampOf(row, index)).length;
      if (hits > 0 && hits * 2 >= sample.length) columns.time = index;
    }
  }
  if (columns.event === undefined) {
    const taken = new Set(Object.values(columns));
    const free = table.header.cells.map((_, index) => index).filter((index) => !taken.has(index));
    const width = (index: number): number => sample.reduce((sum, row) => sum + (row.cells[index]?.inline.text.length ?? 0), 0);
    const widest = free.toSorted((a, b) => width(b) - width(a) || a - b)[0];
    if (widest !== undefined) columns.event = widest;
  }
  return columns;
}

function zoneIn(cell: Cell | undefined): Field<string> | undefined {
  const zone = cell && findZone(cell.inline.text);
  return zone && { ...field(cell.inline, zone.start, zone.end), value: zone.zone };
}

function stampOf(row: Row, index: number | undefined): Stamp | undefined {
  return index === undefined ? undefined : parseWholeStamp(row.cells[index]?.inline.text ?? '');
}

function entryOf(row: Row, columns: Columns, table: Table): RawEntry {
  const cell = (role: Role): Cell | undefined => (columns[role] === undefined ? undefined : row.cells[columns[role]]);
  const time = cell('time');
  const dateCell = cell('date');
  const event = cell('event');
  const owner = cell('owner');
  const words = time?.inline.text ?? '';
  const empty = blank.test(words.trim());
  // A row that holds nothing but a date, in whichever column.
  const alone = empty && event ? parseWholeStamp(event.inline.text) : undefined;
  // In a column of times `8.45` is one; elsewhere it is more often a figure.
  const stamp = empty ? alone : (parseStamp(words) ?? parseStamp(words.replace(/^(\s*\d)\.(?=[0-5]\d\s*$)/, '$1:')));
  const dateWords = dateCell?.inline.text ?? '';
  const date = dateWords.trim() === '' ? undefined : (parseDate(dateWords.trim()) ?? parseShortDate(dateWords.trim()));
  const end = cell('end') ? parseWholeStamp(cell('end')?.inline.text ?? '') : undefined;
  const withEnd: Stamp | undefined =
    stamp && end && !stamp.to ? { ...stamp, to: { date: end.date, clock: end.clock, zone: end.zone } } : stamp;
  const text = event && !alone ? field(event.inline, 0, event.inline.text.length) : emptyField(row);
  const phase = phaseOf(cell('phase')?.inline.text ?? '') ?? phaseOf(text.value);
  const found = stamp?.problem ?? (!stamp && !empty ? 'This is not a time that can be read.' : undefined);
  return {
    kind: 'entry',
    span: row.span,
    stamp: withEnd,
    date,
    time: time && words.trim() !== '' ? field(time.inline, 0, words.length) : undefined,
    owner: owner && owner.inline.text.trim() !== '' ? field(owner.inline, 0, owner.inline.text.length) : undefined,
    text,
    phase,
    form: 'table',
    block: table,
    weak: false,
    problem: found,
  };
}

function emptyField(row: Row): RawEntry['text'] {
  const span = row.cells.at(-1)?.span ?? row.span;
  return { value: '', raw: '', span: span.slice(0, 0) };
}
