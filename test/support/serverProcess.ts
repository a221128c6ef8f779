/** The real server as a process, bundled from the source once per test run, and driven byte by byte where a test wants that. */
import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { TestClient } from './client.ts';
import type { Incoming } from './wire.ts';

let bundle: string | undefined;

/** Path of the bundled server, in the git-ignored folder `out`. */
export function serverBundle(): string {
  if (bundle) return bundle;
  const root = join(import.meta.dirname, '../..');
  const folder = join(root, `out/test-${process.pid}`);
  // As it is shipped, parts of libraries left out; only not minified, for the sake of stack traces.
  const { status, stderr } = spawnSync(process.execPath, ['esbuild.mjs', '--debug', '--only=server', `--outdir=${folder}`], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the server cannot be bundled: ${stderr}`);
  const path = join(root, 'out/test-server.cjs');
  // Another run may be starting the file right now: it is replaced in one step.
  renameSync(join(folder, 'server.js'), path);
  rmSync(folder, { recursive: true });
  bundle = path;
  return path;
}

export interface ServerProcess {
  readonly child: ChildProcessWithoutNullStreams;
  readonly client: TestClient;
  /** Writes bytes as they are. */
  write(bytes: string | Buffer): void;
  /** Resolves with the exit code once the process has ended and all output was read. */
  readonly ended: Promise<number | null>;
  /** What it wrote to stderr so far. */
  complaints(): string;
}

/**
 * Every process is killed at the end of the run at the latest.
 * @param node options of Node itself
 */
export function startServerProcess(args: readonly string[] = ['--stdio'], node: readonly string[] = []): ServerProcess {
  const child = spawn(process.execPath, [...node, serverBundle(), ...args]);
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  let stderr = '';
  let receive: (message: Incoming) => void = () => undefined;
  let pending = Buffer.alloc(0);
  child.stderr.on('data', (data: Buffer) => {
    stderr += data.toString();
  });
  child.stdout.on('data', (data: Buffer) => {
    pending = Buffer.concat([pending, data]);
    for (;;) {
      const end = pending.indexOf('\r\n\r\n');
      const length = Number(/^Content-Length: (\d+)/.exec(pending.toString('latin1', 0, Math.max(0, end)))?.[1] ?? Number.NaN);
      if (end < 0 || pending.length < end + 4 + length) return;
      const body = pending.toString('utf8', end + 4, end + 4 + length);
      pending = pending.subarray(end + 4 + length);
      receive(JSON.parse(body) as Incoming);
    }
  });
  child.stdin.on('error', () => undefined);
  const write = (bytes: string | Buffer): void => void child.stdin.write(bytes);
  const client = new TestClient({
    send: (message) => write(frame(JSON.stringify(message))),
    onMessage: (to) => {
      receive = to;
    },
  });
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', (code) => {
      process.off('exit', kill);
      client.abandon(`the server has ended (${code}): ${stderr.slice(-500)}`);
      resolve(code);
    });
  });
  return { child, client, write, ended, complaints: () => stderr };
}

/** A message as it stands on the wire. */
export function frame(json: string): string {
  return `Content-Length: ${Buffer.byteLength(json)}\r\n\r\n${json}`;
}
