/** How well a text answers what somebody types to find it. */

/** How many ranks there are. */
export const ranks = 6;

/**
 * 5 for a text that is what was typed, 4 for one that starts with it, 3 where a word does, 2 where it stands anywhere, 1 when each typed
 * word does, 0 when what was typed goes on from the starts of words (`paytim` finds "Payment timeout"); undefined for all else.
 * Case does not matter. Linear in the text.
 * @param query in lower case
 */
export function matchRank(query: string, text: string): number | undefined {
  const shown = text.toLowerCase();
  const at = shown.indexOf(query);
  if (at === 0) return shown.length === query.length ? 5 : 4;
  if (at > 0) return isWord(shown.charCodeAt(at - 1)) ? 2 : 3;
  if (query.includes(' ') && query.split(' ').every((word) => shown.includes(word))) return 1;
  return abbreviates(query, shown) ? 0 : undefined;
}

/** Each letter follows the one before or starts a word behind it. */
function abbreviates(query: string, text: string): boolean {
  let at = 0;
  for (let index = 0; index < query.length; index++) {
    const letter = query.charCodeAt(index);
    if (letter === 32) continue;
    if (index === 0 || text.charCodeAt(at) !== letter) {
      while (at < text.length && (text.charCodeAt(at) !== letter || (at > 0 && isWord(text.charCodeAt(at - 1))))) at++;
      if (at === text.length) return false;
    }
    at++;
  }
  return true;
}

/** Letters and digits of ASCII, and everything beyond it. */
function isWord(unit: number): boolean {
  return unit > 127 || (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57);
}
