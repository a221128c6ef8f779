/** Which evidence counts where, and how high a sentence has to score. */
import type { SectionKind } from '../schema/definition.ts';
import type { Agent, AgentClass } from './agents.ts';
import type { JudgeContext } from './analysis.ts';
import type { Evidence } from './evidence.ts';
import type { Sentence } from './sentence.ts';
import type { Clause } from './reason.ts';

/** Which sections a pattern's `where` means. */
export const sectionGroups: Readonly<Record<string, readonly (SectionKind | undefined)[]>> = {
  cause: ['root-cause', 'contributing-factors', 'what-went-wrong', 'five-whys', 'trigger', 'got-lucky'],
  story: ['summary', 'impact', 'detection', 'lessons', 'resolution', 'background', 'communication', 'supporting', undefined],
  time: ['timeline'],
  todo: ['action-items'],
  well: ['what-went-well'],
  lessons: ['lessons'],
};

/** How a sentence came to be looked at: by a pattern that counts, by who is in it, or by its words alone. */
type Grounds = 'sure' | 'plain' | 'agent' | 'vague' | 'commonplace' | 'bare';

/** Sections in which blame reads alike. */
type Kind = 'explaining' | 'praise' | 'lessons' | 'actions' | 'summary' | 'timeline' | 'other';

const never = Infinity;

/**
 * The score above which a sentence is blame, by grounds and section. Chosen in coarse steps under six weight tables, each learned without a sixth of the
 * sentences: what they find among those is blame in more than nine of ten, and what they find wrongly on real documents is little. One table alone would mislead: by
 * chance it finds one such sentence there, the next one five others.
 */
const limits: Readonly<Record<Grounds, Readonly<Record<Kind, number>>>> = {
  sure: { explaining: -2, praise: 0.5, lessons: -0.25, actions: -0.25, summary: -2.5, timeline: 1.5, other: 2 },
  plain: { explaining: 1, praise: 2, lessons: 0.25, actions: 0.25, summary: 0, timeline: 2.5, other: never },
  agent: { explaining: 1.75, praise: 1.75, lessons: 2.25, actions: never, summary: 2.75, timeline: never, other: never },
  vague: { explaining: 2.5, praise: never, lessons: 1.25, actions: never, summary: never, timeline: never, other: never },
  commonplace: { explaining: 3, praise: 2.5, lessons: 1.75, actions: never, summary: 1.5, timeline: never, other: never },
  bare: { explaining: 3, praise: 1.5, lessons: 1.75, actions: 2.75, summary: 2.25, timeline: never, other: never },
};

const kinds: Readonly<Partial<Record<SectionKind, Kind>>> = {
  'root-cause': 'explaining',
  'contributing-factors': 'explaining',
  'five-whys': 'explaining',
  'what-went-wrong': 'explaining',
  detection: 'explaining',
  impact: 'explaining',
  trigger: 'explaining',
  'what-went-well': 'praise',
  lessons: 'lessons',
  'action-items': 'actions',
  summary: 'summary',
  timeline: 'timeline',
};

/** True where nothing but a decisive pattern makes a finding. */
export function isReserved(section: SectionKind | undefined): boolean {
  return section === undefined || kinds[section] === undefined;
}

/** A sentence of fewer words says too little to be judged without a pattern. */
const fewest = 5;
/** Without people it has to say more, and one of more words says too much: reports are full of short facts and long explanations. */
const fewestBare = 8;
const mostBare = 26;

/** The score above which a sentence is blame, given the patterns that count in it. */
export function leastScore(kept: readonly Evidence[], { agents, tokens }: Sentence, section: SectionKind | undefined): number {
  // A product as the whole explanation says nothing of people, so the score says nothing of it.
  if (kept.some((each) => each.pattern.group.kind === 'technology-as-cause')) return -Infinity;
  const grounds = groundsOf(kept, agents);
  // "There are two parts to this:" only leads to what is said next.
  if (kept.length === 0 && (tokens.length < fewest || tokens.at(-1)?.word === ':')) return never;
  if (grounds === 'bare' && (tokens.length < fewestBare || tokens.length > mostBare)) return never;
  return limits[grounds][(section && kinds[section]) ?? 'other'];
}

function groundsOf(kept: readonly Evidence[], agents: readonly Agent[]): Grounds {
  if (kept.some((each) => each.pattern.strength === 'sure')) return 'sure';
  if (kept.length > 0) return 'plain';
  if (agents.length === 0) return 'bare';
  if (agents.some(({ class: who }) => !commonplace.has(who) && !vague.has(who))) return 'agent';
  return agents.some(({ class: who }) => commonplace.has(who)) ? 'commonplace' : 'vague';
}

/** Reports are full of these, whether they blame or not. */
const commonplace: ReadonlySet<AgentClass> = new Set(['we', 'customer', 'vendor', 'you']);

/** "Nobody", "everyone": in most sections as often a fact about a time of day or a system as a reproach. */
const vague: ReadonlySet<AgentClass> = new Set(['someone', 'nobody']);

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
