/** A first look at a sentence without a pattern: what its words and their fields weigh alone. Most sentences end here. */
import type { SectionKind } from '../schema/definition.ts';
import type { Lexicon } from './lexicon.ts';
import type { Sentence } from './sentence.ts';
import { tag } from './features.ts';
import { beginCollection, isNew, mix, placeOf } from './places.ts';
import { scale, theWeights } from './scorer.ts';
import { unitsOf } from './units.ts';
import { hashOf } from './vocabulary.ts';

/**
 * How far below its limit a sentence may be at first look and still be scored: on labelled sentences 1 of 100 findings without a pattern is lost, on real documents two thirds of the work are saved. A little more than 3, so that
 * what is rounded decides nothing.
 */
const reach = 3 + 1e-6;
/** A word brings fewer than five lexical features; see `share` in features.ts. */
const featuresPerWord = 5;

/** False where the whole score can hardly come to `least`. */
export function deservesScore({ tokens, agents }: Sentence, section: SectionKind | undefined, lexicon: Lexicon, least: number): boolean {
  if (least === Infinity) return false;
  const here = hashOf(section ?? 'none');
  const units = unitsOf(tokens, { from: 0, to: tokens.length }, agents, lexicon);
  const weights = theWeights();
  let lexical = 0;
  let structural = 0;
  beginCollection();
  for (const { word, senses } of units) {
    lexical += (weights[placeOf(tag.word, word)] as number) + (weights[placeOf(tag.wordSection, mix(word, here))] as number);
    for (const sense of senses) {
      const place = placeOf(tag.sense, sense);
      if (isNew(place)) structural += (weights[place] as number) + (weights[placeOf(tag.senseSection, mix(sense, here))] as number);
    }
  }
  return ((lexical * 20) / Math.max(40, units.length * featuresPerWord) + structural) * scale > least - reach;
}
