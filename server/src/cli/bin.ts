/** The terminal program as a process; a thread that the process starts with the same file judges documents for it. */
import { compilePatternsOnce } from '../patterns.ts';
import { processIo } from './io.ts';
import { threadArgument } from './threads.ts';
import { main } from './main.ts';

async function run(): Promise<void> {
  const args = process.argv.slice(2);
  // What Node knows of threads is loaded only where there are some: that takes a tenth of the time in which bare Node starts.
  if (args[0] === threadArgument && (await import('./worker.ts')).work()) return;
  compilePatternsOnce();
  process.exitCode = await main(args, processIo());
}

void run();
