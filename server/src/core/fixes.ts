/** Applying fixes: what `--fix` and fix-all do. */
import { analyze, type AnalysisOptions } from './analyzer.ts';
import type { Finding } from './finding.ts';
import { applyEdits, type TextEdit } from './text.ts';

/** Applies safe fixes until none is left; the text stays as it is where nothing can be fixed. */
export function fixAll(text: string, options: AnalysisOptions = {}): string {
  let current = text;
  // Each round removes findings; the bound only guards against two fixes that undo each other.
  for (let round = 0; round < 10; round++) {
    const edits = safeEdits(analyze(current, options).findings);
    if (edits.length === 0) return current;
    current = applyEdits(current, edits);
  }
  return current;
}

/** The edits of all safe fixes that do not overlap, the first of each finding, in document order. */
export function safeEdits(findings: readonly Finding[]): TextEdit[] {
  const edits: TextEdit[] = [];
  let end = -1;
  for (const { fixes } of findings) {
    const fix = fixes.find((one) => one.kind === 'safe' && !one.snippet);
    if (!fix || fix.edits.some((edit) => edit.span.start < end)) continue;
    const ordered = fix.edits.toSorted((a, b) => a.span.start - b.span.start);
    edits.push(...ordered);
    end = Math.max(end, ...ordered.map((edit) => edit.span.end));
  }
  return edits;
}
