/** What the scorer sees of a sentence: its words with their fields; a name, a number, code and a quotation each as one sign. */
import type { Agent } from './agents.ts';
import type { Lexicon } from './lexicon.ts';
import { placeOf } from './places.ts';
import type { Segment } from './segments.ts';
import type { Token } from './tokens.ts';
import { hashOf as hash, type Unit, type Word } from './vocabulary.ts';

const sign = (name: string, senses: readonly string[] = []): Unit => ({
  word: hash(name),
  senses: senses.map((sense) => hash(sense)),
  parts: [],
  isCode: name === 'CODE',
});
const quotation = sign('QUOTE');
const aName = sign('NAME', ['name']);
const aNumber = sign('#');
const code = sign('CODE');
const prefix = hash('prefix');
const ending = hash('ending');

/** The units of a part of a sentence. */
export function unitsOf(tokens: readonly Token[], { from, to }: Segment, agents: readonly Agent[], lexicon: Lexicon): Unit[] {
  const units: Unit[] = [];
  const names = agents.filter((agent) => agent.class === 'name');
  for (let index = from; index < to; index++) {
    const { kind, known, quoted } = tokens[index] as Token;
    let unit: Unit;
    if (quoted) unit = quotation;
    else if (holds(names, index)) unit = aName;
    else if (kind === 'number') unit = aNumber;
    else if (kind === 'code') unit = code;
    else unit = unitOf(known, lexicon);
    if ((unit === quotation || unit === aName) && units.at(-1) === unit) continue;
    units.push(unit);
  }
  return units;
}

function holds(phrases: readonly Agent[], index: number): boolean {
  for (const { start, end } of phrases) if (index >= start && index < end) return true;
  return false;
}

/** The unit of a word, made once for each spelling. */
export function unitOf(word: Word, lexicon: Lexicon): Unit {
  return (word.unit ??= makeUnit(word, lexicon));
}

function makeUnit({ text, hash: word }: Word, lexicon: Lexicon): Unit {
  const parts: number[] = [];
  if (text.length >= 5) parts.push(placeOf(prefix, hash(text, 0, 5)));
  if (text.length > 6) parts.push(placeOf(ending, hash(text, text.length - 4)));
  return { word, senses: lexicon.sensesOf(text), parts, isCode: false };
}
