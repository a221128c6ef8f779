/** The action items of the document, grouped as the document groups them; the checkbox writes the state back. */
import type { ActionItemOverview, Overview } from '../../../server/src/protocol.ts';
import { groupBy } from './groupBy.ts';
import { count, join, limitRows, type Checkbox, type Icon, type ViewDefinition, type ViewNode } from './node.ts';

type State = NonNullable<ActionItemOverview['status']>;

const states: Record<State, { readonly icon: Icon; readonly name: string }> = {
  open: { icon: { id: 'circle-large-outline' }, name: 'open' },
  'in-progress': { icon: { id: 'sync' }, name: 'in progress' },
  done: { icon: { id: 'check' }, name: 'done' },
  declined: { icon: { id: 'circle-slash' }, name: 'declined' },
  superseded: { icon: { id: 'circle-slash' }, name: 'superseded' },
  duplicate: { icon: { id: 'circle-slash' }, name: 'duplicate' },
};
const overdueIcon: Icon = { id: 'warning', color: 'list.warningForeground' };

export const actionItemsView: ViewDefinition = {
  id: 'postmortem.actionItems',
  nested: true,
  nodes: ({ actionItems }) => limitRows(rows(actionItems)),
  description: ({ actionItems }) => (actionItems.length === 0 ? undefined : progress(actionItems)),
  badge(overview) {
    const value = overdue(overview).length;
    // The dates of a template are examples.
    return value === 0 || overview.template ? undefined : { value, tooltip: `${count(value, 'action item')} overdue` };
  },
};

/** Flat where the document has no groups. */
function rows(items: readonly ActionItemOverview[]): readonly ViewNode[] {
  const groups = groupBy(items, ({ category }) => category);
  if (groups.size === 1 && groups.has(undefined)) return items.map(itemRow);
  return [...groups].map(([category, group]) => groupRow(category ?? 'Other', group));
}

function groupRow(name: string, items: readonly ActionItemOverview[]): ViewNode {
  return {
    key: `group ${name}`,
    label: name,
    description: progress(items),
    spoken: `${name}, ${progress(items)}`,
    children: limitRows(items.map(itemRow)),
  };
}

function itemRow(item: ActionItemOverview, i: number): ViewNode {
  const { text, owner, due, status, links } = item;
  const itemIcon = icon(item);
  const state = status === undefined ? undefined : states[status].name;
  const date = item.overdue ? `overdue ${due ?? ''}`.trim() : due;
  return {
    key: `item ${i}`,
    label: text,
    description: join([owner ?? 'no owner', date ?? 'no due date', status === 'in-progress' ? state : undefined], ' · '),
    tooltip: [
      text,
      `Owner: ${owner ?? 'none'}`,
      `Due: ${due ?? 'none'}${item.overdue ? ', overdue' : ''}`,
      `Status: ${state ?? 'none'}`,
      ...(links.length > 0 ? [`Tickets: ${links.join(', ')}`] : []),
    ],
    ...(itemIcon !== undefined && { icon: itemIcon }),
    range: item.range,
    ...(item.canSetStatus && { checkbox: checkbox(item) }),
    spoken: join(
      [
        text,
        state ?? 'no status',
        item.overdue ? 'overdue' : undefined,
        owner ? `owner ${owner}` : 'no owner',
        due ? `due ${due}` : 'no due date',
      ],
      ', ',
    ),
  };
}

/** Beside a checkbox only what asks for attention: the box says the rest. */
function icon({ overdue: late, status = 'open', canSetStatus }: ActionItemOverview): Icon | undefined {
  if (late) return overdueIcon;
  return canSetStatus ? undefined : states[status].icon;
}

function checkbox({ status, range }: ActionItemOverview): Checkbox {
  const checked = status === 'done';
  return {
    checked,
    tooltip: checked ? 'Done. Clear to open it again.' : 'Tick when done.',
    toggle: { kind: 'setActionItemDone', line: range.start.line, done: !checked },
  };
}

/** `3 of 10 done`. What was declined or merged into another is settled and does not count. */
function progress(items: readonly ActionItemOverview[]): string {
  const live = items.filter(({ status }) => status === undefined || status === 'open' || status === 'in-progress' || status === 'done');
  return `${live.filter(({ status }) => status === 'done').length} of ${live.length} done`;
}

function overdue({ actionItems }: Overview): readonly ActionItemOverview[] {
  return actionItems.filter((item) => item.overdue);
}
