/** Real clients that do not count in UTF-16 and do not say so: what they edit behind an emoji has to be what was meant. */
import assert from 'node:assert/strict';
import { clientScript, hasPackage, isPresent, whatIsLeft } from '../support/realEditor.ts';
import { postmortem } from '../support/writing.ts';

const document = postmortem.replace(
  '50 minutes.',
  '50 minutes. 🔥🔥 陳 é. Jo Park forgot to renew the certificate for the gateway. Ana 🦊 watched.',
);

function check(text: string): void {
  assert.match(
    text,
    /^Mail was late for 50 minutes\. 🔥🔥 陳 é\. The certificate was not renewed for the gateway\. Ana 🦊 watched\.$/m,
    text,
  );
}

suite('clients that count otherwise', () => {
  if (
    isPresent('emacs', 'Emacs') &&
    hasPackage('emacs', ['--batch', '--eval', "(progn (package-initialize) (require 'lsp-mode))"], 'lsp-mode')
  )
    test('lsp-mode: whole characters before version 9', async function () {
      this.timeout(60_000);
      const text = await whatIsLeft('emacs', document, () => ['--batch', '-l', clientScript('lspMode.el')], 'result.md');
      check(text);
      assert.match(text, /^## Impact$/m);
    });

  const packadd = 'try | packadd ale | catch | cquit | endtry | qall!';
  if (isPresent('vim', 'Vim') && hasPackage('vim', ['--not-a-term', '-es', '-N', '-u', 'NONE', '-c', packadd], 'ALE'))
    test('ALE in Vim: bytes, as its configuration says', async function () {
      this.timeout(60_000);
      check(await whatIsLeft('vim', document, (file) => ['--not-a-term', '-n', '-u', clientScript('ale.vim'), file]));
    });
});
