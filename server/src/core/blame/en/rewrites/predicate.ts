/** What an English clause says that somebody did, did not do, or should have done. */
import type { Agent } from '../../agents.ts';
import type { Clause } from '../../clause.ts';
import { grammar } from '../../grammar.ts';
import { is } from '../../tokens.ts';
import { endsInEd } from '../heads.ts';
import type { Lexicon } from '../../lexicon.ts';

export interface Predicate {
  readonly agent: Agent;
  readonly mood: 'did' | 'did not' | 'should have' | 'should not have';
  /** The auxiliary of a passive in the same tense, without its number: `had been`, or empty for "was" and "were". */
  readonly perfect: '' | 'had been' | 'has been' | 'have been';
  /** Index of the verb; what follows it is its complement. */
  readonly verb: number;
  /** Base form, where the verb is known. */
  readonly base: string | undefined;
  readonly participle: string;
  /** An adverb that judges nobody. */
  readonly adverb: string;
}

const adverbs = grammar.adv | grammar.badAdv | grammar.slipAdv;
const plainAdverb =
  /^(?:manually|directly|immediately|completely|fully|partly|partially|repeatedly|already|still|again|twice|once|first|later|also)$/;
const omits = /^(?:forgot|forgets|failed|fails|neglected|neglects|omitted|refused|declined)$/;
const modal = /^(?:should|could|would|ought)$/;
/** "did not bother to", "did not manage to": the act is what follows. */
const attempts = /^(?:bother|care|manage|try|remember|think|want|wish|need)$/;
const attempted = /^(?:bothered|cared|managed|tried|remembered|thought|wanted|wished)$/;

/** A verb that only leads to the act: "could have prevented this by opening it". */
export function prevents({ participle }: Predicate): boolean {
  return /^(?:prevented|avoided|averted|stopped|saved|caught|spared)$/u.test(participle);
}

/** The predicate behind a phrase for people. */
export function predicateOf(clause: Clause, agent: Agent, lexicon: Lexicon): Predicate | undefined {
  const { tokens } = clause;
  let adverb = '';
  const skip = (at: number): number => {
    while (is(tokens[at], adverbs) && clause.word(at) !== 'never' && !omits.test(clause.word(at))) {
      if (plainAdverb.test(clause.word(at))) adverb = clause.word(at);
      at++;
    }
    return at;
  };
  const nobody = agent.class === 'nobody';
  let at = skip(agent.end);
  const made = (mood: Predicate['mood'], verb: number, perfect: Predicate['perfect'] = ''): Predicate | undefined =>
    finish(clause, lexicon, { agent, mood, perfect, verb, adverb });

  if (/^could not be (?:bothered|troubled) to$/u.test(clause.words(at, 5))) return base(clause, lexicon, { agent, at: at + 5, adverb });
  if (modal.test(clause.word(at))) {
    at = skip(at + 1);
    if (clause.word(at) === 'to') at++;
    const not = clause.word(at) === 'not' || clause.word(at) === 'never';
    at = skip(not ? at + 1 : at);
    if (clause.word(at) !== 'have') return undefined;
    return made(not ? 'should not have' : 'should have', skip(at + 1));
  }
  if (/^(?:did|does|do)$/u.test(clause.word(at)) && (clause.word(at + 1) === 'not' || clause.word(at + 1) === 'never')) {
    at = skip(at + 2);
    if (attempts.test(clause.word(at)) && clause.word(at + 1) === 'to') at = skip(at + 2);
    return is(tokens[at], grammar['v:b']) || tokens[at]?.kind === 'word' ? base(clause, lexicon, { agent, at, adverb }) : undefined;
  }
  let perfect: Predicate['perfect'] = '';
  if (/^(?:had|has|have)$/u.test(clause.word(at)) && !is(tokens[at + 1], grammar.det)) {
    perfect = `${clause.word(at) as 'had' | 'has' | 'have'} been`;
    at = skip(at + 1);
  }
  const not = clause.word(at) === 'not' || clause.word(at) === 'never';
  if (not) at = skip(at + 1);
  if ((omits.test(clause.word(at)) || clause.word(at) === 'forgotten') && clause.word(at + 1) === 'to')
    return base(clause, lexicon, { agent, at: skip(at + 2), adverb });
  const undone = not || nobody;
  if (undone && attempted.test(clause.word(at)) && clause.word(at + 1) === 'to')
    return base(clause, lexicon, { agent, at: at + 2, adverb });
  if (undone && /^took the (?:trouble|time) to$/u.test(clause.words(at, 4))) return base(clause, lexicon, { agent, at: at + 4, adverb });
  return made(undone ? 'did not' : 'did', at, perfect);
}

/** "did not check": the verb stands in its base form. */
function base(
  clause: Clause,
  { dictionary }: Lexicon,
  { agent, at, adverb }: { agent: Agent; at: number; adverb: string },
): Predicate | undefined {
  const verb = clause.word(at);
  if (!/^[a-z-]{2,}$/u.test(verb) || /^(?:be|have|bother|care|need|want)$/u.test(verb) || is(clause.tokens[at], grammar.aux | grammar.det))
    return undefined;
  const {
    n: [participle],
  } = dictionary.inflection.formsOf(verb);
  return participle === undefined ? undefined : { agent, mood: 'did not', perfect: '', verb: at, base: verb, participle, adverb };
}

/** "deleted", "had deleted", "should have deleted": it stands in the past. */
function finish(
  clause: Clause,
  lexicon: Lexicon,
  start: { agent: Agent; mood: Predicate['mood']; perfect: Predicate['perfect']; verb: number; adverb: string },
): Predicate | undefined {
  const token = clause.tokens[start.verb];
  if (token?.kind !== 'word' || token.quoted || is(token, grammar.aux | grammar.prep)) return undefined;
  if (!is(token, grammar['v:d'] | grammar['v:n']) && !endsInEd(token)) return undefined;
  const known = lexicon.baseOf(token.word);
  if (known === undefined && !endsInEd(token)) return undefined;
  const participle = endsInEd(token) || known === undefined ? token.word : lexicon.dictionary.inflection.formsOf(known).n[0];
  return participle === undefined ? undefined : { ...start, base: known, participle };
}

/** The predicate of a verb further on that has the same subject. */
export function predicateAt(clause: Clause, agent: Agent, verb: number, lexicon: Lexicon): Predicate | undefined {
  return finish(clause, lexicon, { agent, mood: 'did', perfect: '', verb, adverb: '' });
}
