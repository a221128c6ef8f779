/** Finds the English phrases of a sentence that stand for people. */
import { base, boundary, determiner, endsInEd, isHead, verbEnd } from './heads.ts';
import type { Agent, AgentClass, Names } from '../agents.ts';
import { grammar } from '../grammar.ts';
import type { Lexicon } from '../lexicon.ts';
import { isApposition, isCount, isMonth, ownIts } from './things.ts';
import { type Token, is } from '../tokens.ts';
import { trait } from '../traits.ts';

const preposition = grammar.prep;
const finite = grammar.aux | grammar['v:s'] | grammar['v:d'];
/** What only a person does. */
const humanVerb = grammar['omit:d'] | grammar['say:d'] | grammar['loaded:d'] | grammar['loaded:s'];

const modifierSets = new WeakMap<Lexicon, { needs: Map<string, Set<string>>; notAfter: Map<string, Set<string>> }>();

/**
 * The agents of a sentence, several for one place where a phrase can be read short or long ("the engineer", "the engineer on duty").
 * `human` says whether the text before has named a person, so that "they" can be one.
 */
export function agentsOf(tokens: readonly Token[], lexicon: Lexicon, names: Names, human: boolean): Agent[] {
  const agents: Agent[] = [];
  let known = human;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (!token.capital && token.lexeme?.person === undefined && token.kind !== 'handle') continue;
    if (token.quoted || token.kind === 'code' || token.kind === 'number' || token.kind === 'mark') continue;
    const found = token.kind === 'handle' ? handle(at) : agentAt(tokens, at, lexicon, names, known);
    if (!found) continue;
    known ||= found.class !== 'customer' && found.class !== 'vendor' && found.class !== 'nobody';
    agents.push(found);
    const long = longer(tokens, found);
    if (long) agents.push(long);
    if (found.class === 'name') at = found.end - 1;
  }
  return agents;
}

function handle(at: number): Agent {
  return { class: 'name', start: at, end: at + 1, head: at, plural: false };
}

function agentAt(tokens: readonly Token[], at: number, lexicon: Lexicon, names: Names, human: boolean): Agent | undefined {
  const token = tokens[at] as Token;
  const person = token.lexeme?.person;
  const single = (name: AgentClass, plural = false): Agent => ({ class: name, start: at, end: at + 1, head: at, plural });
  if (token.capital && (person === undefined || names.has(token.word))) return nameAt(tokens, at, names);
  switch (person) {
    case undefined:
      return undefined;
    case 'we':
    case 'i':
    case 'you':
      return token.word === 'us' && token.upper ? undefined : single(person, true);
    case 'they':
      return human || /^(?:he|she|him|himself|herself)$/u.test(token.word) ? single('they', true) : undefined;
    case 'someone':
    case 'nobody':
      return token.word === 'none' ? noneOf(tokens, at) : token.word === 'one' ? noOne(tokens, at) : single(person);
    case 'teamSolo':
      return teamSolo(tokens, at);
    case 'role':
    case 'teamHead':
    case 'modified':
    case 'customer':
    case 'vendor':
      return phrase(tokens, at, lexicon, person);
    default:
      return undefined;
  }
}

/** "none of us", "none of the reviewers"; not "none of the alerts". */
function noneOf(tokens: readonly Token[], at: number): Agent | undefined {
  for (let next = at + 1; next < at + 5; next++) {
    const person = tokens[next]?.lexeme?.person;
    if (person && person !== 'they' && (person === 'we' || isHead(tokens, next)))
      return { class: 'nobody', start: at, end: next + 1, head: at, plural: true };
  }
  return undefined;
}

/** "no one", in two words; not "no one server". */
function noOne(tokens: readonly Token[], at: number): Agent | undefined {
  if (tokens[at - 1]?.word !== 'no') return undefined;
  const next = tokens[at + 1];
  const noun =
    next?.kind === 'code' || (next?.kind === 'word' && !is(next, verbEnd | boundary) && next.word !== 'else' && !isHead(tokens, at));
  return noun ? undefined : { class: 'nobody', start: at - 1, end: next?.word === 'else' ? at + 2 : at + 1, head: at, plural: false };
}

/** "QA", "support", "IT": only where a verb follows or "by" stands before, and not behind another noun. */
function teamSolo(tokens: readonly Token[], at: number): Agent | undefined {
  const token = tokens[at] as Token;
  if (token.word === 'it' && !token.upper) return undefined;
  const before = tokens[at - 1];
  let start = at;
  if (before && before.kind !== 'mark') {
    if (is(before, determiner) || before.word === "'s") start = at - 1;
    else if (isUnknownName(before) && at > 1) start = at - 1;
    else if (!is(before, boundary)) return undefined;
  }
  const next = tokens[at + 1];
  const acts =
    next !== undefined &&
    (is(next, verbEnd) || next.word === "'s" || endsInEd(next) || (is(next, base) && !is(next, grammar.system))) &&
    !is(next, preposition);
  const by = before?.word === 'by' || before?.word === 'from' || tokens[at - 2]?.word === 'by';
  const list = next === undefined || next.kind === 'mark' || next.word === 'and';
  return acts || (by && list) ? { class: 'team', start, end: at + 1, head: at, plural: true } : undefined;
}

function isUnknownName(token: Token): boolean {
  return token.capital && token.lexeme === undefined;
}

/** A noun phrase with a word for people as its head. */
function phrase(tokens: readonly Token[], at: number, lexicon: Lexicon, person: string): Agent | undefined {
  const token = tokens[at] as Token;
  const singular = token.word.replace(/men$/u, 'man').replace(/s$/u, '');
  const plural = token.word !== singular || token.word === 'people' || token.word === 'folks';
  if (!isHead(tokens, at)) return undefined;
  const before = tokens[at - 1]?.kind === 'word' ? (tokens[at - 1] as Token) : undefined;
  const { needs, notAfter } = modifiers(lexicon);
  if (person === 'modified' && !(before && needs.get(singular)?.has(before.word))) return undefined;
  if (before && (notAfter.get(singular)?.has(before.word) || (singular === 'group' && token.capital && before.capital))) return undefined;
  let start = at;
  let noun = -1;
  for (let left = at - 1; left >= 0 && left >= at - 5; left--) {
    const word = tokens[left] as Token;
    if (word.kind === 'mark' || word.quoted || word.kind === 'code') break;
    if (is(word, determiner)) {
      noun = start = left;
      break;
    }
    if (word.kind === 'word' && word.lexeme?.person !== undefined && /^(?:we|i|you|they|someone|nobody)$/u.test(word.lexeme.person)) break;
    if (is(word, boundary) && word.word !== "'s") break;
    if (is(word, finite)) break;
    start = left;
  }
  // An imperative ("Remind engineers") or a participle is no part of the phrase unless a determiner stands before it.
  if (noun < 0) {
    while (start < at && (is(tokens[start], base) || is(tokens[start], grammar['v:d']) || is(tokens[start], grammar.adv))) start++;
  }
  const no = tokens[start]?.word;
  const name: AgentClass =
    no === 'no' || no === 'neither'
      ? 'nobody'
      : isCount(tokens, at)
        ? 'someone'
        : person === 'customer' || person === 'vendor'
          ? person
          : person === 'teamHead' || /^(?:shift|desk|room)$/u.test(singular)
            ? 'team'
            : 'role';
  return { class: name, start, end: at + 1, head: at, plural: plural || name === 'team' };
}

/** A person's name: known to the document, behind an honorific, or a first name in a place where a person can stand. */
function nameAt(tokens: readonly Token[], at: number, known: Names): Agent | undefined {
  const token = tokens[at] as Token;
  const before = tokens[at - 1];
  if (isMonth(tokens, at)) return undefined;
  const honorific = before?.lexeme?.person === 'honorific' || (before?.word === '.' && tokens[at - 2]?.lexeme?.person === 'honorific');
  const listed = known.has(token.word);
  // Most capitals only open a sentence.
  if (!listed && !honorific && (token.lexeme !== undefined || token.upper) && !token.has(trait.firstName)) return undefined;
  let end = at + 1;
  while (
    end < at + 4 &&
    tokens[end]?.capital &&
    !tokens[end]?.upper &&
    tokens[end]?.kind === 'word' &&
    !(tokens[end]?.lexeme && !known.has(tokens[end]?.word ?? '') && !tokens[end]?.has(trait.firstName))
  )
    end++;
  const next = tokens[end];
  const agent: Agent = { class: 'name', start: honorific ? at - (before?.word === '.' ? 2 : 1) : at, end, head: at, plural: false };
  const compound =
    next !== undefined &&
    next.kind === 'word' &&
    !is(next, verbEnd) &&
    !is(next, boundary) &&
    !is(next, determiner) &&
    !endsInEd(next) &&
    next.word !== "'s";
  if (listed || honorific) return compound && !honorific && !listed ? undefined : agent;
  if (token.upper || token.has(trait.product) || before?.word === 'the' || compound) return undefined;
  if (isApposition(tokens, end) || ownIts(tokens, at)) return undefined;
  if (token.has(trait.firstName)) {
    const ordinary = token.lexeme !== undefined;
    return ordinary && (at === 0 || !next || !(is(next, verbEnd) || next.word === "'s")) ? undefined : agent;
  }
  // An unknown capitalised word is a person where only a person can be: "Wojtek forgot", "Wojtek admits".
  const sole = end === at + 1 && token.lexeme === undefined && !/\d/u.test(token.word);
  return sole && next !== undefined && is(next, humanVerb) ? agent : undefined;
}

/** The phrase with what follows its head: "on duty", "of the night shift", "from the vendor". */
function longer(tokens: readonly Token[], agent: Agent): Agent | undefined {
  if (agent.class === 'we' || agent.class === 'i' || agent.class === 'you' || agent.class === 'they') return undefined;
  const first = tokens[agent.end];
  if (first?.word === '(') {
    for (let at = agent.end + 1; at < agent.end + 7; at++) if (tokens[at]?.word === ')') return { ...agent, end: at + 1 };
    return undefined;
  }
  const opens =
    first !== undefined &&
    /^(?:of|on|in|at|from|for|with|behind|to|responsible|involved|who|alone|himself|herself|themselves)$/u.test(first.word);
  if (!opens) return undefined;
  for (let at = agent.end + 1; at < agent.end + 8; at++) {
    const token = tokens[at];
    if (!token || token.kind === 'mark') return undefined;
    if (is(token, finite) && !(first?.word === 'who' && at === agent.end + 1))
      return at > agent.end + 1 ? { ...agent, end: at } : undefined;
  }
  return undefined;
}

function modifiers(lexicon: Lexicon): { needs: Map<string, Set<string>>; notAfter: Map<string, Set<string>> } {
  let sets = modifierSets.get(lexicon);
  if (!sets) {
    const read = (table: Readonly<Record<string, string>>): Map<string, Set<string>> =>
      new Map(Object.entries(table).map(([word, list]) => [word, new Set(list.split(/\s+/u))]));
    sets = { needs: read(lexicon.dictionary.needs), notAfter: read(lexicon.dictionary.notAfter) };
    modifierSets.set(lexicon, sets);
  }
  return sets;
}
