/** An overview as the server would send it, and what a view makes of it as text. */
import type { ActionItemOverview, Overview, Range, TimelineEntryOverview, TimelineOverview } from '../../server/src/protocol.ts';
import type { ViewNode } from '../../client/src/views/node.ts';

export function overview(parts: Partial<Overview> = {}): Overview {
  return {
    uri: 'file:///p.md',
    version: 1,
    postmortem: true,
    template: false,
    reason: 'It says so.',
    title: 'Postmortem: Queue delay',
    findings: {},
    timeline: undefined,
    fiveWhys: [],
    actionItems: [],
    failedRules: [],
    ...parts,
  };
}

/** Whole lines, the last one included. */
export function lines(first: number, last = first): Range {
  return { start: { line: first, character: 0 }, end: { line: last, character: 80 } };
}

export function entry(line: number, parts: Partial<TimelineEntryOverview>): TimelineEntryOverview {
  return {
    range: lines(line),
    time: undefined,
    offsetMinutes: undefined,
    gapMinutes: undefined,
    text: '',
    owner: undefined,
    phase: undefined,
    instant: undefined,
    ...parts,
  };
}

export function timeline(parts: Partial<TimelineOverview>): TimelineOverview {
  return { range: lines(0), zone: undefined, entries: [], phases: [], problems: [], ...parts };
}

export function actionItem(line: number, parts: Partial<ActionItemOverview>): ActionItemOverview {
  return {
    range: lines(line),
    text: '',
    owner: undefined,
    due: undefined,
    overdue: false,
    status: undefined,
    category: undefined,
    links: [],
    canSetStatus: false,
    ...parts,
  };
}

/** One line per row: `(icon) [x] label | description`, indented by depth. */
export function outline(nodes: readonly ViewNode[], depth = 0): string {
  return nodes
    .flatMap((node) => {
      const icon = node.icon && `(${node.icon.id})`;
      const box = node.checkbox && (node.checkbox.checked ? '[x]' : '[ ]');
      const description = node.description && `| ${node.description}`;
      const row = [icon, box, node.label, description].filter((part) => part !== undefined && part !== '').join(' ');
      return [`${'  '.repeat(depth)}${row}`, ...(node.children?.length ? [outline(node.children, depth + 1)] : [])];
    })
    .join('\n');
}
