/**
 * Suppressions in the document: HTML comments, which no renderer shows.
 *
 *     <!-- postmortem-disable-line rule-id -->        at the end of a line: in a paragraph, list item or table cell
 *     <!-- postmortem-disable-next-line rule-id -->   alone on the line above
 *     <!-- postmortem-disable-section rule-id -->     below a heading: for that section and those below it
 *     <!-- postmortem-disable-file rule-id -->        anywhere
 *
 * Several ids are separated by blanks; a group (`blame`) stands for all of its rules; no id stands for every rule.
 * In front matter: `postmortem-disable: rule-id, rule-id`.
 */
import type { Block } from './blocks.ts';
import type { Inline } from './inline.ts';
import type { Piece, Section } from './piece.ts';
import type { Anchor, Span } from './text.ts';

export type SuppressionScope = 'line' | 'next-line' | 'section' | 'file';

/** One comment, as written. */
export interface Directive {
  readonly scope: SuppressionScope;
  readonly rules: readonly string[];
  readonly span: Anchor;
}

/** A directive with the part of the document that it covers. */
export interface Suppression extends Directive {
  readonly covers: Span;
}

const words = /^postmortem-disable(?:-(line|next-line|section|file))?(?!\S)(.*)$/s;

/** Reads the words of a comment (without `<!--` and `-->`). */
export function readDirective(comment: string, span: Anchor): Directive | undefined {
  const found = words.exec(comment.trim());
  if (!found) return undefined;
  // What follows two dashes is a reason for people.
  const rules = (found[2] ?? '')
    .split(/\s--\s|\s—\s/, 1)[0]!
    .split(/[\s,]+/)
    .filter(Boolean);
  return { scope: (found[1] ?? 'file') as SuppressionScope, rules, span };
}

/** The directives of one piece; kept with it. */
export function directivesOf(piece: Piece): readonly Directive[] {
  return piece.fact(readDirectives);
}

function readDirectives(piece: Piece): readonly Directive[] {
  const found: Directive[] = [];
  const add = (text: string, span: Anchor): void => {
    const one = readDirective(text, span);
    if (one) found.push(one);
  };
  const inline = (run: Inline): void => {
    if (!run.raw.includes('postmortem-disable')) return;
    for (const mark of run.marks) if (mark.type === 'comment') add(mark.href ?? '', run.source(mark.start, mark.start));
  };
  const visit = (block: Block): void => {
    if (block.type === 'frontMatter') {
      const line = /^postmortem-disable[ \t]*[:=](.*)$/m.exec(block.text);
      const rules = line?.[1]?.split(/[\s,"'[\]]+/).filter(Boolean);
      if (line && rules) found.push({ scope: 'file', rules, span: block.content.slice(line.index, line.index + line[0].length) });
    } else if (block.type === 'html') {
      for (const { from, to } of commentsIn(block.text)) add(block.text.slice(from + 4, to - 3), block.span.slice(from, to));
    } else if (block.type === 'paragraph' || block.type === 'heading') inline(block.inline);
    else if (block.type === 'list') block.items.forEach((item) => item.blocks.forEach(visit));
    else if (block.type === 'quote') block.blocks.forEach(visit);
    else if (block.type === 'table') [block.header, ...block.rows].forEach((row) => row.cells.forEach((cell) => inline(cell.inline)));
  };
  if (piece.mark?.heading) inline(piece.mark.heading.inline);
  piece.blocks.forEach(visit);
  return found;
}

/** HTML comments with their fences. */
function* commentsIn(text: string): Iterable<{ from: number; to: number }> {
  for (let from = text.indexOf('<!--'); from >= 0; ) {
    const close = text.indexOf('-->', from + 4);
    if (close < 0) return;
    yield { from, to: close + 3 };
    from = text.indexOf('<!--', close + 3);
  }
}

/** Where a directive applies. `lineAt(offset)` gives the start and end of the line that holds an offset. */
export function coverage(directive: Directive, section: Section | undefined, lineAt: (offset: number) => Span, length: number): Span {
  switch (directive.scope) {
    case 'line':
      return lineAt(directive.span.start);
    case 'next-line':
      return lineAt(Math.min(length, lineAt(directive.span.end).end + 1));
    case 'section':
      return section?.span ?? { start: 0, end: length };
    case 'file':
      return { start: 0, end: length };
  }
}

/** True when a list of rule ids and groups covers a rule; an empty list covers all. */
export function namesRule(rules: readonly string[], rule: string): boolean {
  return rules.length === 0 || rules.some((name) => name === rule || rule.startsWith(`${name}/`));
}

/** True when the suppression hides a finding of this rule that starts there. */
export function suppresses(suppression: Suppression, rule: string, span: Span): boolean {
  return span.start <= suppression.covers.end && span.end >= suppression.covers.start && namesRule(suppression.rules, rule);
}
