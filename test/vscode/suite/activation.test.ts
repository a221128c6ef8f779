import assert from 'node:assert';
import * as vscode from 'vscode';
import { extension, open, whenFound } from './support.ts';
import { postmortem } from '../texts.ts';

// The first file by name: what was not opened yet cannot have started anything.
suite('activation', () => {
  test('nothing runs before a Markdown document is open', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0];
    assert.ok(folder, 'no folder is open');
    const uri = vscode.Uri.joinPath(folder.uri, 'notes.txt');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('# Postmortem\n'));
    await vscode.window.showTextDocument(uri);
    assert.strictEqual(vscode.extensions.getExtension('postmortem.postmortem')?.isActive, false);
  });

  // Before it is started by a document, so that nothing else is at work. Wall clocks say nothing on a busy machine, so it is held against another client.
  test('starts at about the cost of the editor’s own Markdown support', async () => {
    const ours = await startingCost('postmortem.postmortem');
    const theirs = await startingCost('vscode.markdown-language-features');
    const shown = [ours, theirs].map(({ processor, wall }) => `${processor.toFixed(0)} ms of processor time, ${wall.toFixed(0)} ms in all`);
    console.log(`[test]   activation: ${shown[0]}; the editor’s own Markdown support: ${shown[1]}`);
    assert.ok(ours.processor < 3 * theirs.processor);
  });

  test('Restart Server starts another one that judges what is open', async () => {
    const { document } = await open(postmortem({ cause: 'The outage was caused by human error.' }));
    await whenFound(document, 'blame/human-error');
    const api = await extension();
    const before = api.serverProcess();
    await vscode.commands.executeCommand('postmortem.restartServer');
    await whenFound(document, 'blame/human-error');
    assert.notStrictEqual(api.serverProcess(), before);
  });
});

/** What it costs to load and start an extension, in milliseconds, in the process that runs all of them. */
async function startingCost(id: string): Promise<{ processor: number; wall: number }> {
  const found = vscode.extensions.getExtension(id);
  assert.ok(found && !found.isActive, `${id} is not there, or runs already`);
  const [began, before] = [performance.now(), process.cpuUsage()];
  await found.activate();
  const { user, system } = process.cpuUsage(before);
  return { processor: (user + system) / 1000, wall: performance.now() - began };
}
