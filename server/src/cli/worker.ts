/** A thread that judges: a document comes in, its verdict goes out, until the thread is ended. */
import { parentPort } from 'node:worker_threads';
import { verdictOn, type Job } from './verdict.ts';
import type { Answer } from './pool.ts';

/** False where this is no thread. */
export function work(): boolean {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window
  parentPort?.on('message', (job: Job) => parentPort?.postMessage(answer(job)));
  return parentPort !== null;
}

function answer(job: Job): Answer {
  try {
    return { verdict: verdictOn(job) };
  } catch (error) {
    return { error };
  }
}
