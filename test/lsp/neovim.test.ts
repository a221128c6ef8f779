/** A real client of others: Neovim (0.7 or later), when it is on the PATH. What it edits and what the server knows stay the same text. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkSeen, isPresent, outputOf, seenIn } from '../support/realEditor.ts';
import { serverBundle } from '../support/serverProcess.ts';
import { postmortem } from '../support/writing.ts';

const present = isPresent('nvim', 'Neovim');

suite('Neovim', () => {
  if (!present) return;

  test('edits with emoji, sees findings, applies a fix, completes, is helped in the configuration file', async function () {
    this.timeout(60_000);
    const folder = mkdtempSync(join(tmpdir(), 'postmortem-neovim-'));
    const file = join(folder, 'queue.md');
    writeFileSync(file, postmortem);
    const script = join(import.meta.dirname, 'clients/neovim.lua');
    const output = await outputOf('nvim', ['--headless', '--clean', file, '-S', script], {
      POSTMORTEM_SERVER: [process.execPath, serverBundle(), '--stdio'].join('\t'),
    }).finally(() => rmSync(folder, { recursive: true }));
    await checkSeen(seenIn(output));
  });
});
