/** Formatting lays out the tables of a postmortem. Left out in VS Code, where a formatter has to be chosen for all of Markdown: there it is a code action. */
import type { DocumentFormattingParams, DocumentRangeFormattingParams, TextEdit } from 'vscode-languageserver-protocol';
import { overlaps, type Span } from '../../core/index.ts';
import type { OpenDocument } from '../document.ts';
import { plainEdit } from '../edits.ts';
import type { Feature } from '../feature.ts';
import * as is from '../params.ts';
import { alignTable, tablesOf } from '../tableLayout.ts';

const options = is.object({ tabSize: is.uinteger, insertSpaces: is.boolean });

export const formatting: Feature = {
  capabilities: (offer) => (offer.builtInMarkdown ? {} : { documentFormattingProvider: true, documentRangeFormattingProvider: true }),

  register({ connection, session, offer }) {
    if (offer.builtInMarkdown) return;
    connection.onRequest<DocumentFormattingParams>(
      'textDocument/formatting',
      is.object({ textDocument: is.textDocument, options }),
      ({ textDocument }) =>
        session.when<TextEdit[] | null>(textDocument.uri, null, (document) => layOut(document, { start: 0, end: document.lines.length })),
    );
    connection.onRequest<DocumentRangeFormattingParams>(
      'textDocument/rangeFormatting',
      is.object({ textDocument: is.textDocument, range: is.range, options }),
      ({ textDocument, range }) =>
        session.when<TextEdit[] | null>(textDocument.uri, null, (document) => layOut(document, document.convert.span(range))),
    );
  },
};

/** Whole tables: a part of one cannot be laid out alone. */
function layOut(document: OpenDocument, where: Span): TextEdit[] | null {
  const postmortem = document.analysis()?.postmortem;
  if (!postmortem?.recognition.postmortem) return null;
  const tables = tablesOf(postmortem).filter(({ span }) => overlaps(span, where));
  return tables.flatMap((table) => alignTable(table, (span) => document.text(span))).map((edit) => plainEdit(document, edit));
}
