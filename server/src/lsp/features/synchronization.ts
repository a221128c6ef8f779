/** Keeps the open documents as the client has them. */
import type {
  DidChangeTextDocumentParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
  DidSaveTextDocumentParams,
} from 'vscode-languageserver-protocol';
import type { Feature } from '../feature.ts';
import * as is from '../params.ts';

const incremental = 2;

const opened = is.object({ textDocument: is.object({ uri: is.string, languageId: is.string, version: is.integer, text: is.string }) });
const changed = is.object({
  textDocument: is.object({ uri: is.string, version: is.integer }),
  contentChanges: is.array(is.object({ range: is.optional(is.range), text: is.string })),
});

export const synchronization: Feature = {
  capabilities: () => ({ textDocumentSync: { openClose: true, change: incremental, save: { includeText: false } } }),

  register({ connection, session }) {
    connection.onNotification<DidOpenTextDocumentParams>('textDocument/didOpen', opened, ({ textDocument }) =>
      session.open(textDocument.uri, textDocument.version, textDocument.text),
    );
    connection.onNotification<DidChangeTextDocumentParams>('textDocument/didChange', changed, ({ textDocument, contentChanges }) => {
      const document = session.document(textDocument.uri);
      if (!document) return session.log('warning', `a change to a document that is not open is left out: ${textDocument.uri}`);
      const known = document.version;
      const was = document.lost;
      const result = document.change(textDocument.version, contentChanges);
      if (result === 'stale')
        return session.log('warning', `version ${textDocument.version} of ${textDocument.uri} came after version ${known}: it is left out`);
      if (result === 'lost' && !was)
        session.log(
          'error',
          `an edit to ${textDocument.uri} does not fit its text: nothing is judged until the whole text comes, for instance when the file is opened again`,
        );
      session.touch(document, 'client');
    });
    connection.onNotification<DidSaveTextDocumentParams>('textDocument/didSave', is.textDocumentParams, ({ textDocument }) =>
      session.save(textDocument.uri),
    );
    connection.onNotification<DidCloseTextDocumentParams>('textDocument/didClose', is.textDocumentParams, ({ textDocument }) =>
      session.close(textDocument.uri),
    );
  },
};
