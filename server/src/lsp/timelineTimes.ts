/** How the entries of a timeline lie in time: what views, hints and lenses show. All durations are minutes. */
import type { Phase, Timeline, TimelineEntry } from '../core/index.ts';

export interface EntryTimes {
  readonly entry: TimelineEntry;
  /** As it is shown: the clock alone, with the day where that is another than the entry's before. */
  readonly shown: string | undefined;
  /** Since the first event that has a time. */
  readonly offset: number | undefined;
  /** True for that event: the offsets count from it. */
  readonly isFirst: boolean;
  /** Without an entry before this one, when that is long for this timeline. */
  readonly gap: number | undefined;
}

export interface PhaseTime {
  readonly name: string;
  readonly minutes: number;
}

const minute = 60_000;

/** Gaps shorter than this, or than this many times the usual one, are nothing to point out. */
const shortestGap = 20;
const gapFactor = 3;

/** One for each entry, in order. Where the newest stands first, time runs from the last one up. */
export function timesOf({ entries }: Timeline): readonly EntryTimes[] {
  const known = entries.flatMap(({ moment }) => moment ?? []);
  const back = known.filter((moment, index) => moment < (known[index - 1] ?? moment)).length * 2 > known.length - 1 && known.length > 1;
  const hasMoment = ({ moment }: TimelineEntry): boolean => moment !== undefined;
  const firstIndex = back ? entries.findLastIndex(hasMoment) : entries.findIndex(hasMoment);
  const first = entries[firstIndex]?.moment;
  const steps = entries.map(({ moment }, index) => {
    const before = entries[back ? index + 1 : index - 1]?.moment;
    return moment === undefined || before === undefined ? undefined : (moment - before) / minute;
  });
  const usual = median(steps.filter((step) => step !== undefined));
  let lastDay: string | undefined;
  return entries.map((entry, index) => {
    const { moment } = entry;
    const step = steps[index];
    const { date, clock } = localParts(entry);
    const newDay = date !== undefined && lastDay !== undefined && date !== lastDay;
    lastDay = date ?? lastDay;
    return {
      entry,
      shown: clock === undefined ? (date ?? entry.time?.raw) : newDay ? `${date} ${clock}` : clock,
      offset: moment === undefined || first === undefined ? undefined : (moment - first) / minute,
      isFirst: index === firstIndex,
      gap: step !== undefined && step >= shortestGap && step >= gapFactor * usual ? step : undefined,
    };
  });
}

/** Time between the phases that are known, each counted from the one before, and in all. */
export function phaseTimes(times: readonly EntryTimes[]): readonly PhaseTime[] {
  const order: readonly { readonly phase: Phase; readonly name: string }[] = [
    { phase: 'start', name: 'Start' },
    { phase: 'detection', name: 'Detection' },
    { phase: 'mitigation', name: 'Mitigation' },
    { phase: 'resolution', name: 'Resolution' },
  ];
  const known = order.flatMap(({ phase, name }) => {
    const offsets = times.flatMap(({ entry, offset }) => (entry.phase === phase && offset !== undefined ? offset : []));
    return offsets.length === 0 ? [] : [{ name, offset: Math.min(...offsets) }];
  });
  const steps = known.slice(1).map(({ name, offset }, index) => ({ name, minutes: offset - (known[index]?.offset ?? 0) }));
  const total = (known.at(-1)?.offset ?? 0) - (known[0]?.offset ?? 0);
  const all = known.length > 2 ? [...steps, { name: 'in all', minutes: total }] : steps;
  return all.every(({ minutes }) => minutes >= 0) ? all : [];
}

function localParts({ local }: TimelineEntry): { date: string | undefined; clock: string | undefined } {
  return { date: local && /^\d{4}-\d\d-\d\d/.exec(local)?.[0], clock: localClock(local) };
}

const localClock = (local: string | undefined): string | undefined => local && /\d\d:\d\d(?::\d\d)?$/.exec(local)?.[0];

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
