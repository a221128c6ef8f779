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
  const before = from > 0 ? 0 : opening.exec(text({ start: Math.max(0, clause.start - around), end: clause.start }))![0].length;
  const after = to < source.length ? 0 : closing.exec(text({ start: clause.end, end: clause.end + around }))![0].length;
  const spans = [
    [from, to],
    [from - before, to],
    [from, to + after],
    [from - before, to + after],
  ] as const;
  const whole = spans.find(([start, end]) => isWhole(text({ start: clause.start + start, end: clause.start + end })));
  return clause.slice(...(whole ?? spans[0]));
}

/** No mark without its partner, as far as one can tell without parsing. */
function isWhole(source: string): boolean {
  const marks = source.replace(/`[^`]*`/g, '').replace(/\w[_*]+\w/g, '');
  const count = (mark: string): number => marks.split(mark).length - 1;
  return ['*', '_', '~', '`'].every((mark) => count(mark) % 2 === 0) && count('[') === count(']');
}
