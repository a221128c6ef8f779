import assert from 'node:assert';
import { extension, findings, open, replace, rule, whenFindings, whenFound } from './support.ts';
import { postmortem } from '../texts.ts';

suite('a server that is killed', () => {
  test('comes back by itself, judges what was typed meanwhile, and no text is lost', async () => {
    const editor = await open(postmortem({ cause: 'The outage was caused by human error.' }));
    const { document } = editor;
    await whenFound(document, 'blame/human-error');
    const api = await extension();
    const killed = api.serverProcess();
    assert.ok(killed, 'no server process is known');
    process.kill(killed, 'SIGKILL');
    await replace(editor, 'The outage was caused by human error.', 'Sam carelessly deleted the clean-up job.');
    const text = document.getText();
    await whenFindings(document, 'findings of the new text', () => {
      const found = findings(document).map(rule);
      return !found.includes('blame/human-error') && found.some((id) => id.startsWith('blame/'));
    });
    assert.notStrictEqual(api.serverProcess(), killed);
    assert.strictEqual(document.getText(), text);
  });
});
