/** The guard in front of the handlers, over a stream that the test fills: what is read, refused and handled, and in which order. */
import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import type { PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import { encode, Json } from '../../server/src/lsp/json.ts';
import { startServer } from '../../server/src/lsp/server.ts';
import { overStreams } from '../../server/src/node/channels.ts';
import { FrameReader } from '../../server/src/node/frameReader.ts';
import { Refused, TestClient } from '../support/client.ts';
import type { Incoming } from '../support/wire.ts';
import { testHost, type TestHost } from '../support/memoryConnection.ts';
import { frame } from '../support/serverProcess.ts';
import { postmortem } from '../support/writing.ts';

const uri = 'file:///incidents/incident.md';
const textDocument = { uri };

interface Wired {
  readonly client: TestClient;
  readonly host: TestHost;
  readonly output: PassThrough;
  /** What the client sends while `work` runs arrives in one piece. */
  readonly hold: (work: () => void) => void;
}

/** A server on two streams. */
function streamServer(): Wired {
  const host = testHost();
  const input = new PassThrough();
  const output = new PassThrough();
  startServer(overStreams(input, output), host);
  let held: string[] | undefined;
  let pending = '';
  const client = new TestClient({
    send: (message) => {
      const bytes = frame(JSON.stringify(message));
      if (held) held.push(bytes);
      else input.write(bytes);
    },
    onMessage: (receive) =>
      void output.on('data', (data: Buffer) => {
        pending += data.toString('latin1');
        for (let found = /^Content-Length: (\d+)\r\n\r\n/.exec(pending); found; found = /^Content-Length: (\d+)\r\n\r\n/.exec(pending)) {
          const end = found[0].length + Number(found[1]);
          if (pending.length < end) return;
          const body = Buffer.from(pending.slice(found[0].length, end), 'latin1').toString('utf8');
          pending = pending.slice(end);
          receive(JSON.parse(body) as Incoming);
        }
      }),
  });
  const hold = (work: () => void): void => {
    held = [];
    work();
    input.write(held.join(''));
    held = undefined;
  };
  return { client, host, output, hold };
}

suite('guard', () => {
  test('reads all that has come before it handles the next: the last of a long line is cancelled before the first is answered', async () => {
    const { client, hold } = streamServer();
    await client.initialize({ textDocument: { diagnostic: {} } });
    client.open(uri, postmortem);
    await client.pull(uri);
    const before = client.received.length;
    const results: Promise<unknown>[] = [];
    let last = 0;
    hold(() => {
      for (let count = 0; count < 60; count++) {
        const { id, result } = client.send('textDocument/documentSymbol', { textDocument });
        results.push(result.catch((error: unknown) => (error as Refused).code));
        last = id;
      }
      client.notify('$/cancelRequest', { id: last });
    });
    assert.equal((await Promise.all(results)).at(-1), -32800);
    assert.equal(client.received[before]?.id, last);
  });

  test('publishes once for all the keys that came together', async () => {
    const { client, hold } = streamServer();
    await client.initialize({ textDocument: { publishDiagnostics: { versionSupport: true } } });
    const last = client.next<PublishDiagnosticsParams>('textDocument/publishDiagnostics', ({ version }) => version === 21);
    hold(() => {
      client.open(uri, postmortem);
      for (let version = 2; version <= 21; version++)
        client.change(uri, version, { range: { start: { line: 8, character: 0 }, end: { line: 8, character: 0 } }, text: 'x' });
    });
    await last;
    assert.equal(client.sent('textDocument/publishDiagnostics').length, 1);
  });

  test('does not publish what has been overtaken while it turned to that', async () => {
    const { client, host } = streamServer();
    await client.initialize({ textDocument: { publishDiagnostics: { versionSupport: true } } });
    const first = client.next('textDocument/publishDiagnostics');
    client.open(uri, postmortem);
    await first;
    // The next key arrives just before the turn at which the server would have published.
    let overtake = (): void => client.change(uri, 3, { text: '# Postmortem: C\n' });
    host.soon = (work) =>
      void setImmediate(() => {
        overtake();
        overtake = () => undefined;
        work();
      });
    const last = client.next<PublishDiagnosticsParams>('textDocument/publishDiagnostics', ({ version }) => version === 3);
    client.change(uri, 2, { text: '# Postmortem: B\n' });
    await last;
    const versions = (client.sent('textDocument/publishDiagnostics') as PublishDiagnosticsParams[]).map(({ version }) => version);
    assert.deepEqual(versions, [1, 3]);
  });

  test('answers each of two requests that wait under one id', async () => {
    const { client, hold } = streamServer();
    await client.initialize({ textDocument: { diagnostic: {} } });
    const request = { jsonrpc: '2.0', id: 'twice', method: 'textDocument/diagnostic', params: { textDocument } };
    hold(() => {
      client.wire.send(request);
      client.wire.send(request);
    });
    await client.pull(uri);
    const answers = client.received.filter(({ id }) => id === 'twice').map(({ error }) => error?.code);
    assert.deepEqual(answers, [-32600, undefined]);
  });

  test('leaves out a cancellation of nothing, and one that names nothing', async () => {
    const { client, host } = streamServer();
    await client.initialize({ textDocument: { diagnostic: {} } });
    for (const params of [{ id: 7 }, { id: 'x' }, { id: null }, {}, [], null, undefined]) client.notify('$/cancelRequest', params);
    assert.deepEqual(await client.pull(uri), []);
    assert.deepEqual([host.complaints, host.exits], [[], []]);
  });

  test('sends the answer to shutdown before it ends', async () => {
    const { client, host, hold } = streamServer();
    await client.initialize({});
    let sent: Promise<void> | undefined;
    const ended = new Promise<number>((resolve) => {
      host.exit = (code, all) => {
        sent = all;
        resolve(code);
      };
    });
    let answer: Promise<unknown> | undefined;
    hold(() => {
      answer = client.request('shutdown');
      client.notify('exit');
    });
    assert.equal(await ended, 0);
    await sent;
    assert.equal(await answer, null);
  });

  test('ends when nobody reads its answers any more', async () => {
    const { client, host, output } = streamServer();
    await client.initialize({});
    const ended = new Promise<number>((resolve) => {
      host.exit = resolve;
    });
    output.destroy(new Error('gone'));
    assert.equal(await ended, 1);
  });

  test('sends text that is JSON already as it is, on any channel', () => {
    const message = { jsonrpc: '2.0', id: 1, result: new Json('{"a": [1]}') };
    assert.equal(encode(message), '{"jsonrpc":"2.0","id":1,"result":{"a": [1]}}');
    assert.deepEqual(JSON.parse(JSON.stringify(message)), JSON.parse(encode(message)));
    assert.equal(
      encode({ ...message, result: undefined, method: 'x', params: new Json('7') } as never),
      '{"jsonrpc":"2.0","id":1,"method":"x","params":7}',
    );
    assert.equal(encode({ jsonrpc: '2.0', id: 1, result: null } as never), '{"jsonrpc":"2.0","id":1,"result":null}');
  });

  test('reads messages however their bytes come', () => {
    const bytes = Buffer.from(
      `Content-Length: 2\r\n\r\n{}Content-Type: x; charset=utf8\r\ncontent-length : 4\r\n\r\n"ä"Content-Length:3\n\n[7]Content-Length: 1\r\n\r\n7Content-Length: 0\r\n\r\n`,
    );
    for (let size = 1; size <= bytes.length; size++) {
      const input = new PassThrough();
      const reader = new FrameReader(input);
      const read: unknown[] = [];
      reader.onError((error) => read.push(error.name));
      reader.listen((message) => read.push(message));
      for (let at = 0; at < bytes.length; at += size) input.emit('data', bytes.subarray(at, at + size));
      assert.deepEqual(read, [{}, 'ä', [7], 7, 'SyntaxError']);
    }
  });

  test('writes a message in one piece', async () => {
    const { client, output } = streamServer();
    const pieces: string[] = [];
    output.on('data', (data: Buffer) => pieces.push(data.toString()));
    await client.initialize({ textDocument: { diagnostic: {} } });
    await client.pull(uri);
    assert.equal(pieces.length, client.received.length);
    for (const piece of pieces) assert.match(piece, /^Content-Length: \d+\r\n\r\n\{.*\}$/);
  });
});
