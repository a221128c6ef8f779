/** Contributing factors: what the document itself lists as such. */
import type { Field } from '../model.ts';
import { withDescendants } from '../outline.ts';
import { statementsOf } from './listed.ts';
import { sectionsOf, type Source } from './source.ts';

/** The factors of all contributing-factor sections, in document order; paragraphs count where there is no list. */
export function factorsOf(source: Source): Field<string>[] {
  return sectionsOf(source, 'contributing-factors').flatMap((root) =>
    withDescendants(root).flatMap((section) => (section === root || section.kind === undefined ? statementsOf(section.pieces, true) : [])),
  );
}
