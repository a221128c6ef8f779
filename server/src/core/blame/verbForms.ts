/** From a past participle back to the base form, for fixes. */
import { english } from './en/index.ts';

let verbs: ReadonlySet<string> | undefined;

/** The base form of a participle that the lexicon knows, else undefined. */
export function baseForm(participle: string): string | undefined {
  verbs ??= new Set(Object.values(english.verbs).flatMap((list) => list.trim().split(/\s+/u)));
  const known = verbs;
  return english
    .baseForms(participle.toLowerCase())
    .slice(1)
    .find((candidate) => known.has(candidate));
}
