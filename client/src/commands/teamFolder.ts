/** Where a team keeps its postmortems. */
import * as vscode from 'vscode';
import { globFolder } from './fileName.ts';

/**
 * The folder of `postmortem.include`, if that names one that exists; else the folder of the first file below a folder called
 * `postmortems` or the like; else the first folder of the workspace, or `undefined` without one.
 */
export async function teamFolder(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  for (const { uri } of folders) {
    const globs = vscode.workspace.getConfiguration('postmortem', uri).get<readonly string[]>('include', []);
    for (const folder of globs.map(globFolder)) {
      if (folder !== undefined && (await isFolder(vscode.Uri.joinPath(uri, folder)))) return vscode.Uri.joinPath(uri, folder);
    }
  }
  const [file] = await vscode.workspace.findFiles('**/{postmortems,postmortem,post-mortems}/*.md', '**/node_modules/**', 1);
  return file === undefined ? folders[0]?.uri : vscode.Uri.joinPath(file, '..');
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) !== 0;
  } catch {
    return false;
  }
}
