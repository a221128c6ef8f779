/** Finds the names of a document in its pieces. */
import { namePartsOf } from './analysis.ts';

const none: readonly string[] = [];

/** Finds which words of some names occur in a text. A part of a longer word counts: the rules look closer. */
export class NameFinder {
  #made: { readonly words: ReadonlySet<string>; readonly byFirst: ReadonlyMap<number, readonly string[]> } | undefined;
  #changes: { readonly since: NameFinder; readonly added: readonly string[]; readonly gone: readonly string[] } | undefined;

  constructor(private readonly names: readonly string[]) {}

  /** The words that tell a person, as written, and these by their first UTF-16 unit. Made when a rule asks for names. */
  get #known() {
    if (!this.#made) {
      const words = new Set(this.names.flatMap(namePartsOf));
      const byFirst = new Map<number, string[]>();
      for (const word of words) {
        const known = byFirst.get(word.charCodeAt(0));
        if (known) known.push(word);
        else byFirst.set(word.charCodeAt(0), [word]);
      }
      this.#made = { words, byFirst };
    }
    return this.#made;
  }

  /** Those in the text, sorted. */
  in(text: string): readonly string[] {
    const { byFirst } = this.#known;
    if (byFirst.size === 0) return none;
    const found = new Set<string>();
    for (let at = 0; at < text.length; at++)
      for (const word of byFirst.get(text.charCodeAt(at)) ?? none) if (text.startsWith(word, at)) found.add(word);
    return found.size === 0 ? none : [...found].toSorted();
  }

  /** True where this finds in a text what another has found in it, `known`: a name that is being typed is looked for alone. */
  agrees(other: NameFinder, known: readonly string[], text: () => string): boolean {
    if (this.#changes?.since !== other) {
      const [now, before] = [this.#known.words, other.#known.words];
      const added = [...now].filter((word) => !before.has(word));
      const gone = [...before].filter((word) => !now.has(word));
      this.#changes = { since: other, added, gone };
    }
    const { added, gone } = this.#changes;
    if (gone.some((word) => known.includes(word))) return false;
    const here = added.length === 0 ? '' : text();
    return !added.some((word) => here.includes(word));
  }
}
