/** Real clients that do not count in UTF-16 and do not say so: what they edit behind an emoji has to be what was meant. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isPresent, outputOf } from '../support/realEditor.ts';
import { serverBundle } from '../support/serverProcess.ts';
import { postmortem } from '../support/writing.ts';

const document = postmortem.replace(
  '50 minutes.',
  '50 minutes. 🔥🔥 陳 é. Jo Park forgot to renew the certificate for the gateway. Ana 🦊 watched.',
);
const script = (name: string): string => join(import.meta.dirname, 'clients', name);

/** Whether the editor has the package; says so where it has not. */
function holds(command: string, args: readonly string[], name: string): boolean {
  const found = spawnSync(command, args, { timeout: 20_000 }).status === 0;
  if (!found) console.log(`    ${name} is not installed: the test with it does not run`);
  return found;
}

/** The text that an editor leaves: in its document, or in a file of its own. */
async function textAfter(command: string, args: (file: string) => readonly string[], kept?: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'postmortem-counting-'));
  const file = join(folder, 'queue.md');
  const result = join(folder, kept ?? 'queue.md');
  writeFileSync(result, '');
  writeFileSync(file, document);
  const output = await outputOf(command, args(file), {
    HOME: folder,
    LC_ALL: 'C.UTF-8',
    POSTMORTEM_FILE: file,
    POSTMORTEM_RESULT: result,
    POSTMORTEM_SERVER: [process.execPath, serverBundle(), '--stdio'].join('\t'),
  });
  const text = readFileSync(result, 'utf8') || output;
  rmSync(folder, { recursive: true });
  return text;
}

function check(text: string): void {
  assert.match(
    text,
    /^Mail was late for 50 minutes\. 🔥🔥 陳 é\. The certificate was not renewed for the gateway\. Ana 🦊 watched\.$/m,
    text,
  );
}

suite('clients that count otherwise', () => {
  if (isPresent('emacs', 'Emacs') && holds('emacs', ['--batch', '--eval', "(progn (package-initialize) (require 'lsp-mode))"], 'lsp-mode'))
    test('lsp-mode: whole characters before version 9', async function () {
      this.timeout(60_000);
      const text = await textAfter('emacs', () => ['--batch', '-l', script('lspMode.el')], 'result.md');
      check(text);
      assert.match(text, /^## Impact$/m);
    });

  const packadd = 'try | packadd ale | catch | cquit | endtry | qall!';
  if (isPresent('vim', 'Vim') && holds('vim', ['--not-a-term', '-es', '-N', '-u', 'NONE', '-c', packadd], 'ALE'))
    test('ALE in Vim: bytes, as its configuration says', async function () {
      this.timeout(60_000);
      check(await textAfter('vim', (file) => ['--not-a-term', '-n', '-u', script('ale.vim'), file]));
    });
});
