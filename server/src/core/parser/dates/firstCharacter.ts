/**
 * What the first character rules out. Most lines, cells and items begin with no time; to see that, one character is
 * compared where some twenty regular expressions would be tried.
 */

export function startsWithDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

/** True where a letter of `letters` (lower case, ASCII) stands, in either case. */
export function startsWithLetter(text: string, at: number, letters: string): boolean {
  const code = text.charCodeAt(at);
  return ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) && letters.includes(String.fromCharCode(code | 32));
}

/** True where one of `characters` stands. */
export function startsWithAny(text: string, at: number, characters: string): boolean {
  return at < text.length && characters.includes(text.charAt(at));
}
