/** English inflection backwards. */
import { irregular } from './verbs.ts';

let table: ReadonlyMap<string, string> | undefined;

/** Past forms that are not regular, with their base. */
function irregularForms(): ReadonlyMap<string, string> {
  if (table) return table;
  const forms = new Map<string, string>();
  for (const line of irregular.split(/[|\n]/u)) {
    const [base, past, participle] = line.trim().split(/\s+/u);
    for (const form of [participle, past]) if (base && form && !forms.has(form)) forms.set(form, base);
  }
  return (table = forms);
}

/** What a word may be a form of, itself first: plurals, verb forms, comparatives and adverbs in -ly undone. Not all of them are words. */
export function baseForms(word: string): string[] {
  const bases = [word];
  const known = irregularForms().get(word);
  if (known) bases.push(known);
  if (/(?:ies|ied)$/u.test(word)) bases.push(`${word.slice(0, -3)}y`);
  if (word.endsWith('es')) bases.push(word.slice(0, -2));
  if (/[^s]s$/u.test(word)) bases.push(word.slice(0, -1));
  const ending = /(?:ed|ing|er|est)$/u.exec(word)?.[0];
  const stem = ending && word.slice(0, -ending.length);
  if (stem && stem.length > 2) {
    bases.push(stem, `${stem}e`);
    if (stem.at(-1) === stem.at(-2)) bases.push(stem.slice(0, -1));
    if (stem.endsWith('i')) bases.push(`${stem.slice(0, -1)}y`);
  }
  if (word.endsWith('ily')) bases.push(`${word.slice(0, -3)}y`);
  if (word.endsWith('ly')) bases.push(word.slice(0, -2));
  return bases;
}
