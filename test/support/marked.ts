/** Text with `⟦…⟧` around expected spans. */
export interface Marked {
  readonly text: string;
  /** Half-open offsets in `text`, in order of their starts. */
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

/** Takes the marks out. Marks may nest; an unpaired one is an error of the fixture. */
export function readMarked(source: string): Marked {
  const spans: { start: number; end: number }[] = [];
  const open: { start: number; end: number }[] = [];
  let text = '';
  for (const char of source) {
    if (char === '⟦') {
      const span = { start: text.length, end: -1 };
      spans.push(span);
      open.push(span);
    } else if (char === '⟧') {
      const span = open.pop();
      if (!span) throw new Error('⟧ without ⟦');
      span.end = text.length;
    } else text += char;
  }
  if (open.length > 0) throw new Error('⟦ without ⟧');
  return { text, spans };
}

/** Puts marks around spans, for messages that show what was found. */
export function writeMarked(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  const at = spans.flatMap(({ start, end }) => [
    { offset: start, mark: '⟦', order: 1 },
    { offset: end, mark: '⟧', order: start === end ? 2 : 0 },
  ]);
  let result = '';
  let from = 0;
  for (const { offset, mark } of at.toSorted((a, b) => a.offset - b.offset || a.order - b.order)) {
    result += text.slice(from, offset) + mark;
    from = offset;
  }
  return result + text.slice(from);
}
