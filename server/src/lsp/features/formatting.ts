/** Formatting lays out the tables of a postmortem. Left out in VS Code, where a formatter has to be chosen for all of Markdown: there it is a code action. */
import type { DocumentFormattingParams, DocumentRangeFormattingParams, TextEdit } from 'vscode-languageserver-protocol';
import { overlaps, type Span } from '../../core/index.ts';
import type { OpenDocument } from '../document.ts';
import { plainEdit } from '../edits.ts';
import type { Feature } from '../feature.ts';
import * as is from '../params.ts';
import { alignTable, tablesOf } from '../tableLayout.ts';
import { turnsOf, type Turn } from '../turns.ts';

export const formatting: Feature = {
  capabilities: (offer) => (offer.builtInMarkdown ? {} : { documentFormattingProvider: true, documentRangeFormattingProvider: true }),

  register({ connection, session, offer, host }) {
    if (offer.builtInMarkdown) return;
    connection.onRequest<DocumentFormattingParams>(
      'textDocument/formatting',
      is.object({ textDocument: is.textDocument, options: is.formattingOptions }),
      ({ textDocument }, token) =>
        session.when<Promise<TextEdit[] | null> | null>(textDocument.uri, null, (document) =>
          layOut(document, { start: 0, end: document.lines.length }, turnsOf(document, host, token)),
        ),
    );
    connection.onRequest<DocumentRangeFormattingParams>(
      'textDocument/rangeFormatting',
      is.object({ textDocument: is.textDocument, range: is.range, options: is.formattingOptions }),
      ({ textDocument, range }, token) =>
        session.when<Promise<TextEdit[] | null> | null>(textDocument.uri, null, (document) =>
          layOut(document, document.convert.span(range), turnsOf(document, host, token)),
        ),
    );
  },
};

/** Tables laid out between two turns: about two milliseconds of work. */
const atOnce = 10;

/** Whole tables: a part of one cannot be laid out alone. */
async function layOut(document: OpenDocument, where: Span, turn: Turn): Promise<TextEdit[] | null> {
  const postmortem = document.analysis()?.postmortem;
  if (!postmortem?.recognition.postmortem) return null;
  const tables = tablesOf(postmortem).filter(({ span }) => overlaps(span, where));
  const edits: TextEdit[] = [];
  for (const [index, table] of tables.entries()) {
    if (index % atOnce === atOnce - 1) await turn();
    for (const edit of alignTable(table, (span) => document.text(span))) edits.push(plainEdit(document, edit));
  }
  return edits;
}
