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

/** The same by the names that classes have in patterns. */
export const grammarBits: ReadonlyMap<string, number> = new Map(Object.entries(grammar).map(([name, bit]) => [`@${name}`, bit]));
