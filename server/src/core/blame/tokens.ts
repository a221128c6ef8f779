/** Words and punctuation of a run of visible text, in one pass over its characters. */
import type { Lexeme, Lexicon } from './lexicon.ts';

/** `code` stands for anything that is not prose: inline code, a link target, a URL, HTML. */
export type TokenKind = 'word' | 'number' | 'code' | 'handle' | 'mark';

/** One token; offsets count UTF-16 units from the start of the run. */
export interface Token {
  /** Lower case; typographic apostrophes as `'`; a contraction falls into two tokens (`did`, `not`). */
  readonly word: string;
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  /** Starts with a capital letter. */
  readonly capital: boolean;
  /** All letters are capitals, and there are at least two. */
  readonly upper: boolean;
  /** Stands in quotation marks, at most this run long. */
  quoted: boolean;
  readonly lexeme: Lexeme | undefined;
}

/** Where a run holds something else than prose; offsets count from the start of the run. */
export interface Mask {
  readonly start: number;
  readonly end: number;
}

const contraction: Readonly<Record<string, string>> = { "'ve": 'have', "'ll": 'will', "'re": 'are', "'m": 'am', "'d": "'d", "'s": "'s" };
const stems: Readonly<Record<string, string>> = { ca: 'can', wo: 'will', sha: 'shall', ai: 'is' };

/** What a character is: 0 blank, 1 letter, 2 digit, 3 apostrophe, 4 dropped, 5 anything else. */
const classOf = new Uint8Array(128).fill(5);
for (let code = 0; code <= 32; code++) classOf[code] = 0;
for (let code = 48; code < 58; code++) classOf[code] = 2;
for (let code = 65; code < 91; code++) classOf[code] = classOf[code + 32] = 1;
classOf[39] = 3;
classOf[42] = classOf[95] = 4;

function charClass(code: number): number {
  if (code < 128) return classOf[code] as number;
  if (code === 0x2019 || code === 0x02bc) return 3;
  if (code === 0xa0 || code === 0x2009 || code === 0x202f || code === 0x200b || code === 0xfeff) return 0;
  // General punctuation, arrows, symbols, emoji (surrogates and variation selectors) and a few Latin-1 signs.
  if ((code >= 0x2000 && code < 0x2c00) || (code >= 0xd800 && code < 0xe000) || (code >= 0x3000 && code < 0x3020)) return 5;
  if (code >= 0xfe00 && code < 0xfe10) return 0;
  return (code >= 0x80 && code < 0xc0 && code !== 0xaa && code !== 0xb5 && code !== 0xba) || code === 0xd7 || code === 0xf7 ? 5 : 1;
}

/** Splits `text`. `masks` are in order and do not overlap. */
export function tokensOf(text: string, masks: readonly Mask[], lexicon: Lexicon): Token[] {
  const tokens: Token[] = [];
  const lower = lowerCase(text);
  let at = 0;
  let nextMask = 0;
  const push: Push = (written, kind, start, end) => {
    const first = text.charCodeAt(start);
    const capital = kind === 'word' && ((first >= 65 && first <= 90) || (first > 191 && text[start] !== lower[start]));
    tokens.push({
      word: written,
      kind,
      start,
      end,
      capital,
      upper: capital && isUpper(text, lower, start, end),
      quoted: false,
      lexeme: kind === 'code' ? undefined : lexicon.get(written),
    });
  };
  while (at < text.length) {
    const mask = masks[nextMask];
    if (mask && at >= mask.start) {
      if (mask.end > at) push('code', 'code', at, mask.end);
      at = Math.max(at, mask.end);
      nextMask++;
      continue;
    }
    const limit = mask ? mask.start : text.length;
    const type = charClass(text.charCodeAt(at));
    if (type === 0 || type === 4) {
      at++;
    } else if (type === 1) {
      at = word(text, lower, at, limit, push);
    } else if (type === 2) {
      const start = at;
      at = numberEnd(text, at, limit);
      push(lower.slice(start, at), 'number', start, at);
    } else {
      const end = special(text, at, limit);
      if (end > at) {
        push(lower.slice(at, end), text.startsWith('@', at) || text.startsWith('<@', at) ? 'handle' : 'code', at, end);
        at = end;
      } else {
        const length = (text.codePointAt(at) as number) > 0xffff ? 2 : 1;
        push(text.slice(at, at + length), 'mark', at, at + length);
        at += length;
      }
    }
  }
  markQuotes(tokens);
  return tokens;
}

function isUpper(text: string, lower: string, start: number, end: number): boolean {
  if (end - start < 2) return false;
  for (let at = start; at < end; at++) if (text[at] === lower[at]) return false;
  return true;
}

/** Lower case of the same length, so that offsets stay true. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

type Push = (word: string, kind: TokenKind, start: number, end: number) => void;

/** Reads a word with inner hyphens, dots of identifiers and its contraction; gives the offset behind it. */
function word(text: string, lower: string, start: number, limit: number, push: Push): number {
  let at = start;
  let identifier = false;
  while (at < limit) {
    const type = charClass(text.charCodeAt(at));
    if (type === 1 || type === 2) at++;
    else if (at + 1 < limit && charClass(text.charCodeAt(at + 1)) <= 2 && charClass(text.charCodeAt(at + 1)) > 0) {
      const sign = text[at];
      if (sign === '-' || sign === '\u2010' || sign === '\u2011') at++;
      else if (sign === '_' || sign === '.' || (sign === '/' && text.startsWith('//', at - 1))) {
        identifier = true;
        at++;
      } else break;
    } else break;
  }
  if (text.startsWith('://', at)) {
    const end = urlEnd(text, at, limit);
    push('code', 'code', start, end);
    return end;
  }
  if (identifier || (text[at] === '(' && text[at + 1] === ')')) {
    push('code', 'code', start, at);
    return at;
  }
  const apostrophe = at < limit && charClass(text.charCodeAt(at)) === 3;
  if (apostrophe) {
    let end = at + 1;
    while (end < limit && charClass(text.charCodeAt(end)) === 1) end++;
    const tail = `'${lower.slice(at + 1, end)}`;
    if (tail === "'t" && lower[at - 1] === 'n' && at - 1 > start) {
      const stem = lower.slice(start, at - 1);
      push(stems[stem] ?? stem, 'word', start, at - 1);
      push('not', 'word', at - 1, end);
      return end;
    }
    const ending = contraction[tail] ?? (tail === "'" && lower[at - 1] === 's' ? "'s" : undefined);
    if (ending) {
      push(lower.slice(start, at), 'word', start, at);
      push(ending, 'word', at, end);
      return end;
    }
  }
  push(lower.slice(start, at), 'word', start, at);
  return at;
}

/** `14:05:10.25`, `1,900`, `0.5`, `2025-10-15`. */
function numberEnd(text: string, start: number, limit: number): number {
  let at = start;
  while (at < limit) {
    const type = charClass(text.charCodeAt(at));
    const joins = ':.,-/'.includes(text[at] as string) && at + 1 < limit && charClass(text.charCodeAt(at + 1)) === 2;
    if (type !== 2 && type !== 1 && !joins) break;
    at++;
  }
  return at;
}

/** `@name`, `<@U123>`, `#channel`, `/path/x`: the offset behind it, or `at` when it is none. */
function special(text: string, at: number, limit: number): number {
  const sign = text[at];
  if (sign === '<' && text[at + 1] === '@') {
    const end = text.indexOf('>', at);
    return end > 0 && end - at < 40 && end < limit ? end + 1 : at;
  }
  const before = at === 0 ? 0 : charClass(text.charCodeAt(at - 1));
  const after = at + 1 < limit ? charClass(text.charCodeAt(at + 1)) : 0;
  if ((sign === '@' || sign === '#' || sign === '/' || sign === '$') && (before === 0 || before === 5) && (after === 1 || after === 2)) {
    let end = at + 1;
    while (
      end < limit &&
      (charClass(text.charCodeAt(end)) === 1 || charClass(text.charCodeAt(end)) === 2 || '-_./'.includes(text[end] as string))
    )
      end++;
    while ('-./'.includes(text[end - 1] as string)) end--;
    return end;
  }
  return at;
}

function urlEnd(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && charClass(text.charCodeAt(at)) !== 0 && text[at] !== ')' && text[at] !== '>') at++;
  return at;
}

const closing: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '“', '«': '»', '‘': '’' };

/** Marks what stands between quotation marks of one run. */
function markQuotes(tokens: readonly Token[]): void {
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const close = token.kind === 'mark' ? closing[token.word] : undefined;
    if (close === undefined) continue;
    const end = quoteEnd(tokens, at + 1, token.word, close);
    if (end < 0) continue;
    for (let inside = at + 1; inside < end; inside++) (tokens[inside] as Token).quoted = true;
    at = end;
  }
}

/** Index of the closing mark. German-style “ closes „, and both ” and “ are seen at the end of a quotation. */
function quoteEnd(tokens: readonly Token[], from: number, open: string, close: string): number {
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.kind === 'mark' && (token.word === close || (open === '„' && token.word === '”'))) return at;
    if (token.kind === 'mark' && token.word === open && open !== '"') return -1;
  }
  return -1;
}
