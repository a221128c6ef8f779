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

/**
 * True unless the text is clearly written in another language. Short texts count as English: a bullet has too few words to tell.
 * Looks at the first 600 words, so it takes the same time for any length.
 */
export function looksEnglish(text: string): boolean {
  const sample = text.slice(0, 6000);
  let ours = 0;
  let theirs = 0;
  let words = 0;
  for (const [word] of sample.toLowerCase().matchAll(/\p{L}+/gu)) {
    words++;
    if (english.has(word)) ours++;
    else if (foreign.has(word)) theirs++;
    if (words >= 600) break;
  }
  const letters =
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Greek}\p{Script=Devanagari}]/gu;
  let other = 0;
  for (const _ of sample.matchAll(letters)) other++;
  if (other * 3 > sample.length) return false;
  return words < 8 || ours >= theirs;
}
