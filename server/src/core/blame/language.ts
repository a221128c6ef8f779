/** Tells English from other languages, so that nothing else is judged with English patterns. */
import { english } from './en/index.ts';

const ours: ReadonlySet<string> = new Set(english.frequent.split(/\s+/u));
const foreign = new Set(
  `der die das und ist nicht ein eine mit für auf den dem von wurde war le la les des est une dans pour pas que qui sur avec par el los las una por para con del se no es
  en og det er ikke som på til av het een van niet zijn werd je jest nie się na z do to w il di che non per sono della o os um uma não foi com da`
    .split(/\s+/)
    .filter((word) => !ours.has(word)),
);

const words = /\p{L}+/gu;
/** Letters of other scripts than that of English. */
const otherLetters =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Greek}\p{Script=Devanagari}]/gu;
/** The first letter of these scripts is behind all of those of Latin. */
const maybeOther = /[\u0370-\uffff]/;

/**
 * True unless the text is clearly written in another language. Short texts count as English: a bullet has too few words to tell.
 * Looks at the first 600 words, so it takes the same time for any length.
 */
export function looksEnglish(text: string): boolean {
  const sample = text.slice(0, 6000);
  if (maybeOther.test(sample) && (sample.match(otherLetters)?.length ?? 0) * 3 > sample.length) return false;
  const found = sample.toLowerCase().match(words) ?? [];
  const count = Math.min(found.length, 600);
  let known = 0;
  let theirs = 0;
  for (let index = 0; index < count; index++) {
    const word = found[index] as string;
    if (ours.has(word)) known++;
    else if (foreign.has(word)) theirs++;
  }
  return count < 8 || known >= theirs;
}
