/**
 * Text that was encoded as UTF-8 and then read as Windows-1250 or Windows-1252: `âś…` is ✅ and `â€™` is ’.
 * The two tables hold the upper half of each code page; test/unit/codepages.test.ts generates them anew and compares.
 */

/** Bytes 0x80 to 0xFF of each code page, in order (WHATWG Encoding Standard; unassigned bytes stay C1 controls). */
export const upperHalves = {
  'windows-1250':
    '€\u0081‚\u0083„…†‡\u0088‰Š‹ŚŤŽŹ\u0090‘’“”•–—\u0098™š›śťžź\u00a0ˇ˘Ł¤Ą¦§¨©Ş«¬\u00ad®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľżŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙',
  'windows-1252':
    '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ',
} as const;

/** A run of mis-decoded characters; offsets into the text that was searched. */
export interface Mojibake {
  readonly start: number;
  readonly end: number;
  /** What was meant. */
  readonly repaired: string;
}

/** Byte of each character of a code page. */
const bytes = Object.values(upperHalves).map((half) => new Map(half.split('').map((character, index) => [character, 0x80 + index])));

/** Every character that can be the first of a mis-decoded sequence (see `sequenceAt`), as a cheap gate. */
const leads = /[ÂĂÃâďïđð]/g;

/** False for most texts, at the price of one look. */
export function mayHoldMojibake(text: string): boolean {
  return text.search(leads) >= 0;
}

/**
 * Finds mis-decoded characters. Only sequences that decode to Latin letters and signs (lead bytes C2, C3), punctuation and
 * symbols (E2), variation selectors and byte order marks (EF), or emoji (F0) count: those never stand together in real words.
 */
export function findMojibake(text: string): readonly Mojibake[] {
  const found: Mojibake[] = [];
  leads.lastIndex = 0;
  for (let match = leads.exec(text); match; match = leads.exec(text)) {
    const sequence = sequenceAt(text, match.index);
    if (!sequence) continue;
    const last = found.at(-1);
    if (last?.end === match.index)
      found[found.length - 1] = { start: last.start, end: sequence.end, repaired: last.repaired + sequence.repaired };
    else found.push(sequence);
    leads.lastIndex = sequence.end;
  }
  return found;
}

/** The text with every mis-decoded sequence put right; the same string when there is none. */
export function repairMojibake(text: string): string {
  const found = findMojibake(text);
  if (found.length === 0) return text;
  let result = '';
  let at = 0;
  for (const { start, end, repaired } of found) {
    result += text.slice(at, start) + repaired;
    at = end;
  }
  return result + text.slice(at);
}

/** One UTF-8 sequence written in the characters of one code page. */
function sequenceAt(text: string, start: number): Mojibake | undefined {
  for (const page of bytes) {
    const byteAt = (index: number) => page.get(text.charAt(index)) ?? controlAt(text, index);
    const lead = byteAt(start);
    const length = sequenceLength(lead);
    if (length === 0) continue;
    const rest: number[] = [];
    for (let index = start + 1; index < start + length; index++) {
      const byte = byteAt(index);
      if (byte < 0x80 || byte > 0xbf) break;
      rest.push(byte);
    }
    if (rest.length !== length - 1) continue;
    const point = rest.reduce((value, byte) => (value << 6) | (byte & 0x3f), lead & (0xff >> (length + 1)));
    if (plausible(lead, point, text, start)) return { start, end: start + length, repaired: String.fromCodePoint(point) };
  }
  return undefined;
}

/** Readers that take the bytes for Latin-1 leave C1 controls. */
function controlAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  return code >= 0x80 && code < 0xa0 ? code : 0;
}

function sequenceLength(lead: number): number {
  if (lead === 0xc2 || lead === 0xc3) return 2;
  if (lead === 0xe2 || lead === 0xef) return 3;
  return lead === 0xf0 ? 4 : 0;
}

/** A word in capitals may end in Â or Ă before a closing quote; and only some three- and four-byte characters occur in postmortems. */
function plausible(lead: number, point: number, text: string, start: number): boolean {
  if (lead === 0xc2 || lead === 0xc3) return point >= 0xa0 && !/^\p{Lu}.[’”»…]/u.test(text.slice(Math.max(0, start - 1), start + 2));
  if (lead === 0xe2) return point >= 0x2000 && point < 0x3000;
  if (lead === 0xef) return point === 0xfe0f || point === 0xfeff;
  return point >= 0x1f000 && point < 0x20000;
}
