/** Snippet text (LSP snippet syntax, as far as our own fixes and templates use it) for those who cannot take it. */

/** `$1`, `${1}`, `${1:text}`, `${1|one,two|}`, and escaped `\$`, `\}`, `\\`. Placeholders do not nest. */
const parts = /\\([$}\\])|\$\d+|\$\{\d+(?::((?:\\.|[^}\\])*)|\|((?:\\.|[^|\\,])*)(?:,(?:\\.|[^|\\])*)?\|)?\}/g;

/** What a snippet looks like when nothing is filled in. */
export function plainText(snippet: string): string {
  return snippet.replace(
    parts,
    (_whole, escaped?: string, text?: string, choice?: string) => escaped ?? (text ?? choice ?? '').replace(/\\(.)/g, '$1'),
  );
}

/** Text that stands for itself in a snippet. */
export function escapeSnippet(text: string): string {
  return text.replace(/[$}\\]/g, '\\$&');
}
