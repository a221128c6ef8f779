/** Renames the person, team or incident under the cursor everywhere in the workspace, in one edit. */
import type { RenameParams, TextDocumentEdit, TextDocumentPositionParams, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { errorCode, ResponseError } from '../errors.ts';
import type { Feature } from '../feature.ts';
import { nameAt, occurrences } from '../names.ts';
import type { Offer } from '../offer.ts';
import * as is from '../params.ts';
import { fileName, uriKey } from '../uri.ts';
import type { Readable } from '../workspace/closedDocument.ts';
import { documentsNaming } from '../workspace/naming.ts';

const renameParams = is.object({ textDocument: is.textDocument, position: is.position, newName: is.string });

export const rename: Feature = {
  capabilities: (offer) => ({ renameProvider: offer.prepareRename ? { prepareProvider: true } : true }),

  register({ connection, session, offer, workspace }) {
    connection.onRequest<TextDocumentPositionParams>('textDocument/prepareRename', is.positionParams, ({ textDocument, position }) =>
      session.when<object | null>(textDocument.uri, null, (document) => {
        const found = nameAt(document, document.convert.offset(position));
        return found ? { range: document.convert.range(found.here), placeholder: found.name } : null;
      }),
    );
    connection.onRequest<RenameParams>('textDocument/rename', renameParams, ({ textDocument, position, newName }, token) => {
      const text = newName.trim();
      if (text === '' || /[\n\r|]/.test(text))
        throw new ResponseError(errorCode.invalidParams, 'a name is not empty, stays on one line and holds no pipe');
      return session.when<Promise<WorkspaceEdit> | null>(textDocument.uri, null, (document) => {
        const found = nameAt(document, document.convert.offset(position));
        return found ? everywhere(found.name, document.version) : null;

        async function everywhere(name: string, version: number): Promise<WorkspaceEdit> {
          await workspace.ready(token);
          const documents = await documentsNaming(workspace, document, name);
          const { document: changed } = documents.find((one) => one.changed) ?? {};
          if (changed) throw refusal(`${fileName(uriKey(changed.uri))} has changed on disk since it was read`);
          if (document.version !== version) throw refusal('The document has changed in the meantime');
          return edit(
            documents.map((one) => one.document),
            name,
            text,
            offer,
          );
        }
      });
    });
  },
};

const refusal = (what: string): ResponseError =>
  new ResponseError(errorCode.requestFailed, `${what}, so nothing was renamed. Try again: it is read anew.`);

/** Names the note that edits to other documents carry. */
const note = 'others';

/** The first document is the one that the user looks at; the edits to the others are to be looked at before they are made. */
function edit(documents: readonly Readable[], name: string, newText: string, offer: Offer): WorkspaceEdit {
  const all = documents
    .map((document) => ({ document, ranges: occurrences(document, name).map((span) => document.convert.range(span)) }))
    .filter(({ ranges }) => ranges.length > 0);
  if (!offer.documentChanges)
    return { changes: Object.fromEntries(all.map(({ document, ranges }) => [document.uri, ranges.map((range) => ({ range, newText }))])) };
  const annotated = offer.changeAnnotations && all.length > 1;
  const documentChanges = all.map(({ document: { uri, version }, ranges }, index): TextDocumentEdit => {
    const more = annotated && index > 0 ? { annotationId: note } : {};
    return { textDocument: { uri, version }, edits: ranges.map((range) => ({ range, newText, ...more })) };
  });
  if (!annotated) return { documentChanges };
  const label = 'Other postmortems';
  const description = `“${name}” becomes “${newText}” there as well`;
  return { documentChanges, changeAnnotations: { [note]: { label, description, needsConfirmation: true } } };
}
