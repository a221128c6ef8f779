/** A sentence as patterns see it, and what they find in it. */
import type { Agent } from './agents.ts';
import type { Token } from './tokens.ts';

/** Words of a sentence and the phrases for people found in it. */
export interface Sentence {
  readonly tokens: readonly Token[];
  /** Bits of the classes of its agents. */
  readonly classes: number;
  /** In the order in which they start. */
  readonly agents: readonly Agent[];
}

/** A match: token indices of the whole and of the highlighted part, and who is in it. */
export interface Match {
  readonly from: number;
  readonly to: number;
  readonly open: number;
  readonly close: number;
  readonly agent: Agent | undefined;
}
