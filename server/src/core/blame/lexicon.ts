/** What the engine knows about a word: its classes, and the patterns that it may stand in. */
import type { Dictionary } from './dictionary.ts';
import { grammarBits } from './grammar.ts';
import type { Lexeme } from './lexeme.ts';
import { isDecisive, keyBits } from './pattern.ts';
import { PatternIndex } from './patternIndex.ts';
import { traitTable } from './traits.ts';
import { hashOf, makeWord, Vocabulary } from './vocabulary.ts';
import { add, split, WordClasses } from './wordClasses.ts';

/**
 * Words with their classes, and the patterns of a language. A word is looked into when a text first holds it, and the patterns around it are read then: to do
 * so with all of them takes as long as starting Node.
 */
export class Lexicon {
  readonly #keys = new Map<string, number>();
  readonly #classes: WordClasses;
  readonly #patterns: PatternIndex;
  /** Names of the words that are in nearly every text. */
  readonly #common: ReadonlyMap<string, readonly string[]>;
  /** Sets of words that patterns ask for, by what is in them. */
  readonly #sets = new Map<string, number>();
  /** The same, by key. */
  readonly #setsByKey = new Map<number, number[]>();
  /** Known words that were met before. */
  readonly #lexemes = new Map<string, Lexeme>();
  /** The same, by key. */
  readonly #lexemesByKey = new Map<number, Lexeme[]>();
  readonly #traits: ReadonlyMap<string, number>;
  #senses: ReadonlyMap<string, readonly number[]> | undefined;
  /** What was found out about the words of the texts so far. */
  readonly vocabulary = new Vocabulary((word) => makeWord(word, this.get(word), this.#traits.get(word)));

  constructor(readonly dictionary: Dictionary) {
    this.#classes = new WordClasses(dictionary);
    this.#traits = traitTable(dictionary.traits);
    this.#common = new Map(split(dictionary.common).map((word) => [word, this.#classes.namesOf(word)]));
    const frequent = [...this.#common].map(([word, names]) => [word, ...names]);
    this.#patterns = new PatternIndex(dictionary.patterns, this.#classes.sizes, frequent, {
      key: (name) => this.key(name),
      setOf: (keys) => this.#setOf(keys),
    });
  }

  /** The lexeme of a lower-case word; of `badly-tested` the whole or else its last part. */
  get(word: string): Lexeme | undefined {
    return this.#lexeme(word) ?? (word.includes('-') ? this.#lexeme(word.slice(word.lastIndexOf('-') + 1)) : undefined);
  }

  /** Hashes of the names of the word fields that a lower-case word belongs to. */
  sensesOf(word: string): readonly number[] {
    this.#senses ??= sensesByWord(this.dictionary);
    for (const base of this.dictionary.inflection.basesOf(word)) {
      const senses = this.#senses.get(base);
      if (senses) return senses;
    }
    return none;
  }

  /** The base form of a participle in lower case, where it is that of a known verb. */
  baseOf(participle: string): string | undefined {
    return this.dictionary.inflection
      .basesOf(participle)
      .slice(1)
      .find((base) => this.#classes.isVerb(base));
  }

  /** The number of a word or of an `@class`, made on first use. */
  key(name: string): number {
    const known = this.#keys.get(name);
    if (known !== undefined) return known;
    this.#keys.set(name, this.#keys.size);
    return this.#keys.size - 1;
  }

  #lexeme(word: string): Lexeme | undefined {
    const known = this.#lexemes.get(word);
    if (known) return known;
    const made = this.#make(word);
    if (made) this.#lexemes.set(word, made);
    return made;
  }

  #make(word: string): Lexeme | undefined {
    const classes = this.#common.get(word) ?? this.#classes.namesOf(word);
    // A word by itself is known where a pattern names it.
    const names = this.#patterns.words.has(word) ? [word, ...classes] : classes;
    if (names.length === 0) return undefined;
    const anchored = this.#patterns.around(names);
    const weak = anchored.filter(({ pattern }) => pattern.strength === 'weak');
    const others = anchored.filter(({ pattern }) => pattern.strength !== 'weak');
    const decisive = others.filter(({ pattern }) => isDecisive(pattern));
    const keys = names.map((name) => this.key(name));
    const sets = new Set(keys.flatMap((key) => this.#setsByKey.get(key) ?? none));
    const lexeme: Lexeme = {
      keys,
      bits: keyBits(keys),
      patterns: others.length > 0 ? others : undefined,
      decisivePatterns: decisive.length > 0 ? decisive : undefined,
      weakPatterns: weak.length > 0 ? weak : undefined,
      grammar: classes.reduce((bits, name) => bits | (grammarBits.get(name) ?? 0), 0),
      person: this.#classes.personOf(word),
      group: classes.includes('@teamHead'),
      sets: sets.size > 0 ? [...sets] : undefined,
    };
    for (const key of keys) {
      const known = this.#lexemesByKey.get(key);
      if (known) known.push(lexeme);
      else this.#lexemesByKey.set(key, [lexeme]);
    }
    return lexeme;
  }

  /** The number of a set of words, made on first use and noted at the words that have been met. */
  #setOf(keys: readonly number[]): number {
    const name = keys.join();
    const known = this.#sets.get(name);
    if (known !== undefined) return known;
    const set = this.#sets.size;
    this.#sets.set(name, set);
    for (const key of keys) {
      add(this.#setsByKey, key, set);
      for (const lexeme of this.#lexemesByKey.get(key) ?? []) {
        if (!lexeme.sets) lexeme.sets = [set];
        else if (!lexeme.sets.includes(set)) lexeme.sets.push(set);
      }
    }
    return set;
  }
}

const none: readonly number[] = [];

function sensesByWord({ senses }: Dictionary): ReadonlyMap<string, readonly number[]> {
  const table = new Map<string, number[]>();
  for (const [name, list] of Object.entries(senses)) {
    const hash = hashOf(name);
    for (const word of split(list)) add(table, word, hash);
  }
  return table;
}
