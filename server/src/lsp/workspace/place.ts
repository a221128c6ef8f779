/** Where something stands in a document that may not be open: in the client's units, small, because there are many. */
import type { Range } from 'vscode-languageserver-protocol';
import type { Span } from '../../core/index.ts';
import type { Converter } from '../convert.ts';

/** On one line; what goes on behind it is left out. */
export interface Place {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** Writes the places of a document down. */
export function placeIn(convert: Converter): (span: Span) => Place {
  return (span) => {
    const { start, end } = convert.range(span);
    return { line: start.line, from: start.character, to: end.line === start.line ? end.character : start.character };
  };
}

export function rangeOf({ line, from, to }: Place): Range {
  return { start: { line, character: from }, end: { line, character: to } };
}
