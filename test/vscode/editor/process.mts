import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';

/**
 * Runs a program to its end.
 *
 * @returns what it printed to its standard output
 * @throws an error with all that it printed when it does not exit with 0
 */
export async function run(command: string, args: readonly string[], options: SpawnOptions = {}): Promise<string> {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  const output: string[] = [];
  const errors: string[] = [];
  child.stdout?.on('data', (data: Buffer) => output.push(data.toString()));
  child.stderr?.on('data', (data: Buffer) => errors.push(data.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${output.join('')}${errors.join('')}`);
  return output.join('');
}

/** Ends a process that was started as the leader of its own group, with all it started, and waits until it is gone. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await gone;
}

const endings = new Set<() => Promise<void>>();

/**
 * Has something ended when this process ends, however it ends: on its own, by Ctrl-C, SIGTERM, SIGHUP or an error.
 *
 * @returns ends it now; calling it again waits for the same end
 */
export function atExit(ending: () => Promise<void>): () => Promise<void> {
  let ended: Promise<void> | undefined;
  const once = (): Promise<void> => (ended ??= ending().finally(() => endings.delete(once)));
  endings.add(once);
  return once;
}

/** Ends all that was given to {@link atExit}, the last first. */
export async function endAll(): Promise<void> {
  for (const ending of [...endings].toReversed()) await ending().catch((error: unknown) => console.error(error));
}

const signals: readonly [NodeJS.Signals, number][] = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
];
for (const [signal, code] of signals) process.once(signal, () => void endAll().then(() => process.exit(code)));
