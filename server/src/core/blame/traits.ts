/** What a word or mark does in a sentence, as bits: besides its classes in {@link grammar}, what the reading of clauses and names asks for. */

/** Filled by a language pack. */
export const wordTraits = {
  /** May open a clause. */
  connector: 1,
  /** A connector that always parts clauses. */
  divides: 2,
  /** A connector only where a verb follows: "as" in "as it grew", not in "as usual". */
  subordinates: 4,
  /** Tells where a clause that gives a reason begins. */
  reason: 8,
  auxiliary: 16,
  pastAuxiliary: 32,
  /** Makes a past of the past: "had". */
  pluperfect: 64,
  negation: 128,
  /** Says that something is not there, at the beginning of a clause. */
  denial: 256,
  /** Stands for a subject that comes later: "there". */
  expletive: 512,
  /** Joins clauses behind a comma. */
  joins: 1024,
  month: 2048,
  /** Stands for a thing that was named: "its". */
  thing: 4096,
  firstName: 8192,
  product: 16384,
} as const;

/** The same for marks, in any language. */
const markTraits = {
  /** Parts clauses. */
  divider: 1 << 20,
  /** Ends what a clause may reach to. */
  stop: 1 << 21,
  /** Parts a sentence into what is scored by itself. */
  cut: 1 << 22,
  /** May end a sentence. */
  fullStop: 1 << 23,
  quote: 1 << 24,
} as const;

export const trait = { ...wordTraits, ...markTraits } as const;

export type WordTrait = keyof typeof wordTraits;

const marks: Readonly<Record<keyof typeof markTraits, string>> = {
  divider: ', ; : . ! ? – — ( ) → | -',
  stop: '; : . ! ? – —',
  cut: '; – — →',
  fullStop: '. ! ?',
  quote: '" “ ” „ « » ‘ ’',
};

/** The traits of words and marks, by their spelling. */
export function traitTable(words: Readonly<Record<WordTrait, string>>): ReadonlyMap<string, number> {
  const table = new Map<string, number>();
  for (const [name, list] of Object.entries({ ...words, ...marks }) as [keyof typeof trait, string][]) {
    for (const word of list.split(/\s+/u)) table.set(word, (table.get(word) ?? 0) | trait[name]);
  }
  return table;
}
