/** A server under pressure: bursts of keys, cancelled requests, documents of absurd size. Nothing hangs, nothing stale is the last word. */
import assert from 'node:assert/strict';
import type { PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import type { Overview } from '../../server/src/protocol.ts';
import { Refused } from '../support/client.ts';
import { anyMarkdown, plainClient } from '../support/equality.ts';
import { startServerProcess, type ServerProcess } from '../support/serverProcess.ts';
import { postmortem } from '../support/writing.ts';

const uri = 'file:///incidents/incident.md';
const insert = (line: number, character: number, text: string): object => ({
  range: { start: { line, character }, end: { line, character } },
  text,
});

suite('under pressure', () => {
  let server: ServerProcess;

  setup(() => {
    server = startServerProcess();
  });

  teardown(() => {
    server.child.kill('SIGKILL');
  });

  test('the last diagnostics of a burst are those of the last version, and none are older than those before', async () => {
    const { client } = server;
    await client.initialize({ textDocument: { publishDiagnostics: { versionSupport: true } } }, anyMarkdown);
    client.open(uri, postmortem);
    const last = client.next<PublishDiagnosticsParams>('textDocument/publishDiagnostics', ({ version }) => version === 301);
    for (let version = 2; version <= 301; version++) client.change(uri, version, insert(8, 0, 'word '));
    const { diagnostics } = await last;
    const fresh = client.next<PublishDiagnosticsParams>('textDocument/publishDiagnostics', (params) => params.uri !== uri);
    client.open('file:///incidents/fresh.md', postmortem.replace('Mail was', `${'word '.repeat(300)}Mail was`));
    assert.deepEqual(
      JSON.stringify(diagnostics).replaceAll(uri, ''),
      JSON.stringify((await fresh).diagnostics).replaceAll('file:///incidents/fresh.md', ''),
    );
    const versions = (client.sent('textDocument/publishDiagnostics') as PublishDiagnosticsParams[]).flatMap(({ version, uri: of }) =>
      of === uri ? (version ?? []) : [],
    );
    assert.deepEqual(
      versions,
      versions.toSorted((a, b) => a - b),
    );
  });

  test('every cancelled request is answered once, with a result or as cancelled, and later ones are right', async () => {
    const { client } = server;
    await client.initialize(plainClient, anyMarkdown);
    client.open(uri, postmortem);
    const expected = await client.pull(uri);
    const outcomes: Promise<unknown>[] = [];
    for (let round = 0; round < 50; round++) {
      const { id, result } = client.send('textDocument/diagnostic', { textDocument: { uri } });
      outcomes.push(
        result.then(
          () => 'answered',
          (error: unknown) => (error as Refused).code,
        ),
      );
      if (round % 3 === 0) await new Promise((resolve) => setTimeout(resolve, round % 5));
      client.notify('$/cancelRequest', { id });
      client.notify('$/cancelRequest', { id: 999_999 });
    }
    for (const outcome of await Promise.all(outcomes)) assert.ok(outcome === 'answered' || outcome === -32800, String(outcome));
    assert.deepEqual(await client.pull(uri), expected);
    const ids = client.received.filter(({ method }) => method === undefined).map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
  });

  test('20 MB of text are not judged, are said not to be, and take edits', async () => {
    const { client } = server;
    await client.initialize(plainClient, anyMarkdown);
    client.open(uri, '# Postmortem\n\n' + 'A line of text that goes on.\n\n'.repeat(700_000));
    client.change(uri, 2, insert(500_000, 3, 'x'));
    assert.deepEqual(await client.pull(uri), []);
    assert.match((await client.request<{ reason: string }>('postmortem/overview', { uri })).reason, /^Not judged/);
    client.change(uri, 3, { text: postmortem });
    assert.ok((await client.pull(uri)).length > 0);
  });

  test('a table of 27,000 rows is read and answers', async function () {
    this.timeout(60_000);
    const { client } = server;
    await client.initialize(plainClient, anyMarkdown);
    const rows = Array.from({ length: 27_000 }, (_, index) => `| 10:${String(index % 60).padStart(2, '0')} | event ${index} | |\n`).join(
      '',
    );
    client.open(uri, `# Postmortem\n\n## Timeline (UTC)\n\n| Time | Event | Owner |\n|---|---|---|\n${rows}`);
    await client.pull(uri);
    const { timeline } = await client.request<Overview>('postmortem/overview', { uri });
    assert.deepEqual([timeline?.entries.length, timeline?.more], [1_000, 26_000]);
    assert.notEqual(await client.request('textDocument/hover', { textDocument: { uri }, position: { line: 2, character: 5 } }), null);
  });

  test('what is no text to speak of is taken', async () => {
    const { client } = server;
    await client.initialize(plainClient, anyMarkdown);
    for (const [index, text] of [
      '',
      '\0\0\0',
      '\ufeff',
      '\ud83d',
      '```\n# x',
      '---\n{ yaml: [',
      '<<<<<<< ours\n=======\n>>>>>>> theirs\n',
      '| a |\n|--',
    ].entries()) {
      client.open(`file:///incidents/${index}.md`, text);
      assert.ok(Array.isArray(await client.pull(`file:///incidents/${index}.md`)));
    }
  });
});
