/** The edits that write a suppression for a finding: placed so that tables and lists stay whole and the rendered page does not change. */
import type { Block, Row } from './blocks.ts';
import type { Inline } from './inline.ts';
import { knownSection } from './outline.ts';
import type { Piece } from './piece.ts';
import { directivesOf, type Directive, type SuppressionScope } from './suppressions.ts';
import type { Span, TextEdit } from './text.ts';

/** What the edit needs to know of the document. */
export interface SuppressionSite {
  readonly pieces: readonly Piece[];
  readonly eol: string;
  readonly text: (span: Span) => string;
  readonly length: number;
}

/**
 * The edit that hides findings of `rule` at `span` for a line, its section or the file.
 * Undefined where a comment would show or break something: inside code or front matter, or without a section.
 */
export function suppressionEdit(
  site: SuppressionSite,
  rule: string,
  span: Span,
  scope: Exclude<SuppressionScope, 'next-line'>,
): TextEdit | undefined {
  const piece = site.pieces.findLast((one) => one.span.start <= span.start);
  if (scope === 'file')
    return extend(site, scope, rule) ?? { span: at(afterFrontMatter(site)), text: `${comment(scope, rule)}${site.eol}${site.eol}` };
  const section = knownSection(piece?.section) ?? piece?.section;
  if (scope === 'section') {
    if (!section?.heading) return undefined;
    const within = site.pieces.filter((one) => one.section === section);
    const below = lineEnd(site, section.heading.span.end);
    return extend({ ...site, pieces: within }, scope, rule) ?? { span: at(below), text: `${site.eol}${comment(scope, rule)}` };
  }
  const run = piece && inlineAt(piece, span);
  if (!run) return undefined;
  // Behind the text of the line that the finding starts on: in a table cell that is before the pipe.
  const end = Math.min(run.span.end, lineEnd(site, span.start));
  return { span: at(end), text: ` ${comment(scope, rule)}` };
}

function comment(scope: SuppressionScope, rule: string): string {
  return `<!-- postmortem-disable-${scope} ${rule} -->`;
}

/** Adds the rule to a directive of the same scope that is there already. */
function extend(site: SuppressionSite, scope: SuppressionScope, rule: string): TextEdit | undefined {
  const known = site.pieces
    .flatMap(directivesOf)
    .find((one) => one.scope === scope && one.rules.length > 0 && site.text(one.span).startsWith('<!--'));
  if (!known) return undefined;
  return { span: at(known.span.start + lastRuleEnd(site.text(known.span), known)), text: ` ${rule}` };
}

function lastRuleEnd(text: string, { rules }: Directive): number {
  const last = rules.at(-1) ?? '';
  return text.indexOf(last, text.indexOf('postmortem-disable') + 'postmortem-disable'.length) + last.length;
}

const at = (offset: number): Span => ({ start: offset, end: offset });

function lineEnd(site: SuppressionSite, offset: number): number {
  const rest = /[\n\r]/.exec(site.text({ start: offset, end: Math.min(site.length, offset + 100_000) }));
  return rest ? offset + rest.index : site.length;
}

function afterFrontMatter(site: SuppressionSite): number {
  const first = site.pieces[0]?.blocks[0];
  if (first?.type !== 'frontMatter') return site.text({ start: 0, end: 1 }) === '\uFEFF' ? 1 : 0;
  const end = lineEnd(site, first.span.end);
  return Math.min(site.length, end + (site.text({ start: end, end: end + 2 }) === '\r\n' ? 2 : 1));
}

/** The innermost inline run of the piece that holds the start of a span. */
function inlineAt(piece: Piece, span: Span): Inline | undefined {
  const holds = (part: Span): boolean => part.start <= span.start && span.start <= part.end;
  const inRow = (row: Row): Inline | undefined => row.cells.findLast((cell) => holds(cell.span))?.inline;
  const inBlocks = (blocks: readonly Block[]): Inline | undefined => {
    const block = blocks.findLast((one) => holds(one.span));
    switch (block?.type) {
      case 'paragraph':
      case 'heading':
        return block.inline;
      case 'list':
        return inBlocks(block.items.findLast((item) => holds(item.span))?.blocks ?? []);
      case 'quote':
        return inBlocks(block.blocks);
      case 'table': {
        const row = [block.header, ...block.rows].findLast((one) => holds(one.span));
        return row && (inRow(row) ?? row.cells.findLast((cell) => cell.span.start >= span.start)?.inline);
      }
      default:
        return undefined;
    }
  };
  const heading = piece.mark?.heading;
  return heading && holds(heading.span) ? heading.inline : inBlocks(piece.blocks);
}
