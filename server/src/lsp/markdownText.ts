/** Text for hovers and completions, as Markdown where the client shows it, else plain. Text from documents is always escaped. */
import type { MarkupContent } from 'vscode-languageserver-protocol';

/** `markdown` uses emphasis, code and links only; the plain twin drops them. */
export function content(markdown: string, offered: boolean): MarkupContent {
  return offered ? { kind: 'markdown', value: markdown } : { kind: 'plaintext', value: plain(markdown) };
}

/** Makes text from a document stand for itself. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~&]/g, '\\$&').replace(/\s+/g, ' ');
}

function plain(markdown: string): string {
  return markdown
    .replace(/\[([^\][]*)\]\(([^()]*)\)/g, '$1 ($2)')
    .replace(/\*\*|`/g, '')
    .replace(/\\([\\`*_{}[\]()#+\-.!|<>~&])/g, '$1');
}
