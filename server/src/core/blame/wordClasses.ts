/** Which classes a word is in: those of the lists, and of each verb that it is a form of. */
import type { Dictionary, VerbForm } from './dictionary.ts';

const verbForms: readonly VerbForm[] = ['b', 's', 'd', 'n', 'g'];

/** Classes of people whose words are counted: one engineer, two engineers. */
const counted: ReadonlySet<string> = new Set(['role', 'customer', 'vendor', 'teamHead']);

/** The lists of a language by word. What a word is a form of is found out when it is asked for: making all forms takes ten times as long as the lists. */
export class WordClasses {
  /** How many words each class has, by its name in patterns: `@adv`, `@err`, `@err:d`. */
  readonly sizes: ReadonlyMap<string, number>;
  /** Names of classes by their words, people and verbs aside. */
  readonly #listed = new Map<string, string[]>();
  /** Classes by the base form of a verb. */
  readonly #verbs = new Map<string, string[]>();
  /** Classes of people, by the words as they stand in the lists. */
  readonly #people = new Map<string, string[]>();

  constructor(private readonly dictionary: Dictionary) {
    const sizes = new Map<string, number>();
    const count = (name: string, words: number): unknown => sizes.set(name, (sizes.get(name) ?? 0) + words);
    for (const [name, list] of Object.entries(dictionary.words)) {
      const words = split(list);
      count(`@${name}`, words.length);
      for (const word of words) add(this.#listed, word, `@${name}`);
    }
    for (const [name, list] of Object.entries(dictionary.people)) {
      const words = split(list);
      count(`@${name}`, words.length * (counted.has(name) ? 2 : 1));
      for (const word of words) add(this.#people, word, name);
    }
    const verbs = Object.entries(dictionary.verbs).map(([name, list]) => [name, split(list)] as const);
    for (const [name, words] of verbs) for (const word of words) add(this.#verbs, word, name);
    for (const [name, { length }] of [...verbs, ['v', { length: this.#verbs.size }] as const]) {
      count(`@${name}`, verbForms.length * length);
      for (const form of verbForms) count(`@${name}:${form}`, length);
    }
    this.sizes = sizes;
  }

  /** The names of the classes of a lower-case word, each once. */
  namesOf(word: string): string[] {
    const names = new Set(this.#listed.get(word));
    for (const name of this.#peopleOf(word)) names.add(`@${name}`);
    // What counts is no verb: "3s".
    if (startsWithDigit(word)) return [...names];
    const { basesOf, formsOf } = this.dictionary.inflection;
    for (const base of new Set(basesOf(word))) {
      const verbs = this.#verbs.get(base);
      if (!verbs) continue;
      const forms = formsOf(base);
      for (const form of verbForms) {
        if (!forms[form].includes(word)) continue;
        for (const name of [...verbs, 'v']) names.add(`@${name}`).add(`@${name}:${form}`);
      }
    }
    return [...names];
  }

  /** The class of people that a lower-case word names, if any: the first that lists it. */
  personOf(word: string): string | undefined {
    const classes = this.#peopleOf(word);
    return classes.length < 2 ? classes[0] : Object.keys(this.dictionary.people).find((name) => classes.includes(name));
  }

  isVerb(base: string): boolean {
    return this.#verbs.has(base);
  }

  #peopleOf(word: string): readonly string[] {
    const { singularsOf, pluralOf } = this.dictionary.inflection;
    const classes = [...(this.#people.get(word) ?? [])];
    for (const singular of singularsOf(word)) {
      const plural = this.#people.get(singular)?.filter((name) => counted.has(name));
      if (plural && plural.length > 0 && pluralOf(singular) === word) classes.push(...plural);
    }
    return classes;
  }
}

/** The words of a list. */
export function split(list: string): string[] {
  return list.split(/\s+/u).filter((word) => word !== '');
}

/** Adds to the list of a key what is not in it yet. */
export function add<Key, One>(lists: Map<Key, One[]>, key: Key, one: One): void {
  const list = lists.get(key);
  if (!list) lists.set(key, [one]);
  else if (!list.includes(one)) list.push(one);
}

function startsWithDigit(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 48 && code <= 57;
}
