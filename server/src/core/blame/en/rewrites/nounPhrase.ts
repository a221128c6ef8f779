/** The noun phrase that follows an English verb, as far as words alone tell. */
import type { Clause } from '../../clause.ts';
import { grammar } from '../../grammar.ts';
import { is } from '../../tokens.ts';
import { endsInEd } from '../heads.ts';

/** An object: token indices, half open. */
export interface NounPhrase {
  readonly from: number;
  readonly to: number;
  readonly plural: boolean;
  /** It is the person's own: "his shortcut". */
  readonly possessive: boolean;
}

const ownWords = /^(?:his|her|their|its)$/;
/** No part of a noun phrase, though no class of the lexicon says so. */
const borders = /^(?:above|below|instead|rather)$/;
const pronouns = /^(?:it|this|that|these|those|them|him|her|us|me|everything|nothing|anything|one)$/;
const noObject =
  /^(?:to|that|which|who|whom|whose|what|when|where|why|how|if|whether|there|so|too|very|he|she|they|we|i|you|himself|herself|themselves|each)$/;
const states =
  /^(?:open|shut|empty|unread|alone|blank|idle|public|live|running|wrong|unchanged|aside|away|back|apart|together|first|last|early|late|again|twice|once|long)$/;
const several = /^(?:these|those|both|all|two|three|four|five|six|seven|eight|nine|ten|several|many|few|most|some)$/;
const single = /^(?:a|an|this|that|each|every|one|another|no)$/;
const singularEnding = /(?:ss|us|is|as|news|'s)$/;

/** The object that starts at a token, or nothing. */
export function nounPhraseAt(clause: Clause, from: number): NounPhrase | undefined {
  const { tokens } = clause;
  const first = tokens[from];
  if (
    !first ||
    first.kind === 'mark' ||
    first.kind === 'handle' ||
    (noObject.test(first.word) && first.word !== 'that') ||
    states.test(first.word)
  )
    return undefined;
  if (first.word === 'that' && (!isNominal(clause, from + 1) || clause.agentAt(from + 1))) return undefined;
  if (
    first.kind === 'word' &&
    is(first, grammar.prep | grammar.conj | grammar.aux | grammar.not | grammar.adv | grammar.badAdv | grammar.slipAdv)
  ) {
    if (!pronouns.test(first.word) && !is(first, grammar.det) && first.word !== 'half') return undefined;
  }
  if (first.kind === 'word' && first.word.endsWith('ly') && first.word.length > 4) return undefined;
  if (pronouns.test(first.word) && !isNominal(clause, from + 1))
    return { from, to: from + 1, plural: /^(?:these|those|them)$/u.test(first.word), possessive: false };
  let to = from + 1;
  let head = from;
  let joined = false;
  for (; to < tokens.length; to++) {
    const word = clause.word(to);
    if (word === "'s" || word === 'of') continue;
    if ((word === 'and' || word === 'or') && joins(clause, to)) {
      joined ||= word === 'and';
      continue;
    }
    if (!isNominal(clause, to) || beginsAnew(clause, from, to)) break;
    if (!clause.tokens.slice(from, to).some(({ word: before }) => before === 'of')) head = to;
  }
  // "left the valve closed": what stands last says how it was left.
  if (to - from > 2 && (endsInEd(tokens[to - 1]!) || states.test(clause.word(to - 1))) && clause.word(to - 2) !== 'of') {
    to--;
    head = Math.min(head, to - 1);
  }
  while (to > from + 1 && /^(?:of|and|or)$/u.test(clause.word(to - 1))) to--;
  if (is(tokens[to - 1], grammar.det) || clause.word(to) === 'of') return undefined;
  // "verified that the job ran": no thing, but a clause.
  if (first.word === 'that' && is(tokens[to], grammar.aux | grammar['v:d'] | grammar['v:s'] | grammar.adv)) return undefined;
  return { from, to, plural: joined || isPlural(clause, from, Math.min(head, to - 1)), possessive: ownWords.test(first.word) };
}

function isNominal(clause: Clause, at: number): boolean {
  const token = clause.tokens[at];
  if (!token || token.kind === 'mark' || noObject.test(token.word) || borders.test(token.word)) return false;
  if (token.kind !== 'word') return true;
  if (is(token, grammar.det) && at > 0 && !/^(?:of|half|all|both|such|and|or)$/u.test(clause.word(at - 1))) return false;
  if (pronouns.test(token.word)) return clause.word(at - 1) === 'of' || is(clause.tokens[at - 1], grammar.det);
  // "a habit of renaming": what is done is no thing that something is done to.
  if (clause.word(at - 1) === 'of' && token.word.endsWith('ing')) return false;
  return !is(token, grammar.prep | grammar.conj | grammar.aux | grammar.not | grammar.adv | grammar.badAdv | grammar.slipAdv);
}

/** "the path two times": a number behind a noun is no part of it, unless it names the noun: "port 443". */
function beginsAnew(clause: Clause, from: number, at: number): boolean {
  return at > from && several.test(clause.word(at)) && clause.word(at - 1) !== 'of' && !is(clause.tokens[at - 1], grammar.det);
}

/** Whether "and" goes on with a second object and not with what was done next. */
function joins(clause: Clause, at: number): boolean {
  const { tokens } = clause;
  const next = tokens[at + 1];
  if (!next || next.kind === 'mark' || clause.agentAt(at + 1)) return false;
  if (next.kind === 'word' && (noObject.test(next.word) || pronouns.test(next.word) || endsInEd(next) || is(next, noNoun))) return false;
  // "… and the table never recovered": what comes next has a verb of its own.
  let end = at + 1;
  while (end < tokens.length && (isNominal(clause, end) || is(tokens[end], grammar.det)) && !is(tokens[end], grammar['v:d'])) end++;
  return !is(tokens[end], grammar.aux | grammar['v:d'] | grammar['v:s'] | grammar.adv | grammar.not);
}

const noNoun = grammar['v:d'] | grammar['v:b'] | grammar.aux | grammar.not | grammar.prep | grammar.adv | grammar.badAdv | grammar.slipAdv;

function isPlural(clause: Clause, from: number, head: number): boolean {
  const [first, last] = [clause.tokens[from]!, clause.tokens[head]!];
  if (single.test(first.word)) return false;
  if (several.test(first.word) || (first.kind === 'number' && first.word !== '1' && head > from)) return true;
  if (last.kind !== 'word' || last.upper) return false;
  return /^(?:people|data)$/u.test(last.word) || (last.word.endsWith('s') && !singularEnding.test(last.word));
}
