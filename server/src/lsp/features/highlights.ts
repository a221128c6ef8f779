/** Where else the person, team or incident under the cursor is named in the document. */
import type { DocumentHighlight, TextDocumentPositionParams } from 'vscode-languageserver-protocol';
import type { Feature } from '../feature.ts';
import { nameAt, occurrences } from '../names.ts';
import * as is from '../params.ts';

export const highlights: Feature = {
  capabilities: () => ({ documentHighlightProvider: true }),

  register({ connection, session }) {
    connection.onRequest<TextDocumentPositionParams>('textDocument/documentHighlight', is.positionParams, ({ textDocument, position }) =>
      session.when<DocumentHighlight[] | null>(textDocument.uri, null, (document) => {
        const found = nameAt(document, document.convert.offset(position));
        return found ? occurrences(document, found.name).map((span) => ({ range: document.convert.range(span) })) : null;
      }),
    );
  },
};
