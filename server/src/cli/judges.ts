/** Who judges the documents of a run: this thread, or several beside it. */
import type { Job, Verdict } from './verdict.ts';

export interface Judges {
  /** How many documents may wait for their verdict; 0 where each is judged before the next is read. */
  readonly ahead: number;
  /** Rejects with what the engine threw. */
  judge(job: Job): Promise<Verdict>;
  /** To be called once nothing is waited for. */
  end(): void;
}

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

/** `program`: the file that a thread is started with, see `bin.ts`. */
export async function judgesOf(threads: number, program: string | undefined): Promise<Judges> {
  if (threads === 0 || program === undefined) return thisThread;
  const { Pool } = await import('./pool.ts');
  return new Pool(program, threads);
}

const thisThread: Judges = {
  ahead: 0,
  // Loaded here, because a run over a warm cache does without the engine. The copy lets go of the text that messages quote.
  judge: async (job) => structuredClone((await import('./verdict.ts')).verdictOn(job)),
  end: () => undefined,
};
