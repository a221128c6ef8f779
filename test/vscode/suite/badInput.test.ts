import assert from 'node:assert';
import * as vscode from 'vscode';
import { open, overview, whenFound } from './support.ts';
import { postmortem } from '../texts.ts';

/** Documents that must neither stop the server nor be changed. */
const documents: Readonly<Record<string, string>> = {
  'an empty file': '',
  'only line breaks': '\r\n\r\n\n\r',
  // The editor itself refuses a file with a NUL in its first 512 bytes.
  'NUL bytes': `# Postmortem: x\n\n${'Text. '.repeat(100)}\u0000\u0001PNG\u0000\n\n## Impact\u0000\n`,
  'an unclosed fence': '# Postmortem: x\n\n## Timeline\n\n```\n14:00 start\n',
  'an unclosed table': '# Postmortem: x\n\n## Timeline\n\n| Time | Event\n|---\n| 14:0',
  'broken front matter': '---\ntitle: [\nseverity: "\n---\n# Postmortem: x\n',
  'merge conflict marks': '# Postmortem: x\n<<<<<<< ours\n**Date:** 2026-01-01\n=======\n**Date:** 2026-01-02\n>>>>>>> theirs\n',
  'CRLF, CR and a byte order mark': '\uFEFF# Postmortem: x\r\n\r\n## Impact\r**Duration:** 5 minutes\r\n',
};

suite('bad input', () => {
  for (const [name, text] of Object.entries(documents)) {
    test(`${name} is answered and left as it is`, async () => {
      const { document } = await open(text);
      const before = document.getText();
      const state = await overview(document);
      assert.ok(state === null || state.uri === document.uri.toString());
      assert.strictEqual(document.getText(), before);
      assert.strictEqual(document.isDirty, false);
    });
  }

  test('an untitled document is judged', async () => {
    const content = postmortem({ cause: 'The outage was caused by human error.' });
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    await vscode.window.showTextDocument(document);
    await whenFound(document, 'blame/human-error');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  test('old versions and cells of notebooks are left alone', async () => {
    const text = postmortem({ cause: 'The outage was caused by human error.' });
    const { document } = await open(text);
    await whenFound(document, 'blame/human-error');
    const provider = vscode.workspace.registerTextDocumentContentProvider('made-up', { provideTextDocumentContent: () => text });
    const old = document.uri.with({ scheme: 'made-up' });
    await vscode.commands.executeCommand('vscode.diff', old, document.uri);
    const data = new vscode.NotebookData([new vscode.NotebookCellData(vscode.NotebookCellKind.Markup, text, 'markdown')]);
    const notebook = await vscode.workspace.openNotebookDocument('jupyter-notebook', data);
    await vscode.window.showNotebookDocument(notebook);
    // The server answers in order: by now it would have judged the others.
    await overview(document);
    const judged = vscode.languages.getDiagnostics().filter(([, found]) => found.some(({ source }) => source === 'postmortem'));
    const schemes = new Set(judged.map(([uri]) => uri.scheme));
    assert.deepStrictEqual([...schemes], ['file']);
    assert.strictEqual(await overview(notebook.cellAt(0).document), null);
    provider.dispose();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  test('a table of 5,000 rows does not hold up the next document', async () => {
    const rows = Array.from(
      { length: 5000 },
      (_, i) => `| ${String(Math.floor(i / 60) % 24).padStart(2, '0')}:${String(i % 60).padStart(2, '0')} | Step ${i} | System |`,
    );
    await open(postmortem({ timeline: `| Time | Event | Owner |\n| --- | --- | --- |\n${rows.join('\n')}` }));
    const { document } = await open(postmortem({ cause: 'The outage was caused by human error.' }));
    await whenFound(document, 'blame/human-error');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
});
