/**
 * One line of text as Markdown that renders as the text itself: a document must not format, link or hide our words. Unlike
 * `MarkdownString.appendText`, spaces stay spaces, so that lines break between words.
 */
export function escapeMarkdown(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, '\\$&');
}
