/** A real client of others: Emacs with Eglot (part of Emacs since 29, a package before), when both are there. */
import { checkSeen, clientScript, hasPackage, isPresent, seenIn, whatIsLeft } from '../support/realEditor.ts';
import { postmortem } from '../support/writing.ts';

const present =
  isPresent('emacs', 'Emacs') && hasPackage('emacs', ['--batch', '--eval', "(progn (package-initialize) (require 'eglot))"], 'Eglot');

suite('Emacs', () => {
  if (!present) return;

  test('edits with emoji, sees findings, applies a fix, completes, is helped in the configuration file', async function () {
    this.timeout(60_000);
    const seen = await whatIsLeft('emacs', postmortem, () => ['--batch', '-l', clientScript('emacs.el')], 'seen.json');
    await checkSeen(seenIn(seen));
  });
});
