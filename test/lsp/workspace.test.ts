/** What goes across the documents of a workspace. */
import assert from 'node:assert/strict';
import type {
  CompletionItem,
  DocumentLink,
  Hover,
  Location,
  LocationLink,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
  WorkspaceSymbol,
} from 'vscode-languageserver-protocol';
import type { OpenItem } from '../../server/src/protocol.ts';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Refused, refused } from '../support/client.ts';
import { capable, files, incident, inWorkspace, middleOf, own, ownText, root } from '../support/incidents.ts';
import type { MemoryServer } from '../support/memoryConnection.ts';

const mail = `${root}/2025/mail.md`;
const pay = `${root}/2026/pay.md`;

const symbols = async ({ client }: MemoryServer, query: string): Promise<string[]> => {
  const found = await client.request<WorkspaceSymbol[]>('workspace/symbol', { query });
  return found.map(({ name, containerName = '' }) => `${name} | ${containerName}`);
};
const at = (text: string, words: string, nth = 1): object => ({ textDocument: { uri: own }, position: middleOf(text, words, nth) });
const shown = ({ uri, range }: Location): string => `${uri.slice(root.length + 1)}:${range.start.line}:${range.start.character}`;
const references = async ({ client }: MemoryServer, words: string, nth = 1, includeDeclaration = true): Promise<string[]> =>
  (await client.request<Location[]>('textDocument/references', { ...at(ownText, words, nth), context: { includeDeclaration } })).map(shown);
const rename = ({ client }: MemoryServer, words: string, newName: string, nth = 1): Promise<WorkspaceEdit> =>
  client.request<WorkspaceEdit>('textDocument/rename', { ...at(ownText, words, nth), newName });

suite('open action items', () => {
  test('are those of all documents, what was due first before the others', async () => {
    const { client } = await inWorkspace();
    const found = await client.request<OpenItem[]>('postmortem/openItems', {});
    assert.deepEqual(
      found.map(({ text, owner, due, overdue, incident: name }) => [text, owner, due, overdue, name]),
      [
        ['Cap the retries of INC-3', 'Ana Lima', '2026-02-20', true, 'INC-3 Search slow'],
        ['Cap the retries of INC-2', 'Mira Okafor', '2026-02-20', true, 'INC-2 Payment timeout'],
        ['Cap the retries of INC-1', 'Ana Lima', '2026-02-20', true, 'INC-1 Mail queue stalled'],
      ],
    );
    client.change(own, 2, { text: ownText.replace('2026-02-20', '2099-01-01') });
    const [first, , last] = await client.request<OpenItem[]>('postmortem/openItems', {});
    assert.deepEqual([first?.uri, last?.uri, last?.overdue], [pay, own, false]);
    client.change(own, 3, { text: ownText.replace('| Open |', '| Done |') });
    assert.equal((await client.request<OpenItem[]>('postmortem/openItems', {})).length, 2);
  });
});

suite('workspace symbols', () => {
  test('are incidents, owners and open action items of open and closed documents', async () => {
    const server = await inWorkspace();
    assert.deepEqual(await symbols(server, ''), [
      'INC-3 Search slow | 2026-03-01, SEV-2',
      'INC-2 Payment timeout | 2026-02-10, SEV-2',
      'INC-1 Mail queue stalled | 2025-11-03, SEV-2',
      'Ana Lima | 2 open action items',
      'Mira Okafor | 1 open action item',
      'Cap the retries of INC-3 | INC-3, Ana Lima, due 2026-02-20',
      'Cap the retries of INC-2 | INC-2, Mira Okafor, due 2026-02-20',
      'Cap the retries of INC-1 | INC-1, Ana Lima, due 2026-02-20',
    ]);
    assert.deepEqual(await symbols(server, 'paytim'), ['INC-2 Payment timeout | 2026-02-10, SEV-2']);
    const [symbol] = await server.client.request<WorkspaceSymbol[]>('workspace/symbol', { query: 'INC-2' });
    assert.deepEqual(symbol?.location, { uri: pay, range: { start: { line: 2, character: 14 }, end: { line: 2, character: 19 } } });
    assert.equal(symbol.kind, 24);
  });

  test('have kinds that the client knows', async () => {
    const server = await inWorkspace({ capabilities: { ...capable, workspace: { ...capable.workspace, symbol: {} } } });
    const found = await server.client.request<WorkspaceSymbol[]>('workspace/symbol', { query: '' });
    assert.deepEqual([...new Set(found.map(({ kind }) => kind))], [1, 13, 8]);
  });

  test('follow what is typed, before it is saved', async () => {
    const server = await inWorkspace();
    server.client.change(own, 2, { text: ownText.replace('Search slow', 'Search down').replace('| Open |', '| Done |') });
    assert.deepEqual(await symbols(server, 'search'), ['INC-3 Search down | 2026-03-01, SEV-2']);
    assert.deepEqual(await symbols(server, 'cap the retries of inc-3'), []);
    server.client.change(own, 3, { text: '# Notes\n\nNothing of the kind.\n' });
    assert.deepEqual(await symbols(server, 'search'), []);
    server.client.notify('textDocument/didClose', { textDocument: { uri: own } });
    assert.deepEqual(await symbols(server, 'search'), ['INC-3 Search slow | 2026-03-01, SEV-2']);
  });

  test('positions count in the units of the client', async () => {
    const text = '# Postmortem: Queue\n\n**Date:** 2026-02-10\n\n## Action Items\n\n- [ ] 🔥🔥 Cap the retries (Ana Lima)\n';
    const server = await inWorkspace({
      capabilities: { ...capable, general: { positionEncodings: ['utf-8'] } },
      extra: { [`${root}/emoji.md`]: text },
    });
    const [item] = await server.client.request<WorkspaceSymbol[]>('workspace/symbol', { query: '🔥🔥' });
    assert.deepEqual(item?.location, {
      uri: `${root}/emoji.md`,
      range: { start: { line: 6, character: 6 }, end: { line: 6, character: 6 + 8 + ' Cap the retries'.length } },
    });
  });
});

suite('definition', () => {
  const definition = ({ client }: MemoryServer, text: string, words: string, nth = 1): Promise<Location[] | null> =>
    client.request<Location[] | null>('textDocument/definition', at(text, words, nth));

  test('leads from the id of an incident to its file', async () => {
    const server = await inWorkspace();
    assert.deepEqual((await definition(server, ownText, '[INC-1]'))?.map(shown), ['2025/mail.md:2:14']);
    assert.deepEqual((await definition(server, ownText, 'INC-3'))?.map(shown), ['2026/own.md:2:14']);
    assert.equal(await definition(server, ownText, 'Ana Lima'), null);
  });

  test('says where it comes from, to a client that wants to know', async () => {
    const { textDocument } = capable;
    const server = await inWorkspace({
      capabilities: { ...capable, textDocument: { ...textDocument, definition: { linkSupport: true } } },
    });
    const [link] = await server.client.request<LocationLink[]>('textDocument/definition', at(ownText, '[INC-1]'));
    assert.equal(link?.targetUri, mail);
    assert.deepEqual(link.originSelectionRange, { start: { line: 20, character: 3 }, end: { line: 20, character: 8 } });
  });

  test('leads along links to other postmortems, where the editor does not do that', async () => {
    const text = ownText.replace('Mail was late', 'As [before](../2025/mail.md#summary) and [here](../README.md), mail was late');
    const server = await inWorkspace({ text });
    assert.deepEqual((await definition(server, text, 'before'))?.map(shown), ['2025/mail.md:0:2']);
    assert.equal(await definition(server, text, 'here'), null);
    const builtIn = await inWorkspace({ text, options: { builtInMarkdown: true } });
    assert.equal(await definition(builtIn, text, 'before'), null);
  });

  test('leads to the place in the present text, and nowhere when the file is gone', async () => {
    const server = await inWorkspace();
    await symbols(server, '');
    server.host.files.set(mail, `\n\n${files[mail]}`);
    assert.deepEqual((await definition(server, ownText, '[INC-1]'))?.map(shown), ['2025/mail.md:4:14']);
    server.host.files.delete(mail);
    assert.equal(await definition(server, ownText, '[INC-1]'), null);
  });
});

suite('references', () => {
  test('are in all postmortems, those of the document first', async () => {
    const server = await inWorkspace();
    assert.deepEqual(await references(server, 'INC-1'), [
      '2026/own.md:20:3',
      '2025/mail.md:2:14',
      '2025/mail.md:16:21',
      '2026/pay.md:20:3',
    ]);
    assert.deepEqual(await references(server, 'Ana Lima'), ['2026/own.md:16:29', '2025/mail.md:16:29']);
  });

  test('leave out the place that gives an incident its id, when asked to', async () => {
    const server = await inWorkspace();
    assert.deepEqual(await references(server, 'INC-1', 1, false), ['2026/own.md:20:3', '2025/mail.md:16:21', '2026/pay.md:20:3']);
  });

  test('see what is open and not saved', async () => {
    const server = await inWorkspace();
    server.client.open(mail, `\n${files[mail]}`);
    assert.deepEqual(await references(server, 'Ana Lima'), ['2026/own.md:16:29', '2025/mail.md:17:29']);
  });

  test('are those of the document where nothing else may be read', async () => {
    for (const server of [await inWorkspace({ folders: [] }), await inWorkspace({ options: { settings: { workspaceIndex: false } } })]) {
      assert.deepEqual(await references(server, 'INC-1'), ['2026/own.md:20:3']);
      assert.deepEqual(server.host.read, []);
    }
  });
});

suite('rename', () => {
  test('is one edit over all postmortems, to be looked at where it touches others', async () => {
    const server = await inWorkspace();
    const { documentChanges, changeAnnotations } = await rename(server, 'Ana Lima', 'Ana Souza');
    assert.deepEqual(
      (documentChanges as TextDocumentEdit[]).map(({ textDocument, edits }) => [textDocument, edits]),
      [
        [
          { uri: own, version: 1 },
          [{ range: { start: { line: 16, character: 29 }, end: { line: 16, character: 37 } }, newText: 'Ana Souza' }],
        ],
        [
          { uri: mail, version: null },
          [
            {
              range: { start: { line: 16, character: 29 }, end: { line: 16, character: 37 } },
              newText: 'Ana Souza',
              annotationId: 'others',
            },
          ],
        ],
      ],
    );
    assert.equal(changeAnnotations?.['others']?.needsConfirmation, true);
  });

  test('asks nobody where only the document itself is touched', async () => {
    const edit = await rename(await inWorkspace(), 'INC-3', 'INC-30');
    assert.deepEqual([edit.documentChanges?.length, edit.changeAnnotations], [1, undefined]);
  });

  test('goes to clients without versions as plain changes', async () => {
    const server = await inWorkspace({ capabilities: { ...capable, workspace: {} } });
    const { changes, documentChanges } = await rename(server, 'INC-1', 'INC-10');
    assert.equal(documentChanges, undefined);
    assert.deepEqual(
      Object.entries(changes ?? {}).map(([uri, edits]) => [uri, edits.length]),
      [
        [own, 1],
        [mail, 2],
        [pay, 1],
      ],
    );
  });

  test('carries the versions of documents that are open', async () => {
    const server = await inWorkspace();
    server.client.open(mail, files[mail] ?? '', 7);
    const { documentChanges } = await rename(server, 'Ana Lima', 'Ana Souza');
    assert.deepEqual(
      (documentChanges as TextDocumentEdit[]).map(({ textDocument }) => textDocument),
      [
        { uri: own, version: 1 },
        { uri: mail, version: 7 },
      ],
    );
  });

  test('is refused when a file has changed on disk since, and works the next time', async () => {
    const server = await inWorkspace();
    await symbols(server, '');
    server.host.files.set(mail, `\n\n${files[mail]}`);
    await assert.rejects(
      rename(server, 'Ana Lima', 'Ana Souza'),
      (error) =>
        error instanceof Refused && error.code === -32803 && /^mail\.md has changed on disk .* nothing was renamed/.test(error.message),
    );
    const { documentChanges } = await rename(server, 'Ana Lima', 'Ana Souza');
    const [, other] = documentChanges as TextDocumentEdit[];
    assert.equal(other?.edits[0] && 'range' in other.edits[0] && other.edits[0].range.start.line, 18);
  });

  test('keeps the columns straight that were, in open and closed documents, and touches nothing else', async () => {
    const before = `# Postmortem: Mail was late\n\n**Authors:** Ana Lima\n\n## Action Items\n
| Action         |  Owner   | Deadline   |
|----------------|:--------:|------------|
| Cap retries    | Ana Lima | 2026-02-20 |
| 待つ, Ana Lima |    Jo    | 2026-02-21 |

| Crooked | By |
|---|---|
| Told | Ana Lima |
`;
    const after = `# Postmortem: Mail was late\n\n**Authors:** Ana Souza\n\n## Action Items\n
| Action          |   Owner   | Deadline   |
|-----------------|:---------:|------------|
| Cap retries     | Ana Souza | 2026-02-20 |
| 待つ, Ana Souza |    Jo     | 2026-02-21 |

| Crooked | By |
|---|---|
| Told | Ana Souza |
`;
    const server = await inWorkspace({ text: before, extra: { [mail]: before, [own]: before } });
    const { documentChanges } = await server.client.request<WorkspaceEdit>('textDocument/rename', {
      ...at(before, 'Ana Lima'),
      newName: 'Ana Souza',
    });
    const changes = documentChanges as TextDocumentEdit[];
    assert.deepEqual(
      changes.map(({ textDocument: { uri } }) => uri),
      [own, mail],
    );
    for (const { textDocument, edits } of changes) {
      const document = TextDocument.create(textDocument.uri, 'markdown', 1, before);
      assert.equal(TextDocument.applyEdits(document, edits as TextEdit[]), after);
      assert.ok(edits.every((edit) => 'annotationId' in edit === (textDocument.uri === mail)));
    }
  });

  test('passes by a file that is gone', async () => {
    const server = await inWorkspace();
    await symbols(server, '');
    server.host.files.delete(mail);
    assert.equal((await rename(server, 'Ana Lima', 'Ana Souza')).documentChanges?.length, 1);
  });
});

suite('help with other incidents', () => {
  test('hover: what the incident was and what is still to be done', async () => {
    const server = await inWorkspace({
      extra: { [mail]: incident({ id: 'INC-1', title: 'Mail \\*queue\\* stalled', date: '2025-11-03' }) },
    });
    await symbols(server, '');
    const { contents, range } = await server.client.request<Hover>('textDocument/hover', at(ownText, '[INC-1]'));
    assert.deepEqual(contents, {
      kind: 'markdown',
      value:
        '**INC\\-1: Mail \\*queue\\* stalled**\n\n2025\\-11\\-03 · SEV\\-2 · Final\n\n1 of 1 action item open:\n- Cap the retries of INC\\-1 (Ana Lima, overdue since 2026\\-02\\-20)',
    });
    assert.deepEqual(range, { start: { line: 20, character: 3 }, end: { line: 20, character: 8 } });
    assert.equal(await server.client.request('textDocument/hover', at(ownText, 'INC-3')), null);
  });

  test('hover: all done', async () => {
    const server = await inWorkspace({ extra: { [mail]: incident({ id: 'INC-1', title: 'Mail', status: 'Done' }) } });
    await symbols(server, '');
    const { contents } = await server.client.request<Hover>('textDocument/hover', at(ownText, '[INC-1]'));
    assert.match((contents as { value: string }).value, /1 action item, all closed$/);
  });

  test('hover: what a measure means', async () => {
    const text = ownText.replace('Mail was late', 'MTTR rose and mail was late');
    const server = await inWorkspace({ text });
    const { contents } = await server.client.request<Hover>('textDocument/hover', at(text, 'MTTR'));
    assert.match((contents as { value: string }).value, /^\*\*Time to resolve \(TTR, MTTR\)\*\*: /);
  });

  const completions = async (marked: string, where = marked): Promise<{ label: string; detail?: string | undefined; text: string }[]> => {
    const text = marked.replace('¦', '');
    const server = await inWorkspace({ text });
    await symbols(server, '');
    const lines = where.slice(0, where.indexOf('¦')).split('\n');
    const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
    const items = await server.client.request<CompletionItem[]>('textDocument/completion', { textDocument: { uri: own }, position });
    return items.map(({ label, detail, textEdit }) => ({ label, detail, text: textEdit?.newText ?? '' }));
  };

  test('completion: related incidents with title and date, the newest first', async () => {
    const list = ownText.replace('- [INC-1] Mail queue (2025-11-03)', '- ¦');
    assert.deepEqual(await completions(list), [
      { label: 'INC-2', detail: 'Payment timeout, 2026-02-10', text: '[INC-2] Payment timeout (2026-02-10)' },
      { label: 'INC-1', detail: 'Mail queue stalled, 2025-11-03', text: '[INC-1] Mail queue stalled (2025-11-03)' },
    ]);
    assert.deepEqual(
      (await completions(list.replace('- ¦', '- [INC-1¦]'))).map(({ text }) => text),
      ['[INC-1] Mail queue stalled (2025-11-03)'],
    );
  });

  test('completion: an id that is being typed, and nothing for other words', async () => {
    assert.deepEqual(
      (await completions(ownText.replace('Mail was late', 'As in INC-¦ mail was late'))).map(({ text }) => text),
      ['INC-2', 'INC-1'],
    );
    assert.deepEqual(await completions(ownText.replace('Mail was late', 'As in IN¦ mail was late')), []);
    assert.deepEqual(await completions(ownText.replace('Mail was late', 'As in API¦ mail was late')), []);
  });

  test('completion: people of other documents, behind those of this one', async () => {
    const items = await completions(ownText.replace('| Ana Lima |', '| ¦ |'));
    assert.deepEqual(
      items.map(({ label, detail }) => [label, detail]),
      [
        ['Jo Park', 'named in this document'],
        ['Ana Lima', 'named in 1 other postmortem'],
        ['Mira Okafor', 'named in 1 other postmortem'],
      ],
    );
  });

  const links = async (server: MemoryServer): Promise<[string, string | undefined][]> =>
    (await server.client.request<DocumentLink[]>('textDocument/documentLink', { textDocument: { uri: own } })).map(({ range, target }) => [
      `${range.start.line}:${range.start.character}`,
      target,
    ]);

  test('links: ids of other incidents lead to their files, the rest where the settings say', async () => {
    const tickets = [{ pattern: 'INC-\\d+', url: 'https://incidents.example/{id}' }];
    const text = ownText.replace('Mail was late', 'As in INC-2 and INC-99, mail was late');
    const server = await inWorkspace({ text, options: { settings: { tickets } } });
    await symbols(server, '');
    assert.deepEqual(await links(server), [
      ['2:14', 'https://incidents.example/INC-3'],
      ['10:6', pay],
      ['10:16', 'https://incidents.example/INC-99'],
      ['16:21', 'https://incidents.example/INC-3'],
      ['20:3', mail],
    ]);
  });

  test('links: wait for files that are still being read', async () => {
    const server = await inWorkspace();
    const asked = links(server);
    await symbols(server, '');
    assert.deepEqual(await asked, [['20:3', mail]]);
    const slow = await inWorkspace();
    const late = links(slow);
    await slow.client.pull(own);
    slow.host.pass(5_000);
    assert.deepEqual(await late, []);
  });
});

suite('the workspace', () => {
  const changed = ({ client }: MemoryServer, uri: string, type: 1 | 2 | 3): void =>
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });

  test('is not read before there is a postmortem or somebody asks', async () => {
    const server = await inWorkspace({ uri: `${root}/README.md`, text: files[`${root}/README.md`] ?? '' });
    assert.deepEqual(await server.client.pull(`${root}/README.md`), []);
    server.host.pass(10_000);
    await server.client.pull(`${root}/README.md`);
    assert.deepEqual(server.host.read, []);
    await symbols(server, '');
    assert.deepEqual(server.host.read, [mail, own, pay]);
  });

  test('is read in the background while nobody types, and only there', async () => {
    const server = await inWorkspace();
    const { client, host } = server;
    await client.pull(own);
    assert.deepEqual(host.read, []);
    for (let key = 0; key < 5; key++) {
      host.pass(100);
      client.change(own, key + 2, { range: { start: { line: 8, character: 0 }, end: { line: 8, character: 0 } }, text: 'a' });
      await client.pull(own);
    }
    assert.deepEqual(host.read, [], 'a file was read between two keys');
    for (let pause = 0; pause < 20; pause++) {
      host.pass(130);
      await new Promise((resolve) => setImmediate(resolve));
      await new Promise((resolve) => setImmediate(resolve));
    }
    assert.deepEqual(host.read, [mail, pay, `${root}/README.md`]);
  });

  test('follows files that are written, made and deleted', async () => {
    const server = await inWorkspace();
    await symbols(server, '');
    server.host.files.set(mail, incident({ id: 'INC-1', title: 'Mail queue empty', date: '2025-11-03' }));
    changed(server, mail, 2);
    assert.deepEqual(await symbols(server, 'mail'), ['INC-1 Mail queue empty | 2025-11-03, SEV-2']);
    const fresh = `${root}/2026/new%20one.md`;
    server.host.files.set(fresh, incident({ id: 'INC-4', title: 'Mail bounced' }));
    changed(server, fresh, 1);
    assert.equal((await symbols(server, 'mail')).length, 2);
    server.host.files.delete(mail);
    changed(server, mail, 3);
    assert.deepEqual(await symbols(server, 'mail'), ['INC-4 Mail bounced | 2026-02-10, SEV-2']);
    server.host.files.delete(fresh);
    changed(server, `${root}/2026`, 3);
    assert.deepEqual(await symbols(server, 'mail'), []);
    assert.deepEqual(await symbols(server, 'payment'), []);
  });

  test('takes no file that is ignored, of another place or of another kind', async () => {
    const ignored = `${root}/drafts/x.md`;
    const server = await inWorkspace();
    await symbols(server, '');
    const before = server.host.read.length;
    for (const uri of [ignored, 'file:///elsewhere/x.md', `${root}/x.txt`]) {
      server.host.files.set(uri, incident({ id: 'INC-9', title: 'Hidden' }));
      server.host.ignored.add(ignored);
      changed(server, uri, 1);
    }
    assert.deepEqual(await symbols(server, 'hidden'), []);
    assert.equal(server.host.read.length, before);
    server.host.ignored.clear();
    changed(server, `${root}/.gitignore`, 2);
    assert.deepEqual(await symbols(server, 'hidden'), ['INC-9 Hidden | 2026-02-10, SEV-2']);
  });

  test('leaves out what the settings leave out, templates and what is too large', async () => {
    const config = `${root}/.postmortem.json`;
    const server = await inWorkspace({
      extra: {
        [config]: '{ "exclude": ["2025/**"] }',
        [`${root}/templates/t.md`]: incident({ id: 'INC-5', title: 'In a folder of templates' }),
        [`${root}/large.md`]: `${incident({ id: 'INC-6', title: 'Large' })}${'word '.repeat(60_000)}`,
      },
    });
    assert.deepEqual(await symbols(server, 'inc-'), [
      'INC-3 Search slow | 2026-03-01, SEV-2',
      'INC-2 Payment timeout | 2026-02-10, SEV-2',
      'Cap the retries of INC-3 | INC-3, Ana Lima, due 2026-02-20',
      'Cap the retries of INC-2 | INC-2, Mira Okafor, due 2026-02-20',
    ]);
    server.host.files.set(config, '{ "exclude": ["2026/pay.md"] }');
    changed(server, config, 2);
    assert.deepEqual(await symbols(server, 'queue'), ['INC-1 Mail queue stalled | 2025-11-03, SEV-2']);
    assert.deepEqual(await symbols(server, 'payment'), []);
  });

  test('knows its files however the client writes their addresses', async () => {
    const folder = 'file:///c%3A/our%20%28old%29%20incidents';
    const written = 'file:///C:/our%20(old)%20incidents/inc-5.md';
    const text = incident({ id: 'INC-5', title: 'Disk full' });
    const server = await inWorkspace({ folders: [folder], uri: `${folder}/own.md`, text, options: { settings: { exclude: ['x/**'] } } });
    Object.assign(server.host, {
      async *documents() {
        yield written;
        yield written.replace('inc-5', 'x/inc-6');
      },
    });
    for (const name of ['inc-5', 'x/inc-6']) server.host.files.set(written.replace('inc-5', name), text);
    server.client.open(`${folder}/inc-5.md`, text.replace('Disk full', 'Disk very full'));
    const found = await server.client.request<WorkspaceSymbol[]>('workspace/symbol', { query: 'inc-5 disk' });
    assert.deepEqual(
      found.map(({ name, location }) => [name, location.uri]),
      [
        ['INC-5 Disk very full', `${folder}/inc-5.md`],
        ['INC-5 Disk full', `${folder}/own.md`],
      ],
    );
  });

  test('asks the client for the settings of a folder once', async () => {
    const asked: string[] = [];
    const server = await inWorkspace({ capabilities: { ...capable, workspace: { ...capable.workspace, configuration: true } } });
    server.client.answer('workspace/configuration', ({ items }: { items: { scopeUri: string }[] }) => {
      asked.push(...items.map(({ scopeUri }) => scopeUri));
      return [{}];
    });
    await symbols(server, '');
    assert.deepEqual(asked.toSorted(), [root, root, own]);
  });

  test('is let go of when it is switched off, and read again when it is switched on', async () => {
    const server = await inWorkspace();
    assert.equal((await symbols(server, 'inc-1')).length, 2);
    server.client.notify('workspace/didChangeConfiguration', { settings: { postmortem: { workspaceIndex: false } } });
    assert.deepEqual(await symbols(server, 'inc-'), []);
    server.client.notify('workspace/didChangeConfiguration', { settings: { postmortem: { workspaceIndex: true } } });
    assert.equal((await symbols(server, 'inc-1')).length, 2);
  });

  test('changes with its folders', async () => {
    const server = await inWorkspace({
      folders: [`${root}/2025`],
      capabilities: { ...capable, workspace: { ...capable.workspace, workspaceFolders: true } },
    });
    const folder = (name: string): object => ({ uri: `${root}/${name}`, name });
    assert.deepEqual(await symbols(server, 'queue'), ['INC-1 Mail queue stalled | 2025-11-03, SEV-2']);
    assert.deepEqual(await symbols(server, 'payment'), []);
    server.client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [folder('2026')], removed: [folder('2025')] } });
    assert.deepEqual(await symbols(server, 'queue'), []);
    assert.equal((await symbols(server, 'payment')).length, 1);
  });

  test('shows that it is being read when that takes long, and says when it is done', async () => {
    const { window } = { window: { workDoneProgress: true } };
    const server = await inWorkspace({ capabilities: { ...capable, window } });
    const { client, host } = server;
    client.answer('window/workDoneProgress/create', () => null);
    const readDocument = host.readDocument.bind(host);
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    Object.assign(host, { readDocument: (uri: string, most: number) => gate.then(() => readDocument(uri, most)) });
    const kinds = ({ value }: { value: { kind: string } }): string => value.kind;
    const begun = client.next<{ value: { kind: string; title: string } }>('$/progress');
    const found = symbols(server, 'payment');
    await client.pull(own);
    host.pass(1_000);
    assert.equal(kinds(await begun), 'begin');
    assert.deepEqual(await found, [], 'nobody waits that long for symbols');
    const ended = client.next<{ value: { kind: string } }>('$/progress', (params: { value: { kind: string } }) => kinds(params) === 'end');
    release();
    assert.equal((await symbols(server, 'payment')).length, 1);
    await ended;
  });

  test('answers at once when the wait for it is called off, and is in no haste any more', async () => {
    const position = at(ownText, 'INC-3');
    for (const [method, params] of [
      ['workspace/symbol', { query: '' }],
      ['textDocument/references', { ...position, context: { includeDeclaration: true } }],
      ['textDocument/definition', position],
      ['textDocument/rename', { ...position, newName: 'INC-4' }],
    ] as const) {
      const { client, host } = await inWorkspace();
      const readDocument = host.readDocument.bind(host);
      const asked: string[] = [];
      let release = (): void => undefined;
      const gate = new Promise<void>((resolve) => {
        release = resolve;
      });
      const begun = new Promise<void>((resolve) => {
        Object.assign(host, {
          readDocument(uri: string, most: number) {
            asked.push(uri);
            resolve();
            return gate.then(() => readDocument(uri, most));
          },
        });
      });
      const { id, result } = client.send(method, params);
      await begun;
      client.notify('$/cancelRequest', { id });
      await refused(result, -32800);
      release();
      // What is left is read when the client is quiet, as if nobody had asked.
      await client.pull(own);
      await client.pull(own);
      assert.deepEqual(asked, [mail], method);
      assert.ok((await client.request<WorkspaceSymbol[]>('workspace/symbol', { query: '' })).length > 2);
      assert.equal(asked.length, 3);
    }
  });

  test('a file that cannot be read costs nothing else', async () => {
    const server = await inWorkspace();
    const readDocument = server.host.readDocument.bind(server.host);
    Object.assign(server.host, {
      readDocument: (uri: string, most: number) => (uri === mail ? Promise.reject(new Error('unplugged')) : readDocument(uri, most)),
    });
    assert.deepEqual(await symbols(server, 'payment'), ['INC-2 Payment timeout | 2026-02-10, SEV-2']);
    assert.match(server.host.complaints.join(), /mail\.md is left out of the index: Error: unplugged/);
  });
});
