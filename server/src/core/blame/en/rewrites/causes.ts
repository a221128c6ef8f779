/** Slips and hindsight: the part of a sentence that ends the explanation, turned into the place where it goes on. */
import { escapeSnippet } from '../../../snippet.ts';
import type { Clause } from '../../clause.ts';
import { grammar } from '../../grammar.ts';
import { is } from '../../tokens.ts';
import type { BlameKind } from '../../kinds.ts';
import type { Lexicon } from '../../lexicon.ts';
import type { Rewrite } from '../../rewrite.ts';
import { trait } from '../../traits.ts';
import { nounPhraseAt } from './nounPhrase.ts';
import { joined, withoutSubject } from './pronouns.ts';
import { subjectsOf } from './subjects.ts';
import { beginning, clauseEnd, place, sentenceEnd } from './words.ts';

/** "due to operator error" goes on with what let the slip take effect. */
export function slips(clause: Clause, kind: BlameKind, lexicon: Lexicon): readonly Rewrite[] {
  if (kind !== 'human-error') return [];
  const nouns = ['@slipNoun', '@badNoun'].map((name) => lexicon.key(name));
  if (!clause.tokens.slice(clause.open, clause.close).some(({ lexeme }) => nouns.some((noun) => lexeme?.keys.includes(noun)))) return [];
  let from = clause.open;
  while (from > 0 && isModifier(clause, from - 1)) from--;
  let to = clause.close;
  if (clause.tokens.slice(from, to).some(({ kind: sort }) => sort === 'mark')) return [];
  const by = /^(?:by|of|from|on|in)$/u.test(clause.word(to)) ? clause.agentAt(to + 1) : undefined;
  // What else is told of the person goes, too.
  if (by)
    to = clause.sentence.agents.some(({ start, end }) => start === by.start && clause.word(end) === 'who') ? clauseEnd(clause, to) : by.end;
  // "a fat-fingered prefix": it only says of what kind something was.
  const next = clause.tokens[to];
  if (next?.kind === 'word' && !is(next, grammar.prep | grammar.conj | grammar.aux | grammar['v:d'])) return [];
  // Where the words do not stand for a thing, nothing can stand for them.
  if (!/^(?:to|of|by|was|is|:|–|—)$/u.test(clause.word(from - 1)) && from > 0) return [];
  const text = `${place(1, 'a step')} that ${place(2, 'the tool')} accepts without ${place(3, 'a check')}`;
  return [{ title: 'Go on from the slip to its conditions', from, to, text: beginning(clause, from, text), snippet: true }];
}

function isModifier(clause: Clause, at: number): boolean {
  const token = clause.tokens[at];
  if (token?.kind !== 'word' || is(token, grammar.prep | grammar.conj | grammar.aux)) return false;
  return is(token, grammar.det) || /^(?:simple|plain|manual|human|operator|pure|another|same|small|single)$/u.test(token.word);
}

/** "It was obvious that the disk would fill up" goes on with where that was shown. */
export function hindsight(clause: Clause, kind: BlameKind, _lexicon: Lexicon): readonly Rewrite[] {
  const { tokens } = clause;
  if (kind !== 'hindsight') return [];
  const that = tokens.findIndex(
    (token, at) =>
      token.word === 'that' && at >= 3 && /^(?:obvious|clear|evident|foreseeable|predictable|apparent|plain)$/u.test(clause.word(at - 1)),
  );
  if (that < 0) return [];
  let from = that - 2;
  while (from > 0 && clause.word(from) !== 'it') from--;
  if (clause.word(from) !== 'it' || / not /u.test(` ${clause.words(from, that - from)} `)) return [];
  const end = clauseEnd(clause, that);
  const shown = escapeSnippet(clause.written(that + 1, end));
  const text = `${place(1, 'the forecast')} showed that ${shown}; ${place(2, 'no alert')} ${place(3, 'is derived from it')}`;
  return [{ title: 'Say where the signal was shown', from, to: end, text: beginning(clause, from, text), snippet: true }];
}

/** "Ana caused the outage by pushing the rules" as "Pushing the rules caused the outage". */
export function causings(clause: Clause, _kind: unknown, lexicon: Lexicon): readonly Rewrite[] {
  for (const agent of subjectsOf(clause)) {
    const verb = agent.end;
    if (!/^(?:caused|triggered)$/u.test(clause.word(verb))) continue;
    const object = nounPhraseAt(clause, verb + 1);
    if (!object || !/^(?:by|with)$/u.test(clause.word(object.to))) continue;
    const end = clauseEnd(clause, object.to);
    if (clause.word(object.to) === 'by' && !clause.word(object.to + 1).endsWith('ing')) continue;
    const means = withoutSubject(clause, object.to + 1, end, agent, lexicon);
    if (!means) continue;
    const text = beginning(clause, agent.from, joined(means, clause.written(verb, object.to)));
    return [{ title: 'Say which step it was, not who took it', from: agent.from, to: end, text }];
  }
  return [];
}

/** "Kubernetes caused this" goes on with what it did and which setting that met. */
export function products(clause: Clause, kind: BlameKind, _lexicon: Lexicon): readonly Rewrite[] {
  if (kind !== 'technology-as-cause') return [];
  const at = clause.tokens.findIndex((token, index) => index >= clause.open && index < clause.close && token.has(trait.product));
  if (at < 0) return [];
  const name = escapeSnippet(clause.written(at, at + 1));
  const text = `${name} ${place(1, 'evicted the pods')}: ${place(2, 'the priority class')} ${place(3, 'is missing in the namespace')}`;
  return [{ title: 'Say which setting it met', from: 0, to: sentenceEnd(clause), text, snippet: true }];
}
