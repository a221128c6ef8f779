/** Text that is shown as Markdown but is nobody's document: old versions in a diff, notebook cells, input boxes. */
import { workspace, type TextDocument } from 'vscode';

/** Whether a text lies in no file system, which is so of all that extensions and the editor make up, or in one of old versions. */
export function isInternal({ uri: { scheme } }: TextDocument): boolean {
  if (scheme === 'untitled') return false;
  return ofOldVersions.has(scheme) || workspace.fs.isWritableFileSystem(scheme) === undefined;
}

const ofOldVersions: ReadonlySet<string> = new Set(['git', 'gitfs', 'gitlens', 'pr', 'review', 'vscode-local-history']);
