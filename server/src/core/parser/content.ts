/** What a piece holds, without reading it as anything: is there text, are there prompts, which subjects does it touch? */
import type { Block, ListItem, Row } from '../blocks.ts';
import type { Inline } from '../inline.ts';
import type { Piece } from '../piece.ts';
import { findPlaceholders } from '../placeholders.ts';
import type { SectionKind } from '../schema/definition.ts';
import type { Anchor } from '../text.ts';
import { classifyKey, kindsOfTitle } from '../titles.ts';
import { actionsTold, causeTold, impactTold } from './phrases.ts';

/** Every run of inline text of a piece, in document order; its mark and code are left out. */
export function runsOf(piece: Piece): readonly Inline[] {
  return piece.fact(readRuns);
}

/** The same with the heading that opens the piece. */
export function runsWithHeading(piece: Piece): readonly Inline[] {
  return piece.mark?.heading ? piece.fact(readRunsWithHeading) : runsOf(piece);
}

function readRunsWithHeading({ mark, blocks }: Piece): readonly Inline[] {
  return collect(blocks, mark?.heading ? [mark.heading.inline] : []);
}

function readRuns({ blocks }: Piece): readonly Inline[] {
  return collect(blocks, []);
}

function collect(blocks: readonly Block[], into: Inline[]): Inline[] {
  for (const block of blocks) {
    if (block.type === 'paragraph' || block.type === 'heading') into.push(block.inline);
    else if (block.type === 'list') for (const item of block.items) collect(item.blocks, into);
    else if (block.type === 'quote') collect(block.blocks, into);
    else if (block.type === 'table') {
      for (const cell of block.header.cells) into.push(cell.inline);
      for (const row of block.rows) for (const cell of row.cells) into.push(cell.inline);
    }
  }
  return into;
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
export function readPrompts(piece: Piece): readonly Anchor[] {
  const found: Anchor[] = [];
  for (const inline of runsWithHeading(piece))
    for (const { start, end } of findPlaceholders(inline.raw)) found.push(inline.sourceOfRaw(start, end));
  return found;
}

/** Rows of tables without a word. For `piece.fact`. */
export function readBlankRows({ blocks }: Piece): readonly Anchor[] {
  return blocks.flatMap((block) => (block.type === 'table' ? block.rows.filter(isBlankRow).map(({ span }) => span) : []));
}

/** Kinds of sections that a piece touches without being one: further kinds of its title, and `**Impact:** …` lines. For `piece.fact`. */
export function readTouched(piece: Piece): readonly SectionKind[] {
  const { mark } = piece;
  const kinds = mark ? [...kindsOfTitle(mark.heading?.inline.text ?? mark.title, mark.level)] : [];
  for (const block of piece.blocks) {
    // `| **Root cause** | A full disk |`
    if (block.type !== 'table' || block.header.cells.length !== 2) continue;
    for (const { cells } of [block.header, ...block.rows]) {
      const kind = cells[1] && !isBlankRun(cells[1].inline) ? classifyKey(cells[0]!.inline.text) : undefined;
      if (kind) kinds.push(kind);
    }
  }
  for (const run of runsOf(piece)) {
    if (!run.raw.includes(':')) continue;
    for (const line of run.text.split('\n')) {
      const colon = line.indexOf(':');
      const kind = colon >= 3 && colon <= 40 ? classifyKey(line.slice(0, colon)) : undefined;
      if (kind) kinds.push(kind);
    }
  }
  return kinds;
}

/** The visible text of a piece. For `piece.fact`. */
function readProse(piece: Piece): string {
  return runsOf(piece)
    .map((run) => run.text)
    .join('\n');
}

/** `at 16:40`, `about 2 pm`: a time of day in a sentence, not at the start of an entry. */
const timeInSentence = /(?<=[a-z] ~?|\()\d{1,2}(?::\d\d(?!\d)| ?[ap]\.?m\b)/gi;

/** How many times of day the sentences of a piece tell. For `piece.fact`. */
export function countTimes(piece: Piece): number {
  let times = 0;
  for (const { raw } of runsOf(piece)) if (/\d(?:[:m]| ?[ap]\.?m)/i.test(raw)) times += raw.match(timeInSentence)?.length ?? 0;
  return times;
}

function isBlankAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code <= 32 ? code === 32 || (code >= 9 && code <= 13) : code >= 0xa0 && /\s/.test(text.charAt(at));
}

/** How many words a piece has. For `piece.fact`. */
export function countWords(piece: Piece): number {
  let [words, inWord] = [0, false];
  const prose = piece.fact(readProse);
  for (let at = 0; at < prose.length; at++) {
    const blank = isBlankAt(prose, at);
    if (!blank && !inWord) words++;
    inWord = !blank;
  }
  return words;
}

/** What the prose of a piece tells whatever its title says: numbers of what users noticed, why it happened, what will be done. For `piece.fact`. */
export const told = {
  impact: (piece: Piece): boolean => impactTold.test(piece.fact(readProse)),
  cause: (piece: Piece): boolean => causeTold.test(piece.fact(readProse)),
  actions: (piece: Piece): boolean => actionsTold.test(piece.fact(readProse)),
};
