/** English inflection: the forms of a base form, and back from a word to what it may be a form of. */
import type { Inflection, VerbForm } from '../dictionary.ts';
import { irregular } from './verbs.ts';

/** Past and participle by base, and bases by past or participle, of the verbs that are not regular. */
let tables: { readonly forms: Map<string, readonly [past: string, participle: string]>; readonly bases: Map<string, string[]> } | undefined;

function irregularVerbs(): NonNullable<typeof tables> {
  if (tables) return tables;
  tables = { forms: new Map(), bases: new Map() };
  for (const line of irregular.split(/[|\n]/u)) {
    const [base, past, participle] = line.trim().split(/\s+/u);
    if (!base || !past || !participle) continue;
    tables.forms.set(base, [past, participle]);
    for (const form of new Set([past, participle])) tables.bases.set(form, [...(tables.bases.get(form) ?? []), base]);
  }
  return tables;
}

/** The forms that a verb takes: most have one spelling each. */
function formsOf(base: string): Record<VerbForm, string[]> {
  const listed = irregularVerbs().forms.get(base);
  const stem = listed && /([bdgklmnprt])\1ed$/u.test(listed[0]) ? base + base.slice(-1) : base;
  const silent = base.endsWith('e') && !base.endsWith('ee');
  const past = listed ? [listed[0]] : [pastForm(base)];
  if (!listed && base === 'learn') past.push('learned');
  return {
    b: [base],
    s: [/(?:s|x|z|ch|sh|o)$/u.test(base) ? `${base}es` : /[^aeiou]y$/u.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`],
    d: past,
    n: listed ? [listed[1]] : past,
    g: [silent ? `${base.slice(0, -1)}ing` : doubles(base) ? `${base}${base.slice(-1)}ing` : `${stem}ing`],
  };
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

function pluralOf(noun: string): string {
  if (/(?:s|x|z|ch|sh)$/u.test(noun)) return `${noun}es`;
  if (/[^aeiou]y$/u.test(noun)) return `${noun.slice(0, -1)}ies`;
  if (noun.endsWith('man')) return `${noun.slice(0, -3)}men`;
  return `${noun}s`;
}

/** The ends that {@link pluralOf} makes, undone. */
function singularsOf(word: string): string[] {
  if (word.endsWith('men')) return [`${word.slice(0, -3)}man`];
  if (!word.endsWith('s')) return [];
  const singulars = [word.slice(0, -1)];
  if (word.endsWith('es')) singulars.push(word.slice(0, -2));
  if (word.endsWith('ies')) singulars.push(`${word.slice(0, -3)}y`);
  return singulars;
}

function isForm(word: string, base: string): boolean {
  const { d, g } = formsOf(base);
  return d.includes(word) || g.includes(word);
}

/** Plurals, verb forms, comparatives and adverbs in -ly undone. */
function basesOf(word: string): string[] {
  const bases = [word, ...(irregularVerbs().bases.get(word) ?? [])];
  if (/(?:ies|ied)$/u.test(word)) bases.push(`${word.slice(0, -3)}y`);
  if (word.endsWith('es')) bases.push(word.slice(0, -2));
  if (/[^s]s$/u.test(word)) bases.push(word.slice(0, -1));
  const ending = /(?:ed|ing|er|est)$/u.exec(word)?.[0];
  const stem = ending && word.slice(0, -ending.length);
  // Of a short word too little is left to be sure: "seed" is no form of "see", "used" is one of "use".
  if (stem && (stem.length > 2 || isForm(word, `${stem}e`))) {
    bases.push(stem, `${stem}e`);
    if (stem.at(-1) === stem.at(-2)) bases.push(stem.slice(0, -1));
    if (stem.endsWith('i')) bases.push(`${stem.slice(0, -1)}y`);
  }
  if (word.endsWith('ily')) bases.push(`${word.slice(0, -3)}y`);
  if (word.endsWith('ly')) bases.push(word.slice(0, -2));
  return bases;
}

export const inflection: Inflection = { formsOf, pluralOf, singularsOf, basesOf };
