/** Metadata: the fields that are missing, and the values that a field may have. */
import { escapeSnippet, metadataDefinitions, type MetadataField, type Span } from '../../core/index.ts';
import { isoDate } from '../dates.ts';
import { inSlot, type CompletionSite, type CompletionSource, type Suggestion } from './completion.ts';
import { pastDates } from './dates.ts';
import { people } from './owners.ts';

export const metadata: CompletionSource = (site) => {
  const field = site.postmortem.metadata.find(
    ({ valueSpan }) =>
      valueSpan.start <= site.offset && site.offset <= Math.max(valueSpan.end, site.line.end) && valueSpan.start >= site.line.start,
  );
  return field ? values(site, field) : fields(site);
};

function values(site: CompletionSite, field: MetadataField): readonly Suggestion[] {
  const span = inSlot(field.valueSpan, site) ?? { start: site.offset, end: site.offset };
  if (field.key === 'date') return pastDates(site, span);
  if (field.key === 'authors' || field.key === 'owner' || field.key === 'participants') return people(site, lastName(site, span));
  const allowed =
    field.key && (site.settings.metadata[field.key]?.values ?? metadataDefinitions.find(({ key }) => key === field.key)?.values);
  return (allowed ?? []).map((value) => ({ label: value, kind: 'value', span, text: escapeSnippet(value) }));
}

/** In a list of names only the last one is completed. */
function lastName({ offset, before, line }: CompletionSite, span: Span): Span {
  const typed = before.slice(Math.max(0, span.start - line.start));
  const separator = Math.max(typed.lastIndexOf(','), typed.lastIndexOf(';'), typed.lastIndexOf('&'));
  const blanks = /^[ \t]*/.exec(typed.slice(separator + 1))?.[0].length ?? 0;
  return separator < 0 ? span : { start: offset - typed.length + separator + 1 + blanks, end: span.end };
}

/** Only above the first section, on a line that is empty or begins with `*`; then also fields that are never asked for. */
function fields({ postmortem, settings, today, offset, line, before, after }: CompletionSite): readonly Suggestion[] {
  const [first] = postmortem.sections.filter(({ parent, level }) => parent !== undefined || level > 1);
  const title = postmortem.title?.span.end ?? 0;
  if (!/^\*{0,2}\w*$/.test(before) || after.trim() !== '' || offset <= title || (first && offset >= first.span.start)) return [];
  const present = new Set(postmortem.metadata.map(({ key }) => key));
  return metadataDefinitions
    .filter(({ key }) => !present.has(key) && key !== 'title')
    .map((field) => ({ field, asked: settings.metadata[field.key]?.required ?? (field.required || field.values.length > 0) }))
    .filter(({ asked }) => asked || before.startsWith('*'))
    .toSorted((one, other) => Number(other.asked) - Number(one.asked))
    .map(({ field }) => field)
    .map(({ key, label, help, values: allowed, placeholder }) => {
      const value =
        key === 'date'
          ? `\${1:${isoDate(today)}}`
          : allowed.length > 0
            ? `\${1|${allowed.map(escapeSnippet).join(',')}|}`
            : placeholder === ''
              ? '$1'
              : `\${1:${escapeSnippet(placeholder)}}`;
      return { label: `**${label}:**`, documentation: help, kind: 'field', span: line, text: `**${label}:** ${value}` };
    });
}
