/**
 * The sentence that is being typed is not judged for its wording: a finding about words in it is held back until the
 * cursor leaves it or typing pauses. What was shown before typing began stays, so that nothing flickers.
 */
import { overlaps, type Finding, type Span } from '../core/index.ts';
import type { Lines } from './convert.ts';

/** Typing has paused after this time (milliseconds) without an edit. */
export const typingPause = 800;

/** Longer insertions are pasted, completed or written by a program, not typed. */
const maxKeys = 40;
/** How far to look for the ends of a sentence, in UTF-16 units each way. */
const reach = 600;

const wording = /^(?:blame\/|action-items\/vague$|five-whys\/ends-in-person$)/;

/** Where a sentence ends: a full stop with space behind, an empty line, the start of another block, the wall of a table cell. */
const boundary = /[.!?]["')\]*_]*\s|\||[\n\r][ \t]*(?=[\n\r#>|*+-]|\d{1,3}[.)])/g;

export class Typing {
  #sentence: Span | undefined;
  #shown: readonly Finding[] = [];
  /** Findings that were on show when typing in the sentence began. */
  #before: readonly Finding[] = [];

  /** Without `holds` nothing is ever held back. */
  constructor(
    private readonly document: Lines,
    private readonly holds: boolean,
  ) {}

  /** True while a sentence is being typed. */
  get busy(): boolean {
    return this.#sentence !== undefined;
  }

  /** `text` has just been put at `start`, in the place of `removed` units. */
  edited(start: number, removed: number, text: string): void {
    if (!this.holds || text.length > maxKeys || removed > maxKeys || /[\n\r]/.test(text)) {
      this.end();
      return;
    }
    const at = start + text.length;
    const sentence = this.#around(at);
    if (!this.#sentence || this.#sentence.start !== sentence.start) this.#before = this.#shown;
    this.#sentence = sentence;
  }

  /** The cursor is there now. True when that ends the typing of a sentence. */
  cursorAt(offset: number): boolean {
    return this.#sentence !== undefined && (offset < this.#sentence.start || offset > this.#sentence.end) && this.end();
  }

  /** Typing paused, or something else happened to the text. True when a sentence had been typed. */
  end(): boolean {
    const was = this.busy;
    this.#sentence = undefined;
    return was;
  }

  /** Of these findings, those that may be shown now. */
  filter(findings: readonly Finding[]): readonly Finding[] {
    const sentence = this.#sentence;
    this.#shown = sentence ? findings.filter((finding) => !this.#holds(finding, sentence)) : findings;
    return this.#shown;
  }

  #holds(finding: Finding, sentence: Span): boolean {
    return overlaps(finding.span, sentence) && wording.test(finding.rule) && !this.#before.some((before) => isAlike(before, finding));
  }

  #around(at: number): Span {
    const from = Math.max(0, at - reach);
    const before = this.document.slice(from, at);
    const after = this.document.slice(at, at + reach);
    let start = 0;
    for (const found of before.matchAll(boundary)) start = found.index + found[0].length;
    boundary.lastIndex = 0;
    const end = boundary.exec(`${after}\n\n`);
    boundary.lastIndex = 0;
    return { start: from + start, end: at + Math.min(after.length, end?.index ?? 0) };
  }
}

/** True for findings of two versions that say the same, wherever they have moved. */
function isAlike(one: Finding, other: Finding): boolean {
  return one.rule === other.rule && one.message === other.message;
}
