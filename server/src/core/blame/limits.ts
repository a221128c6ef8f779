/** Which evidence counts where, and how high a sentence has to score. */
import type { SectionKind } from '../schema.ts';
import type { Agent, AgentClass } from './agents.ts';
import type { Evidence, JudgeContext } from './analysis.ts';
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

/** From which score on a sentence is blame: with a pattern that counts, and by the score alone. */
export interface Limits {
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

/** The limits of a section. */
export function limitsOf(section: SectionKind | undefined): Limits {
  return (section && limits[section]) ?? byDefault;
}

/** The score above which a sentence is blame, given the patterns that count in it and the people named in it. */
export function leastScore(kept: readonly Evidence[], agents: readonly Agent[], section: SectionKind | undefined): number {
  const limit = limitsOf(section);
  // A product as the whole explanation says nothing of people, so the score says nothing of it.
  if (kept.some((each) => each.pattern.group.kind === 'technology-as-cause')) return -Infinity;
  if (kept.some((each) => each.pattern.strength === 'sure')) return limit.pattern - sureBonus;
  if (kept.length > 0) return limit.pattern;
  if (agents.some((agent) => !commonplace.has(agent.class))) return limit.alone;
  if (agents.length > 0) return limit.alone + (agents.some((agent) => agent.class === 'we') ? 1 : 1.8);
  return limit.bare ?? Infinity;
}

/** Reports are full of these, whether they blame or not. */
const commonplace: ReadonlySet<AgentClass> = new Set(['we', 'customer', 'vendor', 'you']);

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
