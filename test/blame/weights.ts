/** Weights in whole steps, written as one base64 digit each. */
/** A base64 digit has room for as many steps on either side of 0. */
const steps = 31;
/** Greater weights are cut, in log odds. */
const limit = 3;
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** What one step is worth, in log odds. */
export const step = limit / steps;

/** The digits of learned weights. */
export function encode(weights: Float64Array): string {
  return Array.from(weights, (weight) => digits[32 + Math.round((Math.max(-limit, Math.min(limit, weight)) / limit) * steps)]).join('');
}
