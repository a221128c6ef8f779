/** Weights in whole steps, written as one base64 digit each. */
/** As many on either side of 0: a base64 digit has room for twice as many, but finer ones find nothing more and pack worse. */
const steps = 15;
/** Greater weights are cut, in log odds. */
const limit = 3;
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** What one step is worth, in log odds. */
export const step = limit / steps;

/** The digits of learned weights. */
export function encode(weights: Float64Array): string {
  return Array.from(weights, (weight) => digits[32 + Math.round((Math.max(-limit, Math.min(limit, weight)) / limit) * steps)]).join('');
}
