/** How the scorer learns: weights from samples. */
import { share } from '../../server/src/core/blame/features.ts';
import { dimensions } from '../../server/src/core/blame/places.ts';
import type { Sample } from './samples.ts';

/** How many weights are kept: more find a little more, and each takes a byte of the package. */
const kept = 30_000;
/** A feature of fewer samples is not looked at. */
const fewest = 4;

/** Each order of the samples learns by itself, and the mean is taken, so that the order hardly matters. */
const orders = [42, 7, 1234];

/** Learns twice: what all features weigh, and then what those weigh that matter most. The weights of the others are 0. */
export function learn(samples: readonly Sample[]): Float64Array {
  const count = new Uint32Array(dimensions);
  for (const { features } of samples) for (const place of [...features.lexical, ...features.structural]) count[place]!++;
  const all = samples.map((sample) => rowOf(sample, (place) => count[place]! >= fewest));
  const matters = saliency(all, learnInOrder(all, 4, 99));
  const least = matters.toSorted((a, b) => a - b).at(-kept - 1) as number;
  const rows = samples.map((sample) => rowOf(sample, (place) => matters[place]! > least));
  const mean = new Float64Array(dimensions);
  for (const order of orders) learnInOrder(rows, 8, order).forEach((weight, place) => (mean[place]! += weight / orders.length));
  return mean;
}

/**
 * How much worse the samples would be told apart without each weight: its square times the curvature of the loss, as in "Optimal Brain Damage" (LeCun, Denker
 * and Solla, 1990). A weight counts little that only meets samples that are beyond doubt.
 */
function saliency(rows: readonly Row[], weights: Float64Array): Float64Array {
  const curvature = new Float64Array(dimensions);
  for (const row of rows) {
    const chance = chanceOf(row, weights);
    const doubt = row.weight * chance * (1 - chance);
    for (const place of row.lexical) curvature[place]! += doubt * row.part ** 2;
    for (const place of row.structural) curvature[place]! += doubt;
  }
  return curvature.map((curve, place) => curve * weights[place]! ** 2);
}

/** A sample as it is learned from. */
interface Row {
  readonly lexical: readonly number[];
  readonly structural: readonly number[];
  /** What a lexical feature counts: its share among all of them, those that are not looked at as well. */
  readonly part: number;
  readonly blame: number;
  readonly weight: number;
}

function rowOf({ features, blame, weight }: Sample, isKept: (place: number) => boolean): Row {
  const { lexical, structural } = features;
  return { lexical: lexical.filter(isKept), structural: structural.filter(isKept), part: share(features), blame: Number(blame), weight };
}

/** How far a step goes. Longer steps find more among labelled sentences, and more that is wrong on real documents. */
const rate = 0.15;
/** How much weights are drawn to 0. */
const decay = 1.5;

/** Logistic regression with adaptive steps (AdaGrad). */
function learnInOrder(rows: readonly Row[], rounds: number, seed: number): Float64Array {
  const weights = new Float64Array(dimensions);
  const squares = new Float64Array(dimensions);
  let state = seed;
  const random = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const order = rows.map((_, index) => index);
  for (let round = 0; round < rounds; round++) {
    for (let index = order.length - 1; index > 0; index--) {
      const other = Math.floor(random() * (index + 1));
      [order[index], order[other]] = [order[other]!, order[index]!];
    }
    for (const index of order) {
      const row = rows[index]!;
      const error = (row.blame - chanceOf(row, weights)) * row.weight;
      const step = (place: number, value: number): void => {
        const gradient = error * value - (decay / rows.length) * weights[place]!;
        squares[place]! += gradient * gradient;
        weights[place]! += (rate * gradient) / Math.sqrt(squares[place]! + 1e-6);
      };
      for (const place of row.lexical) step(place, row.part);
      for (const place of row.structural) step(place, 1);
    }
  }
  return weights;
}

/** How likely a sample is blame under weights that are not yet rounded. */
function chanceOf(row: Row, weights: Float64Array): number {
  return 1 / (1 + Math.exp(-scoreOf(row, weights)));
}

/** The score under them. */
function scoreOf({ lexical, structural, part }: Row, weights: Float64Array): number {
  let total = 0;
  for (const place of lexical) total += weights[place]!;
  total *= part;
  for (const place of structural) total += weights[place]!;
  return total;
}
