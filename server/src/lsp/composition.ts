/** Several rounds of edits as one: what the text needs to become in one step what it became in several. */
import type { TextEdit } from '../core/index.ts';

/** A part of the text as it is now: taken from the original, or new. */
type Part = { readonly start: number; readonly end: number } | { readonly text: string };

const lengthOf = (part: Part): number => ('text' in part ? part.text.length : part.end - part.start);

export class Composition {
  #parts: readonly Part[];

  /** `length` of the original text. */
  constructor(private readonly length: number) {
    this.#parts = [{ start: 0, end: length }];
  }

  /** A round of edits, ordered and not overlapping, with offsets into the text as it is after the rounds before. */
  add(edits: readonly TextEdit[]): void {
    const parts: Part[] = [];
    let index = 0;
    let at = 0;
    let rest: Part | undefined = this.#parts[0];
    /** Moves on to `offset`, keeping or dropping what lies between. */
    const advance = (offset: number, keep: boolean): void => {
      while (rest && at < offset) {
        const taken = Math.min(lengthOf(rest), offset - at);
        if (keep) parts.push(cut(rest, 0, taken));
        at += taken;
        rest = taken < lengthOf(rest) ? cut(rest, taken, lengthOf(rest)) : this.#parts[++index];
      }
    };
    for (const { span, text } of edits) {
      advance(span.start, true);
      parts.push({ text });
      advance(span.end, false);
    }
    advance(Number.POSITIVE_INFINITY, true);
    this.#parts = parts;
  }

  /** The edits that lead from the original text to the present one in one step. */
  edits(): TextEdit[] {
    const edits: TextEdit[] = [];
    let kept = 0;
    let text = '';
    const close = (start: number): void => {
      if (start > kept || text !== '') edits.push({ span: { start: kept, end: start }, text });
      text = '';
    };
    for (const part of this.#parts) {
      if ('text' in part) text += part.text;
      else {
        close(part.start);
        kept = part.end;
      }
    }
    close(this.length);
    return edits;
  }
}

function cut(part: Part, from: number, to: number): Part {
  return 'text' in part ? { text: part.text.slice(from, to) } : { start: part.start + from, end: part.start + to };
}
