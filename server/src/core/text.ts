/**
 * Lines, offsets, spans and edits. All offsets in the core are UTF-16 code units into
 * the original text; only `lsp/convert` turns them into lines and characters.
 */

/** A half-open range of UTF-16 offsets in the original text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where a chunk starts. Moving a chunk moves every span anchored in it. */
export interface Base {
  start: number;
}

/**
 * A span that stays true when text before it changes: its ends are stored relative
 * to the chunk they stand in (see chunks.ts) and read as absolute offsets.
 */
export class Anchor implements Span {
  constructor(
    private readonly from: Base,
    private readonly relativeStart: number,
    private readonly to: Base,
    private readonly relativeEnd: number,
  ) {}

  get start(): number {
    return this.from.start + this.relativeStart;
  }

  get end(): number {
    return this.to.start + this.relativeEnd;
  }

  /** The part of this span from `from` to `to`, both counted from its start. It must not leave the chunk. */
  slice(from: number, to: number = this.length): Anchor {
    return new Anchor(this.from, this.relativeStart + from, this.from, this.relativeStart + to);
  }

  /** From the start of this span to the end of another. */
  through(other: Anchor): Anchor {
    return new Anchor(this.from, this.relativeStart, other.to, other.relativeEnd);
  }

  /** True for a span that will be the same after any edit, too. */
  equals(other: Anchor): boolean {
    return (
      this.from === other.from &&
      this.to === other.to &&
      this.relativeStart === other.relativeStart &&
      this.relativeEnd === other.relativeEnd
    );
  }

  /** Length in UTF-16 units. */
  get length(): number {
    return this.end - this.start;
  }

  /** Plain offsets, so that a model can be compared and printed. */
  toJSON(): Span {
    return { start: this.start, end: this.end };
  }
}

/** Replace `span` by `text`. An empty span inserts. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/**
 * Applies edits that do not overlap. Offsets refer to the text before any edit; edits at the same place keep their order.
 * @throws RangeError when two edits overlap or one lies outside the text.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = edits
    .map((edit, index) => ({ start: edit.span.start, end: edit.span.end, text: edit.text, index }))
    .toSorted((a, b) => a.start - b.start || a.end - b.end || a.index - b.index);
  let result = '';
  let at = 0;
  for (const edit of ordered) {
    if (edit.start < at || edit.end < edit.start || edit.end > text.length) throw new RangeError('edits overlap or leave the text');
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** True when the spans share a character, or when an empty one lies inside or at the rim of the other. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start === a.end || b.start === b.end ? a.start <= b.end && b.start <= a.end : a.start < b.end && b.start < a.end;
}

/** Source lines without their ends, and where each starts, counted from the start of the text they came from. */
export interface SourceLines {
  readonly texts: readonly string[];
  readonly starts: readonly number[];
}

/** Splits at LF, CRLF and CR, as the LSP does. A byte order mark counts as no character of the first line. */
export function splitLines(text: string): SourceLines {
  const texts: string[] = [];
  const starts: number[] = [];
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (!text.includes('\r') && !text.includes('\0')) {
    for (let end = text.indexOf('\n', at); end >= 0; end = text.indexOf('\n', at)) {
      texts.push(text.slice(at, end));
      starts.push(at);
      at = end + 1;
    }
    texts.push(text.slice(at));
    starts.push(at);
    return { texts, starts };
  }
  for (let index = at; index <= text.length; index++) {
    const code = index < text.length ? text.charCodeAt(index) : 10;
    if (code !== 10 && code !== 13) continue;
    const line = text.slice(at, index);
    texts.push(line.includes('\0') ? line.replaceAll('\0', '\uFFFD') : line);
    starts.push(at);
    if (code === 13 && text.charCodeAt(index + 1) === 10) index++;
    at = index + 1;
  }
  return { texts, starts };
}
