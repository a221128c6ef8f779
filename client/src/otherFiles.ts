/** Code actions that change another file than the one on show: a rule that is switched off is, once its config file is saved. */
import * as vscode from 'vscode';

/** Takes a file's URI. Not in the palette: it is the second half of a code action. */
const saveFile = 'postmortem.saveFile';

/** To be called once. */
export function registerSaving(): vscode.Disposable {
  return vscode.commands.registerCommand(saveFile, async (uri: vscode.Uri) => (await vscode.workspace.openTextDocument(uri)).save());
}

/** With what saves the other file afterwards. Without those for a file that has unsaved changes: the server has not read these. */
export function savingOthers<A extends vscode.CodeAction | vscode.Command>(actions: readonly A[], document: vscode.TextDocument): A[] {
  return actions.filter((action) => {
    const edited = 'edit' in action ? action.edit?.entries().map(([uri]) => uri.toString()) : undefined;
    const other = edited?.find((uri) => uri !== document.uri.toString());
    if (other === undefined) return true;
    const uri = vscode.Uri.parse(other);
    (action as vscode.CodeAction).command = { title: '', command: saveFile, arguments: [uri] };
    return vscode.workspace.textDocuments.every((one) => !one.isDirty || one.uri.toString() !== other);
  });
}
