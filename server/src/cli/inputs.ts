/** The documents that a command line means, each with a way to read it. */
import { resolve } from 'node:path';
import { UsageError, type Arguments } from './command.ts';
import { findFiles, reason } from './files.ts';
import { decode, UnreadableError, type Source } from '../disk/text.ts';
import { readSource } from './source.ts';
import type { Io } from './io.ts';

export interface Input {
  /** What it is called in reports. */
  readonly file: string;
  /** Absolute; undefined for standard input without a name. */
  readonly path: string | undefined;
  readonly stdin: boolean;
  /** Rejects with what `whyUnreadable` puts into words. */
  read(): Promise<Source>;
}

/** Standard input first, then files, folders and globs; `complain` is told of each path that leads nowhere. */
export async function inputsOf(args: Arguments, io: Io, complain: (message: string) => void): Promise<Input[]> {
  const name = args.text('stdin-filename');
  const paths = args.positionals.filter((path) => path !== '-');
  const stdin = name !== undefined || paths.length < args.positionals.length;
  const { files, problems } = await findFiles(paths, io.cwd);
  for (const { path, message } of problems) complain(`${path}: ${message}`);
  const inputs = files.map((file) => inputOf(file, io));
  return stdin ? [inputOf('-', io, name), ...inputs] : inputs;
}

/** One document; `-` is standard input, which may bear the name of a file. */
export function inputOf(path: string, io: Io, name?: string): Input {
  if (path === '-') {
    const named = name === undefined ? undefined : resolve(io.cwd, name);
    return { file: name ?? '<stdin>', path: named, stdin: true, read: async () => decode(await io.stdin()) };
  }
  const absolute = resolve(io.cwd, path);
  // oxlint-disable-next-line require-await -- what it throws becomes a rejection
  return { file: path, path: absolute, stdin: false, read: async () => readSource(absolute) };
}

/** Reads one document. @throws UsageError that names it and says why it cannot be read. */
export async function readInput(input: Input): Promise<Source> {
  try {
    return await input.read();
  } catch (error) {
    throw new UsageError(`${input.file}: ${whyUnreadable(error)}`);
  }
}

/** True for what is wrong with a file; anything else is wrong with this program. */
export function isFileError(error: unknown): boolean {
  return error instanceof UnreadableError || (error instanceof Error && 'syscall' in error);
}

/** The words for an error that reading a document threw. */
export function whyUnreadable(error: unknown): string {
  return error instanceof UnreadableError ? error.message : reason(error);
}
