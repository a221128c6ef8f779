/** All safe fixes of a document in one step. */
import { Analyzer, safeEdits, type AnalysisOptions, type TextEdit } from '../core/index.ts';
import { Composition } from './composition.ts';

/** More rounds than any chain of fixes needs; guards against two that undo each other. */
const maxRounds = 10;

/** The edits that leave nothing to be fixed safely, ordered; the same text as the core's `fixAll` gives. */
export function fixAllEdits(text: string, options: AnalysisOptions): readonly TextEdit[] {
  const analyzer = new Analyzer(text, options);
  const composition = new Composition(text.length);
  for (let round = 0; round < maxRounds; round++) {
    const edits = safeEdits(analyzer.analysis().findings).map((edit) => ({
      span: { start: edit.span.start, end: edit.span.end },
      text: edit.text,
    }));
    if (edits.length === 0) break;
    composition.add(edits);
    for (const edit of edits.toReversed()) analyzer.edit(edit);
  }
  return composition.edits();
}
