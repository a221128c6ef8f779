/** A rule is switched off for the workspace from the lightbulb: in its config file, or in a new one. */
import assert from 'node:assert/strict';
import type { ClientCapabilities, CodeAction, CreateFile, TextDocumentEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { memoryServer, testHost, type MemoryServer } from '../support/memoryConnection.ts';
import { capable, postmortem } from '../support/writing.ts';

const folder = 'file:///team/incidents';
const uri = `${folder}/2026/queue.md`;
const text = postmortem.replace('Mail was late for 50 minutes.', 'The outage was caused by human error.');
const line = text.slice(0, text.indexOf('human error')).split('\n').length - 1;
const creating: ClientCapabilities = {
  ...capable,
  workspace: { ...capable.workspace, workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
};

interface Setup {
  readonly capabilities?: ClientCapabilities;
  readonly files?: Readonly<Record<string, string>>;
  readonly root?: string | null;
  readonly name?: string;
}

async function start({ capabilities = creating, files = {}, root = folder, name = uri }: Setup = {}): Promise<MemoryServer> {
  const host = testHost();
  for (const [file, content] of Object.entries(files)) host.files.set(file, content);
  const server = memoryServer({ host });
  await server.client.initialize(capabilities, { rootUri: root });
  server.client.open(name, text);
  return server;
}

async function offered({ client }: MemoryServer, name = uri): Promise<CodeAction[]> {
  const place = { line, character: text.split('\n')[line]?.indexOf('human error') ?? 0 };
  const context = { diagnostics: [], triggerKind: 2 };
  const params = { textDocument: { uri: name }, range: { start: place, end: place }, context };
  const actions = await client.request<CodeAction[]>('textDocument/codeAction', params);
  return actions.filter(({ title }) => title.startsWith('Turn '));
}

/** Does to the files of the host what a client does, and says that they have changed. */
function apply({ client, host }: MemoryServer, action: CodeAction | undefined): void {
  const changes = (action?.edit?.documentChanges ?? []) as (CreateFile | TextDocumentEdit)[];
  assert.ok(changes.length > 0);
  for (const change of changes) {
    if ('kind' in change) {
      assert.ok(!host.files.has(change.uri), 'there is one already');
      host.files.set(change.uri, '');
    } else {
      const document = TextDocument.create(change.textDocument.uri, 'json', 0, host.files.get(change.textDocument.uri) ?? '');
      host.files.set(document.uri, TextDocument.applyEdits(document, change.edits as never));
    }
  }
  client.notify('workspace/didChangeWatchedFiles', { changes: [...host.files.keys()].map((file) => ({ uri: file, type: 2 })) });
}

const rulesFound = async ({ client }: MemoryServer): Promise<unknown[]> => (await client.pull(uri)).map(({ code }) => code);

suite('a rule is switched off for the workspace', () => {
  test('in a new file in the folder of the workspace', async () => {
    const server = await start();
    assert.ok((await rulesFound(server)).includes('blame/human-error'));
    const [action, ...more] = await offered(server);
    assert.deepEqual(more, []);
    assert.equal(action?.title, 'Turn blame/human-error off in this workspace (new .postmortem.json)');
    assert.deepEqual(
      action.diagnostics?.map(({ code }) => code),
      ['blame/human-error'],
    );
    const refresh = server.client.next('workspace/diagnostic/refresh');
    apply(server, action);
    await refresh;
    assert.equal(server.host.files.get(`${folder}/.postmortem.json`), '{\n  "rules": {\n    "blame/human-error": "off"\n  }\n}\n');
    assert.ok(!(await rulesFound(server)).includes('blame/human-error'));
  });

  test('in the file that holds for the document, with its comments', async () => {
    const file = `${folder}/2026/.postmortem.jsonc`;
    const server = await start({ files: { [file]: '{\n  // ours: 🧯\n  "rules": {\n    "timeline": "hint" // why\n  }\n}\n' } });
    const [action] = await offered(server);
    assert.equal(action?.title, 'Turn blame/human-error off in this workspace (2026/.postmortem.jsonc)');
    const refresh = server.client.next('workspace/diagnostic/refresh');
    apply(server, action);
    await refresh;
    const wanted = '{\n  // ours: 🧯\n  "rules": {\n    "timeline": "hint", // why\n    "blame/human-error": "off"\n  }\n}\n';
    assert.equal(server.host.files.get(file), wanted);
    assert.ok(!(await rulesFound(server)).includes('blame/human-error'));
  });

  test('in the text of an editor that has the file open, by its version', async () => {
    const file = `${folder}/.postmortem.yaml`;
    const server = await start({ files: { [file]: 'profile: guide\n' } });
    server.client.notify('textDocument/didOpen', { textDocument: { uri: file, languageId: 'yaml', version: 4, text: '# not saved\n' } });
    const [change] = ((await offered(server))[0]?.edit?.documentChanges ?? []) as TextDocumentEdit[];
    assert.deepEqual(change, {
      textDocument: { uri: file, version: 4 },
      edits: [
        { range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } }, newText: 'rules:\n  blame/human-error: off\n' },
      ],
    });
    server.client.change(file, 5, { text: 'rules:\n  blame/human-error: off\n' });
    assert.deepEqual(await offered(server), [], 'it is there already, and only waits to be saved');
  });

  test('with the text of the file on the disk, though nobody has said that it changed', async () => {
    const file = `${folder}/.postmortem.json`;
    const server = await start({ files: { [file]: '{}' } });
    await rulesFound(server);
    server.host.files.set(file, '{ "profile": "guide" }');
    const [change] = ((await offered(server))[0]?.edit?.documentChanges ?? []) as TextDocumentEdit[];
    assert.deepEqual(change?.edits, [
      {
        range: { start: { line: 0, character: 20 }, end: { line: 0, character: 20 } },
        newText: ', "rules": { "blame/human-error": "off" }',
      },
    ]);
  });

  test('only by clients that can make the file, and where there is a folder', async () => {
    assert.deepEqual(await offered(await start({ capabilities: capable })), [], 'no files can be made');
    assert.deepEqual(await offered(await start({ root: null })), [], 'no folder is open');
    assert.deepEqual(await offered(await start({ root: 'file:///elsewhere' })), [], 'the document is not in the folder');
    const untitled = 'untitled:Untitled-1';
    assert.deepEqual(await offered(await start({ root: 'untitled:', name: untitled }), untitled), [], 'the document is no file');
    const plain = { ...capable, workspace: {} };
    const [action] = await offered(await start({ capabilities: plain, files: { [`${folder}/.postmortem.json`]: '{}' } }));
    assert.deepEqual(Object.keys(action?.edit?.changes ?? {}), [`${folder}/.postmortem.json`]);
  });

  test('not in a file that cannot be read, or while somebody begins one', async () => {
    assert.deepEqual(await offered(await start({ files: { [`${folder}/.postmortem.json`]: '{ "rules": ' } })), []);
    const server = await start();
    const file = `${folder}/.postmortem.json`;
    server.client.notify('textDocument/didOpen', { textDocument: { uri: file, languageId: 'json', version: 1, text: '' } });
    assert.deepEqual(await offered(server), []);
  });
});
