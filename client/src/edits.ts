/** Edits that the server computes for commands and checkboxes: asked for, checked against the text as it is now, applied in one step. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { editRequest, type DocumentEdit, type EditParams } from '../../server/src/protocol.ts';
import type { Subject } from './subject.ts';
import type { EditRequest } from './views/node.ts';

/** `applied`; `nothing` when the server has nothing to change; `failed` when the text kept changing or the editor refused. */
export type EditResult = 'applied' | 'nothing' | 'failed';

/** Asks for the edit of the subject and applies it. With `show`, the place of the edit is shown and gets the cursor. */
export async function applyEdit(client: BaseLanguageClient, subject: Subject, request: EditRequest, show: boolean): Promise<EditResult> {
  // Typing while the server computes makes its answer stale: ask again, but not for ever.
  for (let attempt = 0; attempt < 3; attempt++) {
    const { document, uri } = subject;
    if (document === undefined || uri === undefined) return 'failed';
    // The rows on show may still be those of the document before this one, and their lines mean nothing here.
    if ('line' in request && subject.overview === undefined) return 'failed';
    await client.start();
    const edit = await client.sendRequest<DocumentEdit | null>(editRequest, { ...request, uri } as EditParams);
    if (edit === null) return 'nothing';
    if (edit.version === document.version && !document.isClosed)
      return (await apply(client, document, subject.editor, edit, show)) ? 'applied' : 'failed';
  }
  return 'failed';
}

async function apply(
  client: BaseLanguageClient,
  document: vscode.TextDocument,
  shown: vscode.TextEditor | undefined,
  { edits, selection, snippet }: DocumentEdit,
  show: boolean,
): Promise<boolean> {
  const { protocol2CodeConverter: convert } = client;
  const [only] = edits;
  if (snippet === true && only !== undefined) {
    const editor = await showDocument(document, shown);
    const range = convert.asRange(only.range);
    editor.revealRange(range, inView);
    return editor.insertSnippet(new vscode.SnippetString(only.newText), range, asIs);
  }
  const workspaceEdit = new vscode.WorkspaceEdit();
  for (const { range, newText } of edits) workspaceEdit.replace(document.uri, convert.asRange(range), newText);
  if (!(await vscode.workspace.applyEdit(workspaceEdit))) return false;
  if (!show) return true;
  if (selection !== undefined) await revealRange(document, shown, convert.asRange(selection));
  else if (only !== undefined) (await showDocument(document, shown)).revealRange(convert.asRange(only.range), inView);
  return true;
}

/** The server has indented the text already. Editors that do not know `keepWhitespace` yet indent nested items once more. */
const asIs = { undoStopBefore: true, undoStopAfter: true, keepWhitespace: true };
const inView = vscode.TextEditorRevealType.InCenterIfOutsideViewport;

/** Shows `range` in the editor that has the document already, else in the active group, with the cursor at its start. */
export async function revealRange(document: vscode.TextDocument, shown: vscode.TextEditor | undefined, range: vscode.Range): Promise<void> {
  const editor = await showDocument(document, shown);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, inView);
}

async function showDocument(document: vscode.TextDocument, shown: vscode.TextEditor | undefined): Promise<vscode.TextEditor> {
  if (shown !== undefined && isDiff(shown)) {
    // Showing the document would open it a second time, outside of the diff.
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    return shown;
  }
  return vscode.window.showTextDocument(document, shown?.viewColumn === undefined ? {} : { viewColumn: shown.viewColumn });
}

/** The editor is a side of the diff that its group shows. */
function isDiff({ viewColumn }: vscode.TextEditor): boolean {
  const { all, activeTabGroup } = vscode.window.tabGroups;
  const group = all.find((one) => one.viewColumn === viewColumn) ?? activeTabGroup;
  return group.activeTab?.input instanceof vscode.TabInputTextDiff;
}
