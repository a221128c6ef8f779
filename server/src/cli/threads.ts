/** Threads beside the main one: how many are worth it, and how the program knows that it is one. */

/** The first argument of the program where it is started as a thread. */
export const threadArgument = '--thread';

/**
 * Documents for which a thread is worth its start. It loads the engine and warms up for about a second, and judges at half to two thirds of the pace of
 * the main thread (Node 20): two are no faster than none.
 */
const worthwhile = 250;
const fewest = 3;
/** Each thread holds an engine and a heap of its own, some 30 MB. */
const most = 8;

/**
 * How many threads beside this one are to judge.
 * @param concurrency of the command line: a number, `auto` or `off`
 */
export function threadsFor(concurrency: string, documents: number, processors: number): number {
  if (concurrency === 'off') return 0;
  if (concurrency !== 'auto') return Math.min(Number(concurrency), documents);
  const threads = Math.min(processors, most, Math.floor(documents / worthwhile));
  return threads < fewest ? 0 : threads;
}
