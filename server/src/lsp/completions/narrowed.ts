/** Suggestions for editors that replace the word at the cursor, whatever the range of a completion says. */
import type { Suggestion } from './completion.ts';

/** No editor takes these for a part of a word. */
const opening = /^[^$}\\]*[\s#@"]/;

/**
 * What is typed already and would stay as it is, is left alone: behind `## ` it is `Impact` that is inserted, not `## Impact`.
 * All suggestions or none: some editors want one start for all of them.
 * @param typed the text from the start of a suggestion to the cursor
 */
export function narrowed(suggestions: readonly Suggestion[], typed: (suggestion: Suggestion) => string): readonly Suggestion[] {
  const kept = suggestions[0] ? (opening.exec(typed(suggestions[0]))?.[0] ?? '') : '';
  const start = suggestions[0]?.span.start;
  const stays = ({ span, text, filter, label }: Suggestion): boolean =>
    span.start === start && text.startsWith(kept) && (filter ?? label).startsWith(kept);
  if (kept === '' || !suggestions.every(stays)) return suggestions;
  return suggestions.map(({ filter, label, ...one }) => {
    const compared = (filter ?? label).slice(kept.length);
    // lsp-mode compares the label, too. Behind a bare `##` there is no word yet: the heading stays whole.
    const named = label.startsWith(kept) && !kept.endsWith('#') ? label.slice(kept.length) : label;
    return {
      ...one,
      label: named,
      span: { start: one.span.start + kept.length, end: one.span.end },
      text: one.text.slice(kept.length),
      ...(compared === '' || compared === named ? {} : { filter: compared }),
    };
  });
}
