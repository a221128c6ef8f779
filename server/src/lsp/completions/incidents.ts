/** Incidents of the workspace: whole lines in a list of related ones, and ids that are being typed anywhere. */
import { escapeSnippet } from '../../core/index.ts';
import type { CompletionSite, CompletionSource, KnownIncident, Suggestion } from './completion.ts';

/** The start of a list item, with what has been typed of an id. */
const itemStart = /^[ \t]*(?:[-*+]|\d{1,4}[.)])[ \t]+(\[?[\w#-]{0,20})$/;
/** Enough of an id to tell it from a word. */
const idStart = /(?:^|[\s([|,])([A-Z][A-Z\d]{1,9}(?:[-_]\d{0,7})?)$/;
const most = 100;

export const incidents: CompletionSource = (site) => {
  const { postmortem, offset, before, after } = site;
  const inRelated = postmortem.sections.some(
    ({ kind, span }) => kind === 'related' && span.start < offset && offset <= lineEnd(site, span.end),
  );
  const item = inRelated ? itemStart.exec(before)?.[1] : undefined;
  if (item !== undefined) {
    // Editors close the bracket themselves.
    const span = { start: offset - item.length, end: offset + (item.startsWith('[') && after.startsWith(']') ? 1 : 0) };
    return site.elsewhere
      .incidents(item.replace('[', ''))
      .slice(0, most)
      .map((incident) => suggestion(incident, span, lineOf(incident), item.startsWith('[') ? `[${incident.id}` : incident.id));
  }
  const typed = idStart.exec(before)?.[1];
  if (typed === undefined || typed.length < 3) return [];
  const span = { start: offset - typed.length, end: offset };
  return site.elsewhere
    .incidents(typed)
    .slice(0, most)
    .map((incident) => suggestion(incident, span, incident.id, incident.id));
};

/** A section ends with its last line of text; the blank behind an empty bullet belongs to it as well. */
function lineEnd({ line }: CompletionSite, end: number): number {
  return end >= line.start ? Math.max(end, line.end) : end;
}

function suggestion(incident: KnownIncident, span: Suggestion['span'], text: string, filter: string): Suggestion {
  const { id, title, date } = incident;
  return { label: id, detail: [title, date].filter(Boolean).join(', '), kind: 'incident', span, text: escapeSnippet(text), filter };
}

/** As the guide lists them: `[INC-2301] Payment timeout (2025-09-12)`. */
function lineOf({ id, title, date }: KnownIncident): string {
  const rest = title.replace(id, '').replace(/^[\s:–—-]+/, '');
  return [`[${id}]`, rest, date && `(${date})`].filter(Boolean).join(' ');
}
