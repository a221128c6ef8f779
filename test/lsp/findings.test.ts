import assert from 'node:assert/strict';
import type {
  ClientCapabilities,
  CodeAction,
  Diagnostic,
  PublishDiagnosticsParams,
  TextDocumentEdit,
} from 'vscode-languageserver-protocol';
import { Analyzer } from '../../server/src/core/index.ts';
import { anyMarkdown } from '../support/equality.ts';
import { memoryServer, type MemoryServer } from '../support/memoryConnection.ts';
import { sampleRules } from '../support/sampleRules.ts';

const uri = 'file:///incidents/incident.md';
const text = '# Postmortem: teh queue\n\n## Summary\n\nIt was carelessly changed.\n';

const pull: ClientCapabilities = {
  workspace: { diagnostics: { refreshSupport: true } },
  textDocument: { diagnostic: { relatedInformation: true, tagSupport: { valueSet: [1] }, codeDescriptionSupport: true } },
};
const push: ClientCapabilities = { textDocument: { publishDiagnostics: { versionSupport: true } } };

const insert = (line: number, character: number, inserted: string): object => ({
  range: { start: { line, character }, end: { line, character } },
  text: inserted,
});

async function start(capabilities: ClientCapabilities, opened = text): Promise<MemoryServer> {
  const server = memoryServer({ rules: sampleRules });
  await server.client.initialize(capabilities, anyMarkdown);
  server.client.open(uri, opened);
  return server;
}

const codes = (found: readonly Diagnostic[]): unknown[] => found.map(({ code }) => code);

/** Lets the server handle what was sent. */
const settled = (): Promise<void> =>
  new Promise((resolve) => {
    let turns = 12;
    const turn = (): void => void (turns-- > 0 ? setImmediate(turn) : resolve());
    turn();
  });

suite('findings by pull', () => {
  test('carry rule, page, severity, tags and related places', async () => {
    const { client } = await start(pull);
    const [first, second] = await client.pull(uri);
    assert.deepEqual(first, {
      range: { start: { line: 0, character: 14 }, end: { line: 0, character: 17 } },
      severity: 4,
      code: 'structure/sample',
      codeDescription: { href: first?.codeDescription?.href },
      source: 'postmortem',
      message: '"teh" is not a good word',
      tags: [1],
      relatedInformation: [{ location: { uri, range: first?.range }, message: 'here' }],
    });
    assert.match(first.codeDescription?.href ?? '', /\/docs\/rules\/structure\/sample\.md$/);
    assert.equal(second?.code, 'blame/sample');
    assert.equal(second.severity, 2);
  });

  test('leave out what the client did not offer', async () => {
    const { client } = await start({ textDocument: { diagnostic: {} } });
    const [first] = await client.pull(uri);
    assert.deepEqual(Object.keys(first ?? {}), ['range', 'severity', 'code', 'source', 'message']);
  });

  test('are not sent again when they are the same', async () => {
    const { client } = await start(pull);
    const ask = (previousResultId?: string): Promise<{ kind: string; resultId: string }> =>
      client.request('textDocument/diagnostic', { textDocument: { uri }, ...(previousResultId ? { previousResultId } : {}) });
    const { resultId } = await ask();
    assert.deepEqual(await ask(resultId), { kind: 'unchanged', resultId });
    client.change(uri, 2, insert(4, 0, '\n'));
    const other = await ask(resultId);
    assert.equal(other.kind, 'full');
    assert.notEqual(other.resultId, resultId);
    client.change(uri, 3, insert(6, 0, 'Nothing to say.'));
    assert.equal((await ask(other.resultId)).kind, 'unchanged');
  });

  test('are never pushed as well', async () => {
    const { client } = await start({ ...pull, textDocument: { ...pull.textDocument, ...push.textDocument } });
    await client.pull(uri);
    client.change(uri, 2, insert(0, 0, ' '));
    await client.pull(uri);
    client.notify('textDocument/didClose', { textDocument: { uri } });
    await settled();
    assert.deepEqual(client.sent('textDocument/publishDiagnostics'), []);
  });

  test('are asked for again when settings change', async () => {
    const { client } = await start(pull);
    await client.pull(uri);
    const refresh = client.next('workspace/diagnostic/refresh');
    client.notify('workspace/didChangeConfiguration', { settings: null });
    await refresh;
  });

  test('are counted where there are too many to list', async () => {
    const { client } = await start(pull, `# Postmortem\n\n${'teh\n\n'.repeat(600)}`);
    const found = await client.pull(uri);
    assert.equal(found.length, 501);
    assert.match(JSON.stringify(found.at(-1)?.message), /^"100 more findings/);
    assert.deepEqual(found.at(-1)?.range.start, { line: 1002, character: 0 });
  });

  test('are the most severe where there are too many to list, in the order of the document', async () => {
    const { client } = await start(pull, `# Postmortem\n\n${'teh\n\n'.repeat(600)}It was carelessly changed.\n`);
    const found = await client.pull(uri);
    assert.deepEqual(codes(found.slice(498)), ['structure/sample', 'blame/sample', undefined]);
    assert.match(JSON.stringify(found.at(-1)?.message), /^"101 more findings/);
    assert.deepEqual(found.at(-1)?.range.start, { line: 1000, character: 0 });
  });

  test('of a document that is not open are none', async () => {
    const { client } = await start(pull);
    assert.deepEqual(await client.pull('file:///other.md'), []);
  });
});

suite('findings by push', () => {
  const published = (client: MemoryServer['client'], version: number): Promise<PublishDiagnosticsParams> =>
    client.next<PublishDiagnosticsParams>('textDocument/publishDiagnostics', (params) => params.version === version);

  test('name their version and are cleared on close', async () => {
    const server = memoryServer({ rules: sampleRules });
    await server.client.initialize(push, anyMarkdown);
    const first = published(server.client, 1);
    server.client.open(uri, text);
    assert.deepEqual(codes((await first).diagnostics), ['structure/sample', 'blame/sample']);
    const second = published(server.client, 2);
    server.client.change(uri, 2, { range: { start: { line: 0, character: 14 }, end: { line: 0, character: 17 } }, text: 'the' });
    assert.deepEqual(codes((await second).diagnostics), ['blame/sample']);
    const cleared = server.client.next<PublishDiagnosticsParams>(
      'textDocument/publishDiagnostics',
      ({ diagnostics }) => diagnostics.length === 0,
    );
    server.client.notify('textDocument/didClose', { textDocument: { uri } });
    await cleared;
  });

  test('go to the client of CodeMirror, which offers to ask and does not', async () => {
    const { client } = memoryServer({ rules: sampleRules });
    const both = { textDocument: { diagnostic: {}, publishDiagnostics: { versionSupport: true } } };
    const answer = await client.initialize(both, { ...anyMarkdown, clientInfo: { name: '@codemirror/lsp-client' } });
    assert.equal(answer.capabilities.diagnosticProvider, undefined);
    const first = published(client, 0);
    client.open(uri, text, 0);
    assert.deepEqual(codes((await first).diagnostics), ['structure/sample', 'blame/sample']);
  });

  test('come once for a burst of keys', async () => {
    const { client } = await start(push);
    await settled();
    const before = client.sent('textDocument/publishDiagnostics').length;
    const last = published(client, 21);
    for (let key = 2; key <= 21; key++) client.change(uri, key, insert(4, 0, 'x'));
    await last;
    assert.ok(client.sent('textDocument/publishDiagnostics').length - before < 5);
  });

  test('name no version to a client that does not know of versions', async () => {
    const server = memoryServer({ rules: sampleRules });
    await server.client.initialize({ textDocument: { publishDiagnostics: {} } }, anyMarkdown);
    const first = server.client.next<PublishDiagnosticsParams>('textDocument/publishDiagnostics');
    server.client.open(uri, text);
    assert.equal('version' in (await first), false);
  });
});

suite('the sentence being typed', () => {
  const calm = '# Postmortem: the queue\n\n## Summary\n\nIt was changed. It was \n';
  const typed = (count: number): object[] =>
    Array.from('carelessly')
      .slice(0, count)
      .map((letter, at) => insert(4, 23 + at, letter));

  const type = async (client: MemoryServer['client'], count = 10, from = 2): Promise<void> => {
    for (const [at, change] of typed(count).entries()) client.change(uri, from + at, change);
    await settled();
  };

  test('is not judged before typing pauses', async () => {
    const { client, host } = await start(pull, calm);
    await client.pull(uri);
    await type(client);
    assert.deepEqual(await client.pull(uri), []);
    host.pass(799);
    await settled();
    assert.deepEqual(client.sent('workspace/diagnostic/refresh'), []);
    const refresh = client.next('workspace/diagnostic/refresh');
    host.pass(1);
    await refresh;
    assert.deepEqual(codes(await client.pull(uri)), ['blame/sample']);
  });

  test('is judged when the cursor goes on typing elsewhere', async () => {
    const { client } = await start(pull, calm);
    await client.pull(uri);
    await type(client);
    client.change(uri, 12, insert(2, 10, 's'));
    assert.deepEqual(codes(await client.pull(uri)), ['blame/sample']);
  });

  test('is judged when it ends', async () => {
    const { client } = await start(pull, calm);
    await type(client);
    client.change(uri, 12, insert(4, 33, '.'));
    assert.deepEqual(await client.pull(uri), []);
    client.change(uri, 13, insert(4, 34, ' '));
    assert.deepEqual(codes(await client.pull(uri)), ['blame/sample']);
  });

  test('is judged when the cursor is seen elsewhere', async () => {
    const { client } = await start(
      { ...pull, textDocument: { ...pull.textDocument, codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } } },
      calm,
    );
    await type(client);
    const refresh = client.next('workspace/diagnostic/refresh');
    const top = { line: 0, character: 0 };
    void client.request('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: top, end: top },
      context: { diagnostics: [] },
    });
    await refresh;
    assert.deepEqual(codes(await client.pull(uri)), ['blame/sample']);
  });

  test('keeps what was shown in it before', async () => {
    const { client } = await start(pull, text);
    await client.pull(uri);
    client.change(uri, 2, insert(4, 25, ' x'));
    assert.deepEqual(codes(await client.pull(uri)), ['structure/sample', 'blame/sample']);
  });

  test('is judged at once when it is pasted', async () => {
    const { client } = await start(pull, calm);
    client.change(uri, 2, insert(4, 23, 'carelessly and in a great hurry changed by all'));
    assert.deepEqual(codes(await client.pull(uri)), ['blame/sample']);
  });

  test('holds back findings about words only', async () => {
    const { client } = await start(pull, calm);
    client.change(uri, 2, insert(4, 23, 'teh'));
    assert.deepEqual(codes(await client.pull(uri)), ['structure/sample']);
  });

  test('is pushed after the pause', async () => {
    const { client, host } = await start(push, calm);
    await settled();
    await type(client);
    assert.deepEqual((client.sent('textDocument/publishDiagnostics').at(-1) as PublishDiagnosticsParams).diagnostics, []);
    host.pass(800);
    await settled();
    assert.deepEqual(codes((client.sent('textDocument/publishDiagnostics').at(-1) as PublishDiagnosticsParams).diagnostics), [
      'blame/sample',
    ]);
  });

  test('is judged at once for a client that cannot be told later', async () => {
    const { client } = await start({ textDocument: { diagnostic: {} } }, calm);
    await type(client);
    assert.deepEqual(codes(await client.pull(uri)), ['blame/sample']);
  });
});

suite('documents', () => {
  test('take edits with CRLF, CR, astral characters and ends beyond the line', async () => {
    const { client } = await start(pull, '# Postmortem\r\n\r\n🔄 teh\rx\n');
    assert.deepEqual((await client.pull(uri))[0]?.range, { start: { line: 2, character: 3 }, end: { line: 2, character: 6 } });
    client.change(
      uri,
      2,
      { range: { start: { line: 2, character: 2 }, end: { line: 2, character: 99 } }, text: '🔄 a' },
      insert(2, 4, 'teh '),
    );
    assert.deepEqual((await client.pull(uri))[0]?.range, { start: { line: 2, character: 4 }, end: { line: 2, character: 7 } });
  });

  test('count in the encoding agreed on', async () => {
    for (const [encoding, character] of [
      ['utf-8', 6],
      ['utf-16', 3],
      ['utf-32', 2],
    ] as const) {
      const { client } = await start({ ...pull, general: { positionEncodings: [encoding] } }, '# Postmortem\n\nä🔄teh\n');
      const range = { start: { line: 2, character }, end: { line: 2, character: character + 3 } };
      assert.deepEqual((await client.pull(uri))[0]?.range, range);
      client.change(uri, 2, { range, text: '🔄' }, insert(2, character, 'teh'));
      assert.deepEqual((await client.pull(uri))[0]?.range, range);
    }
  });

  test('count in the encoding that the user says, which is not announced', async () => {
    const { client } = memoryServer({ rules: sampleRules });
    const initializationOptions = { ...anyMarkdown.initializationOptions, positionEncoding: 'utf-8' };
    const answer = await client.initialize(pull, { ...anyMarkdown, initializationOptions });
    assert.equal(answer.capabilities.positionEncoding, undefined);
    client.open(uri, '# Postmortem\n\nä🔄teh\n');
    assert.equal((await client.pull(uri))[0]?.range.start.character, 6);
  });

  test('refuse versions that go backwards and say so', async () => {
    const { client } = await start(pull);
    client.change(uri, 5, insert(0, 0, ' '));
    client.change(uri, 4, { text: '' });
    assert.deepEqual(codes(await client.pull(uri)), ['structure/sample', 'blame/sample']);
    assert.match(JSON.stringify(client.sent('window/logMessage')), /version 4 .* came after version 5/);
  });

  test('are not judged after an edit outside their text until the whole text comes', async () => {
    const { client } = await start(pull);
    client.change(uri, 2, insert(99, 0, 'x'));
    client.change(uri, 3, insert(0, 0, 'x'));
    assert.deepEqual(await client.pull(uri), []);
    assert.equal(client.sent('window/logMessage').length, 1);
    client.change(uri, 4, { text });
    assert.deepEqual(codes(await client.pull(uri)), ['structure/sample', 'blame/sample']);
  });

  test('take an end one line behind the last as their end', async () => {
    const { client } = await start(pull);
    client.change(uri, 2, { range: { start: { line: 0, character: 0 }, end: { line: 6, character: 0 } }, text: '# Postmortem\n\nteh\n' });
    assert.deepEqual(codes(await client.pull(uri)), ['structure/sample']);
  });

  test('keep lone surrogates and edits between the halves of a pair', async () => {
    const { client } = await start(pull, '# Postmortem\n\n🔄 teh\n');
    client.change(uri, 2, insert(2, 1, 'x'));
    assert.deepEqual((await client.pull(uri))[0]?.range.start, { line: 2, character: 4 });
    client.change(
      uri,
      3,
      { range: { start: { line: 2, character: 1 }, end: { line: 2, character: 2 } }, text: '' },
      insert(2, 2, '\ud83d'),
    );
    assert.deepEqual((await client.pull(uri))[0]?.range.start, { line: 2, character: 4 });
  });

  test('that are not open take no changes', async () => {
    const { client } = await start(pull);
    client.change('file:///other.md', 2, { text: 'teh' });
    assert.deepEqual(await client.pull('file:///other.md'), []);
  });

  test('survive an error of the core: said, logged, and tried again at the next edit', async () => {
    const { client } = await start(pull);
    await client.pull(uri);
    const original = Object.getOwnPropertyDescriptors(Analyzer.prototype);
    const fail = (): never => {
      throw new Error('out of order');
    };
    Analyzer.prototype.edit = fail;
    client.change(uri, 2, insert(4, 0, 'teh '));
    assert.equal((await client.pull(uri)).length, 3, 'an edit that fails is made up for by reading the text anew');
    Object.defineProperties(Analyzer.prototype, original);
    Analyzer.prototype.analysis = fail;
    client.change(uri, 3, insert(4, 0, ' '));
    assert.deepEqual(await client.pull(uri), []);
    Object.defineProperties(Analyzer.prototype, original);
    const { reason } = await client.request<{ reason: string }>('postmortem/overview', { uri });
    assert.match(reason, /^Not judged: an error in the server \(out of order\)/);
    await settled();
    assert.match(JSON.stringify(client.sent('window/logMessage')), /not judged: out of order/);
    client.change(uri, 4, insert(4, 0, 'teh '));
    assert.equal((await client.pull(uri)).length, 4);
  });

  test('a rule that fails costs nobody else anything and is named', async () => {
    const { client } = await start(pull, `${text}\nBOOM\n`);
    assert.deepEqual(codes(await client.pull(uri)), ['structure/sample', 'blame/sample']);
    const overview = await client.request<{ failedRules: string[] }>('postmortem/overview', { uri });
    assert.deepEqual(overview.failedRules, ['metadata/sample']);
    await settled();
    assert.match(JSON.stringify(client.sent('window/logMessage')), /metadata\/sample failed and is switched off/);
  });
});

suite('code actions', () => {
  const literals = { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } }, isPreferredSupport: true };
  const all: ClientCapabilities = {
    textDocument: { diagnostic: {}, codeAction: literals },
    workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true } },
  };
  const actionsAt = (client: MemoryServer['client'], line: number, character: number, only?: string[]): Promise<CodeAction[]> => {
    const at = { line, character };
    return client.request('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: at, end: at },
      context: { diagnostics: [], ...(only ? { only } : {}) },
    });
  };
  const editsOf = (action: CodeAction | undefined): TextDocumentEdit => action?.edit?.documentChanges?.[0] as TextDocumentEdit;

  test('offer each fix, versioned, one of them preferred', async () => {
    const { client } = await start(all);
    client.change(uri, 7, insert(0, 0, ''));
    const actions = await actionsAt(client, 4, 10, ['quickfix']);
    assert.deepEqual(
      actions.slice(0, 2).map(({ title }) => title),
      ['Say what happened', 'Ask'],
    );
    assert.deepEqual(editsOf(actions[0]), {
      textDocument: { uri, version: 7 },
      edits: [{ range: { start: { line: 4, character: 7 }, end: { line: 4, character: 17 } }, newText: 'in good faith' }],
    });
    assert.deepEqual(editsOf(actions[1]).edits, [
      { range: { start: { line: 4, character: 7 }, end: { line: 4, character: 17 } }, snippet: { kind: 'snippet', value: '${1:how}$0' } },
    ]);
    assert.equal(actions.filter(({ isPreferred }) => isPreferred).length, 1);
    assert.deepEqual(
      actions.map(({ diagnostics }) => diagnostics?.[0]?.code),
      actions.map(() => 'blame/sample'),
    );
  });

  test('offer plain edits without versions to a client that knows no better', async () => {
    const { client } = await start({
      textDocument: { diagnostic: {}, codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
    });
    const actions = await actionsAt(client, 4, 10, ['quickfix']);
    assert.deepEqual(actions[1]?.edit, {
      changes: { [uri]: [{ range: { start: { line: 4, character: 7 }, end: { line: 4, character: 17 } }, newText: 'how' }] },
    });
    assert.ok(actions.every((action) => !('isPreferred' in action)));
  });

  test('are not offered to a client that takes commands only', async () => {
    const server = memoryServer({ rules: sampleRules });
    const { capabilities } = await server.client.initialize({ textDocument: { codeAction: {} } });
    assert.equal(capabilities.codeActionProvider, undefined);
  });

  test('silence a finding on its line, in its section and in the file', async () => {
    const { client } = await start(all);
    const silencing = (await actionsAt(client, 4, 10)).filter(({ title }) => title.startsWith('Allow'));
    assert.deepEqual(
      silencing.map(({ title }) => title),
      ['line', 'section', 'file'].map((scope) => `Allow blame/sample ${scope === 'line' ? 'on' : 'in'} this ${scope}`),
    );
    for (const [at, action] of silencing.entries()) {
      const fresh = await start(all);
      fresh.client.change(
        uri,
        2,
        ...editsOf(action).edits.map((edit) => ({ range: edit.range, text: 'newText' in edit ? edit.newText : '' })),
      );
      assert.deepEqual(codes(await fresh.client.pull(uri)), ['structure/sample'], silencing[at]?.title);
    }
  });

  test('are of the kinds asked for', async () => {
    const { client } = await start(all);
    const kinds = async (...only: string[]): Promise<unknown[]> => [
      ...new Set((await actionsAt(client, 4, 10, only)).map(({ kind }) => kind)),
    ];
    assert.deepEqual(await kinds('quickfix'), ['quickfix']);
    assert.deepEqual(await kinds('source'), ['source.fixAll.postmortem']);
    assert.deepEqual(await kinds('source.fixAll'), ['source.fixAll.postmortem']);
    assert.deepEqual(await kinds('source.fixAll.postmortem'), ['source.fixAll.postmortem']);
    assert.deepEqual(await kinds('source.fixAll.other'), []);
    assert.deepEqual(await kinds('source.organizeImports'), []);
    assert.deepEqual(await kinds('quick'), []);
  });

  test('fix all safe ones in one step, to the end', async () => {
    const { client } = await start(all, `${text}\nteh tha teh\n`);
    const [action] = await actionsAt(client, 0, 0, ['source.fixAll']);
    const { edits } = editsOf(action);
    client.change(uri, 2, ...edits.toReversed().map((edit) => ({ range: edit.range, text: 'newText' in edit ? edit.newText : '' })));
    assert.deepEqual(codes(await client.pull(uri)), ['blame/sample']);
    assert.deepEqual(await actionsAt(client, 0, 0, ['source.fixAll']), []);
  });
});
