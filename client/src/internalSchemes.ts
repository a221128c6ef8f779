/** Schemes of text that is shown as Markdown but is nobody's document: old versions in a diff, notebook cells, input boxes. */
export const internalSchemes: ReadonlySet<string> = new Set([
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
