/** How wide text is in a fixed-width font: 2 columns for East Asian wide characters and emoji, none for what combines. */

/** Made when first needed: it takes a fifteenth of the time in which the server starts. */
let graphemes: Intl.Segmenter | undefined;

/** Source: Unicode Standard Annex 11, in the ranges that matter for text. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|\ufe0f|[\u{20000}-\u{3fffd}]/u;
const plain = /^[\x20-\x7e]*$/;
const invisible = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;

/** In columns. */
export function displayWidth(text: string): number {
  if (plain.test(text)) return text.length;
  let width = 0;
  graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  for (const { segment } of graphemes.segment(text)) width += wide.test(segment) ? 2 : invisible.test(segment) ? 0 : 1;
  return width;
}
