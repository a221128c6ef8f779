/** Judges one item of text: finds the clauses that put an incident down to people. Pure; offsets count from the start of each run. */
import type { SectionKind } from '../schema.ts';
import { agentsOf, type Agent, type AgentClass, type Names } from './agents.ts';
import { english } from './en/index.ts';
import type { Item, Run } from './item.ts';
import type { BlameKind } from './kinds.ts';
import { Lexicon } from './lexicon.ts';
import { isQuote, matchAt, type Match, type Pattern, type Sentence } from './pattern.ts';
import { clausesOf, type Clause } from './reason.ts';
import { tokensOf, type Token } from './tokens.ts';

export interface JudgeContext {
  readonly section: SectionKind | undefined;
  /** Names that the document has made known. */
  readonly names: readonly string[];
}

/** One finding: where, what kind, and on whom as a class. */
export interface BlameSpan {
  /** Index of the run in the item. */
  readonly run: number;
  readonly start: number;
  readonly end: number;
  /** The sentence around it. */
  readonly from: number;
  readonly to: number;
  readonly kind: BlameKind;
  readonly subject: AgentClass | undefined;
  /** The pattern that fired, as written in the language pack. */
  readonly evidence: string;
}

/** Which sections a pattern's `where` means. */
export const sectionGroups: Readonly<Record<string, readonly (SectionKind | undefined)[]>> = {
  cause: ['root-cause', 'contributing-factors', 'what-went-wrong', 'five-whys', 'trigger', 'got-lucky'],
  story: ['summary', 'impact', 'detection', 'lessons', 'resolution', 'background', 'communication', 'supporting', undefined],
  time: ['timeline'],
  todo: ['action-items'],
  well: ['what-went-well'],
  lessons: ['lessons'],
};

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
      const starting = new Map<number, Agent[]>();
      const ending = new Map<number, Agent[]>();
      for (const agent of agents) {
        push(starting, agent.start, agent);
        push(ending, agent.end, agent);
      }
      result.push({ run, sentence: { tokens, starting, ending, agents } });
    }
  }
  return result;
}

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
  for (const [at, { sentence }] of analyses.entries()) {
    for (let index = 0; index < sentence.tokens.length; index++) {
      const lexeme = sentence.tokens[index]?.lexeme;
      if (!lexeme) continue;
      for (const { pattern, at: anchor } of lexeme.patterns) {
        const match = matchAt(pattern, anchor, index, sentence);
        if (match) found.push({ at, pattern, match });
      }
    }
  }
  return found;
}

/** The findings of an item, at most one for each clause. */
export function judge(item: Item, context: JudgeContext): BlameSpan[] {
  const analyses = analyse(item, context);
  const evidence = evidenceOf(analyses);
  if (evidence.length === 0) return [];
  const clauses = clausesOf(
    analyses.map((each) => each.sentence),
    lexicon,
  );
  const kept = evidence.filter((each) => holds(each, context, clauses));
  return oneEach(kept, analyses);
}

/** Whether the section and the reasons around allow a piece of evidence to count. */
export function holds({ at, pattern, match }: Evidence, context: JudgeContext, clauses: readonly Clause[]): boolean {
  const { where, unlessReason, weak } = pattern.group;
  if (weak) return false;
  if (where && !where.some((name) => sectionGroups[name]?.includes(context.section))) return false;
  return (
    !unlessReason ||
    !clauses.some((clause) => clause.mechanism && !(clause.sentence === at && clause.from < match.close && clause.to > match.open))
  );
}

function oneEach(evidence: readonly Evidence[], analyses: readonly Analysis[]): BlameSpan[] {
  const spans: (BlameSpan & { clause: number })[] = [];
  for (const { at, pattern, match } of evidence) {
    const { run, sentence } = analyses[at] as Analysis;
    const first = sentence.tokens[match.open];
    const last = sentence.tokens[match.close - 1];
    if (!first || !last) continue;
    const from = sentence.tokens[0]?.start ?? first.start;
    const to = sentence.tokens.at(-1)?.end ?? last.end;
    const span = {
      run,
      start: first.start,
      end: last.end,
      from,
      to,
      kind: pattern.group.kind,
      subject: match.agent?.class,
      evidence: pattern.source,
      clause: at,
    };
    const rival = spans.findIndex((each) => each.clause === at);
    if (rival < 0) spans.push(span);
    else if ((spans[rival] as BlameSpan).end - (spans[rival] as BlameSpan).start < span.end - span.start) spans[rival] = span;
  }
  return spans.map(({ clause: _, ...span }) => span);
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

/** Runs of a piece of plain text. */
export function itemOf(...texts: readonly string[]): Item {
  return { runs: texts.map((text): Run => ({ text, masks: [] })) };
}
