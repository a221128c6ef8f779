/** The protocol probe: what a server over stdio must do when its client, its parent or the line between them misbehaves. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { refused } from '../support/client.ts';
import { frame, serverBundle, startServerProcess, type ServerProcess } from '../support/serverProcess.ts';

const uri = 'file:///incident.md';
const at = { textDocument: { uri }, position: { line: 0, character: 0 } };

suite('probe of the stdio server', () => {
  let server: ServerProcess;

  setup(() => {
    server = startServerProcess();
  });

  teardown(() => {
    server.child.kill('SIGKILL');
  });

  const pulls = { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } };

  test('refuses requests before initialize, known or not', async () => {
    await refused(server.client.request('textDocument/diagnostic', { textDocument: { uri } }), -32002);
    await refused(server.client.request('no/suchThing'), -32002);
    await refused(server.client.request('shutdown'), -32002);
    assert.ok(await server.client.initialize(pulls));
  });

  test('leaves out notifications before initialize', async () => {
    server.client.open(uri, '# Postmortem\n');
    await server.client.initialize(pulls);
    assert.deepEqual(await server.client.pull(uri), []);
  });

  test('refuses a second initialize', async () => {
    await server.client.initialize(pulls);
    await refused(server.client.request('initialize', { processId: null, rootUri: null, capabilities: {} }), -32600);
    assert.deepEqual(await server.client.pull(uri), []);
  });

  test('refuses bad parameters, and lets initialize be sent again after that', async () => {
    await refused(server.client.request('initialize', null), -32602);
    await server.client.initialize(pulls);
    await refused(server.client.request('textDocument/diagnostic', null), -32602);
    await refused(server.client.request('textDocument/diagnostic', { textDocument: { uri: 7 } }), -32602);
    await refused(server.client.request('textDocument/diagnostic', [uri]), -32602);
  });

  test('does not know what it does not know', async () => {
    await server.client.initialize(pulls);
    await refused(server.client.request('textDocument/moniker', at), -32601);
  });

  test('refuses everything after shutdown but exit, which ends it with 0 although stdin stays open', async () => {
    await server.client.initialize(pulls);
    assert.equal(await server.client.request('shutdown'), null);
    await refused(server.client.request('textDocument/diagnostic', { textDocument: { uri } }), -32600);
    await refused(server.client.request('initialize', { processId: null, rootUri: null, capabilities: {} }), -32600);
    server.client.notify('exit');
    assert.equal(await server.ended, 0);
  });

  test('exit without shutdown ends it with 1', async () => {
    await server.client.initialize(pulls);
    server.client.notify('exit');
    assert.equal(await server.ended, 1);
  });

  test('exit before initialize ends it with 1', async () => {
    server.client.notify('exit');
    assert.equal(await server.ended, 1);
  });

  test('ends when stdin is closed', async () => {
    await server.client.initialize(pulls);
    server.child.stdin.end();
    assert.equal(await server.ended, 1);
  });

  test('ends when stdin is closed at once', async () => {
    server.child.stdin.end();
    assert.equal(await server.ended, 1);
  });

  test('ends when the process named by initialize is gone', async () => {
    const parent = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    await server.client.request('initialize', { processId: parent.pid, rootUri: null, capabilities: {} });
    parent.kill('SIGKILL');
    assert.equal(await server.ended, 1);
  });

  test('ends when the process named on the command line is gone', async () => {
    const parent = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const watcher = startServerProcess(['--stdio', `--clientProcessId=${parent.pid}`]);
    parent.kill('SIGKILL');
    assert.equal(await watcher.ended, 1);
  });

  test('survives a body that is not JSON', async () => {
    server.write(frame('{"jsonrpc": nonsense'));
    await server.client.initialize(pulls);
    assert.ok(server.client.received.some(({ error }) => error?.code === -32700));
  });

  test('survives batches, wrong versions and things that are no messages', async () => {
    for (const json of [
      '[]',
      '[{"jsonrpc":"2.0","id":1,"method":"shutdown"}]',
      'null',
      '7',
      '{}',
      '{"jsonrpc":"1.0","id":77,"method":"x"}',
      '{"jsonrpc":"2.0","id":{},"method":"x"}',
    ]) {
      server.write(frame(json));
    }
    await server.client.initialize(pulls);
    assert.equal(server.client.received.filter(({ error }) => error?.code === -32600).length, 7);
  });

  test('survives an empty body, values nested as deep as one likes and names that every object has', async () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    server.write(frame(''));
    server.write(frame(deep));
    server.write(frame(`{"jsonrpc":"2.0","id":"deep","method":"textDocument/hover","params":${deep}}`));
    for (const method of ['__proto__', 'constructor', 'toString']) await refused(server.client.request(method), -32002);
    await server.client.initialize(pulls);
    for (const method of ['__proto__', 'constructor', 'toString', '$/unknown']) await refused(server.client.request(method), -32601);
    server.client.notify('$/unknown');
    assert.deepEqual(await server.client.pull(uri), []);
    const errors = server.client.received.flatMap(({ id, error }) => (error && typeof id !== 'number' ? [[id, error.code]] : []));
    assert.deepEqual(errors, [
      [null, -32700],
      [null, -32600],
      ['deep', -32002],
    ]);
  });

  test('answers an answer that nobody asked for with silence', async () => {
    server.write(frame('{"jsonrpc":"2.0","id":99,"result":null}'));
    await server.client.initialize(pulls);
    assert.equal(server.client.received.filter(({ error }) => error).length, 0);
  });

  for (const [what, bytes] of [
    ['without Content-Length', 'Content-Type: text\r\n\r\n{}'],
    ['without Content-Length and with bare line feeds', 'Content-Type: text\n\n{}'],
    ['that never ends', 'x'.repeat(10_000)],
    ['with an absurd length', 'Content-Length: 99999999999\r\n\r\n{}'],
    ['with a negative length', 'Content-Length: -5\r\n\r\n{}'],
    ['with a length that is no number', 'Content-Length: many\r\n\r\n{}'],
  ] as const) {
    test(`ends with a message on a header ${what}`, async () => {
      server.write(bytes);
      assert.equal(await server.ended, 1);
      assert.match(server.complaints(), /not LSP/);
      assert.equal(server.client.received.length, 0);
    });
  }

  for (const [what, length] of [
    ['counts characters', '{"jsonrpc":"2.0","method":"$/ä"}'.length],
    ['counts too much', 40],
  ] as const) {
    test(`ends with a message when a length ${what}: nothing behind it can be read`, async () => {
      server.write(`Content-Length: ${length}\r\n\r\n{"jsonrpc":"2.0","method":"$/ä"}`);
      server.write(frame('{"jsonrpc":"2.0","method":"$/x"}') + frame('{"jsonrpc":"2.0","method":"$/x"}'));
      assert.equal(await server.ended, 1);
      assert.match(server.complaints(), /not LSP/);
    });
  }

  test('reads headers and bodies that come in pieces', async () => {
    const bytes = Buffer.from(frame(JSON.stringify({ jsonrpc: '2.0', id: 'ä', method: 'textDocument/hover', params: at })));
    for (const byte of bytes) {
      server.write(Buffer.from([byte]));
      await new Promise((resolve) => setImmediate(resolve));
    }
    await server.client.initialize(pulls);
    assert.ok(server.client.received.some(({ id, error }) => id === 'ä' && error?.code === -32002));
  });

  test('understands any spelling of the header and other fields in it', async () => {
    const json = JSON.stringify({ jsonrpc: '2.0', id: 'x', method: 'textDocument/hover', params: at });
    server.write(`content-type: application/vscode-jsonrpc; charset=utf-8\r\ncontent-length:${json.length}\r\n\r\n${json}`);
    await server.client.initialize(pulls);
    assert.ok(server.client.received.some(({ id }) => id === 'x'));
  });

  test('answers two requests with the same id', async () => {
    await server.client.initialize(pulls);
    const json = JSON.stringify({ jsonrpc: '2.0', id: 'twice', method: 'textDocument/diagnostic', params: { textDocument: { uri } } });
    server.write(frame(json) + frame(json));
    await server.client.pull(uri);
    assert.equal(server.client.received.filter(({ id }) => id === 'twice').length, 2);
  });

  test('cancels a request that waits, once', async () => {
    await server.client.initialize(pulls);
    const { id, result } = server.client.send('textDocument/diagnostic', { textDocument: { uri } });
    server.client.notify('$/cancelRequest', { id });
    await Promise.allSettled([result]);
    await server.client.pull(uri);
    assert.equal(server.client.received.filter((message) => message.id === id && message.method === undefined).length, 1);
  });

  test('states the position encoding', async () => {
    const plain = await server.client.initialize({});
    assert.equal(plain.capabilities.positionEncoding, 'utf-16');
  });

  test('prints its version and its help', async () => {
    const version = startServerProcess(['--version']);
    const help = startServerProcess(['--help']);
    const wrong = startServerProcess(['--nonsense']);
    let printed = '';
    help.child.stdout.on('data', (data: Buffer) => {
      printed += data.toString();
    });
    assert.deepEqual([await version.ended, await help.ended, await wrong.ended], [0, 0, 2]);
    assert.match(printed, /--stdio/);
    assert.match(wrong.complaints(), /unknown option --nonsense/);
  });

  test('starts without arguments', async () => {
    const bare = startServerProcess([]);
    assert.ok(await bare.client.initialize({}));
    bare.child.kill();
  });

  test('its bundle needs nothing beside it', () => {
    assert.ok(serverBundle());
  });
});
