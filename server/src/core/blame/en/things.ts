/** Phrases that look like persons and stand for something else: machines, months, counts. */
import { grammar } from '../grammar.ts';
import { type Token, is } from '../tokens.ts';
import { trait } from '../traits.ts';

/** "On Mar 6", "6 April": no Mar and no April. */
export function isMonth(tokens: readonly Token[], at: number): boolean {
  return (tokens[at] as Token).has(trait.month) && (tokens[at - 1]?.kind === 'number' || tokens[at + 1]?.kind === 'number');
}

/** "Flo, the flow-meter gateway of the plant,": what the name stands for is said behind it. */
export function isApposition(tokens: readonly Token[], end: number): boolean {
  if (tokens[end]?.word !== ',' && tokens[end]?.word !== '(') return false;
  if (!is(tokens[end + 1], grammar.det)) return false;
  for (let at = end + 2; at < end + 9; at++) {
    const token = tokens[at];
    if (!token) return false;
    if (token.lexeme?.person === 'role') return false;
    if (is(token, grammar.system)) return true;
    if (token.kind === 'mark') return false;
  }
  return false;
}

/** "Otto broke the lock after its own retry": a thing. */
export function ownIts(tokens: readonly Token[], at: number): boolean {
  if (at > 3) return false;
  for (let next = at + 1; next < tokens.length && next < at + 25; next++) {
    const token = tokens[next] as Token;
    if (token.has(trait.thing)) return true;
    if (token.word === '.') return false;
  }
  return false;
}

/** How many people at most are there: "only two", "just one of the". */
const few = /^(?:one|two|three|four|a|single)$/u;
/** "was on call", "was in the office", "was awake": a fact about a rota, whoever it is. */
const placed = /^(?:on|in|available|awake|present|reachable)$/u;

/** "Only one engineer was on call": people counted, and none of them meant. `head` is the index of the word for people. */
export function isCount(tokens: readonly Token[], head: number): boolean {
  const be = tokens[head + 1];
  if (!be || !/^(?:was|were|is|are)$/u.test(be.word) || !placed.test(tokens[head + 2]?.word ?? '')) return false;
  for (let left = head - 1; left >= 0 && left >= head - 6; left--) {
    const { word, kind } = tokens[left] as Token;
    if (kind === 'mark') return false;
    if (word === 'single') return /^(?:a|one|only)$/u.test(tokens[left - 1]?.word ?? '');
    if (word === 'only' || word === 'just') return few.test(tokens[left + 1]?.word ?? '') || tokens[left + 1]?.kind === 'number';
  }
  return false;
}
