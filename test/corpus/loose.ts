/** Text inside timelines and action item sections that belongs to no entry, item or problem: what a reader should look at. */
import type { Postmortem, Section, SectionKind, Span } from '../../server/src/core/index.ts';
import type { Block } from '../../server/src/core/blocks.ts';

/** A part of a section, and whether something was read from it. */
export interface Part {
  readonly span: Span;
  /** `paragraph`, `item`, `row` …: prose has no structure to be read. */
  readonly type: string;
  readonly read: boolean;
}

const kinds: ReadonlySet<SectionKind | undefined> = new Set<SectionKind>(['timeline', 'action-items']);

export function partsOf(postmortem: Postmortem): Part[] {
  const taken: Span[] = [
    ...(postmortem.timeline?.entries ?? []).map(({ span }) => span),
    ...postmortem.actionItems.map(({ span }) => span),
    ...postmortem.problems.map(({ span }) => span),
    ...postmortem.metadata.map(({ nameSpan, valueSpan }) => ({ start: nameSpan.start, end: valueSpan.end })),
  ];
  const read = ({ start, end }: Span) => taken.some((span) => span.start < end && start < span.end);
  const sections = postmortem.sections.filter((section) => isInside(section));
  return sections
    .flatMap((section) => section.pieces.flatMap((piece) => piece.blocks.flatMap((block) => split(block))))
    .map(({ span, type }) => ({
      span: { start: span.start, end: span.end },
      type,
      read: read(span),
    }));
}

function isInside(section: Section | undefined): boolean {
  return section !== undefined && (kinds.has(section.kind) || (section.kind === undefined && isInside(section.parent)));
}

function split(block: Block): { readonly span: Span; readonly type: string }[] {
  if (block.type === 'list') return block.items.map(({ span, type }) => ({ span, type }));
  if (block.type === 'table') return block.rows.map(({ span }) => ({ span, type: 'row' }));
  return block.type === 'break' ? [] : [{ span: block.span, type: block.type }];
}
