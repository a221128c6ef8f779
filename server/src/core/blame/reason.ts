/** Finds out whether an item gives a reason that lies in the system: decision 1 of the annotation guide. */
import type { Agent } from './agents.ts';
import { grammar } from './grammar.ts';
import type { Sentence } from './sentence.ts';
import { type Token, is } from './tokens.ts';
import { trait } from './traits.ts';

/** A clause of an item: token indices within its sentence. */
export interface Clause {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  /** The clause is introduced by "because", "as", "since" or the like. */
  readonly because: boolean;
  /** It says how a system is built or behaves, with no person as its subject. */
  readonly mechanism: boolean;
}

const present = grammar['v:s'] | grammar.present;

/** The clauses of the sentences of an item, in order. */
export function clausesOf(sentences: readonly Sentence[]): Clause[] {
  const clauses: Clause[] = [];
  for (let index = 0; index < sentences.length; index++) {
    const sentence = sentences[index] as Sentence;
    let from = 0;
    for (let at = 0; at <= sentence.tokens.length; at++) {
      const token = sentence.tokens[at];
      if (token && !isBoundary(token, at, sentence)) continue;
      if (at > from) clauses.push(clause(index, sentence, from, at));
      from = token && token.kind === 'word' ? at : at + 1;
    }
  }
  return clauses;
}

function isBoundary(token: Token, at: number, sentence: Sentence): boolean {
  if (token.kind === 'mark') return token.has(trait.divider);
  if (at === 0 || token.kind !== 'word') return false;
  return token.has(trait.divides) || (token.has(trait.subordinates) && verbFollows(sentence.tokens, at + 1));
}

function verbFollows(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < tokens.length && at < from + 9; at++) {
    const token = tokens[at] as Token;
    if (token.has(trait.stop)) return false;
    if (token.has(trait.auxiliary)) return true;
    if (at > from && token.kind === 'word' && (token.word.endsWith('s') || token.word.endsWith('ed'))) return true;
  }
  return false;
}

function clause(index: number, sentence: Sentence, from: number, to: number): Clause {
  const { tokens } = sentence;
  const first = tokens[from] as Token;
  const because = first.has(trait.reason);
  let start = from;
  while (start < to && ((tokens[start] as Token).has(trait.connector) || (tokens[start] as Token).kind === 'mark')) start++;
  let verb = -1;
  let thing = false;
  for (let at = start; at < to; at++) {
    const token = tokens[at] as Token;
    if (token.kind === 'code' || is(token, grammar.system)) thing = true;
    if (verb < 0 && (is(token, present) || token.has(trait.pluperfect)) && (at > start || token.has(trait.expletive))) verb = at;
  }
  const agent = subjectOf(sentence, start, verb < 0 ? to : verb);
  const none = tokens[start]?.has(trait.denial) === true;
  const mechanism =
    agent === undefined &&
    ((verb >= 0 && thing) || (none && (verb >= 0 || thing)) || (because && to - start > 2) || negatedPast(tokens, start, to));
  return { sentence: index, from, to, because, mechanism };
}

function negatedPast(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from + 1; at < to - 1; at++) {
    if ((tokens[at] as Token).has(trait.pastAuxiliary) && (tokens[at + 1] as Token).has(trait.negation)) return true;
  }
  return false;
}

/** A person as subject of the clause: one that starts before its verb and in its first words. */
function subjectOf(sentence: Sentence, from: number, verb: number): Agent | undefined {
  for (let at = from; at < verb && at < from + 4; at++) {
    const agent = sentence.agents.find((each) => each.start === at && each.class !== 'customer' && each.class !== 'vendor');
    if (agent && sentence.tokens[agent.end]?.word !== "'s") return agent;
  }
  return undefined;
}
