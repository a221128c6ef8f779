/** The workspace on a real disk, read by the real server. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import type { Location, Position, TextDocumentEdit, TextEdit, WorkspaceEdit, WorkspaceSymbol } from 'vscode-languageserver-protocol';
import { capable, incident, middleOf } from '../support/incidents.ts';
import { startServerProcess, type ServerProcess } from '../support/serverProcess.ts';

const text = incident({ id: 'INC-1', title: 'Search slow', related: '[INC-2] Mail queue' });
const mail = incident({ id: 'INC-2', title: 'Mail queue stalled' });

suite('a workspace on disk', () => {
  let folder: string;
  let servers: ServerProcess[];
  setup(() => {
    folder = mkdtempSync(join(tmpdir(), 'postmortem workspace (é) '));
    servers = [];
  });
  teardown(async () => {
    for (const { child, ended } of servers) {
      child.kill();
      await ended;
    }
    rmSync(folder, { recursive: true });
  });

  const path = (name: string): string => join(folder, 'incidents', name);
  const uri = (name: string): string => pathToFileURL(path(name)).href;
  const write = (name: string, content: string | Buffer): void => {
    mkdirSync(dirname(path(name)), { recursive: true });
    writeFileSync(path(name), content);
  };
  const start = async (): Promise<ServerProcess['client']> => {
    const server = startServerProcess();
    servers.push(server);
    await server.client.initialize(capable, { workspaceFolders: [{ uri: pathToFileURL(path('')).href, name: 'incidents' }] });
    return server.client;
  };
  /** An answer comes after 0.8 seconds at the latest, on a busy machine before all is read: then it is asked for again. */
  const expectTitles = async (client: ServerProcess['client'], ...expected: string[]): Promise<void> => {
    for (let asked = 1; ; asked++) {
      const found = await client.request<WorkspaceSymbol[]>('workspace/symbol', { query: 'INC-' });
      const titles = found.filter(({ kind }) => kind === 24).map(({ name }) => name);
      if (asked > 20 || isDeepStrictEqual(titles.toSorted(), expected)) return assert.deepEqual(titles.toSorted(), expected);
    }
  };

  test('is read as the terminal program would read it', async () => {
    const numbered = (id: string): string => incident({ id, title: 'Other' });
    write('a/one.md', text);
    write('two.markdown', mail);
    write('bom.md', `\ufeff${numbered('INC-3')}`);
    write('.git/HEAD', '');
    write('.gitignore', 'drafts/\n');
    write('drafts/x.md', numbered('INC-101'));
    write('node_modules/x/x.md', numbered('INC-102'));
    write('latin1.md', Buffer.from(numbered('INC-103').replace('late', 'spät'), 'latin1'));
    write('utf16.md', Buffer.from(`\ufeff${numbered('INC-104')}`, 'utf16le'));
    write('large.md', `${numbered('INC-105')}${'word '.repeat(60_000)}`);
    write('notes.txt', numbered('INC-106'));
    write('README.md', '# Notes\n\nINC-107 was bad.\n');
    writeFileSync(join(folder, 'outside.md'), numbered('INC-108'));
    symlinkSync(join(folder, 'outside.md'), path('link.md'));
    symlinkSync(folder, path('loop'));
    await expectTitles(await start(), 'INC-1 Search slow', 'INC-2 Mail queue stalled', 'INC-3 Other');
  });

  test('an id leads to the right place of a file with a byte order mark and CRLF', async () => {
    write('one.md', text);
    write('mail.md', `\ufeff${mail.replaceAll('\n', '\r\n')}`);
    const client = await start();
    client.open(uri('one.md'), text);
    const [found] = await client.request<Location[]>('textDocument/definition', {
      textDocument: { uri: uri('one.md') },
      position: middleOf(text, '[INC-2]'),
    });
    assert.deepEqual(found, { uri: uri('mail.md'), range: { start: { line: 2, character: 14 }, end: { line: 2, character: 19 } } });
  });

  test('an owner is renamed in files that nobody has open', async () => {
    write('one.md', text);
    write('b/mail.md', mail.replaceAll('\n', '\r\n'));
    const client = await start();
    client.open(uri('one.md'), text);
    const { documentChanges } = await client.request<WorkspaceEdit>('textDocument/rename', {
      textDocument: { uri: uri('one.md') },
      position: middleOf(text, 'Ana Lima'),
      newName: 'Ana Souza',
    });
    for (const { textDocument, edits } of documentChanges as TextDocumentEdit[]) {
      const file = fileURLToPath(textDocument.uri);
      writeFileSync(file, applied(readFileSync(file, 'utf8'), edits as TextEdit[]));
    }
    assert.equal(readFileSync(path('one.md'), 'utf8'), text.replaceAll('Ana Lima', 'Ana Souza'));
    assert.equal(readFileSync(path('b/mail.md'), 'utf8'), mail.replaceAll('Ana Lima', 'Ana Souza').replaceAll('\n', '\r\n'));
  });

  test('changes on disk are followed', async () => {
    write('one.md', text);
    const client = await start();
    await expectTitles(client, 'INC-1 Search slow');
    const changed = (type: 1 | 2 | 3, ...names: string[]): void =>
      client.notify('workspace/didChangeWatchedFiles', { changes: names.map((name) => ({ uri: uri(name), type })) });
    write('deep/mail.md', mail);
    changed(1, 'deep/mail.md');
    await expectTitles(client, 'INC-1 Search slow', 'INC-2 Mail queue stalled');
    renameSync(path('deep'), path('.hidden'));
    changed(3, 'deep/mail.md');
    await expectTitles(client, 'INC-1 Search slow');
    write('node_modules/x.md', mail);
    changed(1, 'node_modules/x.md');
    await expectTitles(client, 'INC-1 Search slow');
    write('.git/HEAD', '');
    write('.gitignore', 'one.md\n');
    changed(1, '.gitignore');
    await expectTitles(client, 'INC-2 Mail queue stalled');
  });
});

/** A text after edits that do not overlap, by lines that end in `\n` or `\r\n`. */
function applied(before: string, edits: readonly TextEdit[]): string {
  const offset = ({ line, character }: Position): number =>
    before.split('\n', line).reduce((sum, one) => sum + one.length + 1, 0) + character;
  return edits
    .toSorted((a, b) => offset(b.range.start) - offset(a.range.start))
    .reduce((now, { range, newText }) => now.slice(0, offset(range.start)) + newText + now.slice(offset(range.end)), before);
}
