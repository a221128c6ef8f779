/** How the scorer learns: samples from labelled sentences, weights from samples. */
import { analyze } from '../../server/src/core/index.ts';
import { featuresOf, share, type Features, type Scene } from '../../server/src/core/blame/features.ts';
import { itemsOf } from '../../server/src/core/blame/items.ts';
import { analyse, theLexicon, type JudgeContext } from '../../server/src/core/blame/analysis.ts';
import { evidenceOf } from '../../server/src/core/blame/evidence.ts';
import { holds, leastScore } from '../../server/src/core/blame/limits.ts';
import { dimensions } from '../../server/src/core/blame/places.ts';
import { clausesOf } from '../../server/src/core/blame/reason.ts';
import { knownSection } from '../../server/src/core/outline.ts';
import { wrap, type Sentence } from './sentences.ts';

/** A labelled sentence of a text. */
export interface Sample {
  readonly of: Sentence;
  readonly features: Features;
  /** The score above which it would be a finding. */
  readonly least: number;
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
      const clauses = clausesOf(analyses.map((each) => each.sentence));
      const scene: Scene = { analyses, evidence, clauses, section, lexicon: theLexicon(), holds: (each) => holds(each, context, clauses) };
      for (const [at, { run, sentence: words }] of analyses.entries()) {
        const first = words.tokens[0];
        const last = words.tokens.at(-1);
        if (!first || !last) continue;
        const span = item.runs[run]!.inline.source(first.start, last.end);
        if (span.end <= start) continue;
        const features = featuresOf(at, { from: 0, to: words.tokens.length }, scene);
        const kept = evidence.filter((each) => each.at === at && scene.holds(each));
        const least = leastScore(kept, words, section);
        samples.push({ of: sentence, features, least, blame: span.start < to && span.end > from, weight });
      }
    }
  }
  return samples;
}

/** Learns in several fixed orders and takes the mean, so that the order hardly matters. */
export function learn(samples: readonly Sample[], rounds = 8): Float64Array {
  const mean = new Float64Array(dimensions);
  const orders = [42, 7, 1234, 99, 2024];
  for (const seed of orders) learnOnce(samples, rounds, seed).forEach((weight, place) => (mean[place]! += weight / orders.length));
  return mean;
}

/** Logistic regression with adaptive steps (AdaGrad). */
function learnOnce(samples: readonly Sample[], rounds: number, seed: number): Float64Array {
  const weights = new Float64Array(dimensions);
  const squares = new Float64Array(dimensions);
  let state = seed;
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
