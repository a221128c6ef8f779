/** What the rules about action items share: which items are still to be done, and what they lack. */
import type { ActionItem } from '../../model.ts';
import { isTicket } from '../../parser/actionItems/tickets.ts';

export type Part = 'owner' | 'due date' | 'status';

/** Nobody has to act on the others any more. */
export function isOpen({ status }: ActionItem): boolean {
  return status === undefined || status.value === 'open' || status.value === 'in-progress';
}

/** A ticket is a tracked status. */
export function lacks(item: ActionItem, part: Part): boolean {
  if (part === 'owner') return item.owner === undefined;
  if (part === 'due date') return item.due === undefined;
  return item.status === undefined && !item.links.some(({ value }) => isTicket(value));
}

/** `an owner, a due date or a status`. */
export function listed(parts: readonly Part[], last: 'and' | 'or', article: (part: Part) => string): string {
  const words = parts.map((part) => `${article(part)} ${part}`);
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}
