/** Takes samples of several pieces of work in turn, so that a busy minute of the machine meets all of them alike. */
import { fork, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Milliseconds for one round of each case on a document of `lines` lines: medians of samples taken in turn. */
export async function sampleCases(
  worker: string,
  names: readonly string[],
  lines: number,
  rounds: number,
): Promise<Record<string, number>> {
  const processes = names.map((name) => fork(worker, [name, String(lines)], { execArgv: ['--expose-gc'] }));
  const samples = names.map((): number[] => []);
  // One after the other: a process that warms up beside another would learn from a busy machine.
  for (const child of processes) await message(child);
  for (let round = 0; round < rounds; round++) {
    for (const [index, child] of processes.entries()) {
      child.send('sample');
      samples[index]?.push(await message(child));
    }
  }
  for (const child of processes) child.kill();
  return Object.fromEntries(names.map((name, index) => [name, median(samples[index] ?? [])]));
}

async function message(child: ChildProcess): Promise<number> {
  return await new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`a measured process ended with ${code}`));
    child.once('exit', ended);
    child.once('message', (value) => {
      child.off('exit', ended);
      resolve(Number(value));
    });
  });
}

export interface ProcessSample {
  /** Wall time in milliseconds. */
  readonly milliseconds: number;
  /** Largest resident size in megabytes. */
  readonly megabytes: number;
}

/** Runs whole processes in turn; medians by name. `memory` is a module that writes the largest size where `POSTMORTEM_RSS` says. */
export function sampleProcesses(
  commands: Readonly<Record<string, readonly string[]>>,
  memory: string,
  rounds: number,
  cwd = process.cwd(),
): Record<string, ProcessSample> {
  const names = Object.keys(commands);
  const samples = new Map(names.map((name) => [name, [] as ProcessSample[]]));
  const folder = mkdtempSync(join(tmpdir(), 'postmortem-bench-'));
  const file = join(folder, 'rss');
  for (let round = 0; round <= rounds; round++) {
    for (const name of names) {
      const start = performance.now();
      const run = spawnSync(process.execPath, ['--require', memory, ...(commands[name] ?? [])], {
        cwd,
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, POSTMORTEM_RSS: file },
      });
      const milliseconds = performance.now() - start;
      if (run.error) throw run.error;
      if ((run.status ?? 3) > 1) throw new Error(`${name} ended with ${run.status}`);
      // The first round only warms the disk.
      if (round > 0) samples.get(name)?.push({ milliseconds, megabytes: Number(readFileSync(file, 'utf8')) / 1024 });
    }
  }
  rmSync(folder, { recursive: true });
  return Object.fromEntries(
    [...samples].map(([name, taken]) => [
      name,
      { milliseconds: median(taken.map((one) => one.milliseconds)), megabytes: median(taken.map((one) => one.megabytes)) },
    ]),
  );
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
