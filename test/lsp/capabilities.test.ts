/** A client gets nothing that it did not offer to take: every pair of capabilities, on and off. */
import assert from 'node:assert/strict';
import type { SemanticTokensOptions } from 'vscode-languageserver-protocol';
import type { TestClient } from '../support/client.ts';
import type { Incoming } from '../support/wire.ts';
import { anyMarkdown } from '../support/equality.ts';
import { incident, middleOf } from '../support/incidents.ts';
import { memoryServer, type TestHost } from '../support/memoryConnection.ts';
import { sampleRules } from '../support/sampleRules.ts';
import { postmortem } from '../support/writing.ts';

const uri = 'file:///incidents/incident.md';
const text = postmortem
  .replace('Mail was late', 'Teh mail teh was carelessly late')
  .replace('Write the runbook | | | |', 'Write the runbook OPS-7 of INC-5 | | | | more than a list can take |');
const other = 'file:///incidents/other.md';

/** What a client may offer, and what must not be among the messages when it does not. */
interface Trait {
  readonly name: string;
  readonly offer: (capabilities: Mutable) => void;
  readonly without: (seen: Seen) => boolean;
}

/** Open for writing at any depth. */
interface Mutable {
  [name: string]: Mutable | boolean | readonly unknown[];
}

interface Seen {
  readonly messages: readonly Incoming[];
  readonly json: string;
}

/** Sets a member at a path, making what is missing on the way. */
const at =
  (path: string, value: boolean | readonly unknown[] | Mutable = true) =>
  (capabilities: Mutable): void => {
    const names = path.split('.');
    const last = names.pop() ?? '';
    const inner = names.reduce((object, name) => (object[name] ??= {}) as Mutable, capabilities);
    if (typeof inner[last] !== 'object') inner[last] = structuredClone(value);
  };

const lacks =
  (...parts: readonly string[]) =>
  ({ json }: Seen): boolean =>
    parts.every((part) => !json.includes(part));

const sends =
  (method: string) =>
  (seen: Seen): boolean =>
    seen.messages.every((message) => message.method !== method);

/** Symbols of the other document are of kinds that every client knows. */
const kindsOfSymbols = ({ messages }: Seen): boolean =>
  messages.every(
    ({ result }) =>
      !Array.isArray(result) ||
      (result as { location?: { uri: string }; kind: number }[]).every(({ location, kind }) => location?.uri !== other || kind <= 18),
  );

const traits: readonly Trait[] = [
  { name: 'pull', offer: at('textDocument.diagnostic', {}), without: lacks('"diagnosticProvider"', '"kind":"full"') },
  { name: 'refresh', offer: at('workspace.diagnostics.refreshSupport'), without: sends('workspace/diagnostic/refresh') },
  {
    name: 'push versions',
    offer: at('textDocument.publishDiagnostics.versionSupport'),
    without: ({ messages }) =>
      messages.every(({ method, params }) => method !== 'textDocument/publishDiagnostics' || !('version' in (params as object))),
  },
  { name: 'related information', offer: at('textDocument.publishDiagnostics.relatedInformation'), without: lacks('"relatedInformation"') },
  { name: 'tags', offer: at('textDocument.publishDiagnostics.tagSupport', { valueSet: [1] }), without: lacks('"tags"') },
  { name: 'pages', offer: at('textDocument.publishDiagnostics.codeDescriptionSupport'), without: lacks('"codeDescription"') },
  { name: 'versioned edits', offer: at('workspace.workspaceEdit.documentChanges'), without: lacks('"documentChanges"') },
  { name: 'files that edits make', offer: at('workspace.workspaceEdit.resourceOperations', ['create']), without: lacks('"kind":"create"') },
  { name: 'snippet edits', offer: at('workspace.workspaceEdit.snippetEditSupport'), without: lacks('"snippet":{') },
  {
    name: 'code actions',
    offer: at('textDocument.codeAction.codeActionLiteralSupport', { codeActionKind: { valueSet: [] } }),
    without: lacks('"codeActionProvider"'),
  },
  { name: 'preferred actions', offer: at('textDocument.codeAction.isPreferredSupport'), without: lacks('"isPreferred"') },
  { name: 'disabled actions', offer: at('textDocument.codeAction.disabledSupport'), without: lacks('"disabled":') },
  { name: 'snippets', offer: at('textDocument.completion.completionItem.snippetSupport'), without: lacks('"insertTextFormat"') },
  {
    name: 'Markdown in hovers',
    offer: at('textDocument.hover.contentFormat', ['markdown']),
    without: ({ messages }) => messages.every(({ result }) => !JSON.stringify(result ?? null).startsWith('{"contents":{"kind":"markdown"')),
  },
  {
    name: 'Markdown in completions',
    offer: at('textDocument.completion.completionItem.documentationFormat', ['markdown']),
    without: lacks('"documentation":{"kind":"markdown"'),
  },
  { name: 'symbol trees', offer: at('textDocument.documentSymbol.hierarchicalDocumentSymbolSupport'), without: lacks('"selectionRange"') },
  // Inlay hints may have one whatever the client offers.
  { name: 'tooltips of links', offer: at('textDocument.documentLink.tooltipSupport'), without: lacks('"tooltip":"Open ') },
  {
    name: 'tokens',
    offer: at('textDocument.semanticTokens', {
      requests: { full: true },
      tokenTypes: ['number', 'variable', 'enumMember'],
      tokenModifiers: [],
      formats: ['relative'],
    }),
    without: lacks('"semanticTokensProvider"', '"data":['),
  },
  {
    name: 'token deltas',
    offer: at('textDocument.semanticTokens.requests.full', { delta: true }),
    without: lacks('"delta":true', '"resultId":"1"'),
  },
  { name: 'token ranges', offer: at('textDocument.semanticTokens.requests.range'), without: lacks('"range":true') },
  { name: 'token refresh', offer: at('workspace.semanticTokens.refreshSupport'), without: sends('workspace/semanticTokens/refresh') },
  { name: 'configuration', offer: at('workspace.configuration'), without: sends('workspace/configuration') },
  {
    name: 'registration of configuration',
    offer: at('workspace.didChangeConfiguration.dynamicRegistration'),
    without: lacks('workspace/didChangeConfiguration'),
  },
  {
    name: 'registration of files',
    offer: at('workspace.didChangeWatchedFiles.dynamicRegistration'),
    without: lacks('workspace/didChangeWatchedFiles'),
  },
  { name: 'workspace folders', offer: at('workspace.workspaceFolders'), without: lacks('"workspaceFolders"') },
  { name: 'progress', offer: at('window.workDoneProgress'), without: lacks('$/progress', 'window/workDoneProgress/create') },
  {
    name: 'notes on edits',
    offer: at('workspace.workspaceEdit.changeAnnotationSupport', {}),
    without: lacks('"changeAnnotations"', '"annotationId"'),
  },
  { name: 'links as definitions', offer: at('textDocument.definition.linkSupport'), without: lacks('"targetUri"') },
  { name: 'kinds of symbols', offer: at('workspace.symbol.symbolKind.valueSet', [1, 8, 13, 19, 24]), without: kindsOfSymbols },
];

/** Sets of traits in which every pair occurs on-on, on-off, off-on and off-off: chosen greedily, the same each time. */
function pairwise(count: number): boolean[][] {
  const missing = new Set<string>();
  for (let a = 0; a < count; a++)
    for (let b = a + 1; b < count; b++) for (const bits of ['00', '01', '10', '11']) missing.add(`${a},${b},${bits}`);
  const rows: boolean[][] = [];
  let random = 1;
  while (missing.size > 0) {
    let best: { row: boolean[]; covers: string[] } = { row: [], covers: [] };
    for (let attempt = 0; attempt < 60; attempt++) {
      const row = Array.from({ length: count }, () => (random = (random * 48_271) % 2_147_483_647) % 2 === 1);
      const covers = [...missing].filter((pair) => {
        const [a, b, bits] = pair.split(',');
        return `${Number(row[Number(a)])}${Number(row[Number(b)])}` === bits;
      });
      if (covers.length > best.covers.length) best = { row, covers };
    }
    for (const pair of best.covers) missing.delete(pair);
    rows.push(best.row);
  }
  return rows;
}

/** Lets the server read another document of the workspace, which takes it more than a second. */
async function readSlowly(client: TestClient, host: TestHost): Promise<void> {
  host.files.set(other, incident({ id: 'INC-5', title: 'Mail queue stalled' }));
  let release = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  Object.assign(host, { readDocument: (name: string) => gate.then(() => host.files.get(name)) });
  const found = client.request('workspace/symbol', { query: '' });
  await client.request('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 0 } });
  host.pass(1_000);
  await found;
  // The client has answered by then what the server has asked.
  await client.request('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 0 } });
  release();
  await client.request('workspace/symbol', { query: '' });
}

async function session(offered: readonly Trait[]): Promise<Seen> {
  const capabilities: Mutable = { general: { positionEncodings: ['utf-16'] } };
  for (const { offer } of offered) offer(capabilities);
  const { client, host } = memoryServer({ rules: sampleRules });
  client.answer('workspace/configuration', () => [{}]);
  client.answer('window/workDoneProgress/create', () => null);
  const settings = { ...anyMarkdown.initializationOptions.settings, tickets: [{ pattern: 'OPS-\\d+', url: 'https://tickets.example/$0' }] };
  const { capabilities: server } = await client.initialize(capabilities, {
    rootUri: 'file:///incidents',
    initializationOptions: { settings },
  });
  await readSlowly(client, host);
  client.open(uri, text);
  const textDocument = { uri };
  const whole = { start: { line: 0, character: 0 }, end: { line: 60, character: 0 } };
  const ask = async (provided: unknown, method: string, params: object): Promise<void> => {
    if (provided) await client.request(method, { textDocument, ...params });
  };
  const ofOther = middleOf(text, 'INC-5');
  for (let version = 2; version < 4; version++) {
    client.change(uri, version, { range: { start: { line: 8, character: 0 }, end: { line: 8, character: 0 } }, text: 'a' });
    await ask(server.diagnosticProvider, 'textDocument/diagnostic', {});
    await ask(server.codeActionProvider, 'textDocument/codeAction', { range: whole, context: { diagnostics: [] } });
    await ask(true, 'textDocument/hover', { position: { line: 8, character: 12 } });
    await ask(true, 'textDocument/hover', { position: { line: 14, character: 3 } });
    await ask(true, 'textDocument/completion', { position: { line: 33, character: 23 } });
    await ask(true, 'textDocument/completion', { position: { line: 5, character: 0 } });
    await ask(true, 'textDocument/documentSymbol', {});
    await ask(true, 'textDocument/documentLink', {});
    await ask(true, 'textDocument/definition', { position: ofOther });
    await ask(true, 'textDocument/references', { position: ofOther, context: { includeDeclaration: true } });
    await ask(true, 'textDocument/rename', { position: ofOther, newName: 'INC-6' });
    await client.request('workspace/symbol', { query: '' });
    await ask(true, 'textDocument/inlayHint', { range: whole });
    await ask(true, 'textDocument/codeLens', {});
    await ask(true, 'textDocument/foldingRange', {});
    const { full, range } = (server.semanticTokensProvider ?? {}) as SemanticTokensOptions;
    await ask(full, 'textDocument/semanticTokens/full', {});
    await ask(typeof full === 'object' && full.delta, 'textDocument/semanticTokens/full/delta', { previousResultId: '1' });
    await ask(range, 'textDocument/semanticTokens/range', { range: whole });
    host.pass(1_000);
    client.notify('workspace/didChangeConfiguration', { settings: null });
  }
  await ask(true, 'textDocument/hover', { position: { line: 0, character: 0 } });
  return { messages: client.received, json: JSON.stringify(client.received) };
}

suite('capabilities', () => {
  for (const row of pairwise(traits.length)) {
    const offered = traits.filter((_, index) => row[index]);
    test(`with ${offered.map(({ name }) => name).join(', ') || 'none'}`, async () => {
      const seen = await session(offered);
      for (const trait of traits) if (!offered.includes(trait)) assert.ok(trait.without(seen), `sent without being offered: ${trait.name}`);
      const pushed = seen.messages.some(({ method }) => method === 'textDocument/publishDiagnostics');
      assert.equal(pushed, !offered.some(({ name }) => name === 'pull'), 'diagnostics are pushed if and only if they cannot be asked for');
    });
  }

  test('everything that is offered is used', async () => {
    const seen = await session(traits);
    const pushing = await session(traits.filter(({ name }) => name !== 'pull'));
    const unused = traits.filter((trait) => trait.without(seen) && trait.without(pushing)).map(({ name }) => name);
    assert.deepEqual(unused, []);
  });

  test('every capability that the server declares is served', async () => {
    const { client } = memoryServer();
    const offered: Mutable = {};
    for (const { offer } of traits) offer(offered);
    const { capabilities: declared } = await client.initialize(offered, anyMarkdown);
    client.open(uri, text);
    await client.request('workspace/symbol', { query: '' });
    const textDocument = { uri };
    const position = { line: 0, character: 0 };
    const range = { start: position, end: position };
    const options = { tabSize: 2, insertSpaces: true };
    const methods: Readonly<Record<string, readonly [string, object]>> = {
      diagnosticProvider: ['textDocument/diagnostic', {}],
      codeActionProvider: ['textDocument/codeAction', { range, context: { diagnostics: [] } }],
      hoverProvider: ['textDocument/hover', { position }],
      completionProvider: ['textDocument/completion', { position }],
      inlayHintProvider: ['textDocument/inlayHint', { range }],
      codeLensProvider: ['textDocument/codeLens', {}],
      documentLinkProvider: ['textDocument/documentLink', {}],
      documentSymbolProvider: ['textDocument/documentSymbol', {}],
      foldingRangeProvider: ['textDocument/foldingRange', {}],
      selectionRangeProvider: ['textDocument/selectionRange', { positions: [position] }],
      documentHighlightProvider: ['textDocument/documentHighlight', { position }],
      referencesProvider: ['textDocument/references', { position, context: { includeDeclaration: true } }],
      renameProvider: ['textDocument/rename', { position, newName: 'x' }],
      definitionProvider: ['textDocument/definition', { position }],
      workspaceSymbolProvider: ['workspace/symbol', { query: '' }],
      semanticTokensProvider: ['textDocument/semanticTokens/full', {}],
      documentOnTypeFormattingProvider: ['textDocument/onTypeFormatting', { position, ch: '\n', options }],
      documentFormattingProvider: ['textDocument/formatting', { options }],
      documentRangeFormattingProvider: ['textDocument/rangeFormatting', { range, options }],
    };
    const providers = Object.keys(declared).filter((name) => name.endsWith('Provider'));
    assert.deepEqual(providers.toSorted(), Object.keys(methods).toSorted());
    for (const [method, params] of Object.values(methods)) await client.request(method, { textDocument, ...params });

    const { features } = (await import(new URL('../../client/stubs/leftOut.mjs', import.meta.url).href)) as { features: object };
    const deaf = Object.keys(features).filter((name) => JSON.stringify(declared).includes(`"${name}`));
    assert.deepEqual(deaf, [], 'the client that is shipped knows all of them');
  });
});
