import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { installEditor, installNode } from './install.mts';
import { atExit, end, run } from './process.mts';
import { userSettings } from './settings.mts';

/** A running VS Code that browsers can open. */
export interface EditorServer {
  /** The address that opens a workspace: on the loopback interface, with the secret that only this process's user can know. */
  url(request: OpenRequest): string;
  /** Comes true when it has ended, whoever ended it. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

export interface OpenRequest {
  /** The folder to open as the workspace, absolute. */
  readonly workspace: string;
  /** A file to open in it, absolute. */
  readonly file?: string;
  /** The folder of an extension to run from its sources, absolute. */
  readonly extension?: string;
  /** The file with the tests to run inside the extension host, absolute. */
  readonly tests?: string;
}

export interface ServerOptions {
  /** Packaged extensions to install first. */
  readonly vsix?: readonly string[];
  /** Workspaces are trusted only when somebody says so. */
  readonly trust?: boolean;
  /** User settings beyond the usual ones. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/**
 * Starts a VS Code on a free port of the loopback interface with a profile of its own, installing it first where needed.
 * It ends with this process at the latest, and leaves nothing behind.
 */
export async function startServer(options: ServerOptions = {}): Promise<EditorServer> {
  const main = await installEditor();
  const node = await installNode();
  const folder = await mkdtemp(join(tmpdir(), 'postmortem-'));
  const removeFolder = atExit(() => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
  await mkdir(join(folder, 'data/User'), { recursive: true });
  await mkdir(join(folder, 'home'));
  await writeFile(
    join(folder, 'data/User/settings.json'),
    JSON.stringify({ ...userSettings, 'security.workspace.trust.enabled': options.trust ?? false, ...options.settings }),
  );
  const env = ownEnvironment(join(folder, 'home'));
  const common = [main, '--accept-server-license-terms', '--server-data-dir', folder];
  for (const file of options.vsix ?? []) await run(node, [...common, '--install-extension', file], { env });

  const token = randomUUID();
  const tokenFile = join(folder, 'token');
  await writeFile(tokenFile, token);
  const own = ['--host', '127.0.0.1', '--port', '0', '--connection-token-file', tokenFile, '--telemetry-level', 'off'];
  if (!options.trust) own.push('--disable-workspace-trust');
  const leash = join(import.meta.dirname, 'leash.mjs');
  const child = spawn(process.execPath, [leash, node, ...common, ...own, '--enable-smoke-test-driver'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const endServer = atExit(() => end(child));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const log: string[] = [];
  const port = await new Promise<number>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream as NodeJS.ReadableStream }).on('line', (line) => {
        log.push(line);
        const found = /^Extension host agent listening on (\d+)/.exec(line)?.[1];
        if (found) resolve(Number(found));
      });
    }
    child.once('exit', (code) => reject(new Error(`VS Code ended with ${code} before it was ready:\n${log.join('\n')}`)));
  });

  return {
    ended,
    url: (request) => address(port, token, request),
    async stop() {
      await endServer();
      await removeFolder();
    },
  };
}

function address(port: number, token: string, { workspace, file, extension, tests }: OpenRequest): string {
  const remote = (path: string): string => pathToFileURL(path).href.replace('file://', `vscode-remote://127.0.0.1:${port}`);
  const payload: [string, string][] = [];
  if (file) payload.push(['openFile', remote(file)]);
  if (extension) payload.push(['extensionDevelopmentPath', remote(extension)], ['enableProposedApi', '']);
  if (tests) payload.push(['extensionTestsPath', remote(tests)]);
  const query = payload.length > 0 ? `&payload=${encodeURIComponent(JSON.stringify(payload))}` : '';
  return `http://127.0.0.1:${port}/?tkn=${token}&folder=${pathToFileURL(workspace).pathname}${query}`;
}

/** This process's environment with a home and a folder for temporary files that nobody else uses. */
function ownEnvironment(home: string): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    HOME: home,
    USERPROFILE: home,
    TMPDIR: home,
    TEMP: home,
    TMP: home,
    TZ: 'UTC',
    EXTENSIONS_GALLERY: '{}',
  };
  for (const name of Object.keys(env)) if (/^(?:VSCODE_|XDG_|ELECTRON_|NODE_OPTIONS$)/.test(name)) delete env[name];
  return env;
}
