/** What a language brings to the engine; `en/` is the one there is. */
import type { Agent, Names } from './agents.ts';
import type { Dictionary } from './dictionary.ts';
import type { Lexicon } from './lexicon.ts';
import type { Frames, Rewriter } from './rewrite.ts';
import type { Token } from './tokens.ts';

/** A dictionary, and the code that knows the grammar. */
export interface LanguagePack extends Dictionary {
  /** Words by which a text shows that it is written in this language. */
  readonly frequent: string;
  /**
   * The phrases of a sentence that stand for people, several for one place where one can be read short or long. `human`: a person was spoken of
   * before, so that "they" can be one.
   */
  readonly agentsOf: (tokens: readonly Token[], lexicon: Lexicon, names: Names, human: boolean) => Agent[];
  /** Rewrites of a sentence, the best first. */
  readonly rewriters: readonly Rewriter[];
  readonly frames: Frames;
}
