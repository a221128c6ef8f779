/** Whether a document is in English: titles and keys of another language are not known, so that nothing can be said to be missing. */
import type { Postmortem } from '../model.ts';
import type { Piece } from '../outline.ts';
import { isTranslated } from '../titles.ts';
import { runsOf } from './content.ts';

/** A word, or a letter of a script without Latin letters. */
const anyWord = /[A-Za-z\u00C0-\u024F]+|\p{L}/gu;
/** Words of every English text, and of few in other languages. */
const englishWord = /(?<!\p{L})(?:the|and|this|that|with|were|been|from|which|to|of)(?!\p{L})/giu;
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
    all += raw.match(anyWord)?.length ?? 0;
    english += raw.match(englishWord)?.length ?? 0;
  }
  return { all, english };
}
