/** Where front matter starts and ends: the block only; its content is read by parser/frontMatter.ts. */
import type { FrontMatter } from './blocks.ts';
import { Anchor, type Base } from './text.ts';

/** The line behind the closing fence must be reached within this many characters, else the dashes are a rule. */
const longest = 100_000;
const opening = /^\uFEFF?(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)/;
/** Dashes are front matter only when a YAML key, a comment or the closing fence follows at once: else they are a rule. */
const firstLine = /^(?:[ \t]*(?:#|[\w"'][^:\n\r]{0,80}:(?:\s|$)|---|$))/;

/**
 * `end`: offset behind the closing fence's line break, where the text starts with front matter. `open`: it starts with a
 * fence that is not closed in this text, so more text could turn it into front matter.
 */
export function frontMatterEnd(text: string): { end?: number; open?: boolean } | undefined {
  const start = opening.exec(text);
  if (start && start[1] === '---' && text.length > start[0].length && !firstLine.test(text.slice(start[0].length, start[0].length + 200)))
    return undefined;
  if (!start) return /^\uFEFF?(?:-{0,3}|\+{0,3})[ \t\r]*$/.test(text) ? { open: true } : undefined;
  const close = start[1] === '---' ? /^(?:---|\.\.\.)[ \t]*$/gm : /^\+\+\+[ \t]*$/gm;
  close.lastIndex = start[0].length;
  const found = close.exec(text.slice(0, longest));
  if (!found) return text.length < longest ? { open: true } : undefined;
  const after = /^(?:\r\n|\n|\r)?/.exec(text.slice(found.index + found[0].length, found.index + found[0].length + 2))![0];
  return { end: found.index + found[0].length + after.length };
}

/** The block for a chunk that is nothing but front matter. */
export function readFrontMatter(text: string, base: Base): FrontMatter {
  const start = opening.exec(text)!;
  const body = text.slice(start[0].length);
  const close = /(?:^|\r\n|\n|\r)(?:---|\.\.\.|\+\+\+)[ \t]*(?:\r\n|\n|\r)?$/.exec(body);
  const content = close ? body.slice(0, close.index) : body;
  const end = text.trimEnd().length;
  return {
    type: 'frontMatter',
    span: new Anchor(base, 0, base, end),
    language: start[1] === '---' ? 'yaml' : 'toml',
    content: new Anchor(base, start[0].length, base, start[0].length + content.length),
    text: content,
  };
}
