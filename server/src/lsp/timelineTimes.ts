/** How the entries of a timeline lie in time: what views, hints and lenses show. All durations are minutes. */
import type { Phase, Timeline, TimelineEntry } from '../core/index.ts';

export interface EntryTimes {
  readonly entry: TimelineEntry;
  /** As it is shown: the clock alone, with the day where that is another than the entry's before. */
  readonly shown: string | undefined;
  /** Since the first entry that has a time. */
  readonly offset: number | undefined;
  /** Without an entry before this one, when that is long for this timeline. */
  readonly gap: number | undefined;
}

export interface PhaseTime {
  readonly name: string;
  readonly minutes: number;
}

const day = 24 * 60;

/** Gaps shorter than this, or than this many times the usual one, are nothing to point out. */
const shortestGap = 20;
const gapFactor = 3;

/** One for each entry, in order. Where a timeline gives clock times alone, an earlier one after a later one is taken for the next day. */
export function timesOf({ entries }: Timeline): readonly EntryTimes[] {
  const minutes = minutesOf(entries);
  const first = minutes.find((value) => value !== undefined);
  const steps = minutes.map((value, index) => {
    const before = minutes.slice(Math.max(0, index - 1), index)[0];
    return value === undefined || before === undefined ? undefined : value - before;
  });
  const usual = median(steps.filter((step) => step !== undefined));
  let lastDay: string | undefined;
  return entries.map((entry, index) => {
    const value = minutes[index];
    const step = steps[index];
    const { date, clock } = localParts(entry);
    const newDay = date !== undefined && lastDay !== undefined && date !== lastDay;
    lastDay = date ?? lastDay;
    return {
      entry,
      shown: clock === undefined ? (date ?? entry.time?.raw) : newDay ? `${date} ${clock}` : clock,
      offset: value === undefined || first === undefined ? undefined : value - first,
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
    const offset = times.find(({ entry }) => entry.phase === phase)?.offset;
    return offset === undefined ? [] : [{ name, offset }];
  });
  const steps = known.slice(1).map(({ name, offset }, index) => ({ name, minutes: offset - (known[index]?.offset ?? 0) }));
  const total = (known.at(-1)?.offset ?? 0) - (known[0]?.offset ?? 0);
  const all = known.length > 2 ? [...steps, { name: 'in all', minutes: total }] : steps;
  return all.every(({ minutes }) => minutes >= 0) ? all : [];
}

/** Minutes on one scale: instants where all are known, else local times, else clock times that go on over midnight. */
function minutesOf(entries: readonly TimelineEntry[]): readonly (number | undefined)[] {
  const timed = entries.filter(({ local }) => localClock(local) !== undefined);
  if (timed.every(({ instant }) => instant !== undefined))
    return entries.map(({ instant }) => (instant === undefined ? undefined : instant / 60_000));
  if (timed.every(({ local = '' }) => local.includes('T'))) return entries.map(({ local = '' }) => minutesOfLocal(local));
  let last = 0;
  let days = 0;
  return entries.map(({ local }) => {
    const clock = localClock(local);
    if (clock === undefined) return undefined;
    const value = minutesOfClock(clock);
    if (value < last - day / 2) days++;
    last = value;
    return value + days * day;
  });
}

function localParts({ local }: TimelineEntry): { date: string | undefined; clock: string | undefined } {
  return { date: local && /^\d{4}-\d\d-\d\d/.exec(local)?.[0], clock: localClock(local) };
}

const localClock = (local: string | undefined): string | undefined => local && /\d\d:\d\d(?::\d\d)?$/.exec(local)?.[0];

function minutesOfLocal(local: string): number | undefined {
  const milliseconds = Date.parse(`${local}Z`);
  return Number.isNaN(milliseconds) || !local.includes('T') ? undefined : milliseconds / 60_000;
}

function minutesOfClock(clock: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes + seconds / 60;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
