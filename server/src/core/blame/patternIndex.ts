/**
 * The patterns of a language by the rarest word that each needs. A pattern is read when a text first holds such a word: reading all of them takes as long as
 * starting Node.
 */
import type { PatternGroup } from './pack.ts';
import { isOptional, isPhrase, namesIn, readElement, type Element, type Pattern, type Strength } from './pattern.ts';
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

/** A part of patterns as it is written; the same parts come back in many of them. */
interface Part {
  readonly text: string;
  readonly names: readonly string[];
  /** How much text it can be expected to cover; infinite where it is no word that has to be there. */
  readonly cost: number;
  /** Read when a pattern with it is. */
  element: Element | undefined;
}

/** A pattern that may not have been read yet. */
interface Written {
  readonly group: PatternGroup;
  readonly strength: Strength;
  readonly parts: readonly Part[];
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
  readonly #parts = new Map<string, Part>();
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

  /** What may stand around a word with these names, in the order of the pack. Reads what has not been read. @throws Error for a pattern that cannot be read */
  around(names: readonly string[]): Anchored[] {
    const found = new Set<Written>();
    for (const name of names) for (const written of this.#written.get(name) ?? []) found.add(written);
    return [...found].toSorted((a, b) => a.index - b.index).map((written) => (written.anchored ??= this.#read(written)));
  }

  #file(source: string, group: PatternGroup, index: number): void {
    const strength = source.startsWith('+ ') ? 'sure' : source.startsWith('- ') ? 'weak' : 'plain';
    const parts: Part[] = [];
    let at = -1;
    let least = Infinity;
    for (const text of (strength === 'plain' ? source : source.slice(2)).split(' ')) {
      const part = this.#part(text);
      if (part.cost < least) [at, least] = [parts.length, part.cost];
      parts.push(part);
    }
    const rarest = parts[at];
    if (!rarest) throw new Error(`pattern needs a word: ${source}`);
    const written: Written = { group, strength, parts, at, index, anchored: undefined };
    for (const name of rarest.names) add(this.#written, name, written);
  }

  #part(text: string): Part {
    const known = this.#parts.get(text);
    if (known) return known;
    const names = namesIn(text);
    let cost = names.length === 0 || isOptional(text) ? Infinity : 0;
    for (const name of names) {
      if (isPhrase(name)) cost = Infinity;
      else {
        if (!name.startsWith('@')) this.words.add(name);
        cost += this.#sizes.get(name) ?? 1;
      }
    }
    const part: Part = { text, names, cost, element: undefined };
    this.#parts.set(text, part);
    return part;
  }

  #read({ group, strength, parts, at, index }: Written): Anchored {
    const elements = parts.map((part) => (part.element ??= readElement(part.text, (name) => this.keys.key(name))));
    const required: number[] = [];
    const frequent: number[][] = [];
    const others = parts.filter(({ cost }, place) => place !== at && cost < Infinity).toSorted((a, b) => a.cost - b.cost);
    for (const { names } of others) {
      const keys = names.map((name) => this.keys.key(name));
      // A frequent word is in many sets, and in nearly every sentence.
      if (names.some((name) => this.#frequent.has(name))) frequent.push(keys.map((key) => this.keys.setOf([key])));
      else required.push(this.keys.setOf(keys));
    }
    const needs = elements.flatMap((one) =>
      one.type === 'term' && !one.optional && !one.negative && one.keys.length + one.tokens.length === 0 ? [one.agents] : [],
    );
    const source = parts.map(({ text }) => text).join(' ');
    const pattern: Pattern = { source, group, strength, elements, needs, required, frequent, index };
    return { pattern, at, needed: needs[0] ?? -1, required: required[0] ?? -1 };
  }
}
