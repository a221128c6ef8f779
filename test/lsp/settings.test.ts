import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { dayIn } from '../../server/src/lsp/session.ts';
import { nodeHost } from '../../server/src/node/host.ts';
import { memoryServer, testHost, type MemoryServer } from '../support/memoryConnection.ts';
import { sampleRules } from '../support/sampleRules.ts';
import { postmortem as written } from '../support/writing.ts';

const uri = 'file:///incidents/docs/incident.md';
// A title that says nothing: without a setting the text is no postmortem.
const text = '# Notes upon: teh queue\n\nIt was carelessly changed.\n';
const pull = { workspace: { diagnostics: { refreshSupport: true } }, textDocument: { diagnostic: {} } };
const asking = { ...pull, workspace: { ...pull.workspace, configuration: true } };
const include = ['**'];

async function start(capabilities: object, options: object = {}, answer?: () => unknown): Promise<MemoryServer> {
  const server = memoryServer({ rules: sampleRules });
  if (answer) server.client.answer('workspace/configuration', answer);
  await server.client.initialize(capabilities, {
    rootUri: 'file:///incidents',
    initializationOptions: { settings: { include } },
    ...options,
  });
  server.client.open(uri, text);
  return server;
}

const codes = (found: readonly Diagnostic[]): unknown[] => found.map(({ code }) => code);

suite('settings', () => {
  test('come from initializationOptions', async () => {
    const { client } = await start(pull, { initializationOptions: { settings: { include, rules: { blame: 'off' } } } });
    assert.deepEqual(codes(await client.pull(uri)), ['structure/sample']);
  });

  test('come from the client, for the document, and win over initializationOptions', async () => {
    let asked: unknown;
    const { client } = await start(asking, {}, (...params: unknown[]) => {
      [asked] = params;
      return [{ rules: { blame: 'error' }, run: 'onType' }];
    });
    assert.equal((await client.pull(uri))[1]?.severity, 1);
    assert.deepEqual(asked, { items: [{ scopeUri: uri, section: 'postmortem' }] });
  });

  test('are asked for again when they change', async () => {
    let rules: object = {};
    const { client } = await start(asking, {}, () => [{ rules }]);
    assert.equal((await client.pull(uri)).length, 2);
    rules = { blame: 'off' };
    const refresh = client.next('workspace/diagnostic/refresh');
    client.notify('workspace/didChangeConfiguration', { settings: null });
    await refresh;
    assert.deepEqual(codes(await client.pull(uri)), ['structure/sample']);
  });

  test('come along with the change from a client that cannot be asked', async () => {
    const { client } = await start(pull);
    const refresh = client.next('workspace/diagnostic/refresh');
    client.notify('workspace/didChangeConfiguration', { settings: { postmortem: { rules: { blame: 'off' } } } });
    await refresh;
    assert.deepEqual(codes(await client.pull(uri)), ['structure/sample']);
  });

  test('are the defaults when the client refuses to say', async () => {
    const { client } = await start(asking);
    assert.equal((await client.pull(uri)).length, 2);
  });

  test('are the defaults when the client does not answer', async () => {
    const server = memoryServer({ rules: sampleRules });
    const asked = server.client.next('workspace/configuration');
    server.client.answer('workspace/configuration', () => 'never looked at');
    await server.client.initialize(asking, { rootUri: 'file:///incidents', initializationOptions: { settings: { include } } });
    server.client.mute();
    server.client.open(uri, text);
    const found = server.client.pull(uri);
    await asked;
    server.host.pass(1_500);
    assert.equal((await found).length, 2);
  });

  for (const nonsense of [
    null,
    7,
    [],
    [null],
    [7],
    ['x'],
    [{ rules: 7, include: 'x', timeZone: 5, run: 'never', owners: null, maxLength: 'much' }],
  ]) {
    test(`of no sense are left out: ${JSON.stringify(nonsense)}`, async () => {
      const { client } = await start(asking, {}, () => nonsense);
      assert.equal((await client.pull(uri)).length, 2);
    });
  }

  test('patterns count from the workspace folder, also from one that comes later', async () => {
    const options = {
      workspaceFolders: [{ uri: 'file:///elsewhere', name: 'x' }],
      rootUri: null,
      initializationOptions: { settings: { include: ['docs/*.md'] } },
    };
    const { client } = await start({ ...pull, workspace: { ...pull.workspace, workspaceFolders: true } }, options);
    assert.deepEqual(await client.pull(uri), []);
    const refresh = client.next('workspace/diagnostic/refresh');
    client.notify('workspace/didChangeWorkspaceFolders', {
      event: { added: [{ uri: 'file:///incidents', name: 'incidents' }], removed: [] },
    });
    await refresh;
    assert.equal((await client.pull(uri)).length, 2);
  });

  test('run: onSave judges when the document is opened and saved, not between', async () => {
    const { client } = await start(pull, { initializationOptions: { settings: { include, run: 'onSave' } } });
    assert.equal((await client.pull(uri)).length, 2);
    client.change(uri, 2, { text: `${text}\nteh teh\n` });
    assert.equal((await client.pull(uri)).length, 2);
    const refresh = client.next('workspace/diagnostic/refresh');
    client.notify('textDocument/didSave', { textDocument: { uri } });
    await refresh;
    assert.equal((await client.pull(uri)).length, 4);
  });

  test('switch hints and lenses off, live', async () => {
    const capabilities = {
      ...pull,
      workspace: { ...pull.workspace, inlayHint: { refreshSupport: true }, codeLens: { refreshSupport: true } },
    };
    const { client } = await start(capabilities);
    client.open(uri, written, 2);
    const counts = (): Promise<number[]> =>
      Promise.all([
        client.request<unknown[]>('textDocument/inlayHint', {
          textDocument: { uri },
          range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } },
        }),
        client.request<unknown[]>('textDocument/codeLens', { textDocument: { uri } }),
      ]).then((lists) => lists.map(({ length }) => length));
    assert.ok((await counts()).every((number) => number > 0));
    const refreshed = Promise.all([client.next('workspace/inlayHint/refresh'), client.next('workspace/codeLens/refresh')]);
    client.notify('workspace/didChangeConfiguration', { settings: { postmortem: { inlayHints: false, codeLenses: false } } });
    await refreshed;
    assert.deepEqual(await counts(), [0, 0]);
  });

  test('registers for changes where the client takes registrations, and lives with a refusal', async () => {
    const { client } = await start({
      ...pull,
      workspace: {
        ...pull.workspace,
        didChangeConfiguration: { dynamicRegistration: true },
        didChangeWatchedFiles: { dynamicRegistration: true },
      },
    });
    await client.pull(uri);
    const [params] = client.sent('client/registerCapability') as { registrations: { method: string }[] }[];
    assert.deepEqual(
      params?.registrations.map(({ method }) => method),
      ['workspace/didChangeConfiguration', 'workspace/didChangeWatchedFiles'],
    );
  });

  test('a document larger than maxLength is not judged, and judged again when it is small enough', async () => {
    const { client } = await start(pull, { initializationOptions: { settings: { include, maxLength: 60 } } });
    assert.equal((await client.pull(uri)).length, 2);
    client.change(uri, 2, { range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } }, text: 'x'.repeat(20) });
    assert.deepEqual(await client.pull(uri), []);
    const { reason, postmortem } = await client.request<{ reason: string; postmortem: boolean }>('postmortem/overview', { uri });
    assert.match(reason, /^Not judged: .* more than the limit of 60/);
    assert.equal(postmortem, false);
    client.change(uri, 3, { range: { start: { line: 1, character: 0 }, end: { line: 1, character: 19 } }, text: '' });
    assert.equal((await client.pull(uri)).length, 2);
  });
});

suite('today', () => {
  test('is the day in the zone of the settings', () => {
    const instant = new Date('2026-03-02T23:30:00Z');
    assert.deepEqual(dayIn(instant, 'UTC'), { year: 2026, month: 3, day: 2 });
    assert.deepEqual(dayIn(instant, 'Europe/Berlin'), { year: 2026, month: 3, day: 3 });
    assert.deepEqual(dayIn(instant, 'no such zone'), { year: 2026, month: 3, day: 2 });
    assert.deepEqual(dayIn(instant, '+01:00'), { year: 2026, month: 3, day: 3 });
  });

  test('is the day where the machine is, and nothing that is dear is asked for it', async () => {
    const host = testHost();
    const asked: string[] = [];
    Object.defineProperty(host, 'timeZone', { get: () => asked.push('zone') && 'UTC' });
    host.today = () => {
      asked.push('day');
      return { year: 2026, month: 3, day: 3 };
    };
    const { client } = memoryServer({ host });
    await client.initialize(pull, { initializationOptions: { settings: { include } } });
    client.open(
      uri,
      '# Postmortem: queue\n\n**Date:** 2026-02-01\n\n## Action Items\n\n- [ ] Limit the queue (owner: Ana, due: 2026-03-02)\n',
    );
    assert.ok(codes(await client.pull(uri)).includes('action-items/overdue'));
    assert.deepEqual([...new Set(asked)], ['day']);
    assert.deepEqual(nodeHost.today(), dayIn(nodeHost.now(), nodeHost.timeZone));
  });

  test('passes while a document is open', async () => {
    const { client, host } = await start(pull);
    await client.pull(uri);
    const refresh = client.next('workspace/diagnostic/refresh');
    host.time = new Date('2026-03-03T00:10:00Z');
    host.pass(3_600_000);
    await refresh;
  });
});

suite('configuration files', () => {
  const withFiles = async (files: Readonly<Record<string, string>>, capabilities: object = pull): Promise<MemoryServer> => {
    const server = memoryServer({ rules: sampleRules });
    for (const [name, content] of Object.entries(files)) server.host.files.set(`file:///incidents/${name}`, content);
    await server.client.initialize(capabilities, {
      rootUri: 'file:///incidents',
      initializationOptions: { settings: { rules: { blame: 'off' } } },
    });
    server.client.open(uri, text);
    return server;
  };

  test('hold for the documents below them, the nearest one alone, and win over the client', async () => {
    const outer = await withFiles({ '.postmortem.yaml': 'include: ["docs/*.md"]\nrules:\n  blame: error\n' });
    assert.deepEqual(
      (await outer.client.pull(uri)).map(({ code, severity }) => [code, severity]),
      [
        ['structure/sample', 4],
        ['blame/sample', 1],
      ],
    );
    const inner = await withFiles({ '.postmortem.yaml': 'rules: { blame: error }', 'docs/.postmortem.json': '{ "include": ["*.md"] }' });
    assert.deepEqual(codes(await inner.client.pull(uri)), ['structure/sample']);
  });

  test('are read again when they change', async () => {
    const { client, host } = await withFiles({});
    assert.deepEqual(await client.pull(uri), []);
    host.files.set('file:///incidents/.postmortem.json', '{ "include": ["**"] }');
    const refresh = client.next('workspace/diagnostic/refresh');
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: 'file:///incidents/.postmortem.json', type: 1 }] });
    await refresh;
    assert.deepEqual(codes(await client.pull(uri)), ['structure/sample']);
  });

  test('have their mistakes shown at their place until they are mended', async () => {
    const capabilities = { ...pull, textDocument: { ...pull.textDocument, publishDiagnostics: {} } };
    const config = 'file:///incidents/.postmortem.json';
    const { client, host } = await withFiles(
      { '.postmortem.json': '{\n  "include": ["**"],\n  "rules": { "blame": "loud" }\n}' },
      capabilities,
    );
    const published = client.next<{ uri: string; diagnostics: Diagnostic[] }>('textDocument/publishDiagnostics');
    assert.deepEqual(codes(await client.pull(uri)), ['structure/sample']);
    const { uri: where, diagnostics } = await published;
    assert.equal(where, config);
    assert.deepEqual(diagnostics[0]?.range, { start: { line: 2, character: 22 }, end: { line: 2, character: 28 } });
    host.files.set(config, '{ "include": ["**"] }');
    const cleared = client.next<{ diagnostics: Diagnostic[] }>('textDocument/publishDiagnostics');
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: config, type: 2 }] });
    assert.deepEqual((await cleared).diagnostics, []);
  });

  test('have left to an editor with the schema what that finds', async () => {
    const server = memoryServer({ rules: sampleRules });
    server.host.files.set('file:///incidents/.postmortem.json', '{ "profile": "tiny", "timeZone": "Nowhere" }');
    await server.client.initialize(
      { ...pull, textDocument: { ...pull.textDocument, publishDiagnostics: {} } },
      { initializationOptions: { builtInMarkdown: true } },
    );
    const published = server.client.next<{ diagnostics: Diagnostic[] }>('textDocument/publishDiagnostics');
    server.client.open(uri, text);
    assert.deepEqual(
      (await published).diagnostics.map(({ range }) => range.start.character),
      [33],
    );
  });

  test('are looked for in the file system only', async () => {
    const { client } = await withFiles({ '.postmortem.json': '{ "include": ["**"] }' });
    client.open('untitled:Untitled-1', text);
    assert.deepEqual(await client.pull('untitled:Untitled-1'), []);
  });
});
