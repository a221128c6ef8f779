/** A rewrite of a part of a sentence, as a language pack writes it. */
import type { Clause } from './clause.ts';
import type { BlameKind } from './kinds.ts';
import type { Lexicon } from './lexicon.ts';

/** What stands instead of the tokens from `from` to `to`. */
export interface Rewrite {
  readonly title: string;
  readonly from: number;
  readonly to: number;
  /** With places for the writer (`${1:the tool}`) where `snippet` is set. */
  readonly text: string;
  readonly snippet?: boolean;
}

/** Rewrites of one sort; none where the sentence is not of the right shape. */
export type Rewriter = (clause: Clause, kind: BlameKind, lexicon: Lexicon) => readonly Rewrite[];

/** For each kind the title and the snippet of a whole sentence, where nothing of the sentence itself can be kept. */
export type Frames = Readonly<Record<BlameKind, readonly [title: string, snippet: string]>>;
