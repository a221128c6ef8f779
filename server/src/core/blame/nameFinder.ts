/** Finds the names of a document in its pieces. */
import { namePartsOf } from './analysis.ts';

const none: readonly string[] = [];

/** The words of some names that tell a person, as written, each once. */
export function wordsOfNames(names: Iterable<string>): readonly string[] {
  const words = new Set<string>();
  for (const name of names) for (const word of namePartsOf(name)) words.add(word);
  return [...words];
}

/** Finds which of a list of words occur in a text. A part of a longer word counts: the rules look closer. */
export class NameFinder {
  readonly #words: ReadonlySet<string>;
  /** By the first UTF-16 unit. */
  readonly #byFirst = new Map<number, string[]>();
  #changes: { readonly since: NameFinder; readonly added: readonly string[]; readonly gone: readonly string[] } | undefined;

  constructor(words: readonly string[]) {
    this.#words = new Set(words);
    for (const word of words) {
      const known = this.#byFirst.get(word.charCodeAt(0));
      if (known) known.push(word);
      else this.#byFirst.set(word.charCodeAt(0), [word]);
    }
  }

  /** Those in the text, sorted. */
  in(text: string): readonly string[] {
    if (this.#words.size === 0) return none;
    const found = new Set<string>();
    for (let at = 0; at < text.length; at++)
      for (const word of this.#byFirst.get(text.charCodeAt(at)) ?? none) if (text.startsWith(word, at)) found.add(word);
    return found.size === 0 ? none : [...found].toSorted();
  }

  /** True where this finds in a text what another has found in it, `known`: a name that is being typed is looked for alone. */
  agrees(other: NameFinder, known: readonly string[], text: string): boolean {
    if (this.#changes?.since !== other) {
      const added = [...this.#words].filter((word) => !other.#words.has(word));
      const gone = [...other.#words].filter((word) => !this.#words.has(word));
      this.#changes = { since: other, added, gone };
    }
    const { added, gone } = this.#changes;
    return !gone.some((word) => known.includes(word)) && !added.some((word) => text.includes(word));
  }
}
