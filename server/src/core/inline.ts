/**
 * Inline text: what a reader sees of a run of Markdown, with a way back to the source.
 * Written by hand because markdown-it gives no columns for inline content.
 */
import { scanInline, type InlineScan } from './inlineScanner.ts';
import type { Mark, MarkType } from './mark.ts';
import { Anchor, type Base } from './text.ts';

/** One source line of a run, without the container's prefix (`> `, indentation) and trailing blanks. */
export interface InlineLine {
  readonly text: string;
  /** Where `text` starts, counted from the start of the chunk. */
  readonly start: number;
}

/**
 * One run of inline text (a heading, a paragraph, a cell).
 * `text` has emphasis marks, link targets, HTML tags and comments removed and escapes resolved; soft breaks and
 * `<br>` are `\n`; code keeps its content (and carries a `code` mark). Scanned when first asked for.
 */
export class Inline {
  #scan: InlineScan | undefined;
  #raw: string | undefined;
  /** Where each line starts in the joined source. */
  #lineStarts: readonly number[] | undefined;

  constructor(
    private readonly base: Base,
    private readonly lines: readonly InlineLine[],
    /** Visible characters left out at the start: the mark of a run-in section. */
    private readonly skip = 0,
  ) {}

  private get scan(): InlineScan {
    return (this.#scan ??= this.skip > 0 ? skipped(scanInline(this.raw), this.skip) : scanInline(this.raw));
  }

  /** The source lines joined by `\n`. */
  get raw(): string {
    const { lines } = this;
    return lines.length === 1 ? lines[0]!.text : (this.#raw ??= lines.map((line) => line.text).join('\n'));
  }

  /** The source lines, for a run that is joined with another. */
  get parts(): readonly InlineLine[] {
    return this.lines;
  }

  /** What a reader sees. */
  get text(): string {
    return this.scan.text;
  }

  get marks(): readonly Mark[] {
    return this.scan.marks;
  }

  /** The source, from the first visible character's place to the last character of the last line. */
  get span(): Anchor {
    const last = this.lines.at(-1)!;
    const start = this.skip > 0 ? this.toSource(this.scan.rawStarts[0] ?? 0) : this.lines[0]!.start;
    return new Anchor(this.base, start, this.base, last.start + last.text.length);
  }

  /** The source of `text.slice(start, end)`, never wider than needed; an empty range gives the place before `start`. */
  source(start: number, end: number): Anchor {
    const from = this.toSource(this.toRaw(start));
    const to = end > start ? this.toSource(this.toRaw(end - 1)) + 1 : from;
    return new Anchor(this.base, from, this.base, Math.max(from, to));
  }

  /** The source of `raw.slice(start, end)`: for what is looked for in the source itself. */
  sourceOfRaw(start: number, end: number): Anchor {
    return new Anchor(this.base, this.toSource(start), this.base, this.toSource(end));
  }

  /** True when any part of `text.slice(start, end)` lies in a mark of one of these types. */
  within(start: number, end: number, ...types: MarkType[]): boolean {
    return this.marks.some((mark) => mark.start < end && start < mark.end && types.includes(mark.type));
  }

  /** The source lines from `start` to `end`, counted from 0, as a run of their own. */
  sliceLines(start: number, end: number): Inline {
    return new Inline(this.base, this.lines.slice(start, end));
  }

  /** The run without its first `count` visible characters. */
  from(count: number): Inline {
    return new Inline(this.base, this.lines, this.skip + count);
  }

  /** Offset in the visible text -> offset in the joined source. */
  private toRaw(at: number): number {
    const { textStarts, rawStarts } = this.scan;
    let low = 0;
    let high = textStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (textStarts[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    return (rawStarts[low] ?? 0) + at - (textStarts[low] ?? 0);
  }

  /** Offset in the joined source -> offset in the chunk. */
  private toSource(raw: number): number {
    const { lines } = this;
    let low = 0;
    if (lines.length > 1) {
      const starts = (this.#lineStarts ??= startsOf(lines));
      let high = lines.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (starts[middle]! <= raw) low = middle;
        else high = middle - 1;
      }
      raw -= starts[low]!;
    }
    const line = lines[low]!;
    return line.start + Math.min(raw, line.text.length);
  }
}

/** Where each line starts in the lines joined by `\n`. */
function startsOf(lines: readonly InlineLine[]): number[] {
  let at = 0;
  return lines.map(({ text }) => {
    const start = at;
    at += text.length + 1;
    return start;
  });
}

/** The scan without its first `count` characters. */
function skipped(scan: InlineScan, count: number): InlineScan {
  const textStarts: number[] = [];
  const rawStarts: number[] = [];
  scan.textStarts.forEach((start, index) => {
    const next = scan.textStarts[index + 1] ?? Infinity;
    if (next <= count) return;
    const cut = Math.max(0, count - start);
    textStarts.push(start + cut - count);
    rawStarts.push(scan.rawStarts[index]! + cut);
  });
  const marks = scan.marks
    .filter((mark) => mark.end > count)
    .map((mark) => ({ ...mark, start: Math.max(0, mark.start - count), end: mark.end - count }));
  return { text: scan.text.slice(count), marks, textStarts, rawStarts };
}
