import type { Span } from '../../server/src/core/index.ts';

/** The source of a span of a text. */
export function sourceOf(text: string): (span: Span) => string {
  return ({ start, end }) => text.slice(start, end);
}
