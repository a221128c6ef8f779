/** A first look at a sentence without a pattern: what its words and their fields weigh alone. Most sentences end here. */
import type { SectionKind } from '../schema.ts';
import type { Lexicon } from './lexicon.ts';
import type { Sentence } from './pattern.ts';
import { mix, placeOf } from './places.ts';
import { weightAt } from './scorer.ts';
import { tagOf } from './features.ts';
import { unitsOf } from './units.ts';
import { hashOf } from './vocabulary.ts';

/** How far below its limit a sentence may be at first look and still be scored: on labelled sentences 2 of 100 findings without a pattern are lost, on real documents six tenths of the work are saved. */
const reach = 3;
/** A word brings about six lexical features; see `share` in features.ts. */
const featuresPerWord = 6;

const [word, wordSection, sense, senseSection] = (['word', 'wordSection', 'sense', 'senseSection'] as const).map(tagOf) as [
  number,
  number,
  number,
  number,
];

/** False where the whole score can hardly come to `least`. */
export function deservesScore({ tokens, agents }: Sentence, section: SectionKind | undefined, lexicon: Lexicon, least: number): boolean {
  if (least === Infinity) return false;
  const here = hashOf(section ?? 'none');
  const units = unitsOf(tokens, { from: 0, to: tokens.length }, agents, lexicon);
  const seen: number[] = [];
  let lexical = 0;
  let structural = 0;
  for (const unit of units) {
    lexical += weightAt(placeOf(word, unit.word)) + weightAt(placeOf(wordSection, mix(unit.word, here)));
    for (const one of unit.senses) {
      if (seen.includes(one)) continue;
      seen.push(one);
      structural += weightAt(placeOf(sense, one)) + weightAt(placeOf(senseSection, mix(one, here)));
    }
  }
  return (lexical * 20) / Math.max(40, units.length * featuresPerWord) + structural > least - reach;
}
