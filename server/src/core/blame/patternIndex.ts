/**
 * The patterns of a language by the rarest word that each needs. A pattern is read when a text first holds such a word: reading all of them takes as long as
 * starting Node.
 */
import type { PatternGroup } from './dictionary.ts';
import { isOptional, namesIn, readElement, type Element, type Pattern, type Strength } from './pattern.ts';
import { add } from './wordClasses.ts';

/** A pattern with the place of the word among its elements. */
export interface Anchored {
  readonly pattern: Pattern;
  readonly at: number;
  /** The first of `pattern.needs`, or all bits. */
  readonly needed: number;
  /** The first of `pattern.required`, or -1. */
  readonly required: number;
}

/** A pattern that may not have been read yet. */
interface Written {
  readonly group: PatternGroup;
  readonly strength: Strength;
  /** Its parts, one blank apart. */
  readonly source: string;
  /** Place of the rarest part. */
  readonly at: number;
  readonly index: number;
  anchored: Anchored | undefined;
}

/** What patterns ask of the lexicon. */
export interface Keys {
  /** The number of a word or of an `@class`. */
  key(name: string): number;
  /** The number of a set of words of which a sentence has to hold one. */
  setOf(keys: readonly number[]): number;
}

/** What a frequent word counts for: it is in nearly every text. */
const everywhere = 500;

export class PatternIndex {
  /** Words that patterns name themselves. */
  readonly words = new Set<string>();
  /** By the words and `@class` names of the rarest part. */
  readonly #written = new Map<string, Written[]>();
  /** How much text each part can be expected to cover; infinite where it is no word that has to be there. Parts come back in many patterns. */
  readonly #costs = new Map<string, number>();
  readonly #elements = new Map<string, Element>();
  /** How much text a class or a frequent word can be expected to cover; any other word counts for one. */
  readonly #sizes: Map<string, number>;
  /** Names of frequent words and of their classes. */
  readonly #frequent = new Set<string>();

  /**
   * `sizes`: of the classes; `frequent`: the names of each frequent word, itself among them.
   * @throws Error for a pattern without a word
   */
  constructor(
    groups: readonly PatternGroup[],
    sizes: ReadonlyMap<string, number>,
    frequent: readonly (readonly string[])[],
    private readonly keys: Keys,
  ) {
    this.#sizes = new Map(sizes);
    for (const names of frequent) {
      for (const name of names) {
        this.#frequent.add(name);
        this.#sizes.set(name, (this.#sizes.get(name) ?? 0) + everywhere);
      }
    }
    let index = 0;
    for (const group of groups) {
      for (const line of group.patterns.split('\n')) {
        const source = line.trim();
        if (source !== '' && !source.startsWith('//')) this.#file(source, group, index++);
      }
    }
  }

  /** What may stand around a word with these names, in the order of the dictionary. Reads what has not been read. @throws Error for a pattern that cannot be read */
  around(names: readonly string[]): Anchored[] {
    const found = new Set<Written>();
    for (const name of names) for (const written of this.#written.get(name) ?? []) found.add(written);
    return [...found].toSorted((a, b) => a.index - b.index).map((written) => (written.anchored ??= this.#read(written)));
  }

  #file(line: string, group: PatternGroup, index: number): void {
    const strength = line.startsWith('+ ') ? 'sure' : line.startsWith('- ') ? 'weak' : 'plain';
    const source = strength === 'plain' ? line : line.slice(2);
    const parts = source.split(' ');
    let at = -1;
    let least = Infinity;
    for (let place = 0; place < parts.length; place++) {
      const cost = this.#costOf(parts[place] as string);
      if (cost < least) [at, least] = [place, cost];
    }
    const rarest = parts[at];
    if (rarest === undefined) throw new Error(`pattern needs a word: ${line}`);
    const written: Written = { group, strength, source, at, index, anchored: undefined };
    for (const name of namesIn(rarest)) add(this.#written, name, written);
  }

  #costOf(part: string): number {
    const known = this.#costs.get(part);
    if (known !== undefined) return known;
    const names = namesIn(part);
    let cost = names.length === 0 || isOptional(part) ? Infinity : 0;
    for (const name of names) {
      const first = name[0];
      if (first === '<') cost = Infinity;
      else {
        if (first !== '@') this.words.add(name);
        cost += this.#sizes.get(name) ?? 1;
      }
    }
    this.#costs.set(part, cost);
    return cost;
  }

  #elementOf(part: string): Element {
    const known = this.#elements.get(part);
    if (known) return known;
    const element = readElement(part, (name) => this.keys.key(name));
    this.#elements.set(part, element);
    return element;
  }

  #read({ group, strength, source, at, index }: Written): Anchored {
    const parts = source.split(' ');
    const elements = parts.map((part) => this.#elementOf(part));
    const required: number[] = [];
    const frequent: number[][] = [];
    const others = parts.filter((part, place) => place !== at && this.#costOf(part) < Infinity);
    for (const part of others.toSorted((a, b) => this.#costOf(a) - this.#costOf(b))) {
      const names = namesIn(part);
      const keys = names.map((name) => this.keys.key(name));
      // A frequent word is in many sets, and in nearly every sentence.
      if (names.some((name) => this.#frequent.has(name))) frequent.push(keys.map((key) => this.keys.setOf([key])));
      else required.push(this.keys.setOf(keys));
    }
    const needs = elements.flatMap((one) =>
      one.type === 'term' && !one.optional && !one.negative && one.keys.length + one.tokens.length === 0 ? [one.agents] : [],
    );
    const pattern: Pattern = { source, group, strength, elements, needs, required, frequent, index };
    return { pattern, at, needed: needs[0] ?? -1, required: required[0] ?? -1 };
  }
}
