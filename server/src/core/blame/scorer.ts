/** A linear scorer over the features of a sentence, trained by test/blame/train.ts: positive means blame. */
import { scale, weights as encoded } from './en/weights.ts';
import { share, type Features } from './features.ts';

const weights = decode(encoded);

/** The score in units of log odds. */
export function score(features: Features): number {
  let lexical = 0;
  for (const place of features.lexical) lexical += weights[place] as number;
  let sum = lexical * share(features);
  for (const place of features.structural) sum += weights[place] as number;
  return sum * scale;
}

/** Base64 without padding of signed bytes. */
function decode(text: string): Int8Array {
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const values = new Uint8Array(128);
  for (let index = 0; index < 64; index++) values[digits.charCodeAt(index)] = index;
  const bytes = new Int8Array(Math.floor((text.length * 3) / 4));
  for (let from = 0, to = 0; from < text.length; from += 4) {
    const group =
      ((values[text.charCodeAt(from)] as number) << 18) |
      ((values[text.charCodeAt(from + 1)] as number) << 12) |
      ((values[text.charCodeAt(from + 2)] as number) << 6) |
      (values[text.charCodeAt(from + 3)] as number);
    bytes[to++] = group >> 16;
    bytes[to++] = group >> 8;
    bytes[to++] = group;
  }
  return bytes;
}
