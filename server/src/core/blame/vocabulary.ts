/** Spellings that were met before and what is known of them: a word is found again without being cut out of its text. */
import type { Lexeme } from './lexicon.ts';
import type { Unit } from './units.ts';

/** A spelling in lower case. */
export interface Word {
  readonly text: string;
  readonly hash: number;
  readonly lexeme: Lexeme | undefined;
  /** Filled by the scorer when it first meets the word. */
  unit: Unit | undefined;
}

/** A power of two. */
const slotCount = 1 << 14;
/** How many spellings are kept; then it starts anew, so that no document makes it grow. */
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
export function makeWord(text: string, lexeme: Lexeme | undefined): Word {
  return { text, hash: hashOf(text), lexeme, unit: undefined };
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

export class Vocabulary {
  #slots: (Word | undefined)[] = Array.from({ length: slotCount }, () => undefined);
  #count = 0;
  readonly #lexemeOf: (word: string) => Lexeme | undefined;

  /** `lexemeOf` tells what the language knows of a spelling. */
  constructor(lexemeOf: (word: string) => Lexeme | undefined) {
    this.#lexemeOf = lexemeOf;
  }

  /** The word from `start` to `end` of a text in lower case. */
  wordAt(lower: string, start: number, end: number): Word {
    return this.#find(lower, start, end, hashOf(lower, start, end));
  }

  /** The end of the plain word (ASCII letters, then a blank, a comma or the limit) at `start`, or -1; the word itself is then `this.plain`. */
  readPlain(lower: string, start: number, limit: number): number {
    let hash = firstHash;
    let at = start;
    let code = 32;
    for (; at < limit; at++) {
      code = lower.charCodeAt(at);
      if (code < 97 || code > 122) break;
      hash = step(hash, code);
    }
    if (at === start || (at < limit ? code !== 32 && code !== 44 : at < lower.length)) return -1;
    this.plain = this.#find(lower, start, at, hash);
    return at;
  }

  /** What {@link readPlain} has read last. */
  plain: Word = makeWord('', undefined);

  /** The word of a spelling in lower case. */
  word(spelling: string): Word {
    return this.#find(spelling, 0, spelling.length, hashOf(spelling));
  }

  #find(lower: string, start: number, end: number, hash: number): Word {
    let slot = (hash ^ (hash >>> 15)) & (slotCount - 1);
    for (let word = this.#slots[slot]; word !== undefined; word = this.#slots[slot]) {
      if (word.hash === hash && isAt(word.text, lower, start, end)) return word;
      slot = (slot + 1) & (slotCount - 1);
    }
    const spelling = lower.slice(start, end);
    const word: Word = { text: spelling, hash, lexeme: this.#lexemeOf(spelling), unit: undefined };
    if (++this.#count > most) this.#clear();
    else this.#slots[slot] = word;
    return word;
  }

  #clear(): void {
    this.#slots.fill(undefined);
    this.#count = 0;
  }
}
