/** From a past participle back to the base form, for fixes. */
import { english } from './en/index.ts';

const irregular = new Map<string, string>();
for (const line of english.irregular.split(/[|\n]/u)) {
  const [base, , participle] = line.trim().split(/\s+/u);
  if (base && participle) irregular.set(participle, base);
}
const verbs = new Set(Object.values(english.verbs).flatMap((list) => list.trim().split(/\s+/u)));

/** The base form of a participle that the lexicon knows, else undefined. */
export function baseForm(participle: string): string | undefined {
  const word = participle.toLowerCase();
  const known = irregular.get(word);
  if (known) return known;
  const candidates = word.endsWith('ied')
    ? [`${word.slice(0, -3)}y`]
    : word.endsWith('ed')
      ? [word.slice(0, -1), word.slice(0, -2), word.slice(0, -3)]
      : [];
  return candidates.find((candidate) => verbs.has(candidate));
}
