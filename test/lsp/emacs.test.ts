/** A real client of others: Emacs with Eglot (part of Emacs since 29, a package before), when both are there. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkSeen, isPresent, outputOf, seenIn } from '../support/realEditor.ts';
import { serverBundle } from '../support/serverProcess.ts';
import { postmortem } from '../support/writing.ts';

const present = isPresent('emacs', 'Emacs') && hasEglot();

function hasEglot(): boolean {
  const found = spawnSync('emacs', ['--batch', '--eval', "(progn (package-initialize) (require 'eglot))"]).status === 0;
  if (!found) console.log('    Emacs has no Eglot: the tests with it do not run');
  return found;
}

suite('Emacs', () => {
  if (!present) return;

  test('edits with emoji, sees findings, applies a fix, completes, is helped in the configuration file', async function () {
    this.timeout(60_000);
    const folder = mkdtempSync(join(tmpdir(), 'postmortem-emacs-'));
    const [file, result] = [join(folder, 'queue.md'), join(folder, 'seen.json')];
    writeFileSync(file, postmortem);
    writeFileSync(result, '');
    const script = join(import.meta.dirname, 'clients/emacs.el');
    const output = await outputOf('emacs', ['--batch', '-l', script], {
      HOME: folder,
      LC_ALL: 'C.UTF-8',
      POSTMORTEM_FILE: file,
      POSTMORTEM_RESULT: result,
      POSTMORTEM_SERVER: [process.execPath, serverBundle(), '--stdio'].join('\t'),
    });
    const seen = readFileSync(result, 'utf8') || output;
    rmSync(folder, { recursive: true });
    await checkSeen(seenIn(seen));
  });
});
