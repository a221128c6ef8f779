/** Sections, tables and front matter can be folded. Left to the editor where it folds Markdown itself. */
import type { FoldingRange } from 'vscode-languageserver-protocol';
import type { Span } from '../../core/index.ts';
import type { OpenDocument } from '../document.ts';
import type { Feature } from '../feature.ts';
import * as is from '../params.ts';

const foldable: ReadonlySet<string> = new Set(['table', 'frontMatter', 'code']);

export const folding: Feature = {
  capabilities: (offer) => (offer.builtInMarkdown ? {} : { foldingRangeProvider: true }),

  register({ connection, session, offer }) {
    if (offer.builtInMarkdown) return;
    connection.onRequest('textDocument/foldingRange', is.textDocumentParams, ({ textDocument }: { textDocument: { uri: string } }) =>
      session.when<FoldingRange[]>(textDocument.uri, [], (document) => {
        const postmortem = document.analysis()?.postmortem;
        if (!postmortem?.recognition.postmortem) return [];
        const blocks = postmortem.pieces.flatMap((piece) => piece.blocks.filter(({ type }) => foldable.has(type)));
        const spans = [...postmortem.sections.filter(({ form }) => form === 'heading'), ...blocks].map(({ span }) => span);
        return spans.map((span) => fold(document, span)).filter(({ startLine, endLine }) => endLine > startLine);
      }),
    );
  },
};

/** Whole lines; blank ones at the end stay visible. */
function fold(document: OpenDocument, { start, end }: Span): FoldingRange {
  const { lines } = document;
  const startLine = lines.lineAt(start);
  let endLine = lines.lineAt(end);
  while (endLine > startLine && document.text(lines.span(endLine)).trim() === '') endLine--;
  return { startLine, endLine };
}
