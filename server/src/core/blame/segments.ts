/** Parts of a sentence, for the scorer to find the one that tells. */
import type { Token } from './tokens.ts';
import { trait } from './traits.ts';

/** Part of a sentence: token indices, half open. */
export interface Segment {
  readonly from: number;
  readonly to: number;
}

/** Cuts a sentence at semicolons, dashes, colons and at commas that join clauses. */
export function segmentsOf(tokens: readonly Token[]): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.kind !== 'mark') continue;
    const cut =
      token.has(trait.cut) ||
      (token.word === ':' && at > from + 3) ||
      (token.word === ',' && at - from > 5 && tokens[at + 1]?.has(trait.joins));
    if (!cut || at - from < 2 || tokens.length - at < 3) continue;
    segments.push({ from, to: at + 1 });
    from = at + 1;
  }
  segments.push({ from, to: tokens.length });
  return segments;
}
