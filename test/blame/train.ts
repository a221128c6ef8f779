/**
 * `npm run train:blame`: learns the weights of the scorer from the labelled sentences and writes server/src/core/blame/en/weights.ts.
 * The same sentences give the same bytes. `npm run eval:blame` measures.
 */
import { writeFileSync } from 'node:fs';
import { learn } from './learning.ts';
import { lessons } from './trainingSet.ts';
import { encode, step } from './weights.ts';

const digits = encode(learn(lessons().flatMap(({ samples }) => samples)));
const head = '/** Made by `npm run train:blame`; do not edit. */\n\n/** What one unit of a weight is worth, in log odds. */\n';
writeFileSync(
  new URL('../../server/src/core/blame/en/weights.ts', import.meta.url),
  `${head}export const scale = ${step};\n\n/** A base64 digit for each. */\n// biome-ignore format: one long line\nexport const weights =\n  '${digits}';\n`,
);
console.log(`${digits.length} characters`);
