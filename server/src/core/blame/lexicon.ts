/** What the engine knows about a word: its classes, and the patterns that it may stand in. */
import { grammar } from './grammar.ts';
import type { LanguagePack, VerbForm } from './pack.ts';
import { compilePatterns, isDecisive, isWord, keyBits, type Pattern } from './pattern.ts';
import { traitTable } from './traits.ts';
import { hashOf, makeWord, Vocabulary } from './vocabulary.ts';

/** A pattern with the place of the word among its elements. */
export interface Anchored {
  readonly pattern: Pattern;
  readonly at: number;
  /** The first of `pattern.needs`, or all bits. */
  readonly needed: number;
  /** The first of `pattern.required`, or -1. */
  readonly required: number;
}

/** A known word. Keys are numbers for `word` and `@class` names; see {@link Lexicon.key}. */
export interface Lexeme {
  readonly keys: readonly number[];
  /** Bits of the keys; see `keyBits`. */
  readonly bits: number;
  /** Patterns that can only match around this word. */
  readonly patterns: readonly Anchored[] | undefined;
  /** Those of them that make a finding even where nothing else does, see `isDecisive`. */
  readonly decisivePatterns: readonly Anchored[] | undefined;
  /** Patterns around it that only add to the score. */
  readonly weakPatterns: readonly Anchored[] | undefined;
  /** Its classes among {@link grammar}. */
  readonly grammar: number;
  /** The class of people that this word names, if any. */
  readonly person: string | undefined;
  /** Stands for a group when it heads a noun phrase. */
  readonly group: boolean;
  /** Sets of words that patterns ask for and that it is in; see `Pattern.required`. */
  readonly sets: readonly number[] | undefined;
}

/**
 * Words with their classes, and the patterns of a language. A word is looked into when a text first holds it: making all of them, with all
 * their forms, takes as long as starting Node.
 */
export class Lexicon {
  readonly #keys = new Map<string, number>();
  /** Keys of the words as they stand in the lists. */
  readonly #listed = new Map<string, number[]>();
  /** Classes by the base form of a verb. */
  readonly #verbs = new Map<string, string[]>();
  /** Class and word of people, by a form of it. */
  readonly #people = new Map<string, string>();
  /** Sets of words that patterns ask for, by key. */
  readonly #sets = new Map<number, number[]>();
  /** Patterns by the keys of the word that they are looked for at. */
  readonly #anchored = new Map<number, Anchored[]>();
  readonly #grammar: ReadonlyMap<number, number>;
  /** Known words that were met before. */
  readonly #lexemes = new Map<string, Lexeme>();
  /** What was found out about the words of the texts so far. */
  readonly vocabulary = new Vocabulary((word) => makeWord(word, this.get(word), this.#traits.get(word)));
  readonly #traits: ReadonlyMap<string, number>;

  constructor(readonly pack: LanguagePack) {
    for (const [name, list] of Object.entries(pack.words)) this.#list(split(list), name);
    for (const [name, list] of Object.entries(pack.verbs)) {
      for (const verb of split(list)) {
        const known = this.#verbs.get(verb);
        if (known) known.push(name);
        else this.#verbs.set(verb, [name]);
      }
    }
    for (const [name, list] of Object.entries(pack.people)) this.#listPeople(split(list), name);
    this.#traits = traitTable(pack.traits);
    this.#grammar = new Map(Object.entries(grammar).map(([name, bit]) => [this.key(`@${name}`), bit]));
    this.#file(compilePatterns(pack.patterns, this));
  }

  /** The lexeme of a lower-case word; of `badly-tested` the whole or else its last part. */
  get(word: string): Lexeme | undefined {
    return this.#lexeme(word) ?? (word.includes('-') ? this.#lexeme(word.slice(word.lastIndexOf('-') + 1)) : undefined);
  }

  /** Hashes of the names of the word fields that a lower-case word belongs to. */
  sensesOf(word: string): readonly number[] {
    this.#senses ??= sensesByWord(this.pack);
    for (const base of this.pack.inflection.basesOf(word)) {
      const senses = this.#senses.get(base);
      if (senses) return senses;
    }
    return none;
  }

  #senses: ReadonlyMap<string, readonly number[]> | undefined;

  /** The base form of a participle in lower case, where it is that of a known verb. */
  baseOf(participle: string): string | undefined {
    return this.pack.inflection
      .basesOf(participle)
      .slice(1)
      .find((base) => this.#verbs.has(base));
  }

  /** The number of a key, made on first use. */
  key(name: string): number {
    const known = this.#keys.get(name);
    if (known !== undefined) return known;
    this.#keys.set(name, this.#keys.size);
    return this.#keys.size - 1;
  }

  /** The key of a word itself, for patterns that name it. */
  wordKey(word: string): number {
    const key = this.key(`=${word}`);
    this.#add(word, key);
    return key;
  }

  #add(word: string, key: number): void {
    const keys = this.#listed.get(word);
    if (!keys) this.#listed.set(word, [key]);
    else if (!keys.includes(key)) keys.push(key);
  }

  #list(words: readonly string[], name: string): void {
    const key = this.key(`@${name}`);
    for (const word of words) this.#add(word, key);
  }

  #listPeople(words: readonly string[], name: string): void {
    const inflected = name === 'role' || name === 'customer' || name === 'vendor' || name === 'teamHead';
    const forms = inflected ? words.flatMap((word) => [word, this.pack.inflection.pluralOf(word)]) : words;
    this.#list(forms, name);
    for (const form of forms) if (!this.#people.has(form)) this.#people.set(form, name);
  }

  #lexeme(word: string): Lexeme | undefined {
    const known = this.#lexemes.get(word);
    if (known) return known;
    const made = this.#make(word);
    if (made) this.#lexemes.set(word, made);
    return made;
  }

  #make(word: string): Lexeme | undefined {
    const keys = this.#keysOf(word);
    if (keys.length === 0) return undefined;
    const sets = new Set<number>();
    let classes = 0;
    const anchored = new Set<Anchored>();
    for (const key of keys) {
      for (const set of this.#sets.get(key) ?? []) sets.add(set);
      classes |= this.#grammar.get(key) ?? 0;
      for (const one of this.#anchored.get(key) ?? []) anchored.add(one);
    }
    const sorted = [...anchored].toSorted((a, b) => a.pattern.index - b.pattern.index);
    const weak = sorted.filter(({ pattern }) => pattern.strength === 'weak');
    const others = sorted.filter(({ pattern }) => pattern.strength !== 'weak');
    const decisive = others.filter(({ pattern }) => isDecisive(pattern));
    return {
      keys,
      bits: keyBits(keys),
      patterns: others.length > 0 ? others : undefined,
      decisivePatterns: decisive.length > 0 ? decisive : undefined,
      weakPatterns: weak.length > 0 ? weak : undefined,
      grammar: classes,
      person: this.#people.get(word),
      group: keys.includes(this.key('@teamHead')),
      sets: sets.size > 0 ? [...sets] : undefined,
    };
  }

  /** The keys of a word: from the lists, and of each verb that it is a form of. */
  #keysOf(word: string): readonly number[] {
    const listed = this.#listed.get(word) ?? none;
    if (startsWithDigit(word)) return listed;
    const keys = new Set(listed);
    const { basesOf, formsOf } = this.pack.inflection;
    for (const base of new Set(basesOf(word))) {
      const names = this.#verbs.get(base);
      if (!names) continue;
      for (const [form, spellings] of Object.entries(formsOf(base))) {
        if (!spellings.includes(word)) continue;
        for (const name of [...names, 'v']) for (const key of [`@${name}`, `@${name}:${form}`]) keys.add(this.key(key));
      }
    }
    return [...keys];
  }

  /** Files each pattern under the rarest word or class that it needs, and notes which sets of words have to be there besides. */
  #file(patterns: readonly Pattern[]): void {
    const common = split(this.pack.common).flatMap((word) => this.#keysOf(word));
    const counts = this.#counts(common);
    // A frequent word is in many sets, and in nearly every sentence.
    const commonKeys = new Set(common);
    const numbers = new Map<string, number>();
    const setOf = (keys: readonly number[]): number => {
      const name = keys.join();
      const known = numbers.get(name);
      if (known !== undefined) return known;
      const set = numbers.size;
      numbers.set(name, set);
      for (const key of keys) add(this.#sets, key, set);
      return set;
    };
    for (const pattern of patterns) {
      const words = pattern.elements
        .flatMap((element, at) => (isWord(element) ? [{ at, keys: element.keys, cost: costOf(element.keys, counts) }] : []))
        .toSorted((a, b) => a.cost - b.cost);
      const [rarest, ...others] = words;
      if (!rarest) throw new Error(`pattern needs a word: ${pattern.source}`);
      for (const { keys } of others) {
        if (keys.some((key) => commonKeys.has(key))) pattern.frequent.push(keys.map((key) => setOf([key])));
        else pattern.required.push(setOf(keys));
      }
      const anchored: Anchored = { pattern, at: rarest.at, needed: pattern.needs[0] ?? -1, required: pattern.required[0] ?? -1 };
      for (const key of rarest.keys) add(this.#anchored, key, anchored);
    }
  }

  /** How much text a key can be expected to cover: function words are dear, other words cost one each. `common` has the keys of each of the former. */
  #counts(common: readonly number[]): Map<number, number> {
    const counts = new Map<number, number>();
    const count = (key: number, by: number): unknown => counts.set(key, (counts.get(key) ?? 0) + by);
    for (const keys of this.#listed.values()) for (const key of keys) count(key, 1);
    const verbs = Object.entries(this.pack.verbs).map(([name, list]): [string, number] => [name, split(list).length]);
    for (const [name, size] of [...verbs, ['v', this.#verbs.size] as const]) {
      for (const form of verbForms) count(this.key(`@${name}:${form}`), size);
      count(this.key(`@${name}`), 4 * size);
    }
    for (const key of common) count(key, 499);
    return counts;
  }
}

function costOf(keys: readonly number[], counts: ReadonlyMap<number, number>): number {
  return keys.reduce((sum, key) => sum + (counts.get(key) ?? 1), 0);
}

function add<T>(lists: Map<number, T[]>, key: number, one: T): void {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
}

function startsWithDigit(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 48 && code <= 57;
}

const verbForms: readonly VerbForm[] = ['b', 's', 'd', 'n', 'g'];

const none: readonly number[] = [];

function sensesByWord({ senses }: LanguagePack): ReadonlyMap<string, readonly number[]> {
  const table = new Map<string, number[]>();
  for (const [name, list] of Object.entries(senses)) {
    for (const word of new Set(split(list))) {
      const known = table.get(word);
      if (known) known.push(hashOf(name));
      else table.set(word, [hashOf(name)]);
    }
  }
  return table;
}

function split(list: string): string[] {
  return list.split(/\s+/u).filter((word) => word !== '');
}
