/**
 * Offsets of the core to positions of the protocol and back: the only place that does. Inside, an offset counts
 * UTF-16 units of the whole text; outside, a character counts units of the encoding agreed on, from the start of its line.
 */
import type { Position, Range } from 'vscode-languageserver-protocol';
import type { Span } from '../core/index.ts';
import type { Encoding } from './encoding.ts';
import type { LineTable } from './lineTable.ts';

/** What is converted against: a text as it stands now. */
export interface Lines {
  readonly lines: LineTable;
  /** The text of a span. */
  slice(start: number, end: number): string;
}

export class Converter {
  constructor(
    private readonly document: Lines,
    private readonly encoding: Encoding,
  ) {}

  /**
   * An offset outside the text is moved to its end, one between the halves of a surrogate pair before it, one
   * between `\r` and `\n` before both.
   */
  position(offset: number): Position {
    const { lines } = this.document;
    const inside = Math.max(0, Math.min(offset, lines.length));
    const line = lines.lineAt(inside);
    const start = lines.start(line);
    const end = Math.min(inside, lines.end(line));
    const character = this.#splitsPair(end) ? end - 1 - start : end - start;
    return {
      line,
      character: this.encoding === 'utf-16' ? character : measure(this.document.slice(start, start + character), this.encoding),
    };
  }

  range(span: Span): Range {
    return { start: this.position(span.start), end: this.position(span.end) };
  }

  /** A line behind the last counts as the end of the text, a character behind the last of its line as the end of the line. */
  offset({ line, character }: Position): number {
    const { lines } = this.document;
    if (line >= lines.count) return lines.length;
    const start = lines.start(line);
    const end = lines.end(line);
    if (this.encoding === 'utf-16') return Math.min(start + character, end);
    return start + unitsFor(this.document.slice(start, end), character, this.encoding);
  }

  span({ start, end }: Range): Span {
    return { start: this.offset(start), end: this.offset(end) };
  }

  #splitsPair(offset: number): boolean {
    if (offset === 0 || offset === this.document.lines.length) return false;
    const around = this.document.slice(offset - 1, offset + 1);
    return isHigh(around.charCodeAt(0)) && isLow(around.charCodeAt(1));
  }
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;

/** Code units of one code point; a lone surrogate takes three bytes, as the replacement character does. */
function unitsOf(codePoint: number, encoding: Encoding): number {
  if (encoding === 'utf-32') return 1;
  return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
}

/** Length of a text in the encoding's units. */
function measure(text: string, encoding: Encoding): number {
  let units = 0;
  for (const character of text) units += unitsOf(character.codePointAt(0) as number, encoding);
  return units;
}

/** How many UTF-16 units of a line lie before a character; one inside a code point counts as before it. */
function unitsFor(line: string, character: number, encoding: Encoding): number {
  let left = character;
  let units = 0;
  for (const point of line) {
    left -= unitsOf(point.codePointAt(0) as number, encoding);
    if (left < 0) break;
    units += point.length;
  }
  return units;
}
