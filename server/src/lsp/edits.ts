/** Text edits of the core as workspace edits of the protocol. */
import type { SnippetTextEdit, TextEdit as ProtocolEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { plainText, type TextEdit } from '../core/index.ts';
import type { Offer } from './offer.ts';
import type { Readable } from './workspace/closedDocument.ts';

/** Edits to a document as it is now: versioned where the client understands it, snippets only where it knows them. */
export function workspaceEdit(document: Readable, edits: readonly TextEdit[], offer: Offer, snippet = false): WorkspaceEdit {
  const { uri, version } = document;
  if (!offer.documentChanges) return { changes: { [uri]: edits.map((edit) => plainEdit(document, edit, snippet)) } };
  const asSnippet = snippet && offer.snippetEdits;
  return {
    documentChanges: [
      {
        textDocument: { uri, version },
        edits: edits.map((edit) => (asSnippet ? snippetEdit(document, edit) : plainEdit(document, edit, snippet))),
      },
    ],
  };
}

/** With `snippet`, the placeholders in the text are replaced by what they show. */
export function plainEdit(document: Readable, { span, text }: TextEdit, snippet = false): ProtocolEdit {
  return { range: document.convert.range(span), newText: snippet ? plainText(text) : text };
}

function snippetEdit(document: Readable, { span, text }: TextEdit): SnippetTextEdit {
  return { range: document.convert.range(span), snippet: { kind: 'snippet', value: text } };
}
