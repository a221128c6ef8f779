/**
 * What the scorer looks at in one sentence, as numbers: words and their neighbours, word classes, who acts, which patterns fired, where the
 * sentence stands, whether the item gives a reason. A number is the place of a weight; different features may share one (hashing).
 */
import type { SectionKind } from '../schema.ts';
import type { Analysis, Evidence } from './analysis.ts';
import type { Lexeme, Lexicon } from './lexicon.ts';
import type { Clause } from './reason.ts';
import type { Token } from './tokens.ts';

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

/** FNV-1a over UTF-16 units. */
function hash(text: string, start = 0, end: number = text.length): number {
  let value = 0x811c9dc5;
  for (let at = start; at < end; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value;
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

/** Which collector has last taken a place: each place counts once. */
const taken = new Uint32Array(dimensions);
let collector = 0;

class Collector {
  readonly lexical: number[] = [];
  readonly structural: number[] = [];
  readonly #id = ++collector;

  add(list: number[], kind: number, value: number): void {
    const place = mix(kind, value) & (dimensions - 1);
    if (taken[place] === this.#id) return;
    taken[place] = this.#id;
    list.push(place);
  }
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
  const found = new Collector();
  const { lexical, structural } = found;
  const here = hash(section ?? 'none');
  const flag = (name: string): void => found.add(structural, tag.flag, hash(name));
  const inside = agents.filter((agent) => agent.start >= from && agent.end <= to);
  const names = inside.filter((agent) => agent.class === 'name');

  let before = edge;
  let quoted = 0;
  let numbers = 0;
  for (let index = from; index < to; index++) {
    const token = tokens[index] as Token;
    if (token.kind === 'number') numbers++;
    if (token.quoted) {
      quoted++;
      continue;
    }
    const name = names.some((agent) => index >= agent.start && index < agent.end);
    const word = name ? nameWord : token.kind === 'number' ? numberWord : token.kind === 'code' ? codeWord : hash(token.word);
    found.add(lexical, tag.word, word);
    found.add(lexical, tag.pair, mix(before, word));
    before = word;
    const length = token.word.length;
    if (!name && token.kind === 'word' && length >= 5) {
      found.add(lexical, tag.prefix, hash(token.word, 0, 5));
      if (length > 6) found.add(lexical, tag.ending, hash(token.word, length - 4));
    }
    if (token.lexeme) for (const value of classHashes(token.lexeme, lexicon)) found.add(structural, tag.class, value);
  }
  found.add(lexical, tag.pair, mix(before, mix(edge, edge)));

  const within = (clause: Clause): boolean => clause.sentence === at && clause.from < to && clause.to > from;
  const elsewhere = clauses.some((clause) => clause.mechanism && !within(clause));
  const reason = elsewhere || clauses.some((clause) => clause.mechanism && within(clause));
  found.add(structural, tag.section, here);
  if (elsewhere) flag('reason elsewhere');
  else flag('no reason elsewhere');
  if (reason) flag('reason');
  if (clauses.some((clause) => clause.because && clause.mechanism)) flag('because');
  for (const agent of inside) {
    const who = hash(agent.class);
    found.add(structural, tag.agent, who);
    found.add(structural, tag.agentSection, mix(who, here));
    found.add(structural, tag.agentReason, mix(who, Number(reason)));
  }
  const first = hash(inside.find((agent) => agent.start <= from + 2)?.class ?? '-');
  found.add(structural, tag.first, first);
  found.add(structural, tag.firstSection, mix(first, here));
  for (const { at: where, pattern, match } of evidence) {
    if (where !== at || match.open < from || match.open >= to) continue;
    const kind = hash(pattern.group.kind);
    flag('pattern');
    found.add(structural, tag.kind, kind);
    found.add(structural, tag.pattern, hash(pattern.source));
    found.add(structural, tag.kindSection, mix(kind, here));
    if (reason) found.add(structural, tag.kindReason, kind);
  }
  if (quoted > 0) flag(quoted > 4 ? 'long quotation' : 'short quotation');
  const count = to - from;
  found.add(structural, tag.length, count < 6 ? 0 : count < 12 ? 1 : count < 20 ? 2 : 3);
  flag(analyses.length > 1 ? 'several sentences' : 'one sentence');
  if (numbers > 1) flag('numbers');
  if (tokens[to - 1]?.word === '?') found.add(structural, tag.question, here);
  return found;
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
const hashesOf = new WeakMap<Lexeme, readonly number[]>();

function classHashes(lexeme: Lexeme, lexicon: Lexicon): readonly number[] {
  let known = hashesOf.get(lexeme);
  if (!known) {
    let names = keyNames.get(lexicon);
    if (!names) keyNames.set(lexicon, (names = new Map(scoredClasses.map((name) => [lexicon.key(`@${name}`), hash(name)]))));
    const table = names;
    known = lexeme.keys.flatMap((key) => table.get(key) ?? []);
    hashesOf.set(lexeme, known);
  }
  return known;
}

/** The weight of a lexical feature: a sentence of twenty features counts each of them fully. */
export function share(features: Features): number {
  return 20 / Math.max(features.lexical.length, 4);
}
