/** Where else the person, team or incident under the cursor is named in the document; renaming it there. */
import type {
  DocumentHighlight,
  Location,
  ReferenceParams,
  RenameParams,
  TextDocumentPositionParams,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import type { Postmortem, Span } from '../../core/index.ts';
import type { OpenDocument } from '../document.ts';
import { workspaceEdit } from '../edits.ts';
import { errorCode, ResponseError } from '../errors.ts';
import type { Feature } from '../feature.ts';
import * as is from '../params.ts';

interface Found {
  readonly name: string;
  /** All places that hold the name, in order. */
  readonly spans: readonly Span[];
  /** The one under the cursor. */
  readonly here: Span;
}

const referenceParams = is.object({
  textDocument: is.textDocument,
  position: is.position,
  context: is.object({ includeDeclaration: is.boolean }),
});
const renameParams = is.object({ textDocument: is.textDocument, position: is.position, newName: is.string });

export const names: Feature = {
  capabilities: (offer) => ({
    documentHighlightProvider: true,
    referencesProvider: true,
    renameProvider: offer.prepareRename ? { prepareProvider: true } : true,
  }),

  register({ connection, session, offer }) {
    const at = <T>(
      { textDocument, position }: TextDocumentPositionParams,
      use: (document: OpenDocument, found: Found) => T,
    ): T | null | Promise<T | null> =>
      session.when<T | null>(textDocument.uri, null, (document) => {
        const found = nameAt(document, document.convert.offset(position));
        return found ? use(document, found) : null;
      });

    connection.onRequest<TextDocumentPositionParams>('textDocument/documentHighlight', is.positionParams, (params) =>
      at<DocumentHighlight[]>(params, ({ convert }, { spans }) => spans.map((span) => ({ range: convert.range(span) }))),
    );
    connection.onRequest<ReferenceParams>('textDocument/references', referenceParams, (params) =>
      at<Location[]>(params, ({ uri, convert }, { spans }) => spans.map((span) => ({ uri, range: convert.range(span) }))),
    );
    connection.onRequest<TextDocumentPositionParams>('textDocument/prepareRename', is.positionParams, (params) =>
      at(params, ({ convert }, { here, name }) => ({ range: convert.range(here), placeholder: name })),
    );
    connection.onRequest<RenameParams>('textDocument/rename', renameParams, (params) => {
      const text = params.newName.trim();
      if (text === '' || /[\n\r|]/.test(text))
        throw new ResponseError(errorCode.invalidParams, 'a name is not empty, stays on one line and holds no pipe');
      return at<WorkspaceEdit>(params, (document, { spans }) =>
        workspaceEdit(
          document,
          spans.map((span) => ({ span, text })),
          offer,
        ),
      );
    });
  },
};

/** The longest known name that stands there. */
function nameAt(document: OpenDocument, offset: number): Found | undefined {
  const postmortem = document.analysis()?.postmortem;
  if (!postmortem?.recognition.postmortem) return undefined;
  const line = document.lines.span(document.lines.lineAt(offset));
  const shown = document.text(line);
  for (const name of namesOf(postmortem)) {
    const inLine = occurrences(shown, name).find((start) => line.start + start <= offset && offset <= line.start + start + name.length);
    if (inLine === undefined) continue;
    const spans = occurrences(document.slice(0, document.lines.length), name).map((start) => ({ start, end: start + name.length }));
    return { name, spans, here: { start: line.start + inLine, end: line.start + inLine + name.length } };
  }
  return undefined;
}

function namesOf({ actionItems, people, authors, timeline, related, metadata }: Postmortem): readonly string[] {
  const all = [
    ...actionItems.flatMap(({ owner }) => owner?.value ?? []),
    ...(timeline?.entries ?? []).flatMap(({ owner }) => owner?.value ?? []),
    ...authors.map(({ value }) => value),
    ...people.map(({ name }) => name),
    ...related.map(({ value }) => value).filter((value) => /^\S{1,40}$/.test(value)),
    ...metadata.filter(({ key }) => key === 'incident').map(({ value }) => value),
  ];
  return [...new Set(all)].filter((name) => name.length > 1).toSorted((a, b) => b.length - a.length);
}

/** Starts of the whole words that are `name`. */
function occurrences(text: string, name: string): readonly number[] {
  const starts: number[] = [];
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length)) {
    const around = `${text.charAt(start - 1)} ${text.charAt(start + name.length)}`;
    if (!/^[\p{L}\p{N}_] | [\p{L}\p{N}_]$/u.test(around)) starts.push(start);
  }
  return starts;
}
