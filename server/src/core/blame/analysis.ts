/** What is found in an item before anything is decided: sentences, the people in them, the patterns that match. */
import type { SectionKind } from '../schema.ts';
import { agentBit, agentsOf, type Agent, type Names } from './agents.ts';
import { english } from './en/index.ts';
import type { Item } from './item.ts';
import { Lexicon } from './lexicon.ts';
import { isQuote, matchAt } from './match.ts';
import type { Match, Pattern, Sentence } from './pattern.ts';
import { tokensOf, type Token } from './tokens.ts';

export interface JudgeContext {
  readonly section: SectionKind | undefined;
  /** Names that the document has made known. */
  readonly names: readonly string[];
}

export const lexicon = new Lexicon(english);

/** A sentence with where it stands and what was found in it. */
export interface Analysis {
  readonly run: number;
  readonly sentence: Sentence & { readonly agents: readonly Agent[] };
}

/** Splits an item into sentences and finds the people in them. */
export function analyse(item: Item, context: JudgeContext): Analysis[] {
  const names = nameParts(context.names);
  const result: Analysis[] = [];
  let human = false;
  for (const [run, { text, masks }] of item.runs.entries()) {
    for (const tokens of sentencesOf(tokensOf(text, masks, lexicon))) {
      const agents = agentsOf(tokens, lexicon, names, human);
      human ||= agents.some((agent) => agent.class === 'name' || agent.class === 'role' || agent.class === 'team');
      let classes = 0;
      const starting = agents.length > 0 ? new Map<number, Agent[]>() : nobody;
      const ending = agents.length > 0 ? new Map<number, Agent[]>() : nobody;
      for (const agent of agents) {
        classes |= agentBit[agent.class];
        push(starting, agent.start, agent);
        push(ending, agent.end, agent);
      }
      result.push({ run, sentence: { tokens, classes, starting, ending, agents } });
    }
  }
  return result;
}

const nobody = new Map<number, Agent[]>();

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** A pattern found in a sentence. */
export interface Evidence {
  readonly at: number;
  readonly pattern: Pattern;
  readonly match: Match;
}

/** Everything that matches, before any condition. */
export function evidenceOf(analyses: readonly Analysis[]): Evidence[] {
  const found: Evidence[] = [];
  for (const [at, { sentence }] of analyses.entries()) evidenceIn(sentence, at, undefined, found);
  return found;
}

/** Adds what matches in one sentence: all patterns, or those that are weak, or those that are not. */
export function evidenceIn(sentence: Sentence, at: number, weak: boolean | undefined, found: Evidence[]): void {
  const { tokens } = sentence;
  for (let index = 0; index < tokens.length; index++) {
    const lexeme = (tokens[index] as Token).lexeme;
    if (lexeme === undefined || lexeme.patterns.length === 0) continue;
    for (const { pattern, at: anchor } of lexeme.patterns) {
      if (weak !== undefined && (pattern.strength === 'weak') !== weak) continue;
      const match = matchAt(pattern, anchor, index, sentence);
      if (match) found.push({ at, pattern, match });
    }
  }
}

function nameParts(names: readonly string[]): Names {
  const parts = new Set<string>();
  for (const name of names) {
    const words = name.split(/[\s.]+/u).filter((word) => word.length > 1);
    // "DevOps Team", "on-call engineer": words for people are found without being listed.
    if (words.some((word) => lexicon.get(word.toLowerCase())?.person)) continue;
    for (const word of words) if (word !== word.toLowerCase()) parts.add(word.toLowerCase());
  }
  return parts;
}

/** Sentences of a run; a run that is one quotation has none. */
function sentencesOf(tokens: readonly Token[]): Token[][] {
  const sentences: Token[][] = [];
  let from = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.kind !== 'mark' || !/^[.!?]$/u.test(token.word)) continue;
    const before = tokens[at - 1];
    let end = at + 1;
    while (tokens[end]?.kind === 'mark' && (isQuote(tokens[end] as Token) || /^[.!?)]$/u.test(tokens[end]?.word ?? ''))) end++;
    const next = tokens[end];
    if (before?.lexeme?.person === 'honorific' && token.word === '.') continue;
    if (next && !next.capital && next.kind === 'word') continue;
    sentences.push(tokens.slice(from, end));
    from = end;
    at = end - 1;
  }
  if (from < tokens.length) sentences.push(tokens.slice(from));
  return sentences;
}
