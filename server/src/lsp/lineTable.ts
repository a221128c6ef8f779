/**
 * Where the lines of a text start, kept through edits without looking at the text again. Line ends are `\n`, `\r\n` and
 * `\r`, as the LSP has it; U+2028 and form feeds are not. All offsets are UTF-16 units.
 */
import type { Span } from '../core/index.ts';

/** How a line ends, by number; the last one ends with nothing. */
const endText = ['', '\n', '\r', '\r\n'] as const;
const none = 0;
const lf = 1;
const cr = 2;
const crLf = 3;

export class LineTable {
  /** Only the first `#count` entries are in use; room is left for lines to come. */
  #starts = new Int32Array(16);
  #ends = new Uint8Array(16);
  #count = 1;
  #length = 0;

  constructor(text: string) {
    this.replace(0, 0, text);
  }

  /** Number of lines, at least 1. */
  get count(): number {
    return this.#count;
  }

  /** Length of the text. */
  get length(): number {
    return this.#length;
  }

  /** Where a line starts. `line` must exist. */
  start(line: number): number {
    return this.#starts[line] as number;
  }

  /** Where the content of a line ends, its line end left out. `line` must exist. */
  end(line: number): number {
    const next = line + 1 < this.#count ? (this.#starts[line + 1] as number) : this.#length;
    return next - this.#endText(line).length;
  }

  /** The line that holds an offset; a line end belongs to the line it ends. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.#count;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] as number) <= offset) low = middle;
      else high = middle;
    }
    return low;
  }

  /** Replaces the text from `from` to `to`, both in range and ordered, by `text`. */
  replace(from: number, to: number, text: string): void {
    const last = this.lineAt(to);
    const { before, first } = this.#before(from);
    const after = this.#after(to, last);
    const breaks = scan(before + text + after, from - before.length);
    // Without a line end of its own in the scanned text, the rest of the last line stays behind the last break.
    if (after === '') breaks.ends.push(this.#ends[last] ?? none);
    else breaks.starts.pop();
    this.#splice(first, last, breaks, text.length - (to - from));
  }

  /** The span a line covers without its line end. */
  span(line: number): Span {
    return { start: this.start(line), end: this.end(line) };
  }

  /** A `\r` right before an edit may become half of a `\r\n`: it is scanned again, with its line. */
  #before(from: number): { before: string; first: number } {
    const line = this.lineAt(from);
    if (from > this.end(line)) return { before: '\r', first: line };
    if (from === this.start(line) && line > 0 && this.#ends[line - 1] === cr) return { before: '\r', first: line - 1 };
    return { before: '', first: line };
  }

  #endText(line: number): string {
    return endText[this.#ends[line] ?? none] ?? '';
  }

  /** What is left of the line end of `line` from `to`, '' when text of the line comes first. */
  #after(to: number, line: number): string {
    const end = this.end(line);
    return to < end ? '' : this.#endText(line).slice(to - end);
  }

  /** Puts lines in the place of the lines `first` to `last`, and moves those behind by `delta`. */
  #splice(first: number, last: number, { starts, ends }: Breaks, delta: number): void {
    const added = ends.length - (last - first + 1);
    this.#reserve(this.#count + added);
    this.#starts.copyWithin(last + 1 + added, last + 1, this.#count);
    this.#ends.copyWithin(last + 1 + added, last + 1, this.#count);
    this.#count += added;
    this.#length += delta;
    this.#starts.set(starts, first + 1);
    this.#ends.set(ends, first);
    if (delta === 0) return;
    for (let line = first + ends.length; line < this.#count; line++) this.#starts[line] = (this.#starts[line] as number) + delta;
  }

  #reserve(count: number): void {
    if (count <= this.#starts.length) return;
    const starts = new Int32Array(count + (count >> 1));
    const ends = new Uint8Array(starts.length);
    starts.set(this.#starts);
    ends.set(this.#ends);
    this.#starts = starts;
    this.#ends = ends;
  }
}

interface Breaks {
  /** Starts of the lines behind each break. */
  readonly starts: number[];
  readonly ends: number[];
}

function scan(text: string, base: number): Breaks {
  const breaks: Breaks = { starts: [], ends: [] };
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit !== 10 && unit !== 13) continue;
    const end = unit === 10 ? lf : text.charCodeAt(at + 1) === 10 ? crLf : cr;
    if (end === crLf) at++;
    breaks.starts.push(base + at + 1);
    breaks.ends.push(end);
  }
  return breaks;
}
