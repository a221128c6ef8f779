/** The timeline: entries in document order with what stands between them, and how long each phase took. */
import type { Overview, Range, TimelineEntryOverview, TimelineOverview } from '../../../server/src/protocol.ts';
import { offset, shortDuration, spokenDuration } from './duration.ts';
import { groupBy } from './groupBy.ts';
import { join, limitRows, type Icon, type ViewDefinition, type ViewNode } from './node.ts';

type Problem = TimelineOverview['problems'][number];
type Phase = NonNullable<TimelineEntryOverview['phase']>;

const phases: Record<Phase, { readonly icon: Icon; readonly name: string }> = {
  start: { icon: { id: 'flame', color: 'charts.red' }, name: 'Start of the impact' },
  detection: { icon: { id: 'bell', color: 'charts.yellow' }, name: 'Detection' },
  mitigation: { icon: { id: 'tools', color: 'charts.blue' }, name: 'Mitigation' },
  resolution: { icon: { id: 'pass', color: 'charts.green' }, name: 'Resolution' },
};
const problemIcon: Icon = { id: 'warning', color: 'list.warningForeground' };
const plainEntry: Icon = { id: 'circle-small-filled' };

export const timelineView: ViewDefinition = {
  id: 'postmortem.timeline',
  nodes: ({ timeline }) => (timeline === undefined ? [] : limitRows(rows(timeline))),
  description: ({ timeline }) => timeline?.zone,
  message: (overview) => (overview.postmortem ? phaseLine(overview) : overview.reason),
};

/** Entries, each with the gap before it, and problems outside of any entry, all in the order of the document. */
function rows({ entries, problems }: TimelineOverview): ViewNode[] {
  const loose = groupBy(problems, ({ range }) => range.start.line);
  const placed = entries.map((entry, i) => {
    const row = entryRow(entry, i, takeWithin(entry.range, loose));
    return { line: entry.range.start.line, nodes: entry.gapMinutes === undefined ? [row] : [gapRow(entry.gapMinutes, i), row] };
  });
  for (const [line, found] of loose) placed.push({ line, nodes: found.map(problemRow) });
  return placed.toSorted((a, b) => a.line - b.line).flatMap(({ nodes }) => nodes);
}

/** Removes the problems in the lines of `range` from `problems`, and returns them. */
function takeWithin({ start, end }: Range, problems: Map<number, Problem[]>): Problem[] {
  const taken: Problem[] = [];
  for (let line = start.line; problems.size > 0 && line <= end.line; line++) {
    taken.push(...(problems.get(line) ?? []));
    problems.delete(line);
  }
  return taken;
}

function entryRow(entry: TimelineEntryOverview, i: number, problems: readonly Problem[]): ViewNode {
  const { time, offsetMinutes, owner, phase, text } = entry;
  const name = phase && phases[phase].name;
  const messages = problems.map(({ message }) => message);
  const relation =
    offsetMinutes === undefined ? undefined : `${spokenDuration(offsetMinutes)} ${offsetMinutes < 0 ? 'before' : 'after'} the first entry`;
  return {
    key: `entry ${i}`,
    label: time === undefined ? text : `${time}  ${text}`,
    description: join([offsetMinutes === undefined ? undefined : offset(offsetMinutes), owner], ' · '),
    tooltip: [text, join([name, owner], ' · '), join([utc(entry.instant), relation], ' · '), ...messages],
    icon: problems.length > 0 ? problemIcon : phase === undefined ? plainEntry : phases[phase].icon,
    range: entry.range,
    spoken: join([time ?? 'No time', name, text, relation, owner && `by ${owner}`, ...messages], ', '),
  };
}

/** `2025-10-15 14:10 UTC` of an ISO instant. */
function utc(instant: string | undefined): string | undefined {
  return instant?.endsWith('Z') === true ? `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC` : instant;
}

/** A long silence is worth a look: it is drawn where it is, before the entry that ends it. */
function gapRow(minutes: number, i: number): ViewNode {
  return {
    key: `gap ${i}`,
    label: '',
    description: `${shortDuration(minutes)} without an entry`,
    icon: { id: 'kebab-vertical', color: 'descriptionForeground' },
    spoken: `${spokenDuration(minutes)} without an entry`,
  };
}

function problemRow({ message, range }: Problem, i: number): ViewNode {
  return {
    key: `problem ${range.start.line} ${i}`,
    label: message,
    description: `line ${range.start.line + 1}`,
    tooltip: [message],
    icon: problemIcon,
    range,
    spoken: `Problem in line ${range.start.line + 1}: ${message}`,
  };
}

function phaseLine({ timeline }: Overview): string | undefined {
  if (timeline === undefined || timeline.phases.length === 0) return undefined;
  return timeline.phases.map(({ name, minutes }) => `${name} ${shortDuration(minutes)}`).join(' · ');
}
