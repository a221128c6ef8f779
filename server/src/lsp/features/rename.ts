/** Renames the person, team or incident under the cursor everywhere in the workspace, in one edit. */
import type {
  RenameParams,
  TextDocumentEdit,
  TextDocumentPositionParams,
  TextEdit as ProtocolEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import type { Span, TextEdit } from '../../core/index.ts';
import { plainEdit } from '../edits.ts';
import { errorCode, ResponseError } from '../errors.ts';
import type { Feature } from '../feature.ts';
import { nameAt, occurrences } from '../names.ts';
import type { Offer } from '../offer.ts';
import * as is from '../params.ts';
import { keepStraight } from '../straightColumns.ts';
import { turnsOf } from '../turns.ts';
import { fileName, uriKey } from '../uri.ts';
import type { Readable } from '../workspace/closedDocument.ts';
import { documentsNaming } from '../workspace/naming.ts';

const renameParams = is.object({ textDocument: is.textDocument, position: is.position, newName: is.string });

export const rename: Feature = {
  capabilities: (offer) => ({ renameProvider: offer.prepareRename ? { prepareProvider: true } : true }),

  register({ connection, session, offer, host, workspace }) {
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
          const turn = turnsOf(document, host, token);
          const all: TextDocumentEdit[] = [];
          for (const { document: one } of documents) {
            const { uri, version: seen } = one;
            const edits = renamed(one, name, text).map((edit) => plainEdit(one, edit));
            if (edits.length > 0) all.push({ textDocument: { uri, version: seen }, edits });
            await turn();
          }
          return workspaceEdit(all, `“${name}” becomes “${text}” there as well`, offer);
        }
      });
    });
  },
};

const refusal = (what: string): ResponseError =>
  new ResponseError(errorCode.requestFailed, `${what}, so nothing was renamed. Try again: it is read anew.`);

/** The name replaced wherever it stands. Where that is in the cells of a table with straight columns, they are straight afterwards. */
function renamed(document: Readable, name: string, text: string): readonly TextEdit[] {
  const edits = occurrences(document, name).map((span) => ({ span, text }));
  const inRow = edits.some(({ span }) => textOf(document.lines.span(document.lines.lineAt(span.start))).includes('|'));
  const postmortem = inRow ? document.postmortem() : undefined;
  return postmortem ? keepStraight(postmortem, edits, textOf) : edits;

  function textOf({ start, end }: Span): string {
    return document.slice(start, end);
  }
}

/** Names the note that edits to other documents carry. */
const note = 'others';

/** The first document is the one that the user looks at; the edits to the others are to be looked at before they are made. */
function workspaceEdit(all: readonly TextDocumentEdit[], description: string, offer: Offer): WorkspaceEdit {
  if (!offer.documentChanges)
    return { changes: Object.fromEntries(all.map(({ textDocument, edits }) => [textDocument.uri, edits as ProtocolEdit[]])) };
  if (!offer.changeAnnotations || all.length < 2) return { documentChanges: [...all] };
  const documentChanges = all.map(({ textDocument, edits }, index) => ({
    textDocument,
    edits: index === 0 ? edits : edits.map((edit) => ({ ...edit, annotationId: note })),
  }));
  return { documentChanges, changeAnnotations: { [note]: { label: 'Other postmortems', description, needsConfirmation: true } } };
}
