/** Where in a config file a cursor is. */
import type { Span } from '../text.ts';

export type Path = readonly (string | number)[];

export interface Place {
  readonly language: 'json' | 'yaml';
  /** Leads to the map whose key is written, or to the value. */
  readonly path: Path;
  readonly at: 'key' | 'value';
  /** What is written of it so far, on the line of the cursor. */
  readonly span: Span;
  /** Keys that the map has already. */
  readonly taken: readonly string[];
  /** What a key still lacks behind it. */
  readonly lacks: { readonly value: boolean; readonly comma: boolean };
}

const wordCharacter = /[\w$/.-]/;

/** The end of the word that an offset is in, at `limit` at the latest. */
export function wordEnd(text: string, offset: number, limit = text.length): number {
  let end = offset;
  while (end < limit && wordCharacter.test(text[end]!)) end++;
  return end;
}

/** The word that an offset is in, or an empty span. */
export function wordAt(text: string, offset: number): Span {
  let start = offset;
  while (start > 0 && wordCharacter.test(text[start - 1]!)) start--;
  return { start, end: wordEnd(text, offset) };
}
