/** What the engine knows about a word: its classes, made once from a language pack. */
import { compilePatterns, type Element, type Pattern, type Term } from './pattern.ts';
import type { LanguagePack } from './pack.ts';
import { hashOf, Vocabulary } from './vocabulary.ts';

/** Word classes that the analysis of clauses asks for, as bits. */
export const grammar = {
  aux: 1,
  'v:b': 2,
  'v:s': 4,
  'v:d': 8,
  'v:n': 16,
  adv: 32,
  badAdv: 64,
  slipAdv: 128,
  not: 256,
  prep: 512,
  conj: 1024,
  wh: 2048,
  det: 4096,
  system: 8192,
  present: 16384,
  'omit:d': 32768,
  'say:d': 65536,
  'loaded:d': 131072,
  'loaded:s': 262144,
  reflect: 524288,
} as const;

/** A pattern with the place of the word among its elements. */
interface Anchored {
  readonly pattern: Pattern;
  readonly at: number;
}

/** A known word. Keys are numbers for `word` and `@class` names; see {@link Lexicon.key}. */
export interface Lexeme {
  readonly keys: number[];
  /** Patterns that can only match around this word. */
  patterns: Anchored[] | undefined;
  /** Those of them that only add to the score. */
  weakPatterns: Anchored[] | undefined;
  /** Its classes among {@link grammar}. */
  grammar: number;
  /** The class of people that this word names, if any. */
  person: string | undefined;
  /** Stands for a group when it heads a noun phrase. */
  group: boolean;
  /** Bits of the sets of words that patterns ask for and that it is in; see `Pattern.required`. */
  sets: number;
}

/** Words with their classes, and the patterns of a language. */
export class Lexicon {
  readonly #words = new Map<string, Lexeme>();
  readonly #keys = new Map<string, number>();
  /** What was found out about the words of the texts so far. */
  readonly vocabulary = new Vocabulary((word) => this.get(word));
  readonly patterns: readonly Pattern[];
  readonly firstNames: ReadonlySet<string>;
  readonly products: ReadonlySet<string>;

  constructor(readonly pack: LanguagePack) {
    for (const [name, list] of Object.entries(pack.words)) for (const word of split(list)) this.add(word, `@${name}`);
    for (const [name, list] of Object.entries(pack.verbs)) for (const verb of split(list)) this.#addVerb(verb, name);
    for (const [name, list] of Object.entries(pack.people)) for (const word of split(list)) this.#addPerson(word, name);
    this.firstNames = new Set(split(pack.firstNames));
    this.products = new Set(split(pack.products));
    this.patterns = compilePatterns(pack.patterns, this);
    this.#resolve();
    for (const pattern of this.patterns) this.#anchor(pattern);
  }

  /** The lexeme of a lower-case word; of `badly-tested` the whole or else its last part. */
  get(word: string): Lexeme | undefined {
    return this.#words.get(word) ?? (word.includes('-') ? this.#words.get(word.slice(word.lastIndexOf('-') + 1)) : undefined);
  }

  /** Hashes of the names of the word fields that a lower-case word belongs to. */
  sensesOf(word: string): readonly number[] {
    this.#senses ??= sensesByWord(this.pack);
    for (const base of this.pack.baseForms(word)) {
      const senses = this.#senses.get(base);
      if (senses) return senses;
    }
    return none;
  }

  /** The number of a key, made on first use. */
  key(name: string): number {
    const known = this.#keys.get(name);
    if (known !== undefined) return known;
    this.#keys.set(name, this.#keys.size);
    return this.#keys.size - 1;
  }

  /** Gives a word a class. */
  add(word: string, name: string): Lexeme {
    let lexeme = this.#words.get(word);
    if (!lexeme)
      this.#words.set(
        word,
        (lexeme = { keys: [], patterns: undefined, weakPatterns: undefined, grammar: 0, person: undefined, group: false, sets: 0 }),
      );
    const key = this.key(name);
    if (!lexeme.keys.includes(key)) lexeme.keys.push(key);
    return lexeme;
  }

  #addVerb(base: string, name: string): void {
    for (const [form, words] of Object.entries(this.#forms(base))) {
      for (const word of words) for (const key of [`@${name}`, `@${name}:${form}`, '@v', `@v:${form}`]) this.add(word, key);
    }
  }

  #forms(base: string): Record<'b' | 's' | 'd' | 'n' | 'g', string[]> {
    const listed = irregularForms(this.pack).get(base);
    const stem = listed && /([bdgklmnprt])\1ed$/u.test(listed[0]) ? base + base.slice(-1) : base;
    const silent = base.endsWith('e') && !base.endsWith('ee');
    const past = listed ? [listed[0]] : [pastForm(base)];
    if (!listed && base.endsWith('n') && base === 'learn') past.push('learned');
    return {
      b: [base],
      s: [/(?:s|x|z|ch|sh|o)$/u.test(base) ? `${base}es` : /[^aeiou]y$/u.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`],
      d: past,
      n: listed ? [listed[1]] : past,
      g: [silent ? `${base.slice(0, -1)}ing` : doubles(base) ? `${base}${base.slice(-1)}ing` : `${stem}ing`],
    };
  }

  #addPerson(word: string, name: string): void {
    const forms = name === 'role' || name === 'customer' || name === 'vendor' || name === 'teamHead' ? [word, plural(word)] : [word];
    for (const form of forms) {
      const lexeme = this.add(form, `@${name}`);
      lexeme.person ??= name;
      if (name === 'teamHead') lexeme.group = true;
    }
  }

  /** Tells each term of the patterns which words it stands for, and each word its grammar. */
  #resolve(): void {
    const bits = new Map(Object.entries(grammar).map(([name, bit]) => [this.key(`@${name}`), bit]));
    const byKey = new Map<number, Lexeme[]>();
    for (const lexeme of this.#words.values()) {
      for (const key of lexeme.keys) {
        lexeme.grammar |= bits.get(key) ?? 0;
        const list = byKey.get(key);
        if (list) list.push(lexeme);
        else byKey.set(key, [lexeme]);
      }
    }
    // That a sentence holds a frequent word rules out nothing.
    const common = new Set(split(this.pack.common).flatMap((word) => this.#words.get(word) ?? []));
    const sets = new Map<string, { readonly bit: number; readonly lexemes: ReadonlySet<Lexeme> }>();
    for (const pattern of this.patterns) {
      for (const term of pattern.elements) {
        if (term.type !== 'term') continue;
        const name = term.keys.join();
        let set = sets.get(name);
        if (!set)
          sets.set(name, (set = { bit: 1 << (sets.size % 32), lexemes: new Set(term.keys.flatMap((key) => byKey.get(key) ?? [])) }));
        term.lexemes = set.lexemes;
        if (!isWord(term) || [...set.lexemes].some((lexeme) => common.has(lexeme))) continue;
        pattern.required |= set.bit;
        for (const lexeme of set.lexemes) lexeme.sets |= set.bit;
      }
    }
  }

  /** Files a pattern under the rarest word or class that it needs. */
  #anchor(pattern: Pattern): void {
    let best = -1;
    let bestCost = Infinity;
    for (const [at, element] of pattern.elements.entries()) {
      if (!isWord(element)) continue;
      const cost = element.keys.reduce((sum, key) => sum + this.#weight(key), 0);
      if (cost < bestCost) [best, bestCost] = [at, cost];
    }
    const element = pattern.elements[best];
    if (element?.type !== 'term') throw new Error(`pattern needs a word: ${pattern.source}`);
    const anchored = { pattern, at: best };
    const which = pattern.strength === 'weak' ? 'weakPatterns' : 'patterns';
    for (const lexeme of element.lexemes) (lexeme[which] ??= []).push(anchored);
  }

  #senses: ReadonlyMap<string, readonly number[]> | undefined;
  #weights: Map<number, number> | undefined;

  /** How much text a key can be expected to cover: function words are dear, other words cost one each. */
  #weight(key: number): number {
    if (!this.#weights) {
      this.#weights = new Map();
      const common = new Set(split(this.pack.common));
      for (const [word, lexeme] of this.#words) {
        for (const each of lexeme.keys) this.#weights.set(each, (this.#weights.get(each) ?? 0) + (common.has(word) ? 500 : 1));
      }
    }
    return this.#weights.get(key) ?? 0;
  }
}

/** A word that has to be there. */
function isWord(element: Element): element is Term {
  return element.type === 'term' && !element.optional && !element.negative && element.agents + element.tokens.length === 0;
}

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

const irregularCache = new WeakMap<LanguagePack, ReadonlyMap<string, readonly [string, string]>>();

function irregularForms(pack: LanguagePack): ReadonlyMap<string, readonly [string, string]> {
  let known = irregularCache.get(pack);
  if (!known) {
    known = new Map(
      pack.irregular.split(/[|\n]/u).flatMap((line) => {
        const [base, past, participle] = split(line);
        return base && past && participle ? [[base, [past, participle]] as const] : [];
      }),
    );
    irregularCache.set(pack, known);
  }
  return known;
}

function pastForm(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  if (/[^aeiou]y$/u.test(base)) return `${base.slice(0, -1)}ied`;
  return doubles(base) ? `${base}${base.slice(-1)}ed` : `${base}ed`;
}

/** One syllable, one vowel, one consonant: `ship`, `trip`; not `fix`, `show`. */
function doubles(base: string): boolean {
  return /^[^aeiou]*[aeiou][bdgklmnprt]$/u.test(base);
}

/** The plural of a noun. */
export function plural(word: string): string {
  if (/(?:s|x|z|ch|sh)$/u.test(word)) return `${word}es`;
  if (/[^aeiou]y$/u.test(word)) return `${word.slice(0, -1)}ies`;
  if (word.endsWith('man')) return `${word.slice(0, -3)}men`;
  return `${word}s`;
}
