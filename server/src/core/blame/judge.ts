/** Judges one item of text: finds the clauses that put an incident down to people. Pure; offsets count from the start of each run. */
import type { SectionKind } from '../schema/definition.ts';
import type { AgentClass } from './agents.ts';
import { analyse, theLexicon, wordsOf, type Analysis, type JudgeContext } from './analysis.ts';
import { evidenceIn, isDecided, mayDecide, type Evidence } from './evidence.ts';
import { featuresOf, type Scene } from './features.ts';
import { deservesScore } from './firstLook.ts';
import type { Telling } from './clause.ts';
import type { Item } from './item.ts';
import type { BlameKind } from './kinds.ts';
import { grammar } from './grammar.ts';
import { holds, isReserved, leastScore } from './limits.ts';
import { clausesOf, type Clause } from './reason.ts';
import { score } from './scorer.ts';
import { segmentsOf, type Segment } from './segments.ts';
import type { Token } from './tokens.ts';

export { theLexicon, thePack } from './analysis.ts';

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
  readonly telling: Telling;
}

/** The findings of an item, at most one for each sentence. */
export function judge(item: Item, context: JudgeContext): BlameSpan[] {
  const { section } = context;
  const words = wordsOf(item);
  const reserved = isReserved(section);
  if (reserved && !words.some(({ tokens }) => mayDecide(tokens))) return [];
  const analyses = analyse(item, context, words);
  const spans: BlameSpan[] = [];
  let clauses: readonly Clause[] | undefined;
  for (let at = 0; at < analyses.length; at++) {
    const { sentence } = analyses[at] as Analysis;
    if (sentence.tokens.some(({ lexeme }) => lexeme !== undefined && (lexeme.grammar & grammar.reflect) !== 0)) continue;
    if (reserved && !isDecided(sentence)) continue;
    const evidence: Evidence[] = [];
    evidenceIn(sentence, at, 'patterns', evidence);
    // Without a pattern nothing of the limit depends on the reasons.
    if (evidence.length === 0 && !deservesScore(sentence, section, theLexicon(), leastScore([], sentence, section))) continue;
    clauses ??= clausesOf(analyses.map((each) => each.sentence));
    const reasons = clauses;
    const counts = (each: Evidence): boolean => holds(each, context, reasons);
    const kept = evidence.filter(counts);
    const least = leastScore(kept, sentence, section);
    if (least === Infinity) continue;
    evidenceIn(sentence, at, 'weakPatterns', evidence);
    const scene: Scene = { analyses, evidence, clauses: reasons, section, lexicon: theLexicon(), holds: counts };
    const scoreOf = (segment: Segment): number => score(featuresOf(at, segment, scene));
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
  return {
    run,
    start: from.start,
    end: to.end,
    from: first.start,
    to: end.end,
    kind,
    subject,
    evidence,
    telling: { sentence, open, close },
  };
}
