/** Whether a document is in English: titles and keys of another language are not known, so that nothing can be said to be missing. */
import type { Postmortem } from '../model.ts';
import type { Piece } from '../piece.ts';
import { isTranslated } from '../titles.ts';
import { runsOf } from './content.ts';

/** Words of every English text, and of few in other languages. */
const englishWords: ReadonlySet<number> = new Set('the and this that with were been from which to of'.split(' ').map(packed));
const longest = 5;
const letter = /\p{L}/u;
/** With fewer words it cannot be told. */
const enough = 50;

interface Words {
  readonly all: number;
  readonly english: number;
}

/**
 * False for a document in another language: English reports, terse ones as well, have one such word in thirty at least. Of a report with
 * few words the titles tell it.
 */
export function isInEnglish({ pieces, sections }: Pick<Postmortem, 'pieces' | 'sections'>): boolean {
  let [all, english] = [0, 0];
  for (const piece of pieces) {
    const words = piece.fact(readWords);
    all += words.all;
    english += words.english;
  }
  if (all >= enough) return english * 70 > all;
  const known = sections.filter(({ kind }) => kind !== undefined);
  return known.filter(({ title }) => isTranslated(title)).length * 2 <= known.length;
}

/** For `piece.fact`. */
function readWords(piece: Piece): Words {
  let [all, english] = [0, 0];
  for (const { raw } of runsOf(piece)) {
    let start = -1;
    let letters = 1;
    for (let at = 0; at <= raw.length; at++) {
      const code = at < raw.length ? raw.charCodeAt(at) : 0;
      if (isLatin(code)) {
        if (start < 0) [start, letters] = [at, 1];
        letters = withLetter(letters, code);
        continue;
      }
      if (start >= 0) {
        all++;
        if (at - start <= longest && englishWords.has(letters)) english++;
        start = -1;
      }
      // Of other scripts, a letter counts as a word.
      if (code > 0x24f && letter.test(raw.charAt(at))) all++;
    }
  }
  return { all, english };
}

/** Five bits for each letter, so that no word need be cut out; none for letters that English lacks. */
function packed(word: string): number {
  let letters = 1;
  for (let at = 0; at < word.length; at++) letters = withLetter(letters, word.charCodeAt(at));
  return letters;
}

function withLetter(letters: number, code: number): number {
  return (letters << 5) | (code < 128 ? code & 31 : 0);
}

function isLatin(code: number): boolean {
  const lower = code | 32;
  return (lower >= 97 && lower <= 122) || (code >= 0xc0 && code <= 0x24f);
}
