/** One document from a path, or from standard input for `-`. */
import { resolve } from 'node:path';
import { UsageError } from './command.ts';
import { reason } from './files.ts';
import { decode, readSource, UnreadableError, type Source } from './source.ts';
import type { Io } from './io.ts';

/** @throws UsageError that names the file and says why it cannot be read. */
export async function readInput(path: string, io: Io): Promise<Source> {
  try {
    return path === '-' ? decode(await io.stdin()) : readSource(resolve(io.cwd, path));
  } catch (error) {
    throw new UsageError(`${path === '-' ? 'standard input' : path}: ${whyUnreadable(error)}`);
  }
}

/** The words for an error that reading a document threw. */
export function whyUnreadable(error: unknown): string {
  return error instanceof UnreadableError ? error.message : reason(error);
}
