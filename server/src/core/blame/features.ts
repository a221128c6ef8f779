/**
 * What the scorer looks at in one sentence, as numbers: words and their neighbours, word classes, who acts, which patterns fired, where the
 * sentence stands, whether the item gives a reason. A number is the place of a weight; different features may share one (hashing).
 */
import type { SectionKind } from '../schema.ts';
import type { Analysis, Evidence } from './analysis.ts';
import type { Lexeme, Lexicon } from './lexicon.ts';
import type { Clause } from './reason.ts';
import type { Token } from './tokens.ts';
import { hashOf as hash, type Word } from './vocabulary.ts';

/** How many weights there are; a power of two. */
export const dimensions = 1 << 15;

/** Lexical features count by their share of the sentence, the others as they are. */
export interface Features {
  readonly lexical: readonly number[];
  readonly structural: readonly number[];
}

/** Part of a sentence: token indices, half open. */
export interface Segment {
  readonly from: number;
  readonly to: number;
}

const joins =
  /^(?:and|but|so|which|who|while|because|as|since|where|when|although|though|until|yet|or|then|not|instead|the|it|they|we|he|she|i)$/u;

/** Cuts a sentence at semicolons, dashes, colons and at commas that join clauses. */
export function segmentsOf(tokens: readonly Token[]): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.kind !== 'mark') continue;
    const cut =
      /^[;–—→]$/u.test(token.word) ||
      (token.word === ':' && at > from + 3) ||
      (token.word === ',' && at - from > 5 && joins.test(tokens[at + 1]?.word ?? ''));
    if (!cut || at - from < 2 || tokens.length - at < 3) continue;
    segments.push({ from, to: at + 1 });
    from = at + 1;
  }
  segments.push({ from, to: tokens.length });
  return segments;
}

/** One number from two, in order. */
function mix(a: number, b: number): number {
  let value = Math.imul(a ^ (b + 0x9e3779b9 + (a << 6) + (a >>> 2)), 0x85ebca6b);
  value ^= value >>> 13;
  return Math.imul(value, 0xc2b2ae35) ^ (value >>> 16);
}

const tag = {
  word: hash('word'),
  pair: hash('pair'),
  prefix: hash('prefix'),
  ending: hash('ending'),
  class: hash('class'),
  agent: hash('agent'),
  agentSection: hash('agentSection'),
  agentReason: hash('agentReason'),
  first: hash('first'),
  firstSection: hash('firstSection'),
  kind: hash('kind'),
  kindReason: hash('kindReason'),
  kindSection: hash('kindSection'),
  pattern: hash('pattern'),
  length: hash('length'),
  flag: hash('flag'),
  section: hash('section'),
  question: hash('question'),
};
const nameWord = hash('NAME');
const numberWord = hash('#');
const codeWord = hash('CODE');
const edge = hash('^');

/** Hashes of the names of classes, flags, sections and patterns: as many as the language pack has. */
const nameHashes = new Map<string, number>();

function named(name: string): number {
  let known = nameHashes.get(name);
  if (known === undefined) nameHashes.set(name, (known = hash(name)));
  return known;
}

/** The place of the weight of a feature. */
function placeOf(kind: number, value: number): number {
  return mix(kind, value) & (dimensions - 1);
}

/** In which collection a place was last taken: each place counts once. */
const taken = new Uint32Array(dimensions);
let collection = 0;

function add(list: number[], place: number): void {
  if (taken[place] === collection) return;
  taken[place] = collection;
  list.push(place);
}

/** Places that a word has wherever it stands. */
export interface WordFeatures {
  readonly word: number;
  /** Of its beginning and end, in words that are long enough. */
  readonly parts: readonly number[];
  readonly classes: readonly number[];
}

function wordFeatures({ text, hash: value, lexeme }: Word, lexicon: Lexicon): WordFeatures {
  const parts: number[] = [];
  if (text.length >= 5) parts.push(placeOf(tag.prefix, hash(text, 0, 5)));
  if (text.length > 6) parts.push(placeOf(tag.ending, hash(text, text.length - 4)));
  return { word: placeOf(tag.word, value), parts, classes: lexeme ? classPlaces(lexeme, lexicon) : [] };
}

/** The features of a part of sentence `at`. */
export function featuresOf(
  at: number,
  { from, to }: Segment,
  analyses: readonly Analysis[],
  evidence: readonly Evidence[],
  clauses: readonly Clause[],
  section: SectionKind | undefined,
  lexicon: Lexicon,
): Features {
  const { tokens, agents } = (analyses[at] as Analysis).sentence;
  collection++;
  const lexical: number[] = [];
  const structural: number[] = [];
  const here = named(section ?? 'none');
  const inside = agents.filter((agent) => agent.start >= from && agent.end <= to);
  const names = inside.filter((agent) => agent.class === 'name');

  let before = edge;
  let quoted = 0;
  let numbers = 0;
  for (let index = from; index < to; index++) {
    const { kind, known, quoted: isQuoted } = tokens[index] as Token;
    if (kind === 'number') numbers++;
    if (isQuoted) {
      quoted++;
      continue;
    }
    const name = names.some((agent) => index >= agent.start && index < agent.end);
    const features = (known.features ??= wordFeatures(known, lexicon));
    const word = name ? nameWord : kind === 'number' ? numberWord : kind === 'code' ? codeWord : known.hash;
    add(lexical, word === known.hash ? features.word : placeOf(tag.word, word));
    add(lexical, placeOf(tag.pair, mix(before, word)));
    before = word;
    if (!name && kind === 'word') for (const place of features.parts) add(lexical, place);
    for (const place of features.classes) add(structural, place);
  }
  add(lexical, placeOf(tag.pair, mix(before, mix(edge, edge))));

  const structure = (kind: number, value: number): void => add(structural, placeOf(kind, value));
  const flag = (name: string): void => structure(tag.flag, named(name));
  const within = (clause: Clause): boolean => clause.sentence === at && clause.from < to && clause.to > from;
  const elsewhere = clauses.some((clause) => clause.mechanism && !within(clause));
  const reason = elsewhere || clauses.some((clause) => clause.mechanism && within(clause));
  structure(tag.section, here);
  if (elsewhere) flag('reason elsewhere');
  else flag('no reason elsewhere');
  if (reason) flag('reason');
  if (clauses.some((clause) => clause.because && clause.mechanism)) flag('because');
  for (const agent of inside) {
    const who = named(agent.class);
    structure(tag.agent, who);
    structure(tag.agentSection, mix(who, here));
    structure(tag.agentReason, mix(who, Number(reason)));
  }
  const first = named(inside.find((agent) => agent.start <= from + 2)?.class ?? '-');
  structure(tag.first, first);
  structure(tag.firstSection, mix(first, here));
  for (const { at: where, pattern, match } of evidence) {
    if (where !== at || match.open < from || match.open >= to) continue;
    const kind = named(pattern.group.kind);
    flag('pattern');
    structure(tag.kind, kind);
    structure(tag.pattern, named(pattern.source));
    structure(tag.kindSection, mix(kind, here));
    if (reason) structure(tag.kindReason, kind);
  }
  if (quoted > 0) flag(quoted > 4 ? 'long quotation' : 'short quotation');
  const count = to - from;
  structure(tag.length, count < 6 ? 0 : count < 12 ? 1 : count < 20 ? 2 : 3);
  flag(analyses.length > 1 ? 'several sentences' : 'one sentence');
  if (numbers > 1) flag('numbers');
  if (tokens[to - 1]?.word === '?') structure(tag.question, here);
  return { lexical, structural };
}

const scoredClasses = [
  'err',
  'omit',
  'flout',
  'harm',
  'act',
  'heed',
  'loaded',
  'punish',
  'say',
  'respond',
  'cause',
  'badAdv',
  'badAdj',
  'badNoun',
  'slipAdv',
  'slipNoun',
  'work',
  'system',
  'modalPast',
  'wh',
  'dayTime',
  'intense',
  'negation',
  'discuss',
  'v:b',
  'v:s',
  'v:d',
  'v:n',
  'v:g',
];
const keyNames = new WeakMap<Lexicon, ReadonlyMap<number, number>>();

function classPlaces(lexeme: Lexeme, lexicon: Lexicon): number[] {
  let names = keyNames.get(lexicon);
  if (!names) keyNames.set(lexicon, (names = new Map(scoredClasses.map((name) => [lexicon.key(`@${name}`), hash(name)]))));
  const table = names;
  return lexeme.keys.flatMap((key) => {
    const value = table.get(key);
    return value === undefined ? [] : [placeOf(tag.class, value)];
  });
}

/** The weight of a lexical feature: a sentence of twenty features counts each of them fully. */
export function share(features: Features): number {
  return 20 / Math.max(features.lexical.length, 4);
}
