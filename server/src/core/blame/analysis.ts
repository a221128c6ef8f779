/** What is found in an item before anything is decided: its sentences and the people in them. */
import { memo } from '../memo.ts';
import type { SectionKind } from '../schema/definition.ts';
import { agentBit, type Names } from './agents.ts';
import { english } from './en/index.ts';
import type { Item, Run } from './item.ts';
import { Lexicon } from './lexicon.ts';
import { isQuote } from './match.ts';
import type { LanguagePack } from './pack.ts';
import type { Sentence } from './sentence.ts';
import { tokensOf, type Token } from './tokens.ts';
import { trait } from './traits.ts';

export interface JudgeContext {
  readonly section: SectionKind | undefined;
  /** Names that the document has made known. */
  readonly names: readonly string[];
}

/** The language that is judged. */
export const thePack: LanguagePack = english;

let made: Lexicon | undefined;

/** Its words and patterns, made when the first text is judged: a fifth of a server's start otherwise. */
export function theLexicon(): Lexicon {
  return (made ??= new Lexicon(thePack));
}

/** A sentence with where it stands and what was found in it. */
export interface Analysis {
  readonly run: number;
  readonly sentence: Sentence;
}

/** The words of a sentence, before anything is found in them. */
export interface Words {
  readonly run: number;
  readonly tokens: readonly Token[];
}

/** Splits an item into sentences. */
export function wordsOf(item: Item): Words[] {
  const lexicon = theLexicon();
  const words: Words[] = [];
  for (let run = 0; run < item.runs.length; run++) {
    const { text, masks } = item.runs[run] as Run;
    for (const tokens of sentencesOf(tokensOf(text, masks, lexicon))) words.push({ run, tokens });
  }
  return words;
}

/** Finds the people in the sentences of an item. */
export function analyse(item: Item, context: JudgeContext, words: readonly Words[] = wordsOf(item)): Analysis[] {
  const lexicon = theLexicon();
  const names = nameParts(context.names);
  const result: Analysis[] = [];
  let human = false;
  for (const { run, tokens } of words) {
    const agents = thePack.agentsOf(tokens, lexicon, names, human);
    let classes = 0;
    for (const agent of agents) classes |= agentBit[agent.class];
    human ||= (classes & persons) !== 0;
    result.push({ run, sentence: { tokens, classes, agents } });
  }
  return result;
}

const persons = agentBit.name | agentBit.role | agentBit.team;

const noNames: Names = new Set();

let lastNames: readonly string[] = [];
let lastParts: Names = noNames;

/** The words of names, in lower case. One item after the other asks with the same list. */
function nameParts(names: readonly string[]): Names {
  if (names.length === 0) return noNames;
  if (names !== lastNames) {
    lastParts = new Set(names.flatMap((name) => namePartsOf(name).map((word) => word.toLowerCase())));
    lastNames = names;
  }
  return lastParts;
}

/** The words of a name that tell a person, as written. */
export const namePartsOf = memo((name): readonly string[] => {
  const words = name.split(/[\s.]+/u).filter((word) => word.length > 1);
  // "DevOps Team", "on-call engineer": words for people are found without being listed.
  if (words.some((word) => theLexicon().get(word.toLowerCase())?.person)) return [];
  return words.filter((word) => word !== word.toLowerCase());
});

/** Sentences of a run; a run that is one quotation has none. */
function sentencesOf(tokens: readonly Token[]): (readonly Token[])[] {
  const sentences: (readonly Token[])[] = [];
  let from = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (!isStop(token)) continue;
    const before = tokens[at - 1];
    let end = at + 1;
    while (tokens[end]?.kind === 'mark' && (isQuote(tokens[end] as Token) || isStop(tokens[end] as Token) || tokens[end]?.word === ')'))
      end++;
    const next = tokens[end];
    if (before?.lexeme?.person === 'honorific' && token.word === '.') continue;
    if (next && !next.capital && next.kind === 'word') continue;
    sentences.push(tokens.slice(from, end));
    from = end;
    at = end - 1;
  }
  if (from === 0 && tokens.length > 0) return [tokens];
  if (from < tokens.length) sentences.push(tokens.slice(from));
  return sentences;
}

function isStop(token: Token): boolean {
  return token.has(trait.fullStop);
}
