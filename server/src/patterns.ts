/** How V8, which runs both programs, is to compile regular expressions. */
import { setFlagsFromString } from 'node:v8';

/**
 * Has each one made into machine code when it is first used. V8 makes bytecode of it first, and machine code when it is used again: most of ours are used
 * twice within one document, and to compile all of them twice takes as long as bare Node takes to start. For the whole process, its threads included.
 */
export function compilePatternsOnce(): void {
  try {
    setFlagsFromString('--no-regexp-tier-up');
  } catch {
    // What runs this is like Node and not V8: nothing is lost but the time.
  }
}
