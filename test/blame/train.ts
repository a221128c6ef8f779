/**
 * `npm run train:blame`: learns the weights of the scorer from dev.jsonl and own.jsonl and writes server/src/core/blame/en/weights.ts.
 * The same sentences give the same bytes. `-- --folds 5` measures by cross-validation over dev.jsonl instead and writes nothing.
 */
import { writeFileSync } from 'node:fs';
import { analyze } from '../../server/src/core/index.ts';
import { dimensions, featuresOf, share, type Features } from '../../server/src/core/blame/features.ts';
import { itemsOf } from '../../server/src/core/blame/items.ts';
import { analyse, evidenceOf, holds, lexicon, type JudgeContext } from '../../server/src/core/blame/judge.ts';
import { clausesOf } from '../../server/src/core/blame/reason.ts';
import { knownSection } from '../../server/src/core/outline.ts';
import { readSentences, wrap, type Sentence } from './sentences.ts';

/** A labelled sentence of a text. */
export interface Sample {
  readonly of: Sentence;
  readonly features: Features;
  /** A pattern makes a finding of it by itself. */
  readonly strong: boolean;
  readonly blame: boolean;
  readonly weight: number;
}

/** Cuts a labelled text into samples; those that overlap its span are blame. */
export function samplesOf(sentence: Sentence, weight: number): Sample[] {
  const { text, start } = wrap(sentence);
  const { postmortem } = analyze(text, { rules: [] });
  const names = postmortem.people.map((person) => person.name);
  const from = sentence.span === null ? Infinity : start + sentence.text.indexOf(sentence.span);
  const to = sentence.span === null ? Infinity : from + sentence.span.length;
  const samples: Sample[] = [];
  for (const piece of postmortem.pieces) {
    const section = knownSection(piece.section)?.kind;
    if (piece.span.end <= start) continue;
    for (const item of itemsOf(piece)) {
      const context: JudgeContext = { section, names };
      const analyses = analyse(item, context);
      const evidence = evidenceOf(analyses);
      const clauses = clausesOf(
        analyses.map((each) => each.sentence),
        lexicon,
      );
      for (const [at, { run, sentence: words }] of analyses.entries()) {
        const first = words.tokens[0];
        const last = words.tokens.at(-1);
        if (!first || !last) continue;
        const span = item.runs[run]!.inline.source(first.start, last.end);
        if (span.end <= start) continue;
        const features = featuresOf(at, { from: 0, to: words.tokens.length }, analyses, evidence, clauses, section, lexicon);
        const strong = evidence.some((each) => each.at === at && holds(each, context, clauses));
        samples.push({ of: sentence, features, strong, blame: span.start < to && span.end > from, weight });
      }
    }
  }
  return samples;
}

/** Learns by logistic regression with adaptive steps (AdaGrad), in a fixed order. */
export function learn(samples: readonly Sample[], rounds = 8): Float64Array {
  const weights = new Float64Array(dimensions);
  const squares = new Float64Array(dimensions);
  const seen = new Uint16Array(dimensions);
  for (const { features } of samples) for (const place of [...features.lexical, ...features.structural]) seen[place]!++;
  let state = 42;
  const random = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const order = samples.map((_, index) => index);
  for (let round = 0; round < rounds; round++) {
    for (let index = order.length - 1; index > 0; index--) {
      const other = Math.floor(random() * (index + 1));
      [order[index], order[other]] = [order[other]!, order[index]!];
    }
    for (const index of order) {
      const { features, blame, weight } = samples[index]!;
      const part = share(features);
      const error = (Number(blame) - 1 / (1 + Math.exp(-sum(weights, features)))) * weight;
      const step = (place: number, value: number): void => {
        if (seen[place]! < 2) return;
        const gradient = error * value - (1.5 / samples.length) * weights[place]!;
        squares[place]! += gradient * gradient;
        weights[place]! += (0.15 * gradient) / Math.sqrt(squares[place]! + 1e-6);
      };
      for (const place of features.lexical) step(place, part);
      for (const place of features.structural) step(place, 1);
    }
  }
  return weights;
}

/** The score of a sample under weights that are not yet rounded. */
export function sum(weights: Float64Array, features: Features): number {
  const part = share(features);
  let total = 0;
  for (const place of features.lexical) total += weights[place]! * part;
  for (const place of features.structural) total += weights[place]!;
  return total;
}

/** Sentences in the style of real reports are many and plain: they count less. */
const weightOf = (sentence: Sentence): number => (sentence.category === 'narrative' ? Number(process.env['NARRATIVE'] ?? 0.2) : 1);

const dev = readSentences(new URL('dev.jsonl', import.meta.url));
const own = readSentences(new URL('own.jsonl', import.meta.url)).flatMap((sentence) => samplesOf(sentence, weightOf(sentence)));
const folds = Number(process.argv[process.argv.indexOf('--folds') + 1]) || 0;

if (process.argv.includes('--folds')) validate(folds);
else write(learn([...own, ...dev.flatMap((sentence) => samplesOf(sentence, 3))]));

function validate(count: number): void {
  const fold = (sentence: Sentence): number =>
    [...(sentence.pair ?? sentence.id)].reduce((all, letter) => (Math.imul(all, 31) + letter.charCodeAt(0)) >>> 0, 7) % count;
  const rows: { sentence: Sentence; score: number }[] = [];
  for (let each = 0; each < count; each++) {
    const weights = learn([...own, ...dev.filter((sentence) => fold(sentence) !== each).flatMap((sentence) => samplesOf(sentence, 3))]);
    for (const sentence of dev.filter((one) => fold(one) === each)) {
      rows.push({ sentence, score: Math.max(-99, ...samplesOf(sentence, 1).map(({ features }) => sum(weights, features))) });
    }
  }
  const clear = rows.filter(({ sentence }) => !sentence.border);
  const blame = clear.filter(({ sentence }) => sentence.label === 'blame').length;
  for (const limit of [-1, -0.5, 0, 0.5, 1, 1.5, 2, 3]) {
    const found = clear.filter(({ score }) => score > limit);
    const right = found.filter(({ sentence }) => sentence.label === 'blame').length;
    console.log(`score > ${limit}: precision ${(right / found.length).toFixed(3)}, recall ${(right / blame).toFixed(3)}`);
  }
  let right = 0;
  let area = 0;
  for (const [index, { sentence }] of clear.toSorted((a, b) => b.score - a.score).entries())
    if (sentence.label === 'blame') area += ++right / (index + 1);
  console.log(`average precision ${(area / blame).toFixed(4)}`);
}

/** Rounds the weights to signed bytes and writes them as base64. */
function write(weights: Float64Array): void {
  const limit = 6;
  const scale = limit / 127;
  const bytes = Int8Array.from(weights, (weight) => Math.round(Math.max(-127, Math.min(127, weight / scale))));
  const padded = Buffer.alloc(Math.ceil(bytes.length / 3) * 3);
  Buffer.from(bytes.buffer).copy(padded);
  const text = padded.toString('base64');
  const file = new URL('../../server/src/core/blame/en/weights.ts', import.meta.url);
  const head = '/** Made by `npm run train:blame`; do not edit. */\n\n/** What one unit of a weight is worth, in log odds. */\n';
  writeFileSync(
    file,
    `${head}export const scale = ${scale};\n\n/** Signed bytes in base64. */\n// biome-ignore format: one long line\nexport const weights =\n  '${text}';\n`,
  );
  console.log(`${text.length} characters`);
}
