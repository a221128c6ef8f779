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
