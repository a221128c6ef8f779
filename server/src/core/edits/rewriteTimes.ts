/** The times of a timeline written anew where they stand: all as `HH:MM`, or all in UTC. Logs stay as they were written. */
import type { Table } from '../blocks.ts';
import type { Postmortem, Timeline, TimelineEntry } from '../model.ts';
import { columnsOf } from '../parser/timeline/timelineTable.ts';
import { parseStamp, type Stamp } from '../parser/dates/stamp.ts';
import { toLocal } from '../parser/dates/timeZone.ts';
import type { Span, TextEdit } from '../text.ts';
import { conversion, Refusal, short, type Conversion } from './conversion.ts';
import type { EditContext } from './insertion.ts';
import { likeClock, likeDate, writeDateLike } from './stampStyle.ts';

const day = 86_400_000;

/** `8:20`, `2:18 pm` and `1418` as `08:20`, `14:18`; a sign of approximation stays. Undefined where there is nothing to change. */
export function normaliseTimes({ timeline }: Postmortem): Conversion | undefined {
  const edits = (timeline?.entries ?? []).flatMap((entry) => {
    const stamp = stampOf(entry);
    const local = /T?(\d\d:\d\d(?::\d\d)?)$/.exec(entry.local ?? '')?.[1];
    if (!stamp?.clock || local === undefined) return [];
    const to = stamp.to?.clock;
    return [
      ...part(entry, stamp.clock, local),
      ...(to?.seconds === undefined ? [] : part(entry, to, clockText(to.seconds, to.withSeconds))),
    ];
  });
  return edits.length > 0 ? { title: 'Write times as HH:MM', edits } : undefined;
}

/** Local times as UTC, with the dates that move along. Undefined where all times are in UTC, or none has a zone. */
export function timesToUtc({ timeline }: Postmortem, context: EditContext): Conversion | undefined {
  if (!timeline?.entries.some(({ zone }) => zone !== undefined && zone !== 'UTC')) return undefined;
  return conversion('Write times in UTC', () => {
    const entries = timeline.entries.filter(({ time, form }) => time && form !== 'log');
    return [...entries.flatMap((entry, index) => entryInUtc(entry, entries[index - 1], context)), ...zoneEdits(timeline, context)];
  });
}

function entryInUtc(entry: TimelineEntry, before: TimelineEntry | undefined, context: EditContext): TextEdit[] {
  const { instant, endInstant, zone, time } = entry;
  const stamp = stampOf(entry);
  if (!stamp) throw new Refusal(`“${short(time?.raw ?? '')}” cannot be written anew.`);
  if (!stamp.clock) return [];
  if (instant === undefined || zone === undefined)
    throw new Refusal(
      `“${short(time?.raw ?? '')}” has no ${zone === undefined ? 'time zone' : 'date'}, without which it has no time in UTC.`,
    );
  const raw = time!.raw;
  const column = dateColumn(entry, context);
  const dated = stamp.date !== undefined || column !== undefined;
  const moved = !dated && needsDate(entry, before);
  const { to } = stamp;
  if (to?.clock && endInstant === undefined) throw new Refusal(`“${short(raw)}” has an end that cannot be read.`);
  const iso = new Date(instant).toISOString().slice(0, 10);
  return [
    ...(stamp.date ? part(entry, stamp.date, dateLike(instant, stamp.date, raw)) : []),
    ...part(entry, stamp.clock, `${moved ? `${iso} ` : ''}${likeClock(instant, stamp.clock, raw)}`),
    ...(to?.date && endInstant !== undefined ? part(entry, to.date, dateLike(endInstant, to.date, raw)) : []),
    ...(to?.clock && endInstant !== undefined ? part(entry, to.clock, likeClock(endInstant, to.clock, raw)) : []),
    ...[stamp.zone, to?.zone].flatMap((written) => (written ? part(entry, written, 'UTC') : [])),
    ...(column ? [{ span: column.span, text: writeDateLike(instant, column.text) }] : []),
  ];
}

function dateLike(local: number, date: NonNullable<Stamp['date']>, raw: string): string {
  return likeDate(local, date, raw.slice(date.start, date.end)) ?? new Date(local).toISOString().slice(0, 10);
}

/** An entry without a date needs one where the day is another than the one that it would take from above. */
function needsDate({ instant = 0, zone }: TimelineEntry, before: TimelineEntry | undefined): boolean {
  const dayOf = (at: number): number => Math.floor(at / day);
  const local = dayOf(toLocal(instant, zone ?? 'UTC'));
  const utc = dayOf(instant);
  if (before?.instant === undefined) return utc !== local;
  const last = dayOf(toLocal(before.instant, before.zone ?? 'UTC'));
  return utc !== dayOf(before.instant) || (local !== last && utc !== local);
}

function dateColumn({ block, span }: TimelineEntry, context: EditContext): { readonly span: Span; readonly text: string } | undefined {
  const table: Table | undefined = block?.type === 'table' ? block : undefined;
  const column = table && columnsOf(table).date;
  const cell = column === undefined ? undefined : table?.rows.find((row) => row.span.start === span.start)?.cells[column];
  const text = cell ? context.text(cell.span).trim() : '';
  return cell && text !== '' ? { span: { start: cell.span.start, end: cell.span.end }, text } : undefined;
}

/** Where the zone of all times is stated in the timeline it becomes UTC; a zone stated elsewhere may be that of other times, too. */
function zoneEdits({ zone, section, entries }: Timeline, context: EditContext): readonly TextEdit[] {
  const own = entries.filter(({ form, time }) => form !== 'log' && time && parseStamp(time.raw)?.clock);
  if (own.every((entry) => stampOf(entry)?.zone)) return [];
  const ofEntry = zone && own.some(({ time }) => time && time.span.start <= zone.span.start && zone.span.end <= time.span.end);
  if (zone && !ofEntry && section.span.start <= zone.span.start && zone.span.end <= section.span.end)
    return [{ span: { start: zone.span.start, end: zone.span.end }, text: 'UTC' }];
  if (section.form !== 'heading') throw new Refusal('The title of the timeline has no place for the time zone.');
  const at = section.titleSpan.end;
  // Behind the marks that end a title, on the same line.
  const marks = /^[*_`]*/.exec(context.text({ start: at, end: at + 4 }))?.[0].length ?? 0;
  return [{ span: { start: at + marks, end: at + marks }, text: ' (UTC)' }];
}

/** The stamp of an entry whose time is written without marks inside, so that its parts can be placed. */
function stampOf({ time, form }: TimelineEntry): Stamp | undefined {
  return time && form !== 'log' && time.span.length === time.raw.length ? parseStamp(time.raw) : undefined;
}

/** A part of the time of an entry, replaced where it is not so already. */
function part({ time }: TimelineEntry, { start, end }: Span, text: string): TextEdit[] {
  if (!time || time.raw.slice(start, end) === text) return [];
  return [{ span: { start: time.span.start + start, end: time.span.start + end }, text }];
}

function clockText(seconds: number, withSeconds: boolean): string {
  return new Date(seconds * 1000).toISOString().slice(11, withSeconds ? 19 : 16);
}
