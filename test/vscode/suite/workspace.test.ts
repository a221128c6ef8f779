import assert from 'node:assert';
import * as vscode from 'vscode';
import { open, overview, rangeOf } from './support.ts';
import { postmortem } from '../texts.ts';

const numbered = (id: string, title: string, more = ''): string =>
  postmortem()
    .replace('Label printer queue stalled', title)
    .replace('**Date:**', `**Incident:** ${id}\n**Date:**`)
    .replace('## Lessons Learned', `## Related Incidents\n\n- ${more}\n\n## Lessons Learned`);

/** Writes a file that no editor has open. */
async function write(name: string, text: string): Promise<vscode.Uri> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'no folder is open');
  const uri = vscode.Uri.joinPath(folder.uri, name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** Asks until the answer is as wanted; the limit of the test is the limit of this. */
async function asked<T>(command: string, wanted: (answer: readonly T[]) => boolean, ...args: unknown[]): Promise<readonly T[]> {
  for (;;) {
    const answer = (await vscode.commands.executeCommand<readonly T[] | undefined>(command, ...args)) ?? [];
    if (wanted(answer)) return answer;
  }
}

suite('across documents', () => {
  test('a file that is written while the editor runs is found by its incident, and gone when it is deleted', async () => {
    const { document } = await open(postmortem());
    await overview(document);
    const uri = await write('inc-701.md', numbered('INC-701', 'Scales out of step'));
    const symbols = (wanted: number): Promise<readonly vscode.SymbolInformation[]> =>
      asked('vscode.executeWorkspaceSymbolProvider', (found) => found.length === wanted, 'INC-701 Scales');
    const [found] = await symbols(1);
    assert.strictEqual(found?.name, 'INC-701 Scales out of step');
    assert.strictEqual(found.location.uri.toString(), uri.toString());
    await vscode.workspace.fs.delete(uri);
    await symbols(0);
  });

  test('an id leads to the file of its incident', async () => {
    const uri = await write('inc-702.md', numbered('INC-702', 'Belt stopped'));
    const { document } = await open(numbered('INC-703', 'Belt stopped again', '[INC-702] Belt stopped (2026-02-10)'));
    const position = rangeOf(document, '[INC-702]').start.translate(0, 3);
    const [link] = await asked<vscode.LocationLink>(
      'vscode.executeDefinitionProvider',
      (found) => found.length > 0,
      document.uri,
      position,
    );
    assert.strictEqual(link?.targetUri.toString(), uri.toString());
    assert.strictEqual(link.targetRange.start.line, 2);
    const hovers = await asked<vscode.Hover>('vscode.executeHoverProvider', (found) => found.length > 0, document.uri, position);
    assert.match(
      hovers.map(({ contents }) => contents.map((one) => (typeof one === 'string' ? one : one.value)).join('')).join(''),
      /Belt stopped/,
    );
  });

  test('an owner is renamed in open and in closed files', async () => {
    const closed = await write('inc-704.md', numbered('INC-704', 'Lift stuck').replaceAll('Ida Berg', 'Nora Vik'));
    const { document } = await open(numbered('INC-705', 'Lift stuck again').replaceAll('Ida Berg', 'Nora Vik'));
    await asked('vscode.executeWorkspaceSymbolProvider', (found) => found.length > 0, 'INC-704');
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      rangeOf(document, 'Nora Vik').start,
      'Nora Lund',
    );
    assert.deepStrictEqual(
      edit
        .entries()
        .map(([uri]) => uri.toString())
        .toSorted(),
      [document.uri.toString(), closed.toString()].toSorted(),
    );
    assert.ok(await vscode.workspace.applyEdit(edit), 'the edit was refused');
    for (const uri of [document.uri, closed]) {
      const text = (await vscode.workspace.openTextDocument(uri)).getText();
      assert.ok(text.includes('Nora Lund') && !text.includes('Nora Vik'), uri.toString());
    }
  });
});
