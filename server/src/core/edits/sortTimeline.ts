/** Sorting a timeline by time: each entry moves with everything that belongs to it. */
import type { Timeline, TimelineEntry } from '../model.ts';
import type { Span, TextEdit } from '../text.ts';
import { nextBullet, type EditContext } from './insertion.ts';

/** The edits that sort every run of a timeline that can be sorted (see `sortRunEdits`). */
export function sortTimelineEdits({ entries }: Timeline, context: EditContext): TextEdit[] {
  return runsOf(entries).flatMap((run) => sortRunEdits(run, context) ?? []);
}

/** The entries by run (see `TimelineEntry.run`), in document order. */
export function runsOf(entries: readonly TimelineEntry[]): readonly (readonly TimelineEntry[])[] {
  const runs: TimelineEntry[][] = [];
  for (const entry of entries) {
    const last = runs.at(-1);
    if (last?.[0]?.run === entry.run) last.push(entry);
    else runs.push([entry]);
  }
  return runs;
}

/**
 * The edits that put the entries of one run in the order of their times; entries of the same minute keep theirs.
 * @returns undefined where they stand in order, or cannot be moved without harm: a time that is not known, a date that is
 * carried over from the entry above, entries of different forms
 */
export function sortRunEdits(entries: readonly TimelineEntry[], context: EditContext): TextEdit[] | undefined {
  const moments = entries.flatMap(({ moment }) => moment ?? []);
  if (moments.length < entries.length || entries.some(({ form }) => form !== entries[0]?.form)) return undefined;
  const order = moments.map((_, index) => index).toSorted((a, b) => moments[a]! - moments[b]! || a - b);
  const first = order.findIndex((from, to) => from !== to);
  const moving = entries.slice(first, order.findLastIndex((from, to) => from !== to) + 1);
  if (first < 0 || !keepsDates(moving)) return undefined;
  const slots = entries.map((entry, index) => (order[index] === index ? undefined : slotOf(entry, context)));
  const frame = slots[first]?.frame;
  const edits = order.flatMap((from, to) => {
    const [source, target] = [slots[from], slots[to]];
    return source && target && source.frame === frame ? [{ span: target.span, text: context.text(source.span) }] : [];
  });
  return edits.length === order.filter((from, to) => from !== to).length ? edits : undefined;
}

/** Every entry has its date with it, or all are of one day and none of them gives it to the others. */
function keepsDates(entries: readonly TimelineEntry[]): boolean {
  if (entries.every(({ dated }) => dated)) return true;
  return new Set(entries.map(({ moment }) => Math.floor((moment ?? 0) / 86_400_000))).size === 1 && entries.every(({ dated }) => !dated);
}

/** What moves, and the frame that stays in its place: a bullet or a number, the level of a heading. */
function slotOf({ span, form }: TimelineEntry, context: EditContext): { readonly span: Span; readonly frame: string } | undefined {
  const text = context.text(span);
  if (form === 'bullet') {
    const bullet = nextBullet(text)?.bullet;
    if (bullet === undefined) return undefined;
    const length = /^\S+[ \t]+/.exec(text)?.[0].length ?? 0;
    return { span: { start: span.start + length, end: span.end }, frame: `${bullet.replaceAll(/\d/g, '0')}${length}` };
  }
  if (form === 'heading') return { span, frame: /^#+/.exec(text)?.[0] ?? '' };
  return form === 'log' ? undefined : { span, frame: '' };
}
