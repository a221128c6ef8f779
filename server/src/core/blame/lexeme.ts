/** What is known of a word: its classes, and the patterns around it. */
import type { Anchored } from './patternIndex.ts';

/** A known word. Keys are numbers for words and `@class` names; see {@link Lexicon.key}. */
export interface Lexeme {
  readonly keys: readonly number[];
  /** Bits of the keys; see `keyBits`. */
  readonly bits: number;
  /** Patterns that can only match around this word. */
  readonly patterns: readonly Anchored[] | undefined;
  /** Those of them that make a finding even where nothing else does, see `isDecisive`. */
  readonly decisivePatterns: readonly Anchored[] | undefined;
  /** Patterns around it that only add to the score. */
  readonly weakPatterns: readonly Anchored[] | undefined;
  /** Its classes among `grammar`. */
  readonly grammar: number;
  /** The class of people that this word names, if any. */
  readonly person: string | undefined;
  /** Stands for a group when it heads a noun phrase. */
  readonly group: boolean;
  /** Sets of words that patterns ask for and that it is in, see `Pattern.required`; more of them when more patterns have been read. */
  sets: number[] | undefined;
}
