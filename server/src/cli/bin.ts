/** The terminal program as a process; a thread that the process starts with the same file judges documents for it. */
import { isMainThread } from 'node:worker_threads';
import { processIo } from './io.ts';
import { main } from './main.ts';

async function run(): Promise<void> {
  if (isMainThread) process.exitCode = await main(process.argv.slice(2), processIo());
  else (await import('./worker.ts')).work();
}

void run();
