/** Parts of a text by offsets, and moving their ends; linear, where a regular expression for trailing characters is not. */

/** A half-open part of a text; offsets count UTF-16 units from its start. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The first offset from `start` on that is no blank. */
export function skipBlank(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && /\s/.test(text[at]!)) at++;
  return at;
}

/** The end without trailing characters that `drop` (a pattern for one character) matches. */
export function trimEnd(text: string, start: number, end: number, drop: RegExp = /\s/): number {
  let at = end;
  while (at > start && drop.test(text[at - 1]!)) at--;
  return at;
}

/** The text without trailing characters that `drop` matches. */
export function withoutTail(text: string, drop: RegExp): string {
  return text.slice(0, trimEnd(text, 0, text.length, drop));
}

/** The bracket that the one at `close` closes, not before `start` and not further away than 300 characters. */
export function openingBracket(text: string, start: number, close: number): number | undefined {
  let depth = 0;
  for (let at = close; at >= Math.max(start, close - 300); at--) {
    const char = text[at];
    if (char === ')' || char === ']') depth++;
    else if ((char === '(' || char === '[') && --depth === 0) return at;
  }
  return undefined;
}
