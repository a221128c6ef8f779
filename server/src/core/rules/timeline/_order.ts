/** Finds entries that stand out of order, as far as that is beyond doubt. */
import { runsOf } from '../../edits/sortTimeline.ts';
import type { TimelineEntry } from '../../model.ts';

const minute = 60_000;
const day = 1440 * minute;

/** An entry in the wrong place, and the neighbour that shows it. */
export interface Misplaced {
  readonly entry: TimelineEntry;
  /** Stands above although it is later; or below although it is earlier, where `entry` itself came too soon. */
  readonly witness: TimelineEntry;
  readonly tooEarly: boolean;
  /** The entries of its run, when moving it there is all that is needed; undefined where the times may be wrong instead. */
  readonly run: readonly TimelineEntry[] | undefined;
}

/** The misplaced entries of each run. Runs of another order (newest first, several threads) have none. */
export function misplaced(entries: readonly TimelineEntry[]): readonly Misplaced[] {
  return runsOf(entries).flatMap(misplacedInRun);
}

function misplacedInRun(run: readonly TimelineEntry[]): Misplaced[] {
  const steps: Misplaced[] = [];
  let last: TimelineEntry | undefined;
  for (const entry of run) {
    if (!isTimed(entry)) continue;
    if (last && isBefore(entry, last)) steps.push({ entry, witness: last, tooEarly: false, run: undefined });
    last = entry;
  }
  if (steps.length === 0) return [];
  const timed = run.filter(isTimed);
  // One or two slips among many entries; with more, the writer has another order in mind.
  if (timed.length < 3 || steps.length > Math.max(1, timed.length / 5)) return [];
  const kept = new Set(longestRise(timed));
  // A whole block is early or late: nobody knows which half is wrong, so only the step is told.
  if (timed.length - kept.size > steps.length) return steps;
  return timed.flatMap((entry, index): Misplaced[] => {
    if (kept.has(entry)) return [];
    const above = timed.slice(0, index).findLast((other) => kept.has(other) && isBefore(entry, other));
    if (above) return [{ entry, witness: above, tooEarly: false, run }];
    const below = timed.slice(index + 1).find((other) => kept.has(other) && isBefore(other, entry));
    return below ? [{ entry, witness: below, tooEarly: true, run }] : [];
  });
}

function isTimed({ moment, time }: TimelineEntry): boolean {
  return moment !== undefined && time !== undefined;
}

/**
 * True when `a` happened before `b` for certain: a date alone is any time of its day, `about` may be an hour off, two minutes are
 * parallel work, and where zones differ both readings must agree.
 */
function isBefore(a: TimelineEntry, b: TimelineEntry): boolean {
  const [first, second] = [a.moment ?? 0, b.moment ?? 0];
  if (isDay(a) || isDay(b)) return Math.floor(first / day) < Math.floor(second / day);
  if (a.zone !== b.zone && a.local !== undefined && b.local !== undefined && a.local >= b.local) return false;
  return first + (a.approximate || b.approximate ? 60 : 2) * minute < second;
}

function isDay({ local }: TimelineEntry): boolean {
  return local?.length === 'YYYY-MM-DD'.length;
}

/** The longest part of the entries that is in order already; of two equal ones, the one that keeps the upper entries. O(n log n). */
function longestRise(entries: readonly TimelineEntry[]): TimelineEntry[] {
  /** Where the best fall of each length ends, read from below. */
  const tails: number[] = [];
  const below: (number | undefined)[] = [];
  for (let index = entries.length - 1; index >= 0; index--) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(entries[tails[middle]!]!, entries[index]!)) high = middle;
      else low = middle + 1;
    }
    below[index] = tails[low - 1];
    tails[low] = index;
  }
  const rise: TimelineEntry[] = [];
  for (let at = tails.at(-1); at !== undefined; at = below[at]) rise.push(entries[at]!);
  return rise;
}
