/** The status of an action item: in the words that the document uses already, else in the guide's. */
import { type ActionItem, type ActionState, escapeSnippet, type Span } from '../../core/index.ts';
import type { CompletionSite, Suggestion } from './completion.ts';

const words: readonly (readonly [ActionState, string])[] = [
  ['open', 'Open'],
  ['in-progress', 'In Progress'],
  ['done', 'Done'],
  ['declined', 'Declined'],
];

/** States to put at `span`. */
export function states({ postmortem: { actionItems } }: CompletionSite, span: Span): readonly Suggestion[] {
  return words
    .map(([state, word]) => ({ state, text: written(actionItems, state) ?? word }))
    .map(({ state, text }) => ({ label: text, detail: state, kind: 'value', span, text: escapeSnippet(text) }));
}

/** How other tables of the document write a state. */
function written(items: readonly ActionItem[], state: ActionState): string | undefined {
  return items.find(({ form, status }) => form === 'table' && status?.value === state && status.raw.length <= 24)?.status?.raw;
}
