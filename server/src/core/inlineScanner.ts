/** The scanner behind inline.ts: one pass over the source for tokens, one over the tokens for text. Linear in the source. */
import { closingTicks, linkTarget, trimUrl } from './inlineTargets.ts';
import type { Mark, MarkType } from './mark.ts';

/** Visible text with marks; `offsets[i]` is where `text[i]` stands in the source lines joined by `\n`. */
export interface InlineScan {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** Starts of runs in `text` and in the joined source; between two starts both advance together. */
  readonly textStarts: readonly number[];
  readonly rawStarts: readonly number[];
}

/** A piece of source: shown, dropped, or a run of `*`, `_` or `~` that may turn out to be either. */
interface Token {
  from: number;
  to: number;
  /** Replaces the source in the text; undefined: the source itself. */
  show?: string;
  drop?: boolean;
  delimiter?: { char: string; open: boolean; close: boolean; left: number };
  /** Marks that start before or end behind this token. */
  opens?: { type: MarkType; href?: string; id: number }[];
  closes?: number[];
}

const special = /[\\`*_~[\]<!]|https?:\/\/|www\./g;
const plain = /[\\`*_~[\]<!]|https?:\/\/|www\./;
const htmlTag = /<\/?[a-z][^<>]*>/iy;
const autolink = /<([a-z][\w+.-]{1,31}:[^\s<>]*|[\w.+-]+@[\w.-]+)>/iy;
const bareUrl = /(?:https?:\/\/|www\.)[^\s<>]+/y;
const punctuation = /[!-/:-@[-`{-~\p{P}\p{S}]/u;

/** Of text without markup, which most is. */
const noMarks: readonly Mark[] = [];
const oneRun: readonly number[] = [0];

/** Reads the source of one inline run (lines joined by `\n`). */
export function scanInline(raw: string): InlineScan {
  if (!plain.test(raw)) return { text: raw, marks: noMarks, textStarts: oneRun, rawStarts: oneRun };
  const tokens = tokenise(raw);
  pairDelimiters(tokens);
  return render(raw, tokens);
}

function tokenise(raw: string): Token[] {
  const tokens: Token[] = [];
  const brackets: { token: Token; image: boolean }[] = [];
  /** Widths of runs of backticks that nothing closes. */
  let missingTicks: Set<number> | undefined;
  /** Marks of bold tags that are not closed yet. */
  const boldTags: number[] = [];
  let ids = 0;
  let at = 0;
  let next = 0;
  const mark = (token: Token, type: MarkType, href?: string): Token => {
    const id = ++ids;
    (token.opens ??= []).push({ type, id, ...(href === undefined ? {} : { href }) });
    (token.closes ??= []).push(id);
    return token;
  };
  const shown = (to: number): void => {
    if (to > at) tokens.push({ from: at, to });
  };
  while (at < raw.length) {
    special.lastIndex = at;
    const found = special.exec(raw);
    if (!found) break;
    const here = found.index;
    const char = raw[here]!;
    next = here + 1;
    if (char === '\\') {
      if (here + 1 < raw.length && punctuation.test(raw[here + 1]!) && raw.charCodeAt(here + 1) < 128) {
        shown(here);
        tokens.push({ from: here, to: here + 1, drop: true }, { from: here + 1, to: here + 2 });
        next = here + 2;
      } else continueText();
    } else if (char === '`') {
      let width = 1;
      while (raw[here + width] === '`') width++;
      const close = missingTicks?.has(width) ? -1 : closingTicks(raw, here + width, width);
      if (close < 0) {
        (missingTicks ??= new Set()).add(width);
        next = here + width;
        continueText();
      } else {
        shown(here);
        const padded = raw[here + width] === ' ' && raw[close - 1] === ' ' && close - here - width > 2 ? 1 : 0;
        tokens.push({ from: here, to: here + width + padded, drop: true });
        tokens.push(mark({ from: here + width + padded, to: close - padded }, 'code'));
        tokens.push({ from: close - padded, to: close + width, drop: true });
        next = close + width;
      }
    } else if (char === '*' || char === '_' || char === '~') {
      shown(here);
      while (raw[next] === char) next++;
      tokens.push({ from: here, to: next, ...(char === '~' && next - here !== 2 ? {} : { delimiter: flanking(raw, here, next, char) }) });
    } else if (char === '<') {
      const end = readAngle(here);
      if (end > 0) next = end;
      else continueText();
    } else if (char === '!' && raw[here + 1] === '[') {
      shown(here);
      const token: Token = { from: here, to: here + 2 };
      tokens.push(token);
      brackets.push({ token, image: true });
      next = here + 2;
    } else if (char === '[') {
      shown(here);
      const token: Token = { from: here, to: here + 1 };
      tokens.push(token);
      brackets.push({ token, image: false });
    } else if (char === ']') {
      shown(here);
      const opener = brackets.pop();
      const target = opener && linkTarget(raw, here + 1);
      if (opener && target) {
        const id = ++ids;
        opener.token.drop = true;
        (opener.token.opens ??= []).push({ type: opener.image ? 'image' : 'link', href: target.href, id });
        tokens.push({ from: here, to: target.end, drop: true, closes: [id] });
        next = target.end;
      } else tokens.push({ from: here, to: here + 1 });
    } else if (char === 'h' || char === 'w' || char === 'H' || char === 'W') {
      bareUrl.lastIndex = here;
      const url = (here === 0 || /[\s(*_~"'“‘|<]/.test(raw[here - 1]!)) && brackets.length === 0 ? bareUrl.exec(raw) : null;
      if (url) {
        shown(here);
        const text = trimUrl(url[0]);
        next = here + text.length;
        tokens.push(mark({ from: here, to: next }, 'link', text));
      } else {
        next = here + found[0].length;
        continueText();
      }
    } else continueText();
    at = next;
  }
  if (at < raw.length) tokens.push({ from: at, to: raw.length });
  return tokens;

  function continueText(): void {
    tokens.push({ from: at, to: next });
  }
  /** `<b>…</b>` marks as `**…**` does. */
  function bold(tag: string, token: Token): Token {
    const name = /^<(\/?)(?:b|strong)(?=[\s>])/i.exec(tag);
    if (name?.[1] === '') {
      boldTags.push(++ids);
      (token.opens ??= []).push({ type: 'strong', id: ids });
    } else if (name && boldTags.length > 0) (token.closes ??= []).push(boldTags.pop()!);
    return token;
  }
  function readAngle(start: number): number {
    if (raw.startsWith('<!--', start)) {
      const close = raw.indexOf('-->', start + 4);
      if (close < 0) return 0;
      shown(start);
      tokens.push(mark({ from: start, to: close + 3, drop: true }, 'comment', raw.slice(start + 4, close).trim()));
      return close + 3;
    }
    autolink.lastIndex = start;
    const link = autolink.exec(raw);
    if (link) {
      shown(start);
      const end = start + link[0].length;
      tokens.push({ from: start, to: start + 1, drop: true }, mark({ from: start + 1, to: end - 1 }, 'link', link[1]), {
        from: end - 1,
        to: end,
        drop: true,
      });
      return end;
    }
    htmlTag.lastIndex = start;
    const tag = htmlTag.exec(raw);
    if (!tag) return 0;
    shown(start);
    const end = start + tag[0].length;
    if (/^<br\b/i.test(tag[0])) tokens.push({ from: start, to: end, show: '\n' });
    else tokens.push(bold(tag[0], mark({ from: start, to: end, drop: true }, 'html', tag[0])));
    return end;
  }
}

/** CommonMark's flanking rules. */
function flanking(raw: string, from: number, to: number, char: string): NonNullable<Token['delimiter']> {
  const before = from === 0 ? ' ' : raw[from - 1]!;
  const after = to >= raw.length ? ' ' : raw[to]!;
  const beforeBlank = /\s/.test(before);
  const afterBlank = /\s/.test(after);
  const beforeMark = punctuation.test(before);
  const afterMark = punctuation.test(after);
  const left = !afterBlank && (!afterMark || beforeBlank || beforeMark);
  const right = !beforeBlank && (!beforeMark || afterBlank || afterMark);
  const word = char === '_';
  return { char, open: left && (!word || !right || beforeMark), close: right && (!word || !left || afterMark), left: to - from };
}

/** Decides which delimiter runs are emphasis: each run closes the nearest open run of its kind. */
function pairDelimiters(tokens: readonly Token[]): void {
  const open: Record<string, Token[]> = {};
  let ids = -1;
  for (const token of tokens) {
    const run = token.delimiter;
    if (!run) continue;
    const stack = (open[run.char] ??= []);
    while (run.close && run.left > 0 && stack.length > 0) {
      const opener = stack.at(-1)!;
      const use = Math.min(run.left, opener.delimiter!.left) >= 2 ? 2 : 1;
      const type: MarkType = run.char === '~' ? 'strike' : use === 2 ? 'strong' : 'emphasis';
      const id = ids--;
      (opener.opens ??= []).push({ type, id });
      (token.closes ??= []).push(id);
      run.left -= use;
      opener.delimiter!.left -= use;
      if (opener.delimiter!.left === 0) stack.pop();
    }
    if (run.open && run.left > 0) stack.push(token);
  }
}

function render(raw: string, tokens: readonly Token[]): InlineScan {
  const textStarts: number[] = [];
  const rawStarts: number[] = [];
  const marks: Mark[] = [];
  const opened = new Map<number, { type: MarkType; href?: string; start: number }>();
  let text = '';
  let expected = -1;
  const show = (from: number, to: number, as?: string): void => {
    if (to <= from) return;
    if (from !== expected || as !== undefined) {
      textStarts.push(text.length);
      rawStarts.push(from);
    }
    text += as ?? raw.slice(from, to);
    expected = as === undefined ? to : -1;
  };
  const close = (ids: readonly number[] | undefined): void => {
    if (!ids) return;
    for (const id of ids) {
      const start = opened.get(id);
      if (!start) continue;
      opened.delete(id);
      marks.push({ type: start.type, start: start.start, end: text.length, ...(start.href === undefined ? {} : { href: start.href }) });
    }
  };
  const begin = (opens: Token['opens']): void => {
    if (opens)
      for (const { type, href, id } of opens) opened.set(id, { type, start: text.length, ...(href === undefined ? {} : { href }) });
  };
  for (const token of tokens) {
    const run = token.delimiter;
    if (run) close(token.closes);
    if (run) {
      // What is left over of a run is text: behind the marks it closes, before those it opens.
      show(token.from, token.from + run.left);
      begin(token.opens);
    } else {
      begin(token.opens);
      if (!token.drop) show(token.from, token.to, token.show);
      close(token.closes);
    }
  }
  if (textStarts.length === 0) {
    textStarts.push(0);
    rawStarts.push(0);
  }
  marks.sort((a, b) => a.start - b.start || b.end - a.end);
  return { text, marks, textStarts, rawStarts };
}
