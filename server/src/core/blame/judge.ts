/** Judges one item of text: finds the clauses that put an incident down to people. Pure; offsets count from the start of each run. */
import type { SectionKind } from '../schema.ts';
import { agentBit, agentsOf, type Agent, type AgentClass, type Names } from './agents.ts';
import { english } from './en/index.ts';
import type { Item, Run } from './item.ts';
import type { BlameKind } from './kinds.ts';
import { grammar, Lexicon } from './lexicon.ts';
import { featuresOf, segmentsOf, type Segment } from './features.ts';
import { isQuote, matchAt, type Match, type Pattern, type Sentence } from './pattern.ts';
import { clausesOf, type Clause } from './reason.ts';
import { score } from './scorer.ts';
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
function evidenceIn(sentence: Sentence, at: number, weak: boolean | undefined, found: Evidence[]): void {
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

/** From which score on a sentence is blame: with a pattern that counts, and by the score alone. */
interface Limits {
  /** With a pattern that counts; one that is sure needs less. */
  readonly pattern: number;
  /** With somebody in the sentence and no pattern. */
  readonly alone: number;
  /** With neither. */
  readonly bare?: number;
}

/** How much less a sure pattern needs. */
const sureBonus = 3;

const byDefault: Limits = { pattern: 3, alone: Infinity };
/** Stricter where real reports tell a story and looser where they explain; measured on labelled sentences and real documents. */
const limits: Readonly<Partial<Record<SectionKind, Limits>>> = {
  'root-cause': { pattern: -0.2, alone: 0.4, bare: 2.6 },
  'contributing-factors': { pattern: -0.2, alone: 0.6 },
  'five-whys': { pattern: -0.2, alone: 0.4, bare: 2.6 },
  'what-went-wrong': { pattern: -0.2, alone: 0.4, bare: 2.6 },
  trigger: { pattern: 0.5, alone: 1.5 },
  'got-lucky': { pattern: 2, alone: Infinity },
  detection: { pattern: -0.2, alone: 0.4, bare: 2.6 },
  impact: { pattern: -0.2, alone: 0.4, bare: 2.6 },
  summary: { pattern: 0.5, alone: 2.4 },
  lessons: { pattern: 0.1, alone: 2 },
  timeline: { pattern: 0.5, alone: 2 },
  'action-items': { pattern: -0.4, alone: 1.6 },
  'what-went-well': { pattern: -0.2, alone: 0.6, bare: 2.6 },
};

/** The score above which a sentence is blame, given the patterns that count in it and the people named in it. */
export function leastScore(kept: readonly Evidence[], agents: readonly Agent[], section: SectionKind | undefined): number {
  const limit = (section && limits[section]) ?? byDefault;
  // A product as the whole explanation says nothing of people, so the score says nothing of it.
  if (kept.some((each) => each.pattern.group.kind === 'technology-as-cause')) return -Infinity;
  if (kept.some((each) => each.pattern.strength === 'sure')) return limit.pattern - sureBonus;
  if (kept.length > 0) return limit.pattern;
  if (agents.some((agent) => !commonplace.has(agent.class))) return limit.alone;
  return agents.length > 0 ? limit.alone + 1 : (limit.bare ?? Infinity);
}

/** Reports are full of these, whether they blame or not. */
const commonplace: ReadonlySet<AgentClass> = new Set(['we', 'customer', 'vendor', 'you']);

/** The findings of an item, at most one for each sentence. */
export function judge(item: Item, context: JudgeContext): BlameSpan[] {
  const { section } = context;
  const limit = (section && limits[section]) ?? byDefault;
  const analyses = analyse(item, context);
  const spans: BlameSpan[] = [];
  let clauses: readonly Clause[] | undefined;
  for (const [at, { sentence }] of analyses.entries()) {
    if (sentence.tokens.some(({ lexeme }) => lexeme !== undefined && (lexeme.grammar & grammar.reflect) !== 0)) continue;
    const evidence: Evidence[] = [];
    evidenceIn(sentence, at, false, evidence);
    const possible =
      evidence.length > 0 || (sentence.classes === 0 ? limit.bare !== undefined && isShort(sentence) : limit.alone !== Infinity);
    if (!possible) continue;
    clauses ??= clausesOf(analyses.map((each) => each.sentence));
    const reasons = clauses;
    const kept = evidence.filter((each) => holds(each, context, reasons));
    const least = leastScore(kept, sentence.agents, section);
    if (least === Infinity) continue;
    evidenceIn(sentence, at, true, evidence);
    const scoreOf = (segment: Segment): number => score(featuresOf(at, segment, analyses, evidence, reasons, section, lexicon));
    if (scoreOf({ from: 0, to: sentence.tokens.length }) <= least) continue;
    const span = kept.length > 0 ? tellingPattern(kept, analyses) : telling(at, analyses, evidence, context, scoreOf);
    if (span) spans.push(span);
  }
  return spans;
}

/** Where an item names persons. */
export function personalNames(item: Item, context: JudgeContext): { readonly run: number; readonly start: number; readonly end: number }[] {
  return analyse(item, context).flatMap(({ run, sentence: { tokens, agents } }) =>
    agents
      .filter((agent, index) => agent.class === 'name' && agents[index - 1]?.start !== agent.start)
      .map((agent) => ({ run, start: (tokens[agent.start] as Token).start, end: (tokens[agent.end - 1] as Token).end })),
  );
}

/** Short and without figures or code: where irony lives, and where the score of a sentence without people can be trusted. */
function isShort({ tokens }: Sentence): boolean {
  return tokens.length <= 18 && !tokens.some((token) => token.kind === 'code' || token.kind === 'number');
}

/** Whether the section and the reasons around allow a piece of evidence to count. */
export function holds({ at, pattern, match }: Evidence, context: JudgeContext, clauses: readonly Clause[]): boolean {
  const { where, unlessReason } = pattern.group;
  if (pattern.strength === 'weak') return false;
  if (where && !where.some((name) => sectionGroups[name]?.includes(context.section))) return false;
  return (
    !unlessReason ||
    !clauses.some((clause) => clause.mechanism && !(clause.sentence === at && clause.from < match.close && clause.to > match.open))
  );
}

/** The finding of the surest pattern of a sentence, of the longest among equals. */
function tellingPattern(evidence: readonly Evidence[], analyses: readonly Analysis[]): BlameSpan | undefined {
  const rank = ({ pattern, match }: Evidence): number => (pattern.strength === 'sure' ? 100 : 0) + match.close - match.open;
  const [best] = evidence.toSorted((a, b) => rank(b) - rank(a));
  return (
    best &&
    spanOf(best.at, analyses, best.match.open, best.match.close, best.pattern.group.kind, best.match.agent?.class, best.pattern.source)
  );
}

/** The part of a sentence that scores highest, where no pattern counts; its kind is the most likely one for its subject and section. */
function telling(
  at: number,
  analyses: readonly Analysis[],
  evidence: readonly Evidence[],
  { section }: JudgeContext,
  scoreOf: (segment: Segment) => number,
): BlameSpan | undefined {
  const { sentence } = analyses[at] as Analysis;
  const segments = segmentsOf(sentence.tokens);
  const scores = segments.map(scoreOf);
  const best = segments[scores.indexOf(Math.max(...scores))] as Segment;
  const agent = sentence.agents.find((each) => each.start >= best.from && each.end <= best.to) ?? sentence.agents[0];
  const hint = evidence.find(({ match }) => match.open >= best.from && match.open < best.to) ?? evidence[0];
  const kind = hint?.pattern.group.kind ?? likelyKind(agent?.class, section, sentence.tokens.at(-1)?.word === '?');
  return spanOf(at, analyses, best.from, best.to, kind, agent?.class, 'score');
}

function likelyKind(subject: AgentClass | undefined, section: SectionKind | undefined, question: boolean): BlameKind {
  if (question) return 'accusatory-question';
  if (section === 'action-items') return subject === undefined || subject === 'we' || subject === 'you' ? 'exhortation' : 'punitive-action';
  if (subject === undefined) return section === 'lessons' ? 'exhortation' : section === 'timeline' ? 'response-criticism' : 'judgement';
  if (subject === 'name' || subject === 'role' || subject === 'they')
    return section === 'timeline' ? 'response-criticism' : 'person-as-cause';
  return kindOfSubject[subject];
}

const kindOfSubject: Readonly<Record<Exclude<AgentClass, 'name' | 'role' | 'they'>, BlameKind>> = {
  team: 'team-blame',
  we: 'we-failed',
  i: 'we-failed',
  you: 'exhortation',
  someone: 'vague-agent',
  nobody: 'omission',
  customer: 'deflection',
  vendor: 'deflection',
};

function spanOf(
  at: number,
  analyses: readonly Analysis[],
  open: number,
  close: number,
  kind: BlameKind,
  subject: AgentClass | undefined,
  evidence: string,
): BlameSpan | undefined {
  const { run, sentence } = analyses[at] as Analysis;
  const { tokens } = sentence;
  let last = close - 1;
  while (last > open && tokens[last]?.kind === 'mark' && /^[.,;:–—]$/u.test(tokens[last]?.word ?? '')) last--;
  const from = tokens[open];
  const to = tokens[last];
  const [first] = tokens;
  const end = tokens.at(-1);
  if (!from || !to || !first || !end) return undefined;
  return { run, start: from.start, end: to.end, from: first.start, to: end.end, kind, subject, evidence };
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
