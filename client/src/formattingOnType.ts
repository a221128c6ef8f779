/** What Enter begins in a timeline or among action items, put in so that one undo takes it back together with Enter. */
import * as vscode from 'vscode';
import { rowSnippet } from './rowSnippet.ts';

/** Into the open undo step. The line is indented as it has to be. */
const joined = { undoStopBefore: false, undoStopAfter: false, keepWhitespace: true };

/**
 * The editor puts an undo stop before what is formatted while typing: a second undo would be needed. So the edits are made here, into the open
 * step, where that can be done; else they are left to the editor. A row gets all its cells, and Tab goes from one to the next.
 */
export async function applyOnType(
  document: vscode.TextDocument,
  token: vscode.CancellationToken,
  edits: readonly vscode.TextEdit[],
): Promise<vscode.TextEdit[]> {
  const editor = vscode.window.activeTextEditor;
  if (token.isCancellationRequested || edits.length === 0 || editor?.document !== document) return [...edits];
  const { active } = editor.selection;
  const atCursor = edits.filter(({ range }) => range.start.isEqual(active));
  const row = atCursor.find(({ newText }) => newText.endsWith('|'));
  if (row !== undefined) {
    // Before the columns above are made straight: somebody who goes on typing gets the row at least.
    const place = atCursor.find(({ range }) => !range.isEmpty)?.range ?? active;
    if (!(await editor.insertSnippet(new vscode.SnippetString(rowSnippet(row.newText)), place, joined))) return [...edits];
  }
  const others = row === undefined ? edits : edits.filter((edit) => !atCursor.includes(edit));
  const applied = await editor.edit((builder) => {
    for (const { range, newText } of others) {
      // An insertion takes the cursor along, as the editor does it.
      if (range.isEmpty) builder.insert(range.start, newText);
      else builder.replace(range, newText);
    }
  }, joined);
  return applied || row !== undefined ? [] : [...edits];
}
