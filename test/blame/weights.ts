/** Learned weights in whole steps, as the scorer reads them. */
import { digits, middle, type EncodedWeights } from '../../server/src/core/blame/scorer.ts';

/** As many on either side of 0. With seven, each of the hundred weights of a sentence is off by so much that a tenth of the blame found is lost. */
const steps = 12;
/** Greater weights are cut, in log odds. */
const limit = 4;
/** The gap that is followed by no weight. */
const longest = digits.length - 1;

/** What one step is worth, in log odds. */
export const step = limit / steps;

/** The digits of learned weights. */
export function encode(weights: Float64Array): EncodedWeights {
  let gaps = '';
  let values = '';
  let gap = 0;
  for (const weight of weights) {
    const value = Math.round((Math.max(-limit, Math.min(limit, weight)) / limit) * steps);
    if (value !== 0) {
      gaps += digits[gap];
      values += digits[middle + value];
      gap = 0;
    } else if (++gap === longest) {
      gaps += digits[longest];
      gap = 0;
    }
  }
  return { gaps, steps: values };
}
