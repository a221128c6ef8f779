/**
 * `npm run train:blame`: learns the weights of the scorer from the labelled sentences and writes server/src/core/blame/en/weights.ts.
 * The same sentences give the same bytes. `-- --folds 5` measures by cross-validation instead, file by file, and writes nothing.
 */
import { writeFileSync } from 'node:fs';
import { learn, samplesOf, sum } from './learning.ts';
import { readSentences, type Sentence } from './sentences.ts';

/** Greater weights are cut, in log odds. */
const limit = 3;
/** A base64 digit has room for as many steps on either side of 0. */
const steps = 31;

/** The sentences to learn from, with how much one of them counts. Those of own.jsonl are short and many; its plain ones from the style of reports are many more. */
const files: readonly (readonly [name: string, weight: (sentence: Sentence) => number])[] = [
  ['dev.jsonl', () => 3],
  ['varied.jsonl', () => 3],
  ['subtle.jsonl', () => 3],
  ['reports.jsonl', () => 3],
  ['own.jsonl', ({ category }) => (category === 'narrative' ? 0.2 : 1)],
];

const sentences = files.flatMap(([name, weight]) =>
  readSentences(new URL(name, import.meta.url)).map((sentence) => ({
    sentence,
    file: name,
    samples: samplesOf(sentence, weight(sentence)),
  })),
);
const folds = Number(process.argv[process.argv.indexOf('--folds') + 1]) || 0;

if (process.argv.includes('--folds')) for (const [name] of files) validate(name, folds);
else write(learn(sentences.flatMap(({ samples }) => samples)));

/** Measures on one file what is learned from the others and from the rest of it. */
function validate(name: string, count: number): void {
  if (name === 'own.jsonl') return;
  const fold = (sentence: Sentence): number =>
    Array.from(sentence.pair ?? sentence.id).reduce((all, letter) => (Math.imul(all, 31) + letter.charCodeAt(0)) >>> 0, 7) % count;
  const rows: { sentence: Sentence; score: number; found: boolean }[] = [];
  for (let each = 0; each < count; each++) {
    const isOut = ({ sentence, file }: (typeof sentences)[number]): boolean => file === name && fold(sentence) === each;
    const weights = rounded(learn(sentences.filter((one) => !isOut(one)).flatMap(({ samples }) => samples))).map(
      (step) => (step * limit) / steps,
    );
    for (const { sentence, samples } of sentences.filter(isOut)) {
      const scored = samples.map(({ features, least }) => ({ score: sum(weights, features), least }));
      rows.push({
        sentence,
        score: Math.max(-99, ...scored.map(({ score }) => score)),
        found: scored.some(({ score, least }) => score > least),
      });
    }
  }
  const clear = rows.filter(({ sentence }) => !sentence.border);
  const blame = clear.filter(({ sentence }) => sentence.label === 'blame');
  const found = clear.filter((row) => row.found);
  const right = found.filter(({ sentence }) => sentence.label === 'blame').length;
  console.log(
    `${name}: precision ${(right / found.length).toFixed(3)}, recall ${(right / blame.length).toFixed(3)} (border items left out)`,
  );
  const byId = new Map(rows.map((row) => [row.sentence.id, row]));
  const pairs = rows.filter(({ sentence }) => sentence.pair !== undefined);
  const good = pairs.filter((row) => !row.found && byId.get(row.sentence.pair as string)?.found).length;
  console.log(`  pairs ${(good / pairs.length).toFixed(3)}`);
  let rightSoFar = 0;
  let area = 0;
  for (const [index, { sentence }] of clear.toSorted((a, b) => b.score - a.score).entries()) {
    if (sentence.label === 'blame') area += ++rightSoFar / (index + 1);
  }
  console.log(`  average precision of the score ${(area / blame.length).toFixed(4)}`);
}

/** Weights in whole steps. */
function rounded(weights: Float64Array): Float64Array {
  return weights.map((weight) => Math.round((Math.max(-limit, Math.min(limit, weight)) / limit) * steps));
}

/** Writes each weight as a base64 digit. */
function write(weights: Float64Array): void {
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const text = Array.from(rounded(weights), (step) => digits[32 + step]).join('');
  const file = new URL('../../server/src/core/blame/en/weights.ts', import.meta.url);
  const head = '/** Made by `npm run train:blame`; do not edit. */\n\n/** What one unit of a weight is worth, in log odds. */\n';
  writeFileSync(
    file,
    `${head}export const scale = ${limit / steps};\n\n/** A base64 digit for each. */\n// biome-ignore format: one long line\nexport const weights =\n  '${text}';\n`,
  );
  console.log(`${text.length} characters`);
}
