/**
 * The metadata of a document: which fields count, and what they say. Fields stand in front matter, before or right below the
 * title, in headings (`## Date: …`, `## Authors`), in the summary, or in statistics at the end.
 */
import type { FrontMatter } from '../../blocks.ts';
import type { CalendarDate, DateField, Field, MetadataField, Person, Postmortem, Problem } from '../../model.ts';
import type { MetadataKey } from '../../schema/definition.ts';
import type { Piece, Section } from '../../piece.ts';
import type { Anchor } from '../../text.ts';
import { mapMetadataKey } from '../../titles.ts';
import { documentStatusLabels, mapStatus, severityLabel } from '../../vocabulary.ts';
import { findDate } from '../dates/dateTime.ts';
import { readFrontMatter, type FrontMatterFacts } from './frontMatter.ts';
import { readFields, readLoneValues } from './metadataFields.ts';
import { isPlaceholderName, nameKind, splitNames } from '../people/people.ts';
import type { Source } from '../source.ts';
import { titleOf } from '../title.ts';

export interface Metadata extends Pick<Postmortem, 'title' | 'metadata' | 'date' | 'authors' | 'severity' | 'status'> {
  /** Authors, owners and participants. */
  readonly people: readonly Person[];
  readonly problems: readonly Problem[];
}

/** Reads the metadata of a document; the same object as for the version before where no field has changed. */
export function metadataOf(source: Source): Metadata {
  const front = frontMatterOf(source.pieces[0]);
  const body = [...fieldsOfBody(source)];
  const fields = [...(front?.fields ?? []), ...body];
  const title = titleOf(source, fields);
  return source.kept.derive(metadataOf, [front, title?.raw, title?.span, ...body], () => fold(front, body, fields, title));
}

function fold(
  front: FrontMatterFacts | undefined,
  body: readonly MetadataField[],
  fields: readonly MetadataField[],
  title: Field<string> | undefined,
): Metadata {
  // What the document says in its body is closer to its author than what a site generator needs.
  const preferred = [...body, ...(front?.fields ?? [])];
  const authors = preferred.filter(({ key }) => key === 'authors').flatMap(namesOf);
  return {
    title,
    metadata: fields,
    date: dateOf(preferred, title),
    authors,
    severity: valued(preferred, 'severity', severityLabel),
    status: valued(preferred, 'status', statusLabel) ?? draftFlag(front),
    people: preferred.filter(({ key }) => key === 'authors' || key === 'owner' || key === 'participants').flatMap(peopleOf),
    problems: front?.problems ?? [],
  };
}

function frontMatterOf(piece: Piece | undefined): FrontMatterFacts | undefined {
  return piece?.blocks[0]?.type === 'frontMatter' ? piece.fact(readFrontMatterOfPiece) : undefined;
}

function readFrontMatterOfPiece(piece: Piece): FrontMatterFacts {
  return readFrontMatter(piece.blocks[0] as FrontMatter);
}

function* fieldsOfBody({ outline: { preamble, sections } }: Source): Iterable<MetadataField> {
  for (const piece of preamble) yield* piece.fact(readFields);
  let inBody = false;
  let inStory = false;
  for (const section of sections) {
    const { kind, pieces } = section;
    if (kind === 'metadata' || kind === 'participants') yield* headingFields(section);
    const all =
      kind === 'metadata' || (kind === undefined && !inBody) || (kind === 'supporting' && /\b(?:stat|metric)/i.test(section.title));
    // `## General` and its like above the first section that tells something.
    if (all || kind === 'summary' || kind === 'participants' || (kind === undefined && !inStory))
      for (const piece of pieces) for (const field of piece.fact(readFields)) if (all || field.key) yield field;
    inBody ||= kind !== 'metadata';
    inStory ||= kind !== undefined && kind !== 'metadata';
  }
}

/** `## Date: 2024-03-03`, or `## Authors` with the values below. */
function* headingFields(section: Section): Iterable<MetadataField> {
  const name = section.title.split(':', 1)[0]!.trim();
  const key = mapMetadataKey(name);
  const { titleSpan, heading } = section;
  if (!key) return;
  const value = section.title.slice(name.length).replace(/^[\s:]+/, '');
  if (value && heading) {
    const start = heading.inline.text.indexOf(value);
    yield { key, name, nameSpan: titleSpan, value, valueSpan: heading.inline.source(start, start + value.length), form: 'heading' };
    return;
  }
  const isTime = key === 'start' || key === 'end' || key === 'detected';
  // `### Resolved` above a sentence is an update.
  const values = section.pieces
    .flatMap((piece) => piece.fact(readLoneValues))
    .filter(({ value: lone }) => !isTime || /\d[:.h/-]\d|\d ?[ap]\.?m\b/i.test(lone));
  if (values.length === 0 && !(isTime && section.pieces.some((piece) => piece.fact(readLoneValues).length > 0)))
    yield { key, name, nameSpan: titleSpan, value: '', valueSpan: titleSpan.slice(titleSpan.length), form: 'heading' };
  for (const lone of values) yield { key, name, nameSpan: titleSpan, ...lone, form: 'heading' };
}

function first(fields: readonly MetadataField[], key: MetadataKey): MetadataField | undefined {
  const of = fields.filter((field) => field.key === key);
  return of.find((field) => field.value !== '') ?? of[0];
}

/** The value of a key in its canonical spelling where that is clear, else as written. */
function valued(
  fields: readonly MetadataField[],
  key: MetadataKey,
  canonical: (value: string) => string | undefined,
): Field<string> | undefined {
  const field = first(fields, key);
  if (!field || field.value === '') return undefined;
  // `SEV-1 | SEV-2` is a choice that nobody has made yet.
  const value = field.value.includes('|') ? undefined : canonical(field.value);
  return { value: value ?? field.value, raw: field.value, span: field.valueSpan };
}

function statusLabel(value: string): string | undefined {
  const status = /^(?:draft|(?:in )?review|final)$/i.test(value) ? mapStatus(value) : undefined;
  return status && documentStatusLabels[status];
}

/** `draft: true` of site generators. */
function draftFlag(front: FrontMatterFacts | undefined): Field<string> | undefined {
  const flag = front?.fields.find(({ name, value }) => name.toLowerCase() === 'draft' && value === 'true');
  return flag && { value: documentStatusLabels.draft, raw: flag.value, span: flag.valueSpan };
}

/** The first of: a date field, the title, when it started, when it was noticed. */
function dateOf(fields: readonly MetadataField[], title: Field<string> | undefined): DateField | undefined {
  const dates = fields.filter(({ key }) => key === 'date');
  const date =
    first(
      dates.filter(({ name }) => !/report|post[- ]?mortem|rca|analysis/i.test(name)),
      'date',
    ) ?? first(dates, 'date');
  const inTitle = title && findDate(title.raw.replace(/[\u2010\u2011]/g, '-')) ? readDate(title.raw, title.span) : undefined;
  // Front matter tells when a post went online, its title when it happened.
  const published = date?.form === 'front-matter' && /^date$/i.test(date.name) && inTitle?.date !== undefined;
  if (date && date.value !== '' && !published && (!inTitle || findDate(date.value)))
    return readDate(date.value, date.valueSpan, inTitle?.date);
  if (inTitle) return inTitle;
  const stamp = fields.find(
    ({ key, name, value }) => (key === 'start' || key === 'detected' || /declared|reported|began/i.test(name)) && findDate(value)?.date,
  );
  return stamp && readDate(stamp.value, stamp.valueSpan);
}

/** @param known a date that settles which of two readings is meant */
function readDate(raw: string, span: Anchor, known?: CalendarDate): DateField {
  // Typographic hyphens are as long as plain ones.
  const found = findDate(raw.replace(/[\u2010\u2011]/g, '-'));
  if (!found) return { raw, span, date: undefined, ambiguous: false };
  // A value with markup inside is longer in the source than what a reader sees.
  const place = span.length === raw.length ? span.slice(found.start, found.end) : span;
  const meant =
    known &&
    found.ambiguous &&
    found.year === known.year &&
    [found, found.other].some((one) => one?.month === known.month && one.day === known.day);
  const date = found.problem ? undefined : meant ? known : found.date;
  return { raw: raw.slice(found.start, found.end), span: place, date, ambiguous: found.ambiguous && !meant };
}

function namesOf({ value, valueSpan }: MetadataField): readonly Field<string>[] {
  return splitNames(value)
    .filter(({ name }) => !isPlaceholderName(name) && !/^(?:review|edit|approv)ed by\b/i.test(name))
    .map(({ name, start }) => ({
      value: name,
      raw: name,
      span: valueSpan.length === value.length ? valueSpan.slice(start, start + name.length) : valueSpan,
    }));
}

/** Short parts only: responders are at times described in sentences. Initials may stand without commas. */
function peopleOf(field: MetadataField): readonly Person[] {
  const initials = /^[A-Z]{2,3}(?: [A-Z]{2,3})+$/.test(field.value);
  const names = initials ? field.value.split(' ').map((value) => ({ value, span: field.valueSpan })) : namesOf(field);
  return names
    .filter(({ value }) => /^@?\p{L}[\p{L}\p{M}\d .'’@()_-]{0,40}$/u.test(value) && value.split(' ').length <= 5)
    .map(({ value, span }) => ({ name: value.split(' (', 1)[0]!, team: nameKind(value) === 'team', span }));
}
