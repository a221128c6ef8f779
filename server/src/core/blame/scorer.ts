/** A linear scorer over the features of a sentence, trained by test/blame/train.ts: positive means blame. */
import { scale, weights as encoded } from './en/weights.ts';
import { share, type Features } from './features.ts';

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** The digit of the weight 0. */
const middle = 32;
export { scale };

let weights: Int8Array | undefined;

/** Scores by other weights from now on (those of `en/weights.ts` when left out): for measuring what is learned from a part of the sentences. */
export function useWeights(written: string = encoded): void {
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

/** One base64 digit for each weight. */
function decode(text: string): Int8Array {
  const table = new Int8Array(text.length);
  for (let at = 0; at < text.length; at++) table[at] = digits.indexOf(text[at] as string) - middle;
  return table;
}
