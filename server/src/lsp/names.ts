/** Names of a document: its people, teams and incidents, and all the places where one of them stands. */
import { mentionedIds, ownIds, type Postmortem, type Span } from '../core/index.ts';
import type { OpenDocument } from './document.ts';
import type { Lines } from './convert.ts';

export interface Name {
  readonly name: string;
  /** The place that was asked for. */
  readonly here: Span;
}

/** The longest known name at an offset. */
export function nameAt(document: OpenDocument, offset: number): Name | undefined {
  const postmortem = document.analysis()?.postmortem;
  if (!postmortem?.recognition.postmortem) return undefined;
  const line = document.lines.span(document.lines.lineAt(offset));
  const shown = document.text(line);
  for (const name of namesOf(postmortem)) {
    const start = startsOf(shown, name).find((at) => line.start + at <= offset && offset <= line.start + at + name.length);
    if (start !== undefined) return { name, here: { start: line.start + start, end: line.start + start + name.length } };
  }
  return undefined;
}

/** Every place of a text where a name stands as a whole word, in order. */
export function occurrences(document: Lines, name: string): readonly Span[] {
  return startsOf(document.slice(0, document.lines.length), name).map((start) => ({ start, end: start + name.length }));
}

function namesOf(postmortem: Postmortem): readonly string[] {
  const { actionItems, people, authors, timeline, related, metadata } = postmortem;
  const all = [
    ...actionItems.flatMap(({ owner }) => owner?.value ?? []),
    ...(timeline?.entries ?? []).flatMap(({ owner }) => owner?.value ?? []),
    ...authors.map(({ value }) => value),
    ...people.map(({ name }) => name),
    ...related.map(({ value }) => value).filter((value) => /^\S{1,40}$/.test(value)),
    ...metadata.filter(({ key }) => key === 'incident').map(({ value }) => value),
    ...ownIds(postmortem, undefined).map(({ id }) => id),
    ...mentionedIds(postmortem).map(({ id }) => id),
  ];
  return [...new Set(all)].filter((name) => name.length > 1).toSorted((a, b) => b.length - a.length);
}

/** Starts of the whole words that are `name`. */
function startsOf(text: string, name: string): readonly number[] {
  const starts: number[] = [];
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length)) {
    const around = `${text.charAt(start - 1)} ${text.charAt(start + name.length)}`;
    if (!/^[\p{L}\p{N}_] | [\p{L}\p{N}_]$/u.test(around)) starts.push(start);
  }
  return starts;
}
