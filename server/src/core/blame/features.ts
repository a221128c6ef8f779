/**
 * What the scorer looks at in one sentence, as places of weights: words and their neighbours, word fields, who acts and what follows, which patterns
 * fired, where the sentence stands, whether the item gives a reason.
 */
import type { SectionKind } from '../schema/definition.ts';
import type { Analysis } from './analysis.ts';
import type { Evidence } from './evidence.ts';
import type { Lexicon } from './lexicon.ts';
import { beginCollection, mix, placeOf, take } from './places.ts';
import type { Clause } from './reason.ts';
import type { Segment } from './segments.ts';
import type { Token } from './tokens.ts';
import { unitOf, unitsOf } from './units.ts';
import { hashOf as hash, type Unit } from './vocabulary.ts';

/** Lexical features count by their share of the sentence, the others as they are. */
export interface Features {
  readonly lexical: readonly number[];
  readonly structural: readonly number[];
}

/** All that is known of an item when one of its sentences is scored. */
export interface Scene {
  readonly analyses: readonly Analysis[];
  readonly evidence: readonly Evidence[];
  readonly clauses: readonly Clause[];
  readonly section: SectionKind | undefined;
  readonly lexicon: Lexicon;
  /** Whether a piece of evidence counts in this section and beside these reasons. */
  readonly holds: (evidence: Evidence) => boolean;
}

/** The hashes of the kinds of features. */
export const tag = {
  word: hash('word'),
  wordSection: hash('wordSection'),
  pair: hash('pair'),
  sense: hash('sense'),
  senseSection: hash('senseSection'),
  sensePair: hash('sensePair'),
  wordSense: hash('wordSense'),
  senseWord: hash('senseWord'),
  agent: hash('agent'),
  agentSection: hash('agentSection'),
  agentReason: hash('agentReason'),
  verb: hash('verb'),
  secondVerb: hash('secondVerb'),
  agentSense: hash('agentSense'),
  first: hash('first'),
  firstSection: hash('firstSection'),
  kind: hash('kind'),
  kindReason: hash('kindReason'),
  kindSection: hash('kindSection'),
  pattern: hash('pattern'),
  held: hash('held'),
  length: hash('length'),
  flag: hash('flag'),
  section: hash('section'),
  question: hash('question'),
  opening: hash('opening'),
  openingPair: hash('openingPair'),
  openingTriple: hash('openingTriple'),
  openingSense: hash('openingSense'),
  system: hash('system'),
  bare: hash('bare'),
  senseBefore: hash('senseBefore'),
  senseBehind: hash('senseBehind'),
} as const;

const edge = hash('^');
const systemSense = hash('system');

/** Hashes of the names of flags, sections, agents and patterns: as many as the language pack has. */
const nameHashes = new Map<string, number>();

function named(name: string): number {
  let known = nameHashes.get(name);
  if (known === undefined) nameHashes.set(name, (known = hash(name)));
  return known;
}

/** The features of a part of sentence `at`. */
export function featuresOf(at: number, segment: Segment, scene: Scene): Features {
  const { sentence } = scene.analyses[at] as Analysis;
  const section = named(scene.section ?? 'none');
  const lexical: number[] = [];
  const structural: number[] = [];
  beginCollection();
  const units = unitsOf(sentence.tokens, segment, sentence.agents, scene.lexicon);
  addWords(units, section, lexical, structural);
  const add = (kind: number, value: number): void => take(structural, placeOf(kind, value));
  addPeople(at, segment, scene, units, section, add, lexical);
  addEvidence(at, segment, scene, section, add);
  addShape(at, segment, scene, section, add);
  addSurroundings(at, scene, lexical);
  return { lexical, structural };
}

/** What the other sentences of the item speak of: blame often follows a fact, and a reason follows what looks like blame. */
function addSurroundings(at: number, { analyses, lexicon }: Scene, lexical: number[]): void {
  for (let other = 0; other < analyses.length; other++) {
    if (other === at) continue;
    const kind = other < at ? tag.senseBefore : tag.senseBehind;
    for (const token of (analyses[other] as Analysis).sentence.tokens) {
      if (token.kind === 'word' && !token.quoted)
        for (const sense of unitOf(token.known, lexicon).senses) take(lexical, placeOf(kind, sense));
    }
  }
}

/** Adds a feature that counts as it is; `kind` is one of {@link tag}. */
type Add = (kind: number, value: number) => void;

function addWords(units: readonly Unit[], section: number, lexical: number[], structural: number[]): void {
  const [opening, second, third] = units;
  if (opening) take(structural, placeOf(tag.opening, opening.word));
  for (const sense of opening?.senses ?? []) take(structural, placeOf(tag.openingSense, sense));
  if (opening && second) take(structural, placeOf(tag.openingPair, mix(opening.word, second.word)));
  if (opening && second && third) take(structural, placeOf(tag.openingTriple, mix(mix(opening.word, second.word), third.word)));
  let before: Unit | undefined;
  for (let index = 0; index < units.length; index++) {
    const unit = units[index] as Unit;
    const { word, senses } = unit;
    take(lexical, placeOf(tag.word, word));
    take(lexical, placeOf(tag.wordSection, mix(word, section)));
    take(lexical, placeOf(tag.pair, mix(before ? before.word : edge, word)));
    for (const part of unit.parts) take(lexical, part);
    for (const sense of senses) {
      take(structural, placeOf(tag.sense, sense));
      take(structural, placeOf(tag.senseSection, mix(sense, section)));
      if (!before) continue;
      for (const other of before.senses) take(lexical, placeOf(tag.sensePair, mix(other, sense)));
      take(lexical, placeOf(tag.wordSense, mix(before.word, sense)));
    }
    if (before) for (const sense of before.senses) take(lexical, placeOf(tag.senseWord, mix(sense, word)));
    before = unit;
  }
  if (before) take(lexical, placeOf(tag.pair, mix(before.word, mix(edge, edge))));
}

function addPeople(
  at: number,
  { from, to }: Segment,
  scene: Scene,
  units: readonly Unit[],
  section: number,
  add: Add,
  lexical: number[],
): void {
  const { tokens, agents } = (scene.analyses[at] as Analysis).sentence;
  const inside = agents.filter((agent) => agent.start >= from && agent.end <= to);
  const reason = scene.clauses.some((clause) => clause.mechanism);
  for (const agent of inside) {
    const who = named(agent.class);
    add(tag.agent, who);
    add(tag.agentSection, mix(who, section));
    add(tag.agentReason, mix(who, Number(reason)));
    let verbs = 0;
    for (let next = agent.end; next < Math.min(agent.end + 4, tokens.length); next++) {
      const { kind, known } = tokens[next] as Token;
      for (const sense of unitOf(known, scene.lexicon).senses) add(tag.agentSense, mix(who, sense));
      if (kind !== 'word' || next > agent.end + 2 || verbs > 1) continue;
      take(lexical, placeOf(verbs === 0 ? tag.verb : tag.secondVerb, mix(who, known.hash)));
      verbs++;
    }
  }
  const first = named(inside.find((agent) => agent.start <= from + 2)?.class ?? '-');
  add(tag.first, first);
  add(tag.firstSection, mix(first, section));
  const system = units.slice(0, 4).some((unit) => unit.isCode || unit.senses.includes(systemSense));
  add(tag.system, mix(first, Number(system)));
  if (inside.length > 0) return;
  add(tag.bare, 0);
  add(tag.bare, section);
}

function addEvidence(at: number, { from, to }: Segment, { evidence, clauses, holds }: Scene, section: number, add: Add): void {
  const reason = clauses.some((clause) => clause.mechanism);
  for (const one of evidence) {
    const { at: where, pattern, match } = one;
    if (where !== at || match.open < from || match.open >= to) continue;
    const kind = named(pattern.group.kind);
    const held = Number(holds(one));
    add(tag.flag, named('pattern'));
    add(tag.kind, kind);
    add(tag.pattern, named(pattern.source));
    add(tag.kindSection, mix(kind, section));
    add(tag.held, held);
    add(tag.held, mix(named(pattern.strength), held));
    if (reason) add(tag.kindReason, kind);
  }
}

function addShape(at: number, { from, to }: Segment, { analyses, clauses }: Scene, section: number, add: Add): void {
  const { tokens } = (analyses[at] as Analysis).sentence;
  const flag = (name: string): void => add(tag.flag, named(name));
  add(tag.section, section);
  const elsewhere = clauses.some((clause) => clause.mechanism && clause.sentence !== at);
  flag(elsewhere ? 'reason elsewhere' : 'no reason elsewhere');
  if (clauses.some((clause) => clause.mechanism)) flag('reason');
  if (clauses.some((clause) => clause.because && clause.mechanism)) flag('because');
  let quoted = 0;
  let numbers = 0;
  for (let index = from; index < to; index++) {
    const token = tokens[index] as Token;
    if (token.quoted) quoted++;
    if (token.kind === 'number') numbers++;
  }
  if (quoted > 0) flag(quoted > 4 ? 'long quotation' : 'short quotation');
  if (numbers > 1) flag('numbers');
  const count = to - from;
  add(tag.length, count < 6 ? 0 : count < 12 ? 1 : count < 20 ? 2 : 3);
  flag(analyses.length > 1 ? 'several sentences' : 'one sentence');
  if (tokens[to - 1]?.word === '?') add(tag.question, section);
}

/** The weight of a lexical feature. Short sentences do not get louder: they say too little to be sure of. */
export function share(features: Features): number {
  return 20 / Math.max(features.lexical.length, 40);
}
