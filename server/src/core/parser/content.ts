/** What a piece holds, without reading it as anything: is there text, are there prompts, which subjects does it touch? */
import type { Block, ListItem, Row } from '../blocks.ts';
import type { Inline } from '../inline.ts';
import type { Piece } from '../outline.ts';
import { findPlaceholders } from '../placeholders.ts';
import type { SectionKind } from '../schema.ts';
import type { Anchor } from '../text.ts';
import { classifyKey, kindsOfTitle } from '../titles.ts';
import { actionsTold, causeTold, impactTold } from './phrases.ts';

/** Every run of inline text below blocks, in document order; code is left out. */
export function* runsOf(blocks: readonly Block[]): Iterable<Inline> {
  for (const block of blocks) {
    if (block.type === 'paragraph' || block.type === 'heading') yield block.inline;
    else if (block.type === 'list') for (const item of block.items) yield* runsOf(item.blocks);
    else if (block.type === 'quote') yield* runsOf(block.blocks);
    else if (block.type === 'table') for (const row of [block.header, ...block.rows]) for (const cell of row.cells) yield cell.inline;
  }
}

/** True when nobody has written anything there: no text, or bare bullets, keys without values, empty rows, comments. For `piece.fact`. */
export function readBlank({ blocks }: Piece): boolean {
  return blocks.every(isBlank);
}

function isBlank(block: Block): boolean {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return isBlankRun(block.inline);
    case 'list':
      return block.items.every(isBlankItem);
    case 'table':
      return block.rows.every(isBlankRow);
    case 'quote':
      return block.blocks.every(isBlank);
    case 'code':
      return block.lines.every(({ text }) => text.trim() === '');
    case 'html':
      return isComment(block.text);
    case 'break':
    case 'frontMatter':
      return true;
  }
}

/** Comments and nothing else. */
function isComment(html: string): boolean {
  let at = 0;
  for (let start = html.indexOf('<!--'); start >= 0; start = html.indexOf('<!--', at)) {
    if (html.slice(at, start).trim() !== '') return false;
    const end = html.indexOf('-->', start + 4);
    if (end < 0) return true;
    at = end + 3;
  }
  return html.slice(at).trim() === '';
}

function isBlankRun({ text, marks }: Inline): boolean {
  return !/[\p{L}\d]/u.test(text) && !marks.some(({ type }) => type === 'image');
}

/** `- Duration:` asks for a value that is not there. */
function isBlankItem({ blocks: [first, ...rest] }: ListItem): boolean {
  const open = !first || isBlank(first) || (first.type === 'paragraph' && /^[^:\n]{1,60}:\s*$/.test(first.inline.text));
  return open && rest.every(isBlank);
}

export function isBlankRow({ cells }: Row): boolean {
  return cells.every(({ inline }) => isBlankRun(inline));
}

/** Places of prompts that nobody has filled in, the title included, and of rows without a word. For `piece.fact`. */
export function readPrompts({ mark, blocks }: Piece): readonly Anchor[] {
  const found: Anchor[] = [];
  const add = (inline: Inline): void => {
    for (const { start, end } of findPlaceholders(inline.raw)) found.push(inline.sourceOfRaw(start, end));
  };
  if (mark?.heading) add(mark.heading.inline);
  for (const inline of runsOf(blocks)) add(inline);
  return found;
}

/** Rows of tables without a word. For `piece.fact`. */
export function readBlankRows({ blocks }: Piece): readonly Anchor[] {
  return blocks.flatMap((block) => (block.type === 'table' ? block.rows.filter(isBlankRow).map(({ span }) => span) : []));
}

/** Kinds of sections that a piece touches without being one: further kinds of its title, and `**Impact:** …` lines. For `piece.fact`. */
export function readTouched({ mark, blocks }: Piece): ReadonlySet<SectionKind> {
  const kinds = new Set<SectionKind>();
  if (mark) for (const kind of kindsOfTitle(mark.heading?.inline.text ?? mark.title, mark.level)) kinds.add(kind);
  for (const run of runsOf(blocks)) {
    if (!run.raw.includes(':')) continue;
    for (const line of run.text.split('\n')) {
      const colon = line.indexOf(':');
      const kind = colon >= 3 && colon <= 40 ? classifyKey(line.slice(0, colon)) : undefined;
      if (kind) kinds.add(kind);
    }
  }
  return kinds;
}

/** What the prose of a piece tells whatever its title says. For `piece.fact`. */
export interface Told {
  readonly words: number;
  /** Numbers of what users noticed. */
  readonly impact: boolean;
  /** Why it happened. */
  readonly cause: boolean;
  /** What will be done. */
  readonly actions: boolean;
}

export function readTold({ blocks }: Piece): Told {
  const text = [...runsOf(blocks)].map((run) => run.text).join('\n');
  return {
    words: text.split(/\s+/).filter(Boolean).length,
    impact: impactTold.test(text),
    cause: causeTold.test(text),
    actions: actionsTold.test(text),
  };
}
