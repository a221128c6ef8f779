/** What opens a section: headings and what teams use instead of them. */
import type { Block, ListItem } from '../blocks.ts';
import type { SectionMark } from '../outline.ts';

/** The mark that a top-level block makes, if any. */
export function sectionMark(block: Block): SectionMark | undefined {
  if (block.type !== 'heading') return undefined;
  return { form: 'heading', level: block.level, kind: undefined, title: block.inline.text, titleSpan: block.inline.span, heading: block };
}

/** The mark that a list item makes, if any. */
export function itemMark(_item: ListItem): SectionMark | undefined {
  return undefined;
}
