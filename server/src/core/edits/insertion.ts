/** Text to insert at one place, with snippet placeholders. */
import type { TextEdit } from '../text.ts';

/** What commands that add something need from the document. */
export interface EditContext {
  /** The source of a span. */
  text(span: { readonly start: number; readonly end: number }): string;
  /** The line break of the document. */
  readonly eol: string;
}

/** One insertion; its text holds LSP snippet placeholders. */
export interface Insertion extends TextEdit {
  readonly snippet: true;
}

export function insertAt(offset: number, text: string): Insertion {
  return { span: { start: offset, end: offset }, text, snippet: true };
}

/** Text that stands for itself in a snippet. */
export function escapeSnippet(text: string): string {
  return text.replace(/[$}\\]/g, String.raw`\$&`);
}

/** What stands before an offset on its line: the indentation of a list item. */
export function linePrefix(context: EditContext, offset: number): string {
  const before = context.text({ start: Math.max(0, offset - 80), end: offset });
  const prefix = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
  return /^[\s>]*$/.test(prefix) ? prefix : '';
}

/** True for what is written as HTML: Markdown put behind it would be text of it. */
export function isHtml(span: { readonly start: number }, context: EditContext): boolean {
  return /^<[a-z]/i.test(context.text({ start: span.start, end: span.start + 2 }));
}

/** The bullet or number at the start of a list item, and the one that a next item has. */
export function nextBullet(source: string): { readonly bullet: string; readonly next: string } | undefined {
  const found = /^([-*+]|(\d{1,9})([.)]))[ \t]+/.exec(source);
  if (!found) return undefined;
  const [bullet, sign = '-', number, dot = '.'] = found;
  return { bullet, next: number === undefined ? `${sign} ` : `${Number(number) + 1}${dot} ` };
}
