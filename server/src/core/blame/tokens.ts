/** Words and punctuation of a run of visible text, in one pass over its characters. */
import type { Lexeme } from './lexeme.ts';
import type { Lexicon } from './lexicon.ts';
import { lowerCase, makeWord, type Word } from './vocabulary.ts';

/** `code` stands for anything that is not prose: inline code, a link target, a URL, HTML. */
export type TokenKind = 'word' | 'number' | 'code' | 'handle' | 'mark';

/** One token; offsets count UTF-16 units from the start of the run. */
export class Token {
  /** Stands in quotation marks, at most this run long. */
  quoted = false;

  constructor(
    /** The word with all that is known of its spelling. */
    readonly known: Word,
    readonly kind: TokenKind,
    readonly start: number,
    readonly end: number,
    /** Starts with a capital letter. */
    readonly capital: boolean,
    /** All letters are capitals, and there are at least two. */
    readonly upper: boolean,
  ) {}

  /** Lower case; typographic apostrophes as `'`; a contraction falls into two tokens (`did`, `not`). */
  get word(): string {
    return this.known.text;
  }

  get lexeme(): Lexeme | undefined {
    return this.known.lexeme;
  }

  /** True when its spelling has one of some traits. */
  has(traits: number): boolean {
    return (this.known.traits & traits) !== 0;
  }
}

/** Whether a token has one of some grammar bits. */
export function is(token: Token | undefined, classes: number): boolean {
  return token?.lexeme !== undefined && (token.lexeme.grammar & classes) !== 0;
}

/** Where a run holds something else than prose; offsets count from the start of the run. */
export interface Mask {
  readonly start: number;
  readonly end: number;
}

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
  const lower = lowerCase(text);
  const run: Run = { text, lower, lexicon, tokens: [] };
  let at = 0;
  let nextMask = 0;
  while (at < text.length) {
    const mask = masks[nextMask];
    if (mask && at >= mask.start) {
      if (mask.end > at) push(run, code, 'code', at, mask.end);
      at = Math.max(at, mask.end);
      nextMask++;
      continue;
    }
    const limit = mask ? mask.start : text.length;
    const type = charClass(lower.charCodeAt(at));
    if (type === 0 || type === 4) at++;
    else if (type === 1) at = word(run, at, limit);
    else if (type === 2) at = number(run, at, limit);
    else at = sign(run, at, limit);
  }
  markQuotes(run.tokens);
  return run.tokens;
}

interface Run {
  readonly text: string;
  /** The same in lower case. */
  readonly lower: string;
  readonly lexicon: Lexicon;
  readonly tokens: Token[];
}

const code = makeWord('code', undefined);

function push({ text, lower, tokens }: Run, known: Word, kind: TokenKind, start: number, end: number): void {
  const capital = kind === 'word' && text.charCodeAt(start) !== lower.charCodeAt(start);
  const upper = capital && end - start > 1 && isUpper(text, lower, start, end);
  tokens.push(new Token(known, kind, start, end, capital, upper));
}

function isUpper(text: string, lower: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === lower.charCodeAt(at)) return false;
  return true;
}

/** Reads a word with inner hyphens, dots of identifiers and its contraction; gives the offset behind it. */
function word(run: Run, start: number, limit: number): number {
  const { lower: text, lexicon } = run;
  const plain = lexicon.vocabulary.readPlain(text, start, limit);
  if (plain >= 0) {
    push(run, lexicon.vocabulary.plain, 'word', start, plain);
    return plain;
  }
  let at = start;
  let identifier = false;
  while (at < limit) {
    const type = charClass(text.charCodeAt(at));
    if (type === 1 || type === 2) {
      at++;
      continue;
    }
    const next = at + 1 < limit ? charClass(text.charCodeAt(at + 1)) : 0;
    if (next !== 1 && next !== 2) break;
    const joint = text[at];
    if (joint === '_' || joint === '.' || (joint === '/' && text.startsWith('//', at - 1))) identifier = true;
    else if (joint !== '-' && joint !== '\u2010' && joint !== '\u2011') break;
    at++;
  }
  const behind = at < text.length ? text.charCodeAt(at) : 32;
  if (behind === 58 && text.startsWith('://', at)) {
    const end = urlEnd(text, at, limit);
    push(run, code, 'code', start, end);
    return end;
  }
  if (identifier || (behind === 40 && text[at + 1] === ')')) {
    push(run, code, 'code', start, at);
    return at;
  }
  if (at < limit && charClass(behind) === 3) {
    const end = contracted(run, start, at, limit);
    if (end > 0) return end;
  }
  push(run, lexicon.vocabulary.wordAt(text, start, at), 'word', start, at);
  return at;
}

/** Reads `didn't` and `they've` as two words, the apostrophe of which stands at `at`; gives the offset behind, or -1 when it is neither. */
function contracted(run: Run, start: number, at: number, limit: number): number {
  const { lower: text, lexicon } = run;
  const { vocabulary } = lexicon;
  const { endings, negation, stems } = lexicon.dictionary.contractions;
  let end = at + 1;
  while (end < limit && charClass(text.charCodeAt(end)) === 1) end++;
  const tail = `'${text.slice(at + 1, end)}`;
  const last = text[at - 1];
  if (tail === negation.ending && last === negation.letter && at - 1 > start) {
    const stem = vocabulary.wordAt(text, start, at - 1);
    const full = stems[stem.text];
    push(run, full === undefined ? stem : vocabulary.word(full), 'word', start, at - 1);
    push(run, vocabulary.word(negation.word), 'word', at - 1, end);
    return end;
  }
  const ending = endings[tail] ?? (tail === "'" && last === 's' ? "'s" : undefined);
  if (ending === undefined) return -1;
  push(run, vocabulary.wordAt(text, start, at), 'word', start, at);
  push(run, vocabulary.word(ending), 'word', at, end);
  return end;
}

/** Reads a number. Their spellings are endless, so none is kept. */
function number(run: Run, start: number, limit: number): number {
  const { lower: text, lexicon } = run;
  const end = numberEnd(text, start, limit);
  const spelling = text.slice(start, end);
  push(run, makeWord(spelling, lexicon.get(spelling)), 'number', start, end);
  return end;
}

/** Reads a handle, a path or a mark. */
function sign(run: Run, at: number, limit: number): number {
  const { lower: text, lexicon } = run;
  const end = special(text, at, limit);
  if (end > at) {
    const spelling = text.slice(at, end);
    const handle = text.startsWith('@', at) || text.startsWith('<@', at);
    push(run, makeWord(spelling, handle ? lexicon.get(spelling) : undefined), handle ? 'handle' : 'code', at, end);
    return end;
  }
  const behind = at + ((text.codePointAt(at) as number) > 0xffff ? 2 : 1);
  // The selector that asks for the colourful form of a sign goes with it.
  const past = text.charCodeAt(behind) === 0xfe0f ? behind + 1 : behind;
  push(run, lexicon.vocabulary.wordAt(text, at, behind), 'mark', at, past);
  return past;
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
  const first = text[at];
  if (first === '<' && text[at + 1] === '@') {
    const end = text.indexOf('>', at);
    return end > 0 && end - at < 40 && end < limit ? end + 1 : at;
  }
  const before = at === 0 ? 0 : charClass(text.charCodeAt(at - 1));
  const after = at + 1 < limit ? charClass(text.charCodeAt(at + 1)) : 0;
  if (
    (first === '@' || first === '#' || first === '/' || first === '$') &&
    (before === 0 || before === 5) &&
    (after === 1 || after === 2)
  ) {
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
