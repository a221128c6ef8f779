/** The terminal program as a process. */
import { processIo } from './io.ts';
import { main } from './main.ts';

async function run(): Promise<void> {
  process.exitCode = await main(process.argv.slice(2), processIo());
}

void run();
