/** What Enter begins in a timeline or among action items, put in so that one undo takes it back together with Enter. */
import * as vscode from 'vscode';

/**
 * The editor puts an undo stop before what is formatted while typing: a second undo would be needed. So the edits are made here, into the open
 * step, where that can be done; else they are left to the editor.
 */
export async function applyOnType(
  document: vscode.TextDocument,
  token: vscode.CancellationToken,
  edits: readonly vscode.TextEdit[],
): Promise<vscode.TextEdit[]> {
  const editor = vscode.window.activeTextEditor;
  if (token.isCancellationRequested || edits.length === 0 || editor?.document !== document) return [...edits];
  const applied = await editor.edit(
    (builder) => {
      for (const { range, newText } of edits) {
        // An insertion takes the cursor along, as the editor does it.
        if (range.isEmpty) builder.insert(range.start, newText);
        else builder.replace(range, newText);
      }
    },
    { undoStopBefore: false, undoStopAfter: false },
  );
  return applied ? [] : [...edits];
}
