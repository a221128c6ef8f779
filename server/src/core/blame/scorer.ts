/** A linear scorer over the features of a sentence, trained by test/blame/train.ts: positive means blame. */
import { scale, weights as encoded } from './en/weights.ts';
import { share, type Features } from './features.ts';
import { dimensions } from './places.ts';

/** The weights that are not 0, in the order of their places, a digit each: apart from one another the two rows pack better. */
export interface EncodedWeights {
  /** How many places of weight 0 stand before each. The last digit stands for that many such places and no weight. */
  readonly gaps: string;
  /** What each weighs, in steps of {@link scale} above {@link middle}. */
  readonly steps: string;
}

export { scale };
export const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** The digit of a weight of 0. */
export const middle = 32;

let weights: Int8Array | undefined;

/** Scores by other weights from now on (those of `en/weights.ts` when left out): for measuring what is learned from a part of the sentences. */
export function useWeights(written: EncodedWeights = encoded): void {
  weights = decode(written);
}

/** The weights by place, in steps of {@link scale}. */
export function theWeights(): Int8Array {
  return (weights ??= decode(encoded));
}

/** The score in units of log odds. */
export function score(features: Features): number {
  const table = theWeights();
  let lexical = 0;
  for (const place of features.lexical) lexical += table[place] as number;
  let sum = lexical * share(features);
  for (const place of features.structural) sum += table[place] as number;
  return sum * scale;
}

function decode({ gaps, steps }: EncodedWeights): Int8Array {
  const valueOf = new Uint8Array(128);
  for (let value = 0; value < digits.length; value++) valueOf[digits.charCodeAt(value)] = value;
  const table = new Int8Array(dimensions);
  let place = -1;
  let next = 0;
  for (let at = 0; at < gaps.length; at++) {
    const gap = valueOf[gaps.charCodeAt(at)] as number;
    place += gap;
    if (gap < digits.length - 1) table[++place] = (valueOf[steps.charCodeAt(next++)] as number) - middle;
  }
  return table;
}
