/** Lessons learned, without the lists of what went well or wrong that many teams put below them. */
import type { Field } from '../model.ts';
import { withDescendants } from '../outline.ts';
import { statementsOf } from './listed.ts';
import { sectionsOf, type Source } from './source.ts';

/** The lessons of all lessons sections, in document order; paragraphs count where a section has no list and nothing below. */
export function lessonsOf(source: Source): Field<string>[] {
  return sectionsOf(source, 'lessons').flatMap((root) =>
    withDescendants(root).flatMap((section) =>
      section === root || section.kind === undefined ? statementsOf(section.pieces, section.children.length === 0) : [],
    ),
  );
}
