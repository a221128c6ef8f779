/** Words of other languages without their accents, as titles in capitals often have none. */

/** `résumé` as `resume`, `Maßnahmen` as `massnahmen`; the text itself where it holds no such letter. Expects lower case. */
export function withoutAccents(text: string): string {
  return /[^\0-\x7f]/.test(text)
    ? text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss').replaceAll('œ', 'oe').replaceAll('ł', 'l')
    : text;
}

/** Matches any of the given words or phrases as a whole; each is written like a regular expression, groups need no `?:`. */
export function whole(...patterns: readonly string[]): RegExp {
  return new RegExp(withoutAccents(`^(?:${patterns.join('|')})$`));
}
