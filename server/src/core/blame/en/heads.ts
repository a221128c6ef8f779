/** What may stand behind the head of a noun phrase, and what makes the word part of a longer one. */
import { grammar } from '../grammar.ts';
import { type Token, is } from '../tokens.ts';

/** Grammar bits of words that end a noun phrase before a verb, and of its other borders. */
export const verbEnd = grammar.aux | grammar['v:d'] | grammar['v:s'] | grammar.adv | grammar.badAdv | grammar.slipAdv | grammar.not;
export const base = grammar['v:b'];
export const boundary = grammar.prep | grammar.conj | grammar.aux | grammar.not | grammar.wh | grammar.adv;
export const determiner = grammar.det;

/** True unless the word is only the first part of a compound ("user error", "developer portal"). */
export function isHead(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (!next || next.kind !== 'word') return true;
  if (is(next, verbEnd) || is(next, boundary) || is(next, determiner)) return true;
  if (next.lexeme?.person !== undefined && /^(?:we|i|they|you)$/u.test(next.lexeme.person)) return true;
  const word = (tokens[at] as Token).word;
  if (is(next, base))
    return (
      isAsked(tokens, at) ||
      word.endsWith('s') ||
      word === 'people' ||
      word === 'folks' ||
      word === 'staff' ||
      (tokens[at] as Token).lexeme?.group === true
    );
  return (
    endsInEd(next) ||
    next.word === 'on-call' ||
    next.word === 'alone' ||
    next.word === 'capable' ||
    next.word === 'responsible' ||
    next.word === 'unaware'
  );
}

/** "How could the agent miss …": the verb stands before its subject. */
function isAsked(tokens: readonly Token[], at: number): boolean {
  for (let left = at - 1; left >= 0 && left >= at - 4; left--) {
    if (is(tokens[left], grammar.aux)) return true;
    if (tokens[left]?.kind !== 'word' || is(tokens[left], boundary)) return false;
  }
  return false;
}

/** A word that may be a past participle or past tense by its spelling. */
export function endsInEd(token: Token): boolean {
  return token.kind === 'word' && !token.capital && token.word.length > 4 && token.word.endsWith('ed');
}
