/** Forms of English verbs and nouns, made from the base form and found again from the form. */
import type { LanguagePack } from './pack.ts';

/** b base, s third person, d past, n participle, g -ing. */
export type VerbForm = 'b' | 's' | 'd' | 'n' | 'g';

/** Irregular verbs of a language pack. */
export class Irregular {
  /** Past and participle by base. */
  readonly #forms = new Map<string, readonly [past: string, participle: string]>();
  /** Bases by past or participle. */
  readonly #bases = new Map<string, string[]>();

  constructor(pack: LanguagePack) {
    for (const line of pack.irregular.split(/[|\n]/u)) {
      const [base, past, participle] = line.trim().split(/\s+/u);
      if (!base || !past || !participle) continue;
      this.#forms.set(base, [past, participle]);
      for (const form of [past, participle]) this.#bases.set(form, [...(this.#bases.get(form) ?? []), base]);
    }
  }

  /** The forms that a base takes: most have one spelling each. */
  formsOf(base: string): Record<VerbForm, string[]> {
    const listed = this.#forms.get(base);
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

  /** Everything that a word may be a form of; whether it is, {@link formsOf} tells. */
  basesOf(word: string): string[] {
    const bases = [word, ...(this.#bases.get(word) ?? [])];
    const cut = (count: number, more = ''): unknown => bases.push(word.slice(0, -count) + more);
    if (word.endsWith('s')) {
      cut(1);
      if (word.endsWith('es')) cut(2);
      if (word.endsWith('ies')) cut(3, 'y');
    } else if (word.endsWith('ed')) {
      cut(1);
      cut(2);
      cut(3);
      if (word.endsWith('ied')) cut(3, 'y');
    } else if (word.endsWith('ing')) {
      cut(3);
      cut(3, 'e');
      cut(4);
    }
    return bases;
  }
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
