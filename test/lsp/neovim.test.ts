/** A real client of others: Neovim (0.7 or later), when it is on the PATH. What it edits and what the server knows stay the same text. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anyMarkdown, plainClient } from '../support/equality.ts';
import { memoryServer } from '../support/memoryConnection.ts';
import { serverBundle } from '../support/serverProcess.ts';
import { postmortem } from '../support/writing.ts';

interface Seen {
  readonly failed?: string;
  readonly texts: readonly string[];
  readonly symbols: readonly unknown[];
  readonly diagnostics: readonly (readonly { readonly code: string; readonly line: number }[])[];
  readonly fix?: string;
  readonly fixChanged?: boolean;
  readonly completions: readonly string[];
}

const present = spawnSync('nvim', ['--version']).status === 0;
if (!present) console.log('    Neovim is not on the PATH: the tests with it do not run');

/** Of the output of a program. */
function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
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

suite('Neovim', () => {
  if (!present) return;

  test('edits with emoji, sees findings, applies a fix, completes', async function () {
    this.timeout(60_000);
    const folder = mkdtempSync(join(tmpdir(), 'postmortem-neovim-'));
    const file = join(folder, 'queue.md');
    writeFileSync(file, postmortem);
    const script = join(import.meta.dirname, 'clients/neovim.lua');
    const output = await run('nvim', ['--headless', '--clean', file, '-S', script], {
      POSTMORTEM_SERVER: [process.execPath, serverBundle(), '--stdio'].join('\t'),
    }).finally(() => rmSync(folder, { recursive: true }));
    const json = output.split('\n').find((line) => line.startsWith('{')) ?? `{"failed":${JSON.stringify(output)}}`;
    const seen = JSON.parse(json) as Seen;
    assert.equal(seen.failed, undefined);
    assert.ok(seen.texts.length > 10);
    for (const [index, text] of seen.texts.entries()) {
      const { client, host } = memoryServer();
      host.time = new Date();
      await client.initialize(plainClient, anyMarkdown);
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
  });
});
