/** The other ways to reach the server: a pipe, a socket, the channel of a parent process. */
import assert from 'node:assert/strict';
import { fork, spawn, type ChildProcess } from 'node:child_process';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SocketMessageReader, SocketMessageWriter, type Message } from 'vscode-languageserver/node';
import { TestClient } from '../support/client.ts';
import type { Incoming, Wire } from '../support/wire.ts';
import { serverBundle } from '../support/serverProcess.ts';

const pipe = (name: string): string => (process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`));

/** A client's end of a socket. */
function wireOf(socket: Socket): Wire {
  const reader = new SocketMessageReader(socket);
  const writer = new SocketMessageWriter(socket);
  return {
    send: (message) => void writer.write(message as Message),
    onMessage: (receive) => {
      reader.onError(assert.fail);
      reader.listen((message) => receive(message as Incoming));
    },
  };
}

async function session(client: TestClient, child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await client.initialize({ textDocument: { diagnostic: {} } });
  client.open('file:///a.md', '# Notes\n');
  assert.deepEqual(await client.pull('file:///a.md'), []);
  await client.request('shutdown');
  client.notify('exit');
  assert.equal(await ended, 0);
}

suite('channels', () => {
  for (const [name, address, option] of [
    ['pipe', pipe(`postmortem-test-${process.pid}`), (path: string | number) => `--pipe=${path}`],
    ['socket', 0, (port: string | number) => `--socket=${port}`],
  ] as const) {
    test(name, async () => {
      const server = createServer();
      const connected = new Promise<Socket>((resolve) => server.once('connection', resolve));
      await new Promise<void>((resolve) => void server.listen(address, resolve));
      const where = server.address();
      const child = spawn(process.execPath, [serverBundle(), option(typeof where === 'object' && where ? where.port : address)], {
        stdio: 'inherit',
      });
      await session(new TestClient(wireOf(await connected)), child);
      server.close();
    });
  }

  test('parent process', async () => {
    const child = fork(serverBundle(), ['--node-ipc'], { execArgv: [] });
    const client = new TestClient({
      send: (message) => void child.send(message),
      onMessage: (receive) => void child.on('message', (message) => receive(message as Incoming)),
    });
    await session(client, child);
  });

  test('a parent process that lets go ends the server', async () => {
    const child = fork(serverBundle(), ['--node-ipc'], { execArgv: [] });
    const client = new TestClient({
      send: (message) => void child.send(message),
      onMessage: (receive) => void child.on('message', (message) => receive(message as Incoming)),
    });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    await client.initialize({});
    child.disconnect();
    assert.equal(await ended, 1);
  });

  test('a pipe that nobody listens to ends the server, which says why', async () => {
    const child = spawn(process.execPath, [serverBundle(), '--pipe', pipe('postmortem-nobody')], { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (data: Buffer) => {
      said += data.toString();
    });
    assert.equal(await new Promise((resolve) => child.once('close', resolve)), 1);
    assert.match(said, /ENOENT/);
  });
});
