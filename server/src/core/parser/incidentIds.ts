/** Ids of incidents (`INC-2301`, `OPS_12`): those that a document goes by, and those that it mentions. */
import type { Inline } from '../inline.ts';
import type { Postmortem } from '../model.ts';
import type { Piece } from '../piece.ts';
import { Anchor } from '../text.ts';
import { notProjects } from './actionItems/tickets.ts';
import { runsWithHeading } from './content.ts';
import { allMatches } from '../matches.ts';

/** An id with the place where it stands. */
export interface IncidentId {
  readonly id: string;
  readonly span: Anchor;
}

export interface Mention extends IncidentId {
  /** It is the text of a link, which leads somewhere already. */
  readonly linked: boolean;
}

const id = String.raw`[A-Z][A-Z0-9]{1,9}[-_]\d{1,7}`;
const mention = new RegExp(String.raw`(?<![\p{L}\d_/.#&-])${id}(?![\p{L}\d_]|[.-]\d)`, 'gu');
const titled = new RegExp(
  String.raw`^(?:(?:post-?mortem|incident|outage|rca|report|review)s?\b[ :#–—-]{0,4}){0,3}[[(]?(${id}|#\d{1,7})(?![\p{L}\d_-])`,
  'iu',
);
const inField = new RegExp(String.raw`(?<![\p{L}\d_-])(?:${id}|#\d{1,7})(?![\p{L}\d_-])`, 'u');
const inName = new RegExp(String.raw`^(?:${id}|inc-\d{1,7})(?![\p{L}\d_]|-\d)`, 'u');
const lone = /^[\p{L}\d][\p{L}\d_-]{0,39}$/u;

/**
 * What the incident of a document is called: in its metadata, at the start of its title, else by the name of its file. The first is the main one.
 * @param path `/`-separated
 */
export function ownIds(
  { metadata, title, pieces }: Pick<Postmortem, 'metadata' | 'title' | 'pieces'>,
  path: string | undefined,
): IncidentId[] {
  const ids: IncidentId[] = [];
  const add = (found: string | undefined, span: Anchor, text: string): void => {
    if (found === undefined || ids.some((known) => known.id === found)) return;
    const start = text.indexOf(found);
    ids.push({ id: found, span: start >= 0 && span.length === text.length ? span.slice(start, start + found.length) : span });
  };
  for (const { key, value, valueSpan } of metadata)
    if (key === 'incident') add(inField.exec(value)?.[0] ?? (/\d/.test(value) ? lone.exec(value)?.[0] : undefined), valueSpan, value);
  if (title) add(titled.exec(title.raw)?.[1]?.toUpperCase(), title.span, title.raw);
  const [first] = pieces;
  if (ids.length === 0 && path !== undefined && first)
    add(inName.exec(path.slice(path.lastIndexOf('/') + 1))?.[0].toUpperCase(), title?.span ?? first.span.slice(0, 0), '');
  return ids;
}

/** The ids that a document mentions in its text, in order; not those in code. Its own may be among them. */
export function mentionedIds({ pieces, related, metadata }: Pick<Postmortem, 'pieces' | 'related' | 'metadata'>): Mention[] {
  const found = pieces.flatMap((piece) => piece.fact(readMentions));
  const known = new Set(found.map(({ span }) => span.start));
  const add = (value: string, span: Anchor, text: string): void => {
    const start = text.indexOf(value);
    if (start < 0 || span.length !== text.length || known.has(span.start + start)) return;
    found.push({ id: value, span: span.slice(start, start + value.length), linked: false });
  };
  // There a number alone is an id as well.
  for (const { value, raw, span } of related) if (value !== raw) add(value, span, raw);
  for (const { key, value, valueSpan } of metadata) if (key === 'incident') add(inField.exec(value)?.[0] ?? '\0', valueSpan, value);
  return found.toSorted((a, b) => a.span.start - b.span.start);
}

/** `UTF-8`, `SEV-1`, `CVE-2024`: numbers of something else. */
function isOtherNumber(found: string): boolean {
  const [prefix = '', number = ''] = found.split(/[-_]/);
  if (prefix === 'INC' || prefix === 'PM') return false;
  return prefix === 'SEV' ? number.length === 1 : notProjects.has(prefix);
}

function readMentions(piece: Piece): Mention[] {
  return runsWithHeading(piece).flatMap(mentionsIn);
}

function mentionsIn(run: Inline): Mention[] {
  if (!/[-_]\d/.test(run.raw)) return [];
  return allMatches(run.text, mention).flatMap(({ index, 0: found }) => {
    const end = index + found.length;
    if (isOtherNumber(found) || run.within(index, end, 'code', 'image')) return [];
    return [{ id: found, span: run.source(index, end), linked: run.within(index, end, 'link') }];
  });
}
