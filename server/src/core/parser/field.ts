/** Parts of visible text as values of the model. */
import type { Inline } from '../inline.ts';
import type { Field } from '../model.ts';

/** White space of a field's value as one blank. */
export function oneLine(text: string): string {
  const bare = text.trim();
  return /[^\S ]| {2}/.test(bare) ? bare.replace(/\s+/g, ' ') : bare;
}

/** Visible text as a field, without blanks around it and with line breaks as blanks. */
export function field(inline: Inline, from: number, to: number): Field<string> {
  const text = inline.text.slice(from, to);
  const start = from + text.length - text.trimStart().length;
  const end = Math.max(start, from + text.trimEnd().length);
  const raw = inline.text.slice(start, end);
  return { value: oneLine(raw), raw, span: inline.source(start, end) };
}
