/**
 * `npm run train:blame`: learns the weights of the scorer from the labelled sentences and writes server/src/core/blame/en/weights.ts.
 * The same sentences give the same bytes. `npm run eval:blame` measures.
 */
import { writeFileSync } from 'node:fs';
import { learn } from './learning.ts';
import { lessons } from './trainingSet.ts';
import { encode, step } from './weights.ts';

const { gaps, steps } = encode(learn(lessons().flatMap(({ samples }) => samples)));
const constants = Object.entries({ gaps, steps }).map(
  ([name, text]) => `  // biome-ignore format: one long line\n  ${name}:\n    '${text}',\n`,
);
writeFileSync(
  new URL('../../server/src/core/blame/en/weights.ts', import.meta.url),
  `/** Made by \`npm run train:blame\`; do not edit. See EncodedWeights in scorer.ts. */\n\n/** What one step of a weight is worth, in log odds. */\nexport const scale = ${step};\n\nexport const weights = {\n${constants.join('')}};\n`,
);
console.log(`${steps.length} weights`);
