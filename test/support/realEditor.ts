/** A real editor of others, driven by a script of its own: what it saw must be what a fresh server says of the same text. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anyMarkdown, plainClient } from './equality.ts';
import { memoryServer } from './memoryConnection.ts';
import { serverBundle } from './serverProcess.ts';

/** What the script writes, as JSON. */
export interface Seen {
  readonly failed?: string;
  /** What positions count in, between the editor and its server. */
  readonly encoding: string;
  /** The text after each step, with what the server said then. */
  readonly texts: readonly string[];
  readonly symbols: readonly unknown[];
  readonly diagnostics: readonly (readonly { readonly code: string; readonly line: number }[])[];
  /** Title of the fix that was applied. */
  readonly fix?: string;
  readonly fixChanged?: boolean;
  readonly completions: readonly string[];
  /** In a configuration file with a wrong key: what is said of it, and what is offered where another is begun. */
  readonly mistakes: readonly string[];
  readonly keys: readonly string[];
}

/** Whether the program is there; says so where it is not, as its tests do not run then. */
export function isPresent(command: string, name: string): boolean {
  const present = spawnSync(command, ['--version']).status === 0;
  if (!present) console.log(`    ${name} is not on the PATH: the tests with it do not run`);
  return present;
}

/** Whether a command that an editor can do only with a package succeeds; says so where the package is missing. */
export function hasPackage(command: string, args: readonly string[], name: string): boolean {
  const found = spawnSync(command, args, { timeout: 20_000 }).status === 0;
  if (!found) console.log(`    ${name} is not installed: the tests with it do not run`);
  return found;
}

/** The script of a client. */
export function clientScript(name: string): string {
  return join(import.meta.dirname, '../lsp/clients', name);
}

/**
 * Lets an editor work on a text, in a home of its own: what it leaves in the document (`POSTMORTEM_FILE`), or in the file named by `kept`
 * (`POSTMORTEM_RESULT`); where that is empty, what it has printed.
 */
export async function whatIsLeft(command: string, text: string, args: (file: string) => readonly string[], kept?: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'postmortem-editor-'));
  try {
    const file = join(folder, 'queue.md');
    const result = kept === undefined ? file : join(folder, kept);
    writeFileSync(result, '');
    writeFileSync(file, text);
    const output = await outputOf(command, args(file), {
      HOME: folder,
      LC_ALL: 'C.UTF-8',
      POSTMORTEM_FILE: file,
      POSTMORTEM_RESULT: result,
      POSTMORTEM_SERVER: [process.execPath, serverBundle(), '--stdio'].join('\t'),
    });
    return readFileSync(result, 'utf8') || output;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The output of a program. */
function outputOf(command: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 55_000,
      killSignal: 'SIGKILL',
    });
    let output = '';
    child.stdout.on('data', (data: Buffer) => (output += data.toString()));
    child.stderr.on('data', (data: Buffer) => (output += data.toString()));
    child.once('close', () => resolve(output));
  });
}

/** The line of JSON among other output. */
export function seenIn(output: string): Seen {
  const json = output.split('\n').find((line) => line.startsWith('{')) ?? `{"failed":${JSON.stringify(output)}}`;
  return JSON.parse(json) as Seen;
}

/** @throws when the server knew another text than the editor had, or the fix or the completion did nothing. */
export async function checkSeen(seen: Seen): Promise<void> {
  assert.equal(seen.failed, undefined);
  assert.ok(seen.texts.length > 9, `${seen.texts.length} steps`);
  assert.ok(seen.texts.some((text) => /\p{Extended_Pictographic}/u.test(text)));
  for (const [index, text] of seen.texts.entries()) {
    const { client, host } = memoryServer();
    host.time = new Date();
    await client.initialize({ ...plainClient, general: { positionEncodings: [seen.encoding] } }, anyMarkdown);
    const uri = 'file:///incidents/fresh.md';
    client.open(uri, text);
    const fresh = await client.request('textDocument/documentSymbol', { textDocument: { uri } });
    assert.deepEqual(seen.symbols[index], fresh, `after step ${index}: ${JSON.stringify(text)}`);
    const codes = (await client.pull(uri)).map(({ code, range }) => `${range.start.line} ${code}`);
    assert.deepEqual(
      seen.diagnostics[index]?.map(({ code, line }) => `${line} ${code}`).toSorted(),
      codes.toSorted(),
      `after step ${index}`,
    );
  }
  assert.ok(seen.fix);
  assert.equal(seen.fixChanged, true);
  assert.ok(seen.completions.includes('## Lessons Learned') || seen.completions.length > 2, seen.completions.join());
  assert.match(seen.mistakes.join(), /"profil" is not known here/);
  assert.ok(seen.keys.includes('rules'), seen.keys.join());
}
