/** Words that can go without anything else changing: a judging adjective or adverb, whose change it was, "by Ana". */
import { escapeSnippet } from '../../../snippet.ts';
import type { Clause } from '../../clause.ts';
import { grammar } from '../../grammar.ts';
import { is } from '../../tokens.ts';
import { endsInEd } from '../heads.ts';
import type { Lexicon } from '../../lexicon.ts';
import type { Rewrite } from '../../rewrite.ts';
import { joined } from './pronouns.ts';
import { peopleOf } from './subjects.ts';
import { asks, beginning, clauseEnd, stopAfter, unchecked } from './words.ts';

/** The judgement left out, the person left out of a passive or of a possessive. */
export function wording(clause: Clause, _kind: unknown, lexicon: Lexicon): readonly Rewrite[] {
  const found = withoutJudgement(clause, lexicon) ?? withoutOwner(clause, lexicon) ?? withoutDoer(clause, lexicon);
  if (!found) return [];
  if (asks(clause)) return [found];
  const to = stopAfter(clause, found.to);
  const whole = escapeSnippet(joined(found.text, clause.written(found.to, to)));
  return [found, { title: `${found.title}, and say what allowed it`, from: found.from, to, text: `${whole}; ${unchecked}`, snippet: true }];
}

/** "A careless change" as "A change", "was carelessly merged" as "was merged". */
function withoutJudgement(clause: Clause, lexicon: Lexicon): Rewrite | undefined {
  const { tokens, open, close } = clause;
  const judging = lexicon.key('@badAdj');
  const at = tokens.findIndex(
    (token, index) => index >= open - 1 && index < close && (is(token, grammar.badAdv) || (token.lexeme?.keys.includes(judging) ?? false)),
  );
  if (at < 0) return undefined;
  const adjective = !is(tokens[at], grammar.badAdv);
  const next = tokens[at + 1];
  if (
    next?.kind !== 'word' ||
    next.word === "'s" ||
    (adjective && (is(next, grammar.prep | grammar.conj | grammar.aux) || is(tokens[at - 1], grammar.aux)))
  )
    return undefined;
  // "The vendor botched the move": it is what they did.
  if (adjective && clause.sentence.agents.some(({ end }) => end === at)) return undefined;
  const title = 'Leave out the judgement';
  const article = clause.word(at - 1);
  if (adjective && (article === 'a' || article === 'an')) {
    const text = `${/^[aeiou]/u.test(next.word) ? 'an' : 'a'} ${clause.written(at + 1, at + 2)}`;
    return { title, from: at - 1, to: at + 2, text: beginning(clause, at - 1, text) };
  }
  return { title, from: at, to: at + 2, text: beginning(clause, at, clause.written(at + 1, at + 2)) };
}

/** "Ana's migration" as "The migration". */
function withoutOwner(clause: Clause, lexicon: Lexicon): Rewrite | undefined {
  const work = lexicon.key('@work');
  for (const { class: who, start, end } of peopleOf(clause)) {
    if (clause.word(end) !== "'s" || who === 'customer' || who === 'vendor') continue;
    // Up to three words say of what kind the work is: "Ana's quick retry patch".
    const noun = [1, 2, 3].map((step) => end + step).find((at) => clause.tokens[at]?.lexeme?.keys.includes(work));
    if (noun === undefined) continue;
    const text = beginning(clause, start, `the ${clause.written(end + 1, noun + 1)}`);
    return { title: 'Leave out whose it was', from: start, to: noun + 1, text };
  }
  return undefined;
}

/** "was taken by Ana" as "was taken". */
function withoutDoer(clause: Clause, lexicon: Lexicon): Rewrite | undefined {
  const work = lexicon.key('@work');
  for (const { start, end: longest } of peopleOf(clause)) {
    let end = clause.sentence.agents.find((agent) => agent.start === start)?.end ?? longest;
    // "by somebody with a weak grasp of it": that is the person, too.
    if (clause.word(end) === 'with') end = clauseEnd(clause, end);
    if (/^(?:who|that|whose)$/u.test(clause.word(end)) || / not /u.test(` ${clause.words(Math.max(0, start - 4), 3)} `)) continue;
    const before = clause.tokens[start - 2];
    const next = clause.tokens[end];
    if (clause.word(start - 1) !== 'by' || !before || (next?.kind === 'word' && !is(next, grammar.prep | grammar.conj))) continue;
    // "the one led by Ana" says which one, "was led by Ana" only by whom.
    const passive = is(clause.tokens[start - 3], grammar.aux | grammar.adv) && (endsInEd(before) || is(before, grammar['v:n']));
    if (!passive && !before.lexeme?.keys.includes(work)) continue;
    return { title: 'Leave out by whom', from: start - 2, to: end, text: clause.written(start - 2, start - 1) };
  }
  return undefined;
}
