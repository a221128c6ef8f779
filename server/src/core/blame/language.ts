/** Tells English from other languages, so that nothing else is judged with English patterns. */

const english = new Set(
  'the of and to in a is was for that it on with as by at be this are from we were not have had which or an but their they when because after our no should did'.split(
    ' ',
  ),
);
const foreign = new Set(
  `der die das und ist nicht ein eine mit für auf den dem von wurde war le la les des est une dans pour pas que qui sur avec par el los las una por para con del se no es
  en og det er ikke som på til av het een van niet zijn werd je jest nie się na z do to w il di che non per sono della o os um uma não foi com da`
    .split(/\s+/)
    .filter((word) => !english.has(word)),
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
  let ours = 0;
  let theirs = 0;
  for (let index = 0; index < count; index++) {
    const word = found[index] as string;
    if (english.has(word)) ours++;
    else if (foreign.has(word)) theirs++;
  }
  return count < 8 || ours >= theirs;
}
