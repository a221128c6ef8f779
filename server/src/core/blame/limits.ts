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

/** How a sentence came to be looked at: by a pattern that counts, by who is in it, or by its words alone. */
type Grounds = 'sure' | 'plain' | 'agent' | 'commonplace' | 'bare';

/** The score above which a sentence is blame, by grounds; measured by cross-validation on labelled sentences. */
const base: Readonly<Record<Grounds, number>> = { sure: -0.75, plain: 0, agent: 0.3, commonplace: 2, bare: 3.5 };

/** What a section asks for on top: real reports tell a story in some and explain in others. `alone` is for sentences without a pattern. */
interface Extra {
  readonly pattern: number;
  readonly alone: number;
}

const strict: Extra = { pattern: 3, alone: Infinity };
const explaining: Extra = { pattern: 0, alone: 0 };
const extras: Readonly<Partial<Record<SectionKind, Extra>>> = {
  'root-cause': explaining,
  'contributing-factors': explaining,
  'five-whys': explaining,
  'what-went-wrong': explaining,
  detection: explaining,
  impact: explaining,
  'what-went-well': explaining,
  'action-items': { pattern: 0, alone: 1 },
  lessons: { pattern: 0, alone: 1 },
  trigger: { pattern: 0.5, alone: 1 },
  summary: { pattern: 0.5, alone: 1.5 },
  timeline: { pattern: 0.5, alone: 1.5 },
  'got-lucky': { pattern: 2, alone: Infinity },
};

/** False where no sentence can be blame without a pattern. */
export function judgesAlone(section: SectionKind | undefined): boolean {
  return extraOf(section).alone !== Infinity;
}

function extraOf(section: SectionKind | undefined): Extra {
  return (section && extras[section]) ?? strict;
}

/** The score above which a sentence is blame, given the patterns that count in it and the people named in it. */
export function leastScore(kept: readonly Evidence[], agents: readonly Agent[], section: SectionKind | undefined): number {
  // A product as the whole explanation says nothing of people, so the score says nothing of it.
  if (kept.some((each) => each.pattern.group.kind === 'technology-as-cause')) return -Infinity;
  const grounds = groundsOf(kept, agents);
  const { pattern, alone } = extraOf(section);
  return base[grounds] + (grounds === 'sure' || grounds === 'plain' ? pattern : alone);
}

function groundsOf(kept: readonly Evidence[], agents: readonly Agent[]): Grounds {
  if (kept.some((each) => each.pattern.strength === 'sure')) return 'sure';
  if (kept.length > 0) return 'plain';
  if (agents.length === 0) return 'bare';
  return agents.some((agent) => !commonplace.has(agent.class)) ? 'agent' : 'commonplace';
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
