/** Places for what an action item lacks, in the form of the item. */
import type { ActionItem } from '../model.ts';
import type { TextEdit } from '../text.ts';
import { wordsFor } from './actionItemState.ts';
import { escapeSnippet } from './insertion.ts';

type Part = 'owner' | 'due date' | 'status';

/** The placeholders of one item; `base` keeps those of several items apart. */
interface Stops {
  readonly owner: string;
  readonly date: string;
  readonly status: (words: string) => string;
}

function stopsFrom(base: number): Stops {
  return {
    owner: `\${${base + 1}:owner}`,
    date: `\${${base + 2}:YYYY-MM-DD}`,
    status: (words) => `\${${base + 3}:${escapeSnippet(words)}}`,
  };
}

/**
 * Edits with snippet placeholders for what is missing, and the parts that they have a place for (a table without an
 * owner column has none for an owner).
 * @param items all items of the document: an open state is written in their words
 * @param base number of placeholders before, in steps of 3
 */
export function fillInEdits(
  item: ActionItem,
  missing: readonly Part[],
  items: readonly ActionItem[],
  base = 0,
): { readonly edits: readonly TextEdit[]; readonly parts: readonly Part[] } {
  const stops = stopsFrom(base);
  const found = missing.flatMap((part) => {
    const edit = item.form === 'table' ? inCell(item, part, stops, items) : inText(item, part, stops, missing);
    return edit ? [{ part, edit }] : [];
  });
  return { edits: found.flatMap(({ edit }) => (edit.text === '' ? [] : [edit])), parts: found.map(({ part }) => part) };
}

function inCell(
  { ownerSlot, dueSlot, statusSlot }: ActionItem,
  part: Part,
  stops: Stops,
  items: readonly ActionItem[],
): TextEdit | undefined {
  const span = part === 'owner' ? ownerSlot : part === 'due date' ? dueSlot : statusSlot;
  if (!span) return undefined;
  const text = part === 'owner' ? stops.owner : part === 'due date' ? stops.date : stops.status(wordsFor(false, items) ?? 'Open');
  return { span, text: span.length === 0 ? `${text} ` : text };
}

/** In brackets behind the text, or in those that stand there; an edit without text is part of the one before. */
function inText(item: ActionItem, part: Part, { owner, date }: Stops, missing: readonly Part[]): TextEdit | undefined {
  const { ownerSlot, dueSlot, statusSlot, text } = item;
  if (!ownerSlot || !dueSlot) return undefined;
  const behind = (slot: { readonly start: number }): boolean => slot.start > text.span.end;
  const both = missing.includes('owner') && missing.includes('due date') && ownerSlot.length === 0 && dueSlot.length === 0;
  switch (part) {
    case 'owner':
      if (ownerSlot.length > 0) return { span: ownerSlot, text: owner };
      if (item.due && behind(dueSlot)) return { span: dueSlot.slice(0, 0), text: `${owner}, ` };
      return { span: ownerSlot, text: both ? ` (${owner}, ${date})` : ` (${owner})` };
    case 'due date':
      if (dueSlot.length > 0) return { span: dueSlot, text: date };
      if (both) return { span: dueSlot, text: '' };
      // An owner, or a place-holder for one, stands in brackets behind the text.
      if (ownerSlot.length > 0 && behind(ownerSlot)) return { span: ownerSlot.slice(ownerSlot.length), text: `, ${date}` };
      return { span: dueSlot, text: ` (${date})` };
    default:
      return statusSlot?.length === 0 ? { span: statusSlot, text: '[ ] ' } : undefined;
  }
}
