/**
 * Patterns of ticket ids that a team writes into its settings. They run over documents at each keystroke, so they are a small part of
 * regular expressions that cannot take long: one thing after another, repeated at most `most` times, and only two of them more than once.
 */

/** How often something repeated without an end may stand in a row. No id is longer. */
const most = 24;
const longestPattern = 200;

/** Something that may be repeated: a character, an escape, a class. */
const atom = /\\[dDwW.\-/\\#+*?()[\]{}|^$:_]|\[(?:[^\\[\]^]|\\[dDwW.\-/\\#+*?()[\]{}|^$:_])+\]|[^\\[\](){}|?*+^$]/uy;
const repetition = /[?*+]|\{(\d{1,2})(?:(,)(\d{0,2}))?\}/y;
/** What matches no character, or opens, parts and closes a group. */
const mark = /\\b|\^|\$|\((?:\?:)?|\||\)/y;

/** A pattern that can be used, or why it cannot. */
export type TicketPattern =
  | { readonly source: string; readonly problem?: undefined }
  | { readonly source?: undefined; readonly problem: string };

/**
 * Reads a pattern such as `OPS-\d+` or `(?:OPS|NET)-(\d{1,6})`.
 * @returns the source of a regular expression for the flag `u` that takes a time linear in the text
 */
export function readTicketPattern(pattern: string): TicketPattern {
  const problem = (what: string): TicketPattern => ({ problem: `A ticket pattern ${what}.` });
  if (pattern === '' || pattern.length > longestPattern) return problem(`has 1 to ${longestPattern} characters`);
  let source = '';
  let open = 0;
  let repeated = 0;
  for (let at = 0; at < pattern.length; ) {
    const one = sticky(mark, pattern, at) ?? sticky(atom, pattern, at);
    if (!one)
      return problem(`cannot hold “${Array.from(pattern.slice(at))[0]}” here: put a backslash before it, or use [A-Z], \\d and the like`);
    at += one[0].length;
    source += one[0];
    if (one[0].startsWith('(')) open++;
    if (one[0] === ')' && --open < 0) return problem('closes a group that is not open');
    const times = sticky(repetition, pattern, at);
    if (!times) continue;
    if (sticky(mark, one[0], 0)) return problem('can repeat a character or a class such as [A-Z], not a group');
    at += times[0].length;
    const [from, to] = limits(times);
    if (from > to) return problem(`cannot repeat ${times[0]}`);
    if (to - from > 1 && ++repeated > 2) return problem('can hold two repetitions of no fixed length, not more');
    source += `{${from},${to}}`;
  }
  if (open > 0) return problem('leaves a group open');
  try {
    void new RegExp(source, 'u');
  } catch (error) {
    return problem(`must be a regular expression (${error instanceof Error ? error.message : String(error)})`);
  }
  return { source };
}

function limits([written, from, comma, to]: RegExpExecArray): readonly [number, number] {
  if (written === '?') return [0, 1];
  if (written === '*' || written === '+') return [written === '*' ? 0 : 1, most];
  const least = Number(from);
  return [
    least,
    Math.min(Math.max(most, least), comma === undefined ? least : to === '' || to === undefined ? Math.max(most, least) : Number(to)),
  ];
}

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
