/** Keeps the open documents as the client has them. */
import type {
  DidChangeTextDocumentParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
  DidSaveTextDocumentParams,
} from 'vscode-languageserver-protocol';
import { isConfigFile } from '../configDocuments.ts';
import { OpenDocument } from '../document.ts';
import type { Feature } from '../feature.ts';
import * as is from '../params.ts';

const incremental = 2;

const dataLanguage = /^(?:json|jsonc|json5|yaml|toml)$/i;

const opened = is.object({ textDocument: is.object({ uri: is.string, languageId: is.string, version: is.integer, text: is.string }) });
const changed = is.object({
  textDocument: is.object({ uri: is.string, version: is.integer }),
  contentChanges: is.array(is.object({ range: is.optional(is.range), text: is.string })),
});

export const synchronization: Feature = {
  capabilities: () => ({ textDocumentSync: { openClose: true, change: incremental, save: { includeText: false } } }),

  register({ connection, session, configs, offer, host }) {
    /** Other data that a client sends because of its language: never judged, and no mistake. */
    const leftAlone = new Set<string>();

    connection.onNotification<DidOpenTextDocumentParams>('textDocument/didOpen', opened, ({ textDocument }) => {
      const { uri, version, text, languageId } = textDocument;
      if (isConfigFile(uri)) configs.open(new OpenDocument(uri, version, text, offer, () => host.elapsed()));
      else if (dataLanguage.test(languageId)) leftAlone.add(uri);
      else session.open(uri, version, text);
    });
    connection.onNotification<DidChangeTextDocumentParams>('textDocument/didChange', changed, ({ textDocument, contentChanges }) => {
      const { uri, version } = textDocument;
      if (leftAlone.has(uri)) return;
      const config = configs.get(uri);
      const document = config ?? session.document(uri);
      if (!document) return session.log('warning', `a change to a document that is not open is left out: ${uri}`);
      const known = document.version;
      const was = document.lost;
      const result = document.change(version, contentChanges);
      if (result === 'stale') return session.log('warning', `version ${version} of ${uri} came after version ${known}: it is left out`);
      if (result === 'lost' && !was)
        session.log(
          'error',
          `an edit to ${uri} does not fit its text: nothing is judged until the whole text comes, for instance when the file is opened again`,
        );
      if (config) configs.touch(uri);
      else session.touch(document, 'client');
    });
    connection.onNotification<DidSaveTextDocumentParams>('textDocument/didSave', is.textDocumentParams, ({ textDocument: { uri } }) => {
      // A client that watches files says so itself.
      if (!configs.get(uri)) session.save(uri);
      else if (!offer.fileWatching) void session.reconfigure();
    });
    connection.onNotification<DidCloseTextDocumentParams>('textDocument/didClose', is.textDocumentParams, ({ textDocument: { uri } }) => {
      leftAlone.delete(uri);
      configs.close(uri);
      session.close(uri);
    });
  },
};
