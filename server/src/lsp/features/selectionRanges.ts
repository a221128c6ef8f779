/** Growing a selection by what the document is made of: cell, row, table, section; item, list; paragraph. */
import type { SelectionRange, SelectionRangeParams } from 'vscode-languageserver-protocol';
import type { Postmortem, Span } from '../../core/index.ts';
import type { OpenDocument } from '../document.ts';
import type { Feature } from '../feature.ts';
import * as is from '../params.ts';

type Block = Postmortem['pieces'][number]['blocks'][number];

const selectionParams = is.object({ textDocument: is.textDocument, positions: is.array(is.position) });

export const selectionRanges: Feature = {
  capabilities: () => ({ selectionRangeProvider: true }),

  register({ connection, session }) {
    connection.onRequest<SelectionRangeParams>('textDocument/selectionRange', selectionParams, ({ textDocument, positions }) =>
      session.when<SelectionRange[] | null>(textDocument.uri, null, (document) => {
        const postmortem = document.analysis()?.postmortem;
        if (!postmortem) return null;
        return positions.map((position) => {
          const offset = document.convert.offset(position);
          return nested(document, spansAt(postmortem, offset), { start: offset, end: offset });
        });
      }),
    );
  },
};

/** From the widest to the narrowest, each inside the one before. */
function nested({ convert, lines }: OpenDocument, spans: readonly Span[], cursor: Span): SelectionRange {
  let selection: SelectionRange = { range: convert.range({ start: 0, end: lines.length }) };
  let around: Span = { start: 0, end: lines.length };
  for (const span of spans.toSorted((a, b) => b.end - b.start - (a.end - a.start))) {
    if (span.start < around.start || span.end > around.end || (span.start === around.start && span.end === around.end)) continue;
    selection = { range: convert.range(span), parent: selection };
    around = span;
  }
  return around.start === around.end ? selection : { range: convert.range(cursor), parent: selection };
}

function spansAt({ sections, pieces }: Postmortem, offset: number): Span[] {
  const holds = (span: Span): boolean => span.start <= offset && offset <= span.end;
  const inBlock = (block: Block): Span[] => (holds(block.span) ? [block.span, ...inside(block)] : []);
  const inside = (block: Block): Span[] => {
    switch (block.type) {
      case 'list':
        return block.items.filter(({ span }) => holds(span)).flatMap((item) => [item.span, ...item.blocks.flatMap(inBlock)]);
      case 'quote':
        return block.blocks.flatMap(inBlock);
      case 'table':
        return [block.header, ...block.rows]
          .filter(({ span }) => holds(span))
          .flatMap((row) => [row.span, ...row.cells.map(({ span }) => span).filter(holds)]);
      default:
        return [];
    }
  };
  return [
    ...sections.map(({ span }) => span).filter(holds),
    ...pieces.filter(({ span }) => holds(span)).flatMap(({ blocks }) => blocks.flatMap(inBlock)),
  ];
}
