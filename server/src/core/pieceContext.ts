/** What a piece is judged in. */
import type { Section } from './piece.ts';
import type { Settings } from './settings.ts';
import type { Span } from './text.ts';

/** What a piece rule may depend on, apart from the piece itself; part of the cache key. */
export interface PieceContext {
  /** The innermost known section around the piece. */
  readonly section: Pick<Section, 'kind'> | undefined;
  /** Words of the names of the document that occur in the piece, as written. */
  readonly names: readonly string[];
  readonly settings: Settings;
  readonly text: (span: Span) => string;
}
