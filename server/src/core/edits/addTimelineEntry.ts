/** A new timeline entry at a given moment, in the zone and the form of the timeline. */
import type { Row, Table } from '../blocks.ts';
import type { Postmortem, Timeline, TimelineEntry } from '../model.ts';
import { withDescendants } from '../outline.ts';
import { columnsOf } from '../parser/timeline/timelineTable.ts';
import { toLocal } from '../parser/dates/timeZone.ts';
import { escapeSnippet, insertAt, isHtml, linePrefix, nextBullet, type EditContext, type Insertion } from './insertion.ts';
import { writeDateLike, writeLike } from './stampStyle.ts';

const event = '${1:What happened}';

/**
 * Where and what to insert for an entry at `now`, behind the last entry.
 * @param now epoch milliseconds
 * @param zone of the settings, for a document that states none; else UTC
 */
export function addTimelineEntryEdit(postmortem: Postmortem, context: EditContext, now: number, zone?: string): Insertion {
  const { timeline } = postmortem;
  if (!timeline) return newSection(postmortem, context, now, zone);
  const last = timeline.entries.findLast(({ form }) => form !== 'log');
  const local = toLocal(now, timeline.zone?.value ?? last?.zone ?? zone ?? 'UTC');
  const table = tableOf(timeline, last);
  if (table) return newRow(table, local, last, context);
  const behindHtml = last && isHtml(last.span, context);
  if (!last || behindHtml) {
    const end = timeline.section.span.end;
    return insertAt(
      end,
      `${context.eol}${behindHtml || end === timeline.section.titleSpan.end ? context.eol : ''}- ${timeWritten(local, last)} ${event}`,
    );
  }
  return likeEntry(last, timeline.entries.at(-2), local, context);
}

/** The time in the style of the last entry; the date where entries have dates or the day is another one. */
export function timeWritten(local: number, last: TimelineEntry | undefined): string {
  const day = Math.floor(local / 86_400_000);
  const otherDay =
    last?.local !== undefined && last.local.length > 8 && last.moment !== undefined && Math.floor(last.moment / 86_400_000) !== day;
  return writeLike(local, last?.time?.raw ?? '', (last?.dated ?? false) || otherDay);
}

function tableOf({ section, entries }: Timeline, last: TimelineEntry | undefined): Table | undefined {
  if (last) return last.block?.type === 'table' && !last.block.html ? last.block : undefined;
  if (entries.length > 0) return undefined;
  return withDescendants(section)
    .flatMap(({ pieces }) => pieces.flatMap(({ blocks }) => blocks))
    .find((block): block is Table => block.type === 'table' && !block.html);
}

/** A row behind the last one; an empty row, as templates have it, is filled instead. */
function newRow(table: Table, local: number, entry: TimelineEntry | undefined, context: EditContext): Insertion {
  const columns = columnsOf(table);
  const last: Row = table.rows.at(-1) ?? table.header;
  const time = columns.date === undefined ? timeWritten(local, entry) : writeLike(local, entry?.time?.raw ?? '', false);
  const texts = table.header.cells.map((_, index) => {
    if (index === columns.time) return escapeSnippet(time);
    if (index === columns.date) return escapeSnippet(writeDateLike(local, last.cells[index]?.inline.text ?? ''));
    if (index === columns.event) return event;
    return index === columns.owner ? '${2:owner}' : ' ';
  });
  const row = `| ${texts.join(' | ')} |`.replaceAll('|   |', '| |');
  const isEmpty = last !== table.header && last.cells.every(({ inline }) => inline.text.trim() === '');
  if (isEmpty) return { span: last.span, text: row, snippet: true };
  const offset = last === table.header ? table.span.end : last.span.end;
  return insertAt(offset, `${context.eol}${escapeSnippet(linePrefix(context, last.span.start))}${row}`);
}

/** The marks around the time are taken from the last entry: `- **14:05** – `, `### 14:05 ###`. */
function likeEntry(last: TimelineEntry, before: TimelineEntry | undefined, local: number, context: EditContext): Insertion {
  const { eol } = context;
  const { span, time, form } = last;
  const lead = time ? context.text({ start: span.start, end: time.span.start }) : '';
  if (form === 'heading' && time) {
    const marks = /^#+/.exec(lead)?.[0] ?? '###';
    return insertAt(span.end, `${eol}${eol}${marks} ${escapeSnippet(timeWritten(local, last))}${eol}${eol}${event}`);
  }
  const line = `${linePrefix(context, span.start)}${entryStart(last, local, context)}`;
  const apart =
    before && before.form === form
      ? /\n\s*\n/.test(context.text({ start: before.span.end, end: span.start }).replaceAll('\r', ''))
      : form === 'paragraph';
  return insertAt(span.end, `${eol}${apart ? eol : ''}${escapeSnippet(line)}${event}`);
}

/** What stands before the words of an entry like another one: bullet, time and signs. */
export function entryStart(last: TimelineEntry, local: number, context: EditContext): string {
  const { span, time, text, form, owner } = last;
  const stamp = timeWritten(local, last);
  const lineEnd = (start: number): number =>
    start + (/[\r\n]|<br>/.exec(context.text({ start, end: Math.min(span.end, start + 200) }))?.index ?? Math.min(span.end - start, 200));
  const lead = time ? context.text({ start: span.start, end: time.span.start }) : '';
  const textStart =
    text.value !== '' && time && text.span.start >= time.span.end ? Math.min(text.span.start, lineEnd(time.span.end)) : undefined;
  const bullet = form === 'bullet' ? nextBullet(context.text(span)) : undefined;
  const opening = bullet ? bullet.next + lead.slice(bullet.bullet.length).trimStart() : lead;
  // The owner between time and words is that of one entry alone.
  const owned = owner && time && textStart !== undefined && owner.span.start >= time.span.end && owner.span.start < textStart;
  const behind = textStart === undefined || !time ? ' ' : context.text({ start: time.span.end, end: owned ? owner.span.start : textStart });
  // A mark right before the words is theirs; one that the time opens and the words close cannot be imitated.
  const between = behind.replace(/(?<=\s)[*_`~[<!]{1,4}$/, '');
  const open = /[*_`]/.test(lead.slice(bullet?.bullet.length ?? 0)) !== /[*_`]/.test(between);
  const simple = open || lead.length > 12 || between.length > 12 || /[\r\n]/.test(lead + between) || textStart === undefined;
  return simple ? `${form === 'bullet' ? (bullet?.next ?? '- ') : ''}${stamp} - ` : `${opening}${stamp}${between}`;
}

function newSection({ sections }: Postmortem, { eol }: EditContext, now: number, zone = 'UTC'): Insertion {
  const above = sections.findLast(({ kind }) => kind === 'summary' || kind === 'impact') ?? sections.at(-1);
  const time = writeLike(toLocal(now, zone), '', false);
  const title = `## Timeline (All times ${escapeSnippet(zone)})`;
  const body = ['| Time | Event | Owner |', '|------|-------|-------|', `| ${time} | ${event} | \${2:owner} |`];
  return insertAt(above?.span.end ?? 0, `${eol}${eol}${[title, '', ...body].join(eol)}${above ? '' : eol}`);
}
