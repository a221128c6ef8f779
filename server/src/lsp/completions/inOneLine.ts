/** Suggestions for editors that would write the lines of a completion into one. */
import type { Suggestion } from './completion.ts';

/** Of a section its heading; whatever else has several lines is no use without them. */
export function inOneLine(suggestions: readonly Suggestion[]): readonly Suggestion[] {
  return suggestions.flatMap((suggestion) => {
    const [first = '', ...more] = suggestion.text.split(/\r?\n/);
    if (more.length === 0) return [suggestion];
    return suggestion.kind === 'section' ? [{ ...suggestion, text: first }] : [];
  });
}
