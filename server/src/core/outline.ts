/** The outline: blocks are cut into pieces, and the sections are folded over the pieces anew for each version. */
import type { Block, Heading, ListItem, Paragraph } from './blocks.ts';
import { calloutMark, isSectionList, itemMark, sectionMark, splitRunIns } from './parser/sections.ts';
import { Piece, type Section, type SectionMark } from './piece.ts';
import type { SectionKind } from './schema/definition.ts';
import type { Anchor } from './text.ts';
import { kindWithin, normaliseTitle, type TitleOverrides } from './titles.ts';

/** Cuts the blocks of a chunk at their section marks. */
export function piecesOf(blocks: readonly Block[]): Piece[] {
  const pieces: Piece[] = [];
  let mark: SectionMark | undefined;
  let body: Block[] = [];
  const close = (): void => {
    const first = mark?.titleSpan ?? body[0]?.span;
    if (first) pieces.push(new Piece(mark, body, first.through(body.at(-1)?.span ?? first)));
    body = [];
  };
  const open = (next: SectionMark, rest: readonly Block[]): void => {
    close();
    mark = next;
    body = [...rest];
  };
  for (const block of blocks.flatMap(splitRunIns)) {
    const next = sectionMark(block);
    const callout = block.type === 'quote' ? calloutMark(block) : undefined;
    if (callout) open(callout.mark, callout.body);
    else if (next) open(next, block.type === 'paragraph' ? bodyOf(block, next) : []);
    else if (block.type === 'list' && isSectionList(block)) splitList(block.items);
    else body.push(block);
  }
  close();
  return pieces;

  function splitList(items: readonly ListItem[]): void {
    for (const item of items) {
      const next = itemMark(item);
      const [first, ...others] = item.blocks;
      if (next && first?.type === 'paragraph') open(next, [...bodyOf(first, next), ...others]);
      else body.push({ type: 'list', span: item.span, ordered: item.number !== undefined, items: [item] });
    }
  }
}

/** What a paragraph holds behind its mark. */
function bodyOf(paragraph: Paragraph, mark: SectionMark): Block[] {
  if (mark.bodyStart === undefined || paragraph.inline.text.slice(mark.bodyStart).trim() === '') return [];
  const inline = paragraph.inline.from(mark.bodyStart);
  return [{ type: 'paragraph', span: inline.span, inline }];
}

/** A section while it is folded; read-only to everybody else. */
class OpenSection implements Section {
  kind: SectionKind | undefined;
  children: Section[] = [];
  pieces: Piece[] = [];

  constructor(
    readonly mark: SectionMark,
    readonly level: number,
    readonly parent: OpenSection | undefined,
  ) {}

  get title(): string {
    return this.mark.title;
  }
  get titleSpan(): Anchor {
    return this.mark.titleSpan;
  }
  get form(): SectionMark['form'] {
    return this.mark.form;
  }
  get heading(): Heading | undefined {
    return this.mark.heading;
  }
  get span(): Anchor {
    return this.titleSpan.through(this.last);
  }
  private get last(): Anchor {
    const child = this.children.at(-1);
    if (child instanceof OpenSection) return child.last;
    return this.pieces.at(-1)?.span ?? this.titleSpan;
  }
}

export interface Outline {
  /** In document order, children after their parents. */
  readonly sections: readonly Section[];
  /** What stands before the first section. */
  readonly preamble: readonly Piece[];
}

/**
 * Folds pieces into sections: a heading closes those of its own and deeper levels; other marks stand one level below the heading above.
 * @param overrides what a team calls its sections
 */
export function outlineOf(pieces: Iterable<Piece>, overrides?: TitleOverrides): Outline {
  const sections: OpenSection[] = [];
  const preamble: Piece[] = [];
  const stack: OpenSection[] = [];
  let headingLevel = 0;
  for (const piece of pieces) {
    if (piece.mark) {
      const level = piece.mark.level ?? headingLevel + 1;
      if (piece.mark.level !== undefined) headingLevel = level;
      while (stack.length > 0 && stack.at(-1)!.level >= level) stack.pop();
      const parent = stack.at(-1);
      const section = sectionOf(piece, piece.mark, level, parent);
      section.kind = (overrides && overrides.get(piece.fact(readTitle))) ?? kindWithin(piece.mark.kind, knownSection(parent)?.kind);
      parent?.children.push(section);
      stack.push(section);
      sections.push(section);
    }
    const current = stack.at(-1);
    piece.section = current;
    (current?.pieces ?? preamble).push(piece);
  }
  // `# Root cause analysis` above the sections of a postmortem is the title of the document.
  const [first] = sections;
  if (first?.level === 1 && new Set(first.children.flatMap(({ kind }) => kind ?? [])).size >= 3) first.kind = undefined;
  return { sections, preamble };
}

/**
 * The outline after pieces without a mark have taken the place of others without one. Sections stay the same objects; what stood in the
 * outline before must not be used any more.
 * @param from index in `pieces` of the first that is new
 */
export function outlineWith(
  { sections, preamble }: Outline,
  pieces: readonly Piece[],
  from: number,
  removed: number,
  added: number,
): Outline {
  const leader = pieces[from - 1];
  const section = leader?.section;
  for (let index = from; index < from + added; index++) pieces[index]!.section = section;
  const list = (section ?? { pieces: preamble }).pieces;
  const at = leader ? list.lastIndexOf(leader) + 1 : 0;
  const own = list.toSpliced(at, removed, ...pieces.slice(from, from + added));
  if (section instanceof OpenSection) section.pieces = own;
  // A list of its own: whoever has read the sections of the version before sees that something has changed.
  return { sections: [...sections], preamble: section ? preamble : own };
}

/** The section that the mark of a piece opens: the same object as in the fold before where level and parent are the same, so that what is derived from it holds. */
function sectionOf({ section }: Piece, mark: SectionMark, level: number, parent: OpenSection | undefined): OpenSection {
  if (!(section instanceof OpenSection && section.mark === mark && section.level === level && section.parent === parent))
    return new OpenSection(mark, level, parent);
  section.children = [];
  section.pieces = [];
  return section;
}

/** The title as the team's own titles are compared with it. */
function readTitle({ mark }: Piece): string {
  return normaliseTitle(mark?.title ?? '');
}

/** The section and all below it, in document order. */
export function withDescendants(section: Section): Section[] {
  return section.children.length === 0 ? [section] : [section, ...section.children.flatMap(withDescendants)];
}

/** The innermost section around `section` (itself included) that the schema knows. */
export function knownSection(section: Section | undefined): Section | undefined {
  let at = section;
  while (at && !at.kind) at = at.parent;
  return at;
}
