/** What belongs to inline code, links and bare URLs: where they end. */

/** A link target longer than this is not looked for: keeps unclosed brackets from costing quadratic time. */
const longestTarget = 4000;

/** Where a run of as many backticks starts, or -1. */
export function closingTicks(raw: string, from: number, width: number): number {
  for (let at = raw.indexOf('`', from); at >= 0; at = raw.indexOf('`', at)) {
    let end = at;
    while (raw[end] === '`') end++;
    if (end - at === width) return at;
    at = end;
  }
  return -1;
}

/** `(target "title")` or `[label]` behind a closing bracket. */
export function linkTarget(raw: string, at: number): { href: string; end: number } | undefined {
  if (raw[at] === '[') {
    const close = raw.slice(at, at + 1000).indexOf(']');
    return close > 1 ? { href: raw.slice(at, at + close + 1), end: at + close + 1 } : undefined;
  }
  if (raw[at] !== '(') return undefined;
  let depth = 0;
  const limit = Math.min(raw.lastIndexOf(')') + 1, at + longestTarget);
  for (let end = at; end < limit; end++) {
    const char = raw[end];
    if (char === '\\') end++;
    else if (char === '(') depth++;
    else if (char === ')' && --depth === 0) {
      const inside = raw.slice(at + 1, end).trim();
      const blank = inside.search(/\s/);
      return { href: (blank < 0 ? inside : inside.slice(0, blank)).replace(/^<|>$/g, ''), end: end + 1 };
    }
  }
  return undefined;
}

/** Trailing punctuation and an unopened bracket do not belong to a bare URL. */
export function trimUrl(url: string): string {
  let end = url.length;
  while (end > 0) {
    const char = url[end - 1]!;
    if (/[.,;:!?"'*_~|”’]/.test(char)) end--;
    else if (char === ')' && !url.slice(0, end - 1).includes('(')) end--;
    else if (char === ']' && !url.slice(0, end - 1).includes('[')) end--;
    else break;
  }
  return url.slice(0, end);
}
