/** Who judges the documents of a run: this thread, or several beside it. */
import type { Job, Verdict } from './verdict.ts';

/** The first argument of the program where it is started as a thread. */
export const threadArgument = '--thread';

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

/** Documents whose texts may be held by what is said of them until the end of a run. */
const few = 16;

/** `program`: the file that a thread is started with, see `bin.ts`. */
export async function judgesOf(documents: number, threads: number, program: string | undefined): Promise<Judges> {
  if (threads === 0 || program === undefined) return thisThread(documents > few);
  const { Pool } = await import('./pool.ts');
  return new Pool(program, threads);
}

/** `copying` lets go of the texts that messages quote; what Node needs for it is as dear to load as what it needs for threads. */
function thisThread(copying: boolean): Judges {
  return {
    ahead: 0,
    async judge(job) {
      // Loaded here, because a run over a warm cache does without the engine.
      const verdict = (await import('./verdict.ts')).verdictOn(job);
      return copying ? structuredClone(verdict) : verdict;
    },
    end: () => undefined,
  };
}
