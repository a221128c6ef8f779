/** Text that is shown as Markdown but is nobody's document: old versions in a diff, notebook cells, input boxes. */
import type { TextDocument } from 'vscode';

export function isInternal({ uri }: TextDocument): boolean {
  return schemes.has(uri.scheme);
}

const schemes: ReadonlySet<string> = new Set([
  'git',
  'gitfs',
  'review',
  'comment',
  'output',
  'vscode-notebook-cell',
  'vscode-chat-code-block',
  'vscode-chat-input',
  'chat-editing-text-model',
]);
