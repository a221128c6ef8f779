/** A configuration file that is open: what is offered, explained and reported in it while it is written. */
import assert from 'node:assert/strict';
import type { ClientCapabilities, CompletionItem, Diagnostic, Hover, MarkupContent } from 'vscode-languageserver-protocol';
import { memoryServer, type MemoryServer } from '../support/memoryConnection.ts';
import { capable, cursorIn, postmortem } from '../support/writing.ts';

const uri = 'file:///incidents/.postmortem.json';
const pushed: ClientCapabilities = { ...capable, textDocument: { ...capable.textDocument, publishDiagnostics: {} } };
type Published = { readonly uri: string; readonly diagnostics: readonly Diagnostic[] };

/** A client that has a configuration file open, in the language its editor takes it for. */
async function configuring(text: string, { name = uri, capabilities = capable, options = {} } = {}): Promise<MemoryServer> {
  const server = memoryServer();
  await server.client.initialize(capabilities, { initializationOptions: options });
  server.client.notify('textDocument/didOpen', { textDocument: { uri: name, languageId: 'json', version: 1, text } });
  return server;
}

async function offered(marked: string, more: { readonly name?: string; readonly capabilities?: ClientCapabilities } = {}) {
  const { text, position } = cursorIn(marked);
  const { client } = await configuring(text, more);
  return client.request<CompletionItem[]>('textDocument/completion', { textDocument: { uri: more.name ?? uri }, position });
}

/** The text once the item with this label is taken. */
async function taken(marked: string, label: string, capabilities = capable, name = uri): Promise<string> {
  const { text } = cursorIn(marked);
  const item = (await offered(marked, { capabilities, name })).find((one) => one.label === label);
  assert.ok(item?.textEdit && 'range' in item.textEdit, `${label} is not offered`);
  const { range, newText } = item.textEdit;
  const lines = text.split('\n');
  const at = ({ line, character }: { line: number; character: number }): number =>
    lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, character);
  return text.slice(0, at(range.start)) + newText + text.slice(at(range.end));
}

const labels = (items: readonly CompletionItem[]): string[] => items.map(({ label }) => label);

async function explained(marked: string, name = uri): Promise<string | undefined> {
  const { text, position } = cursorIn(marked);
  const { client } = await configuring(text, { name });
  const hover = await client.request<Hover | null>('textDocument/hover', { textDocument: { uri: name }, position });
  return (hover?.contents as MarkupContent | undefined)?.value;
}

suite('completion in a configuration file', () => {
  test('offers the keys that are not there yet, with what they mean', async () => {
    const items = await offered('{\n  "profile": "guide",\n  ¦\n}');
    assert.ok(labels(items).includes('rules') && labels(items).includes('owners'));
    assert.ok(!labels(items).includes('profile'));
    assert.match((items[0]?.documentation as MarkupContent | undefined)?.value ?? '', /^Severity of each rule/);
  });

  test('writes a key with its colon, an empty value and the comma that is needed', async () => {
    assert.equal(await taken('{\n  "ow¦"\n}', 'owners'), '{\n  "owners": [$1]\n}');
    assert.equal(await taken('{\n  ¦\n  "profile": "guide"\n}', 'rules'), '{\n  "rules": {$1},\n  "profile": "guide"\n}');
    assert.equal(await taken('{ "profil¦": "guide" }', 'profile'), '{ "profile": "guide" }');
    assert.equal(await taken('{ "ow¦" }', 'owners', { textDocument: { diagnostic: {} } }), '{ "owners": [] }');
  });

  test('offers the rules and their groups, and the severities', async () => {
    const rules = await offered('{ "rules": { "timeline/unordered": "off", "bl¦" } }');
    assert.ok(labels(rules).includes('blame') && labels(rules).includes('blame/counterfactual'));
    assert.ok(!labels(rules).includes('timeline/unordered'));
    assert.equal(rules.find(({ label }) => label === 'blame')?.filterText, 'blame"');
    assert.deepEqual(labels(await offered('{ "rules": { "blame": ¦ } }')), ['off', 'hint', 'information', 'warning', 'error']);
    assert.equal(await taken('{ "rules": { "blame": "of¦" } }', 'off'), '{ "rules": { "blame": "off" } }');
  });

  test('offers values where only a few are possible, and what is inside of lists and of sections', async () => {
    assert.equal(await taken('{ "profile": g¦ }', 'guide'), '{ "profile": "guide" }');
    assert.equal(await taken('{ "owners": [{ "name": "Ana", "team": ¦ }] }', 'true'), '{ "owners": [{ "name": "Ana", "team": true }] }');
    assert.deepEqual(labels(await offered('{ "owners": [{ "name": "Ana", ¦ }] }')), ['aliases', 'team']);
    assert.ok(labels(await offered('{ "sections": { "¦" } }')).includes('timeline'));
    assert.deepEqual(labels(await offered('{ "sections": { "timeline": { "requirementByStatus": { "¦" } } } }')).length, 3);
  });

  test('bears with what is half typed, and replaces nothing but that', async () => {
    assert.equal(await taken('{ "ru¦', 'rules'), '{ "rules": {$1}');
    assert.equal(await taken('{ "prof¦\n  "rules": {}\n}', 'profile'), '{ "profile": "$1",\n  "rules": {}\n}');
    assert.equal(await taken('{ "profile": "gu¦, "rules": {} }', 'guide'), '{ "profile": "guide", "rules": {} }');
    assert.ok(!labels(await offered('{ "¦\n  "rules": {}\n}')).includes('rules'));
  });

  test('is silent where nothing of ours can stand', async () => {
    for (const marked of [
      '¦',
      '{ // ¦\n}',
      '{ /* ¦ */ }',
      '{ "profile": "guide" ¦ }',
      '{ "include": ["¦"] }',
      '{ "nobody": { "¦" } }',
      '[{ "¦" }]',
      `${'['.repeat(30_000)}¦`,
    ])
      assert.deepEqual(await offered(marked), [], marked.slice(0, 40));
  });

  test('goes by indentation in YAML', async () => {
    const name = 'file:///incidents/.postmortem.yaml';
    const keys = async (marked: string): Promise<string[]> => labels(await offered(marked, { name }));
    const written = (marked: string, label: string): Promise<string> => taken(marked, label, capable, name);
    assert.ok(!(await keys('profile: guide\n¦\nrules:\n  blame: off\n')).some((key) => key === 'profile' || key === 'rules'));
    assert.equal(await written('ru¦', 'rules'), 'rules:');
    assert.equal(await written('rules:\n  bla¦\nprofile: guide\n', 'blame'), 'rules:\n  blame: $1\nprofile: guide\n');
    assert.equal(await written('rules:\n  blame: o¦', 'off'), 'rules:\n  blame: off');
    assert.equal(await written('pro¦: guide', 'profile'), 'profile: guide');
    assert.deepEqual(await keys('owners:\n- name: A\n- name: B\n  te¦\n  aliases: [x]\n- team: true\n'), ['team']);
    assert.deepEqual(await keys('owners:\n  - name: A\n    team: ¦'), ['true', 'false']);
    assert.deepEqual(await keys('sections:\n  timeline:\n    # why\n\n    requirement: r¦'), ['required', 'recommended', 'optional']);
    for (const marked of [
      '# pro¦',
      'include:\n  - ¦',
      'rules: { bl¦',
      'rules: {\n  bl¦',
      'profile: guide\n  ¦',
      'nobody:\n  ¦',
      'owners:\n  - name: "¦',
    ])
      assert.deepEqual(await keys(marked), [], marked);
  });

  test('is asked for by a quote, except in VS Code, whose own JSON server answers; in a postmortem a quote asks for nothing', async () => {
    const triggers = async (options: object): Promise<readonly string[] | undefined> => {
      const { capabilities } = await memoryServer().client.initialize(capable, { initializationOptions: options });
      return capabilities.completionProvider?.triggerCharacters;
    };
    assert.ok((await triggers({}))?.includes('"'));
    assert.ok(!(await triggers({ builtInMarkdown: true }))?.includes('"'));
    const { text, position } = cursorIn(postmortem.replace('Draft', '¦'));
    const { client } = await configuring('{}');
    client.open('file:///incidents/a.md', text);
    const at = { textDocument: { uri: 'file:///incidents/a.md' }, position };
    assert.equal((await client.request<CompletionItem[]>('textDocument/completion', at)).length, 3);
    const byQuote = { ...at, context: { triggerKind: 2, triggerCharacter: '"' } };
    assert.deepEqual(await client.request('textDocument/completion', byQuote), []);
  });
});

suite('hover in a configuration file', () => {
  test('says what a key is for and which values it takes', async () => {
    assert.match(
      (await explained('{ "prof¦ile": "guide" }')) ?? '',
      /^\*\*profile\*\*: Which sections.*\n\nOne of `guide`, `standard`, `minimal`\.$/,
    );
    assert.match((await explained('{ "include": ["a¦"] }')) ?? '', /^\*\*include\*\*: Globs/);
    assert.match((await explained('profile: gui¦de\n', 'file:///a/.postmortem.yaml')) ?? '', /^\*\*profile\*\*/);
  });

  test('says what a rule reports, with its page', async () => {
    const text = (await explained('{ "rules": { "blame/counter¦factual": "off" } }')) ?? '';
    assert.match(text, /^\*\*blame\/counterfactual\*\*: The text says/);
    assert.match(text, /\[More\]\(https:.*counterfactual\.md\)$/);
  });

  test('is silent elsewhere', async () => {
    for (const marked of ['{¦}', '{ "nobody": "kno¦ws" }', '', '[1, ¦2]'].map((text) => (text.includes('¦') ? text : `${text}¦`)))
      assert.equal(await explained(marked), undefined, marked);
  });
});

suite('mistakes in a configuration file that is open', () => {
  const next = ({ client }: MemoryServer): Promise<Published> =>
    client.next<Published>('textDocument/publishDiagnostics', (one) => one.uri === uri);
  const messages = ({ diagnostics }: Published): unknown[] => diagnostics.map(({ message }) => message);

  test('are shown as it is written, and gone when it is mended', async () => {
    const server = await configuring('{ "profil": "guide" }', { capabilities: pushed });
    assert.deepEqual(messages(await next(server)), ['"profil" is not known here. Did you mean "profile"?']);
    const range = { start: { line: 0, character: 9 }, end: { line: 0, character: 9 } };
    server.client.change(uri, 2, { range, text: 'e' });
    assert.deepEqual(messages(await next(server)), []);
  });

  test('are those of the text in the editor, not of the file; of the file once it is closed', async () => {
    const server = await configuring('{}', { capabilities: pushed });
    assert.deepEqual(messages(await next(server)), []);
    server.host.files.set(uri, '{ "profile": "tiny" }');
    server.client.open('file:///incidents/a.md', postmortem);
    await server.client.pull('file:///incidents/a.md');
    const closed = next(server);
    server.client.notify('textDocument/didClose', { textDocument: { uri } });
    assert.deepEqual(messages(await closed), ['"tiny" is not one of guide, standard, minimal.']);
    assert.equal(server.client.sent('textDocument/publishDiagnostics').length, 2);
  });

  test('are mended for the postmortems as soon as it is saved, though the client watches no files', async () => {
    const server = await configuring('{}');
    const document = 'file:///incidents/a.md';
    server.client.open(document, postmortem);
    assert.ok((await server.client.pull(document)).length > 0);
    server.host.files.set(uri, '{ "exclude": ["**"] }');
    const refresh = server.client.next('workspace/diagnostic/refresh');
    server.client.notify('textDocument/didSave', { textDocument: { uri } });
    await refresh;
    assert.deepEqual(await server.client.pull(document), []);
  });
});

suite('other data that an editor sends', () => {
  test('is never judged, and no mistake', async () => {
    const name = 'file:///incidents/notes.json';
    const { client } = await configuring(postmortem, { name, capabilities: pushed });
    client.change(name, 2, { text: `${postmortem}\n` });
    assert.deepEqual(await client.pull(name), []);
    assert.deepEqual(await client.request('textDocument/documentSymbol', { textDocument: { uri: name } }), []);
    client.notify('textDocument/didClose', { textDocument: { uri: name } });
    assert.deepEqual(client.sent('window/logMessage'), []);
  });
});
