/** Judges the items of a piece. A key changes one of them: the others are known from the piece that stood there before. */
import { isSame } from '../kept.ts';
import type { Piece } from '../piece.ts';
import type { PieceContext } from '../pieceContext.ts';
import type { SectionKind } from '../schema/definition.ts';
import type { Settings } from '../settings.ts';
import type { JudgeContext } from './analysis.ts';
import { itemsOf } from './items.ts';
import type { SourceItem } from './item.ts';
import { judge, type BlameSpan } from './judge.ts';

/** What was judged of the items of a piece, and on what that depended. */
interface Verdicts {
  readonly spans: readonly (readonly BlameSpan[])[];
  readonly section: SectionKind | undefined;
  readonly settings: Settings;
  /** Undefined where no item has asked for them. */
  readonly names: readonly string[] | undefined;
}

/** The findings of each item, as `judge` gives them. */
export function judgeItems(piece: Piece, items: readonly SourceItem[], context: PieceContext): readonly (readonly BlameSpan[])[] {
  const place = new Place(context);
  const known = piece.before && unchanged(piece.before, items, place);
  const spans = items.map((item, index) => known?.(index) ?? judge(item, place));
  // A single item is never the same as before.
  if (items.length > 1) piece.fact(noVerdicts).last = { spans, section: place.section, settings: context.settings, names: place.asked };
  return spans;
}

/** For `piece.fact`. */
function noVerdicts(): { last: Verdicts | undefined } {
  return { last: undefined };
}

/** The findings of the items that were the same in the piece before, by index; undefined where nothing is known of it. */
function unchanged(
  before: Piece,
  items: readonly SourceItem[],
  place: Place,
): ((index: number) => readonly BlameSpan[] | undefined) | undefined {
  const { last } = before.fact(noVerdicts);
  if (!last || last.section !== place.section || last.settings !== place.settings) return undefined;
  if (last.names && !isSame(last.names, place.names)) return undefined;
  const was = itemsOf(before);
  let first = 0;
  while (first < was.length && first < items.length && isSameItem(was[first]!, items[first]!)) first++;
  let behind = 0;
  const most = Math.min(was.length, items.length) - first;
  while (behind < most && isSameItem(was[was.length - 1 - behind]!, items[items.length - 1 - behind]!)) behind++;
  const shift = was.length - items.length;
  return (index) => (index < first ? last.spans[index] : index >= items.length - behind ? last.spans[index + shift] : undefined);
}

/** By what is written, and by what of it is seen: the box of a task that a key turns into a paragraph becomes text. */
function isSameItem({ runs: a }: SourceItem, { runs: b }: SourceItem): boolean {
  return a.length === b.length && a.every((run, index) => run.inline.raw === b[index]!.inline.raw && run.text === b[index]!.text);
}

/** Where the items stand. The names in a piece are looked for when an item asks for them. */
class Place implements JudgeContext {
  asked: readonly string[] | undefined;
  readonly settings: Settings;

  constructor(private readonly context: PieceContext) {
    this.settings = context.settings;
  }

  get section(): SectionKind | undefined {
    return this.context.section?.kind;
  }

  get names(): readonly string[] {
    return (this.asked ??= [...this.context.names, ...this.settings.blame.names]);
  }
}
