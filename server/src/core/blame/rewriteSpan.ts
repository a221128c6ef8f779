/** What a rewrite of a clause replaces: no label in front, no owner and date behind, and no half of a pair of marks. */
import type { Anchor, Span } from '../text.ts';

/** `Label:** ` of a clause that begins inside of bold. */
const label = /^[^*_\n]{1,60}(?::(?:\*\*|__)|(?:\*\*|__):)[ \t]+/;
/** `(Ana, 2026-01-10)` and `by 2026-01-10` behind an action. */
const assignment = /[ \t]{1,4}(?:\([^()\n]{0,99}\)|(?:by|due) \d{4}-\d\d-\d\d)[.;]?$/;
const opening = /[*_~`[]{0,8}$/;
const closing = /^(?:[*_~`]|\]\([^()\s]*\))*/;
/** Far enough (UTF-16 units) for the marks around a clause and the address of a link. */
const around = 200;

/**
 * @param clause the part of the source that holds the words of the clause
 * @param action it is an action item: owner and date stay
 */
export function rewriteSpan(clause: Anchor, text: (span: Span) => string, action: boolean): Anchor {
  const source = text(clause);
  const from = label.exec(source)?.[0].length ?? 0;
  const to = source.length - ((action && assignment.exec(source)?.[0].length) || 0);
  const inner = clause.slice(from, to);
  return wholeMarks(inner, text, false, false, from === 0, to === source.length) ?? inner;
}

/**
 * A span together with the marks of emphasis, code and links that hug it, so that no pair is torn; `undefined` where that cannot be.
 *
 * @param codeFirst its first word is code, whose marks belong to it; `codeLast` the same for the last one
 * @param before whether it may reach further to the front at all, `after` to the back
 */
export function wholeMarks(
  span: Anchor,
  text: (span: Span) => string,
  codeFirst: boolean,
  codeLast: boolean,
  before = true,
  after = true,
): Anchor | undefined {
  const source = text(span);
  const front = before ? opening.exec(text({ start: Math.max(0, span.start - around), end: span.start }))![0] : '';
  const back = after ? closing.exec(text({ start: span.end, end: span.end + around }))![0] : '';
  const lefts = codeFirst ? [front, ''] : ['', front];
  const rights = codeLast ? [back, ''] : ['', back];
  for (const left of lefts) {
    for (const right of rights) if (isWhole(left + source + right)) return span.slice(-left.length, source.length + right.length);
  }
  return undefined;
}

/** No mark without its partner, as far as one can tell without parsing. */
function isWhole(source: string): boolean {
  const marks = source.replace(/`[^`]*`/g, '').replace(/\w[_*]+\w/g, '');
  const count = (mark: string): number => marks.split(mark).length - 1;
  const strong = ['**', '__', '~~'].every((mark) => count(mark) % 2 === 0);
  return strong && ['*', '_', '~', '`'].every((mark) => count(mark) % 2 === 0) && count('[') === count(']');
}
