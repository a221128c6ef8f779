/** What the thing under the cursor means: why a finding is one, what belongs in a section, how long after the start, how long overdue. */
import type { Hover, HoverParams } from 'vscode-languageserver-protocol';
import {
  mentionedIds,
  metricAt,
  overlaps,
  rules,
  sectionDefinition,
  type Analysis,
  type CalendarDate,
  type Finding,
  type Span,
} from '../../core/index.ts';
import { dayNumber, isoDate, isOverdue } from '../dates.ts';
import type { OpenDocument } from '../document.ts';
import { count, fromStart } from '../durations.ts';
import type { Feature } from '../feature.ts';
import { shownFindings } from '../findings.ts';
import { configHover } from '../hovers/config.ts';
import { incidentText } from '../hovers/incident.ts';
import { content, escapeMarkdown } from '../markdownText.ts';
import * as is from '../params.ts';
import { ruleUrl } from '../ruleUrl.ts';
import { timesOf } from '../timelineTimes.ts';
import { uriKey } from '../uri.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** One thing to say about a place. */
interface Note {
  readonly span: Span;
  readonly text: string;
}

/** More findings than this at one place are left to the list of problems. */
const maxFindings = 3;

export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),

  register({ connection, session, configs, offer, host, workspace }) {
    connection.onRequest<HoverParams>('textDocument/hover', is.positionParams, ({ textDocument, position }) => {
      const config = configs.get(textDocument.uri);
      if (config) return configHover(config, position, offer.markdownHover);
      return session.when<Hover | null>(textDocument.uri, null, (document) => {
        const offset = document.convert.offset(position);
        const analysis = document.analysis();
        if (!analysis?.postmortem.recognition.postmortem) return null;
        const notes = [
          ...shownFindings(document).filter(touches(offset)).slice(0, maxFindings).map(ruleNote),
          ...sectionNotes(analysis, offset),
          ...timeNotes(analysis, offset, host.timeZone),
          ...dueNotes(analysis, offset, session.today(document.timeZone)),
          ...incidentNotes(analysis, document, offset, workspace, isoDate(session.today(document.timeZone))),
          ...metricNotes(document, offset),
          ...ageNotes(analysis, offset, session.today(document.timeZone)),
        ];
        return answer(document, notes, offer.markdownHover);
      });
    });
  },
};

function answer(document: OpenDocument, notes: readonly Note[], markdown: boolean): Hover | null {
  const [first] = notes;
  if (!first) return null;
  return { contents: content(notes.map(({ text }) => text).join('\n\n'), markdown), range: document.convert.range(first.span) };
}

const touches =
  (offset: number) =>
  ({ span }: { readonly span: Span }): boolean =>
    overlaps(span, { start: offset, end: offset });

/** The editor shows the message of a finding itself; this says why it is one. */
function ruleNote({ rule, span }: Finding): Note {
  const docs = rules.find(({ id }) => id === rule)?.docs;
  return { span, text: `**${rule}**: ${docs ? `${docs.why} ${docs.advice}` : ''} [More](${ruleUrl(rule)})` };
}

function sectionNotes({ postmortem }: Analysis, offset: number): Note[] {
  return postmortem.sections
    .filter(({ kind, titleSpan }) => kind !== undefined && touches(offset)({ span: titleSpan }))
    .flatMap(({ kind, titleSpan }) => (kind === undefined ? [] : [{ span: titleSpan, text: sectionDefinition(kind).help }]));
}

function timeNotes({ postmortem }: Analysis, offset: number, readerZone: string): Note[] {
  const { timeline } = postmortem;
  const index = timeline?.entries.findIndex(({ time }) => time !== undefined && touches(offset)(time)) ?? -1;
  const at = timeline && timesOf(timeline)[index];
  if (!at?.entry.time) return [];
  const { entry } = at;
  const span = entry.time?.span ?? entry.span;
  const parts = [
    at.offset === undefined ? undefined : `**${fromStart(at.offset)}** after the first entry`,
    at.gap === undefined ? undefined : `${count(Math.round(at.gap), 'minute')} without an entry before`,
    entry.instant === undefined ? undefined : instantText(entry.instant, readerZone),
  ].filter((part) => part !== undefined);
  return parts.length > 0 ? [{ span, text: parts.join(' · ') }] : [];
}

function instantText(instant: number, readerZone: string): string {
  const format = (timeZone: string): string =>
    new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'medium', timeStyle: 'short' }).format(instant);
  return readerZone === 'UTC' ? `${format('UTC')} UTC` : `${format('UTC')} UTC, ${format(readerZone)} in ${escapeMarkdown(readerZone)}`;
}

function dueNotes({ postmortem }: Analysis, offset: number, today: CalendarDate): Note[] {
  const item = postmortem.actionItems.find(({ due }) => due !== undefined && touches(offset)(due));
  if (!item?.due?.date) return [];
  const days = dayNumber(item.due.date) - dayNumber(today);
  const { span } = item.due;
  if (isOverdue(item, today)) return [{ span, text: `Overdue by ${count(-days, 'day')}` }];
  return days < 0 ? [] : [{ span, text: days === 0 ? 'Due today' : `Due in ${count(days, 'day')}` }];
}

/** Of other incidents: what stands in this document the reader can see. */
function incidentNotes({ postmortem }: Analysis, document: OpenDocument, offset: number, workspace: Workspace, today: string): Note[] {
  const mention = mentionedIds(postmortem).find(touches(offset));
  if (!mention) return [];
  const known = workspace.index(document).incident(mention.id, uriKey(document.uri));
  return known.map((one) => ({ span: mention.span, text: incidentText(mention.id, one, today) }));
}

function metricNotes(document: OpenDocument, offset: number): Note[] {
  const line = document.lines.span(document.lines.lineAt(offset));
  const found = metricAt(document.text(line), offset - line.start);
  if (!found) return [];
  const { definition, start, end } = found;
  return [{ span: { start: line.start + start, end: line.start + end }, text: `**${definition.name}**: ${definition.meaning}` }];
}

/** On the words of an item that is still to be done: how long it has been so, as far as the date of the document tells. */
function ageNotes({ postmortem: { actionItems, date } }: Analysis, offset: number, today: CalendarDate): Note[] {
  const item = actionItems.find(({ text }) => touches(offset)(text));
  const state = item?.status?.value ?? 'open';
  const days = date?.date ? dayNumber(today) - dayNumber(date.date) : 0;
  if (!item || !date?.date || days <= 0 || (state !== 'open' && state !== 'in-progress')) return [];
  const due = item.due ? '' : ', without a due date';
  return [{ span: item.text.span, text: `Open for ${count(days, 'day')}, since ${isoDate(date.date)}${due}` }];
}
