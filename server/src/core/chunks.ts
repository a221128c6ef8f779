/**
 * The document as a list of chunks: runs of top-level blocks that start at safe boundaries. An edit parses its chunk again
 * and leaves the others, with everything that was derived from them, alone.
 *
 * A safe boundary is the first line of a top-level block that starts in column 0 and follows a blank line or is an ATX
 * heading. What may run across (fences, comments, lists) shows when the chunk is parsed together with the first line of
 * the next one: the last block must start exactly on that line, else the next chunks are taken along.
 */
import { frontMatterEnd, readFrontMatter } from './frontMatterBlock.ts';
import type { Block } from './blocks.ts';
import { Chunk, mentionsSuppression } from './chunk.ts';
import { readBlocks, topLevelBlocks, type TopLevel } from './markdown.ts';
import type { Piece } from './piece.ts';
import { splitLines, type SourceLines, type TextEdit } from './text.ts';

/** A place as the LSP counts: lines from 0, UTF-16 units from 0. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

const firstChunkBlank = /^\s*$/;

/** The text of a document, editable, with its chunks. */
export class ChunkedDocument {
  #chunks: Chunk[] = [];
  #pieces: readonly Piece[] = [];
  /** How many chunks mention a suppression. */
  #mentions = 0;
  #text: string | undefined;
  #length = 0;
  /** Chunks read since the document was made: counted to prove that an edit reads few. */
  chunksRead = 0;

  constructor(text: string) {
    this.#chunks = this.read(text, true);
    this.#pieces = this.#chunks.flatMap(({ pieces }) => pieces);
    this.#mentions = this.#chunks.filter(mentionsSuppression).length;
    this.place(0);
  }

  get chunks(): readonly Chunk[] {
    return this.#chunks;
  }

  /** The pieces of all chunks, in order. */
  get pieces(): readonly Piece[] {
    return this.#pieces;
  }

  /** So that documents without suppressions need not look for them at each keystroke. */
  get mentionsSuppression(): boolean {
    return this.#mentions > 0;
  }

  /** UTF-16 units. */
  get length(): number {
    return this.#length;
  }

  get lineCount(): number {
    const last = this.#chunks.at(-1);
    return last ? last.line + last.breaks + 1 : 1;
  }

  /** The whole text; joined when first asked for after an edit. */
  get text(): string {
    return (this.#text ??= this.#chunks.map((chunk) => chunk.text).join(''));
  }

  /** Text of a span, without joining the document. */
  slice(start: number, end: number): string {
    let index = this.chunkAt(start);
    let result = '';
    for (let at = start; at < end && index < this.#chunks.length; index++) {
      const chunk = this.#chunks[index]!;
      result += chunk.text.slice(at - chunk.start, end - chunk.start);
      at = chunk.start + chunk.text.length;
    }
    return result;
  }

  /**
   * Replaces a span. Equal to making the document anew from the new text.
   * @throws RangeError when the span lies outside the text.
   */
  edit({ span, text }: TextEdit): void {
    const { start, end } = span;
    if (!(start >= 0 && start <= end && end <= this.#length)) throw new RangeError('the edit lies outside the text');
    let first = this.chunkAt(start);
    let last = Math.max(first, this.chunkAt(end));
    // Front matter that is not closed yet may be closed from anywhere.
    if (frontMatterEnd(this.#chunks[0]?.text ?? '')?.open) {
      first = 0;
      last = this.#chunks.length - 1;
    }
    // An edit on the first line of a chunk may join it to the one before.
    const edited = this.#chunks[first];
    if (first > 0 && !/[\n\r]/.test(edited!.text.slice(0, start - edited!.start))) first--;
    // So may one below a heading with a `|`: `# a | b` above `-|-` is a table.
    if (first > 0 && /^#[^\n\r]*\|/.test(this.#chunks[first]!.text)) first--;
    const from = this.#chunks[first]?.start ?? 0;
    let old = this.joined(first, last + 1);
    let fresh = old.slice(0, start - from) + text + old.slice(end - from);
    let step = 1;
    let chunks: Chunk[] | undefined;
    const known = new Map<string, Chunk>();
    while (!chunks) {
      for (const chunk of this.#chunks.slice(first, last + 1)) {
        // Further down the same lines are no front matter.
        if (chunk.blocks[0]?.type !== 'frontMatter') known.set(chunk.text, chunk);
      }
      const next = this.#chunks[last + 1];
      chunks = next ? this.readBefore(fresh, next, from === 0, known) : this.read(fresh, from === 0, known);
      if (chunks) break;
      const more = Math.min(this.#chunks.length, last + 1 + step);
      old = this.joined(last + 1, more);
      fresh += old;
      last = more - 1;
      step *= 4;
    }
    this.exchange(first, last + 1, chunks);
    this.#text = undefined;
    this.place(first);
  }

  /** Offset to line and character; offsets outside are clamped. */
  positionAt(offset: number): Place {
    const at = Math.max(0, Math.min(offset, this.#length));
    const chunk = this.#chunks[this.chunkAt(at)];
    if (!chunk) return { line: 0, character: 0 };
    const relative = at - chunk.start;
    let line = chunk.line;
    let lineStart = 0;
    for (let index = 0; index < relative; index++) {
      const code = chunk.text.charCodeAt(index);
      if (code !== 10 && code !== 13) continue;
      if (code === 13 && chunk.text.charCodeAt(index + 1) === 10) {
        // Between CR and LF is still the end of the line.
        if (index + 1 >= relative) return { line, character: index - lineStart };
        index++;
      }
      line++;
      lineStart = index + 1;
    }
    return { line, character: relative - lineStart };
  }

  /** Line and character to offset; a character behind the end of its line means the end of the line. */
  offsetAt({ line, character }: Place): number {
    if (line < 0) return 0;
    if (line >= this.lineCount) return this.#length;
    let low = 0;
    let high = this.#chunks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#chunks[middle]!.line <= line) low = middle;
      else high = middle - 1;
    }
    const chunk = this.#chunks[low];
    if (!chunk) return 0;
    let at = 0;
    for (let skip = line - chunk.line; skip > 0; at++) {
      const code = chunk.text.charCodeAt(at);
      if (code === 10 || (code === 13 && chunk.text.charCodeAt(at + 1) !== 10)) skip--;
    }
    let end = at;
    while (end < chunk.text.length && end - at < character && chunk.text.charCodeAt(end) !== 10 && chunk.text.charCodeAt(end) !== 13) end++;
    return chunk.start + end;
  }

  /** Index of the chunk that holds the offset; the last one for the end of the text. */
  private chunkAt(offset: number): number {
    let low = 0;
    let high = this.#chunks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#chunks[middle]!.start <= offset) low = middle;
      else high = middle - 1;
    }
    return Math.max(0, low);
  }

  private joined(from: number, to: number): string {
    return this.#chunks
      .slice(from, to)
      .map((chunk) => chunk.text)
      .join('');
  }

  private exchange(from: number, to: number, chunks: readonly Chunk[]): void {
    let at = 0;
    for (let index = 0; index < from; index++) at += this.#chunks[index]!.pieces.length;
    const removed = this.#chunks.splice(from, to - from, ...chunks);
    const before = removed.flatMap(({ pieces }) => pieces);
    const pieces = chunks.flatMap((chunk) => chunk.pieces);
    if (before.length === pieces.length) for (const [index, piece] of pieces.entries()) takePlace(piece, before[index]!);
    this.#pieces = this.#pieces.toSpliced(at, before.length, ...pieces);
    this.#mentions += chunks.filter(mentionsSuppression).length - removed.filter(mentionsSuppression).length;
  }

  /** Sets `start` and `line` of the chunks from `index` on. */
  private place(index: number): void {
    const before = this.#chunks[index - 1];
    let start = before ? before.start + before.text.length : 0;
    let line = before ? before.line + before.breaks : 0;
    for (let at = index; at < this.#chunks.length; at++) {
      const chunk = this.#chunks[at]!;
      chunk.start = start;
      chunk.line = line;
      start += chunk.text.length;
      line += chunk.breaks;
    }
    this.#length = start;
  }

  /** Reads text that stands before `next`; undefined when something in it runs across the boundary. */
  private readBefore(text: string, next: Chunk, atStart: boolean, known: Map<string, Chunk>): Chunk[] | undefined {
    if (!/[\n\r]$/.test(text)) return undefined;
    const firstLine = /^[^\n\r]*/.exec(next.text)![0];
    return this.read(text, atStart, known, firstLine);
  }

  /** Reads text into chunks. With a sentinel line behind it: undefined unless a top-level block starts right there at a safe boundary. */
  private read(text: string, atStart: boolean, known?: Map<string, Chunk>): Chunk[];
  private read(text: string, atStart: boolean, known: Map<string, Chunk> | undefined, sentinel: string): Chunk[] | undefined;
  private read(text: string, atStart: boolean, known = new Map<string, Chunk>(), sentinel?: string): Chunk[] | undefined {
    const front = atStart ? frontMatterEnd(text) : undefined;
    if (front?.open && sentinel !== undefined) return undefined;
    const chunks: Chunk[] = [];
    let rest = text;
    if (front?.end) {
      const matter = text.slice(0, front.end);
      chunks.push(this.chunk(matter, splitLines(matter).texts.length - 1, new Map(), (chunk) => [readFrontMatter(matter, chunk)]));
      rest = text.slice(front.end);
      if (rest === '') return chunks;
    }
    const lines = splitLines(rest);
    const texts = sentinel === undefined ? lines.texts : [...lines.texts.slice(0, -1), sentinel];
    const groups = topLevelBlocks(texts);
    if (sentinel !== undefined) {
      const last = groups.pop();
      if (!last || last.from !== texts.length - 1 || !isBoundary(last, texts)) return undefined;
    }
    const cuts = groups.flatMap((group, index) => (index > 0 && isBoundary(group, texts) ? [{ group: index, line: group.from }] : []));
    let group = 0;
    let line = 0;
    for (const cut of [...cuts, { group: groups.length, line: lines.texts.length }]) {
      chunks.push(this.chunkOfLines(rest, lines, line, cut.line, groups.slice(group, cut.group), known));
      group = cut.group;
      line = cut.line;
    }
    return chunks;
  }

  private chunkOfLines(
    text: string,
    lines: SourceLines,
    from: number,
    to: number,
    groups: readonly TopLevel[],
    known: Map<string, Chunk>,
  ): Chunk {
    // A byte order mark belongs to the first chunk although it counts as no character of the first line.
    const start = from === 0 ? 0 : lines.starts[from]!;
    const end = to < lines.starts.length ? lines.starts[to]! : text.length;
    const breaks = (to < lines.starts.length ? to : to - 1) - from;
    return this.chunk(text.slice(start, end), breaks, known, (chunk) => readBlocks(groups, lines, chunk, start));
  }

  private chunk(text: string, breaks: number, known: Map<string, Chunk>, read: (chunk: Chunk) => readonly Block[]): Chunk {
    const same = known.size > 0 ? known.get(text) : undefined;
    if (same && !firstChunkBlank.test(text)) {
      known.delete(text);
      return same;
    }
    this.chunksRead++;
    return new Chunk(text, breaks, read);
  }
}

/** Tells a piece which one it stands for now: of several versions the last that was judged. */
function takePlace(piece: Piece, before: Piece): void {
  if (piece !== before) piece.before = before.before ?? before;
}

function isBoundary(group: TopLevel, lines: readonly string[]): boolean {
  const first = lines[group.from] ?? '';
  if (first === '' || /^[\s]/.test(first)) return false;
  // Blank as Markdown has it: a line of other white space goes on with its paragraph.
  return group.atxHeading || /^[ \t]*$/.test(lines[group.from - 1] ?? '');
}
