/** Who judges the documents of a run: this thread, or several beside it. */
import type { Judges } from './verdict.ts';

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
