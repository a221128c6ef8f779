/** The model as plain JSON, with lines from 1 and `null` for what is absent. Stable; documented in docs/cli.md. */
import type { ActionItem, ActionState, DateField, Field, Postmortem, TimelineEntry, Why } from '../core/index.ts';

/** From an offset to a line from 1. */
export type LineOf = (offset: number) => number;

export function modelJson(postmortem: Postmortem, lineOf: LineOf) {
  const line = (field: { readonly span: { readonly start: number } }) => lineOf(field.span.start);
  return {
    postmortem: postmortem.recognition.postmortem,
    reason: postmortem.recognition.reason,
    title: value(postmortem.title),
    date: date(postmortem.date),
    authors: postmortem.authors.map((author) => author.value),
    severity: value(postmortem.severity),
    status: value(postmortem.status),
    sections: postmortem.sections.map(({ kind, title, titleSpan }) => ({
      kind: kind ?? null,
      heading: title,
      line: lineOf(titleSpan.start),
    })),
    timeline: {
      timeZone: value(postmortem.timeline?.zone),
      entries: (postmortem.timeline?.entries ?? []).map((entry) => ({
        line: line(entry),
        time: time(entry),
        owner: value(entry.owner),
        text: entry.text.value,
      })),
    },
    impact: { durationMinutes: value(postmortem.impact.durationMinutes) },
    fiveWhys: postmortem.fiveWhys.map(({ section, problem, whys }) => ({
      problem: value(problem),
      line: problem ? line(problem) : lineOf(section.titleSpan.start),
      whys: whys.flatMap(withChildren).map((why) => ({
        line: line(why),
        depth: why.depth,
        question: value(why.question),
        answer: value(why.answer),
      })),
    })),
    actionItems: postmortem.actionItems.map((item) => ({
      line: line(item),
      text: item.text.value,
      owner: value(item.owner),
      due: date(item.due),
      status: state(item),
      category: item.category ?? null,
      links: item.links.map((link) => link.value),
    })),
  };
}

function value<T>(field: Field<T> | undefined): T | null {
  return field?.value ?? null;
}

/** `YYYY-MM-DD` when the date is beyond doubt, else as written. */
function date(field: DateField | undefined): string | null {
  if (!field) return null;
  if (!field.date) return field.raw;
  const { year, month, day } = field.date;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** An instant when date and zone are known, else local ISO without an offset, else as written. */
function time(entry: TimelineEntry): string | null {
  if (entry.instant !== undefined) return new Date(entry.instant).toISOString().replace('.000Z', 'Z');
  return entry.local ?? value(entry.time);
}

/** Superseded items and duplicates will not be done here: for a reader of the JSON they are declined. */
function state(item: ActionItem): Exclude<ActionState, 'superseded' | 'duplicate'> | null {
  const written = item.status?.value;
  return written === 'superseded' || written === 'duplicate' ? 'declined' : (written ?? null);
}

function withChildren(why: Why): Why[] {
  return [why, ...why.children.flatMap(withChildren)];
}
