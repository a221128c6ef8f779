/** Related incidents: `[INC-2301] Payment timeout (2025-09-12) - same cause`. */
import type { Field } from '../model.ts';
import { withDescendants } from '../outline.ts';
import { statementsOf } from './listed.ts';
import { sectionsOf, type Source } from './source.ts';

/** One field per incident: its id where one is written at the start, else the whole line; `raw` and `span` are the line. */
export function relatedOf(source: Source): Field<string>[] {
  return sectionsOf(source, 'related').flatMap((root) =>
    withDescendants(root).flatMap((section) =>
      statementsOf(section.pieces, true).map((line) => {
        const id = /^\[?([A-Z][A-Za-z]{1,9}[-_]?\d[\w-]*|#\d+)\]?(?=$|[\s:,.)–—-])/.exec(line.value)?.[1];
        return id === undefined ? line : { ...line, value: id };
      }),
    ),
  );
}
