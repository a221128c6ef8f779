/** What the parsers of nouns read: the outline of one document and what is set for it. */
import type { Outline } from '../outline.ts';
import type { Piece, Section } from '../piece.ts';
import type { SectionKind } from '../schema/definition.ts';
import type { Settings } from '../settings.ts';
import type { Span } from '../text.ts';
import type { Kept } from '../kept.ts';
import type { Postmortem } from '../model.ts';

export interface Source {
  readonly outline: Outline;
  /** Every piece of the document in order. */
  readonly pieces: readonly Piece[];
  /** What was folded over the pieces. */
  readonly kept: Kept;
  /** What was read of the version before this one. */
  readonly before?: Postmortem | undefined;
  readonly settings: Settings;
  /** `/`-separated, relative to the folder that include and exclude are relative to; undefined for text without a file. */
  readonly path: string | undefined;
  /** The source of a span. Not for folds over many entries: they run at each keystroke. */
  readonly text: (span: Span) => string;
  /** Offset of the end of the document. */
  readonly length: number;
}

/** The sections of one kind, outermost first, in document order; a section inside one of the same kind is left out. */
export function sectionsOf(source: Source, ...kinds: SectionKind[]): Section[] {
  const wanted = (section: Section): boolean => section.kind !== undefined && kinds.includes(section.kind);
  return source.outline.sections.filter((section) => {
    if (!wanted(section)) return false;
    for (let at = section.parent; at; at = at.parent) if (wanted(at)) return false;
    return true;
  });
}
