/** A real client of others: Neovim (0.7 or later), when it is on the PATH. What it edits and what the server knows stay the same text. */
import { checkSeen, clientScript, isPresent, seenIn, whatIsLeft } from '../support/realEditor.ts';
import { postmortem } from '../support/writing.ts';

const present = isPresent('nvim', 'Neovim');

suite('Neovim', () => {
  if (!present) return;

  test('edits with emoji, sees findings, applies a fix, completes, is helped in the configuration file', async function () {
    this.timeout(60_000);
    const args = (file: string): string[] => ['--headless', '--clean', file, '-S', clientScript('neovim.lua')];
    const output = await whatIsLeft('nvim', postmortem, args, 'seen.json');
    await checkSeen(seenIn(output));
  });
});
