/** Which parts of a postmortem mean something, as token types that every theme knows. */
import type { Postmortem, Span } from '../core/index.ts';

/** The legend. Standard types of the protocol, so that no theme needs to be told. */
export const tokenTypes = ['namespace', 'type', 'variable', 'property', 'enumMember', 'keyword', 'number'] as const;
export type TokenType = (typeof tokenTypes)[number];

export interface Token {
  readonly span: Span;
  readonly type: TokenType;
}

/**
 * In document order; where two overlap the first, or else the longer one, stays.
 * @param plain states and titles of known sections that are no headings, too: for editors without our grammar, which has colours for these
 */
export function semanticTokens(postmortem: Postmortem, plain: boolean): readonly Token[] {
  const { metadata, severity, status, timeline, actionItems, people, sections } = postmortem;
  const token = (type: TokenType, ...spans: readonly (Span | undefined)[]): readonly Token[] =>
    spans.flatMap((span) => (span && span.end > span.start ? [{ span, type }] : []));
  const tokens = [
    // Headings have a colour in every editor, and one that names no section would stand out among them.
    ...(plain
      ? sections.flatMap(({ kind, form, titleSpan }) => (kind === undefined || form === 'heading' ? [] : token('namespace', titleSpan)))
      : []),
    ...metadata.flatMap(({ key, nameSpan, valueSpan }) => [
      ...(key === undefined ? [] : token('property', nameSpan)),
      ...(key === 'incident' ? token('type', valueSpan) : []),
      ...(key === 'date' || key === 'start' || key === 'end' || key === 'detected' ? token('number', valueSpan) : []),
    ]),
    ...token('keyword', severity?.span),
    ...(plain ? token('enumMember', status?.span) : []),
    ...(timeline?.entries ?? []).flatMap(({ time, owner, form }) =>
      form === 'log' ? [] : [...token('number', time?.span), ...token('variable', owner?.span)],
    ),
    ...actionItems.flatMap(({ owner, due, status: state, links, form }) => [
      ...token('variable', owner?.span),
      ...token('number', due?.span),
      ...(plain && form !== 'task' ? token('enumMember', state?.span) : []),
      ...token('type', ...links.map(({ span }) => span)),
    ]),
    ...people.flatMap(({ span }) => token('variable', span)),
  ];
  let end = 0;
  return tokens
    .map(({ span, type }) => ({ span: { start: span.start, end: span.end }, type }))
    .toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
    .filter(({ span }) => {
      if (span.start < end) return false;
      end = span.end;
      return true;
    });
}
