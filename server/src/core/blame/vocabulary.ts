/** Spellings that were met before and what is known of them: a word is found again without being cut out of its text. */
import type { Lexeme } from './lexeme.ts';

/** What the scorer sees of a word or sign. */
export interface Unit {
  /** A hash. */
  readonly word: number;
  /** Hashes of the names of its word fields. */
  readonly senses: readonly number[];
  /** Places of its beginning and its end; none for signs and short words. */
  readonly parts: readonly number[];
  readonly isCode: boolean;
}

/** A spelling in lower case. */
export interface Word {
  readonly text: string;
  readonly hash: number;
  readonly lexeme: Lexeme | undefined;
  /** Bits of what it does in a sentence, see traits.ts. */
  readonly traits: number;
  /** Filled by the scorer when it first meets the word. */
  unit: Unit | undefined;
}

/** A power of two. */
const slotCount = 1 << 14;
/** How many spellings of a kind are kept; then it starts anew, so that no document makes it grow. */
const most = slotCount / 2;

const firstHash = 0x811c9dc5;

/** One step of FNV-1a over UTF-16 units. */
function step(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** FNV-1a of a part of a text. */
export function hashOf(text: string, start = 0, end: number = text.length): number {
  let hash = firstHash;
  for (let at = start; at < end; at++) hash = step(hash, text.charCodeAt(at));
  return hash;
}

/** A word that is not kept. */
export function makeWord(text: string, lexeme: Lexeme | undefined, traits = 0): Word {
  return { text, hash: hashOf(text), lexeme, traits, unit: undefined };
}

/** True when `word` stands at `start` of the text. */
function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = start; at < end; at++) if (word.charCodeAt(at - start) !== text.charCodeAt(at)) return false;
  return true;
}

/**
 * A text in lower case and of the same length, so that offsets stay true. Besides, V8 makes it in one piece, and reading one character of a
 * cut-out text costs several times as much.
 */
export function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** A table of so many slots. In any other way than this, V8 takes ten times as long to make one. */
function filled<One>(one: One): One[] {
  // oxlint-disable-next-line unicorn/no-new-array -- the length is meant
  return new Array<One>(slotCount).fill(one);
}

/**
 * Words by their spellings. A plain word, of at most twelve ASCII letters, is told by two integers that hold its letters, so that no character of a kept
 * word is read; any other spelling by its hash and its characters.
 */
export class Vocabulary {
  /** What {@link readPlain} has read last. */
  plain: Word = makeWord('', undefined);
  /** The letters of the plain words: two integers for each slot, zero in an empty one. */
  readonly #letters = new Int32Array(2 * slotCount);
  readonly #plain: Word[] = filled(this.plain);
  #plainCount = 0;
  readonly #others: (Word | undefined)[] = filled<Word | undefined>(undefined);
  #otherCount = 0;
  readonly #make: (spelling: string) => Word;

  /** `make` tells what the language knows of a spelling. */
  constructor(make: (spelling: string) => Word) {
    this.#make = make;
  }

  /** The word from `start` to `end` of a text in lower case. */
  wordAt(lower: string, start: number, end: number): Word {
    return this.#read(lower, start, end) === end ? this.plain : this.#other(lower, start, end);
  }

  /** The end of the plain word at `start` where a blank, a comma or the limit follows, or -1; the word itself is then `this.plain`. */
  readPlain(lower: string, start: number, limit: number): number {
    const end = this.#read(lower, start, limit);
    if (end < 0 || end === lower.length) return end;
    const behind = lower.charCodeAt(end);
    return end < limit && (behind === 32 || behind === 44) ? end : -1;
  }

  /** The word of a spelling in lower case. */
  word(spelling: string): Word {
    return this.wordAt(spelling, 0, spelling.length);
  }

  /** Reads letters into `this.plain`; gives the offset behind them, or -1 where there are none or too many. */
  #read(lower: string, start: number, limit: number): number {
    let first = 0;
    let second = 0;
    let at = start;
    for (; at < limit; at++) {
      const letter = lower.charCodeAt(at) - 96;
      if (letter < 1 || letter > 26) break;
      if (at < start + 6) first = (first << 5) | letter;
      else if (at < start + 12) second = (second << 5) | letter;
      else return -1;
    }
    if (first === 0) return -1;
    const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
    let slot = (mixed ^ (mixed >>> 15)) & (slotCount - 1);
    for (; this.#letters[2 * slot] !== 0; slot = (slot + 1) & (slotCount - 1)) {
      if (this.#letters[2 * slot] !== first || this.#letters[2 * slot + 1] !== second) continue;
      this.plain = this.#plain[slot] as Word;
      return at;
    }
    this.plain = this.#make(lower.slice(start, at));
    if (++this.#plainCount > most) {
      this.#letters.fill(0);
      this.#plainCount = 0;
    } else {
      this.#letters[2 * slot] = first;
      this.#letters[2 * slot + 1] = second;
      this.#plain[slot] = this.plain;
    }
    return at;
  }

  #other(lower: string, start: number, end: number): Word {
    const hash = hashOf(lower, start, end);
    let slot = (hash ^ (hash >>> 15)) & (slotCount - 1);
    for (let word = this.#others[slot]; word !== undefined; word = this.#others[slot]) {
      if (word.hash === hash && isAt(word.text, lower, start, end)) return word;
      slot = (slot + 1) & (slotCount - 1);
    }
    const word = this.#make(lower.slice(start, end));
    if (++this.#otherCount > most) {
      this.#others.fill(undefined);
      this.#otherCount = 0;
    } else this.#others[slot] = word;
    return word;
  }
}
