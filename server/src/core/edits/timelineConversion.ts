/** A timeline written as a list becomes a table, and the other way round; so do lines of a chat or a log. */
import type { ListItem, Row, Table } from '../blocks.ts';
import type { Postmortem, TimelineEntry } from '../model.ts';
import { columnsOf } from '../parser/timeline/timelineTable.ts';
import { parseStamp } from '../parser/dates/stamp.ts';
import type { Span } from '../text.ts';
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
import { linesAt, type EntryParts } from './timelineLines.ts';

/** What stands before a time without being words: marks, brackets, signs of approximation. */
const leadMarks = /[*_`[({<"'\s]/g;
const about = /^(?:[~≈]|approximately|approx\.?|around|about|roughly|circa|ca?\.)?$/i;
const separator = String.raw`[ \t]*(?:->|=>|[:：|>→»·;,]|[-–—]+(?=[ \t\r\n]|$))*[ \t]*`;

/** The conversion of the part of the timeline that stands at a place; undefined where none does. The model of the result must be compared (`sameFacts`). */
export function convertTimeline(postmortem: Postmortem, at: Span, context: EditContext): Conversion | undefined {
  const { timeline } = postmortem;
  if (!timeline) return undefined;
  const entries = new Map(timeline.entries.map((entry) => [entry.span.start, entry]));
  const toTable = 'Convert timeline to a table';
  for (const block of blocksAt(postmortem, at)) {
    if (block.type === 'list' && block.items.some(({ span }) => entries.get(span.start)?.form === 'bullet'))
      return conversion(toTable, () => {
        const rows = block.items.map((item) => partsOf(item, entries.get(item.span.start), context));
        return replaceBlock(block, tableOf(rows), context);
      });
    if (block.type === 'table' && timeline.entries.some((entry) => entry.block === block)) {
      const zone = timeline.zone && block.header.span.start <= timeline.zone.span.start && timeline.zone.span.end <= block.header.span.end;
      return conversion('Convert timeline to a list', () =>
        replaceBlock(block, listOf(block, entries, zone ? timeline.zone.raw : undefined, context), context),
      );
    }
  }
  const lines = linesAt(postmortem, at, context);
  return lines && conversion(toTable, () => replaceBlock(lines, tableOf(lines.rows), context));
}

type Entries = ReadonlyMap<number, TimelineEntry>;

function tableOf(rows: readonly EntryParts[]): readonly string[] {
  const owned = rows.some(({ owner }) => owner !== '');
  return tableText(
    ['Time', 'Event', ...(owned ? ['Owner'] : [])],
    rows.map(({ time, event, owner }) => [time, event, ...(owned ? [owner] : [])].map(cellSource)),
  );
}

/** Time, words and owner of an item, as source. */
function partsOf(item: ListItem, entry: TimelineEntry | undefined, context: EditContext): EntryParts {
  const { paragraph, source, start: from } = soleParagraph(item, context);
  const name = short(paragraph.inline.text);
  if (item.task) throw new Refusal(`“${name}” has a box to tick, which a timeline in a table has no place for.`);
  if (!entry?.time) throw new Refusal(`“${name}” has no time.`);
  const start = entry.time.span.start - from;
  const lead = source.slice(0, start);
  const sign = lead.replace(leadMarks, '');
  if (!about.test(sign)) throw new Refusal(`“${name}” has its time behind other words.`);
  const stamp = context.text(entry.time.span);
  const rest = source.slice(start + stamp.length);
  const behind = new RegExp(`^(~?)${separator}${closersOf(lead)}${separator}`, 'u').exec(rest);
  if (!behind) throw new Refusal(`“${name}” has a mark that holds the time and words behind it.`);
  const time = `${sign}${/[a-z.]$/i.test(sign) ? ' ' : ''}${stamp}${behind[1]}`;
  const event = rest.slice(behind[0].length);
  const { owner } = entry;
  if (!owner) return { time, event, owner: '' };
  if (owner.span.start >= entry.text.span.start) return { time, event, owner: context.text(owner.span) };
  const bar = event.indexOf('|');
  return { time, event: event.slice(bar + 1), owner: event.slice(0, bar) };
}

/** What closes the marks and brackets that were opened before a time, as a pattern. */
function closersOf(lead: string): string {
  const closers: Readonly<Record<string, string>> = { '[': ']', '(': ')', '{': '}', '<': '>' };
  return Array.from(lead.matchAll(/[*_`[({<"']/g), ([mark]) => mark)
    .toReversed()
    .map((mark) => `\\s*\\${closers[mark] ?? mark}`.replace(/\\([_"'`<>])/, '$1'))
    .join(String.raw`[:：]?`);
}

function listOf(table: Table, entries: Entries, zone: string | undefined, context: EditContext): readonly string[] {
  const columns = columnsOf(table);
  const known: readonly (number | undefined)[] = [columns.time, columns.date, columns.event, columns.owner];
  refuseOtherColumns(table, (column) => column < table.header.cells.length && known.includes(column), context);
  if (entries.get(table.header.span.start)) throw new Refusal('The first row of the table is an entry, not the titles of its columns.');
  const cell = (row: Row, column: number | undefined): string => (column === undefined ? '' : sourceOfCell(row.cells[column], context));
  return table.rows
    .filter(({ cells }) => cells.some(({ inline }) => inline.text.trim() !== ''))
    .map((row) => {
      const [date, time, event, owner] = [columns.date, columns.time, columns.event, columns.owner].map((column) => cell(row, column));
      if (!time || !parseStamp(time))
        throw new Refusal(
          `The row “${short(row.cells.map(({ inline }) => inline.text).join(' '))}” has no time, which an entry of a list begins with.`,
        );
      const zoned = zone !== undefined && parseStamp(time)?.zone === undefined ? `${time} ${zone}` : time;
      const stamp = date ? `${date} ${zoned}` : zoned;
      return owner && !event?.startsWith(owner) ? `- ${stamp} | ${owner} | ${event}` : `- ${stamp} - ${event}`;
    });
}
