/** A server and a client in one process, with a clock and files that the test holds in its hand. */
import { AbstractMessageReader, AbstractMessageWriter, Disposable, type DataCallback, type Message } from 'vscode-languageserver/node';
import type { Rule } from '../../server/src/core/index.ts';
import type { Host } from '../../server/src/lsp/host.ts';
import { encode } from '../../server/src/lsp/json.ts';
import { dayIn } from '../../server/src/lsp/session.ts';
import { startServer } from '../../server/src/lsp/server.ts';
import { TestClient } from './client.ts';
import type { Incoming } from './wire.ts';

export interface TestHost extends Host {
  time: Date;
  /** Files by URI. */
  readonly files: Map<string, string>;
  /** Files that are there and left out. */
  readonly ignored: Set<string>;
  /** Documents that were read, in order. */
  readonly read: string[];
  readonly complaints: string[];
  readonly exits: number[];
  readonly watched: number[];
  /** Lets timers that are due after so many milliseconds run. */
  pass(milliseconds: number): void;
}

export function testHost(): TestHost {
  let clock = 0;
  let timers: { readonly at: number; readonly work: () => void }[] = [];
  const host: TestHost = {
    time: new Date('2026-03-02T12:00:00Z'),
    files: new Map(),
    ignored: new Set(),
    read: [],
    complaints: [],
    exits: [],
    watched: [],
    pass(milliseconds) {
      clock += milliseconds;
      const due = timers.filter(({ at }) => at <= clock);
      timers = timers.filter(({ at }) => at > clock);
      for (const { work } of due) work();
    },
    now: () => host.time,
    elapsed: () => clock,
    today: () => dayIn(host.time, host.timeZone),
    timeZone: 'UTC',
    soon: (work) => void setImmediate(work),
    after(milliseconds, work) {
      const timer = { at: clock + milliseconds, work };
      timers.push(timer);
      return () => {
        timers = timers.filter((one) => one !== timer);
      };
    },
    readText: async (uri) => host.files.get(uri),
    async *documents(folder) {
      for (const uri of [...host.files.keys()].toSorted()) if (host.holdsDocument(folder, uri)) yield uri;
    },
    holdsDocument: (folder, uri) => uri.startsWith(`${folder}/`) && uri.endsWith('.md') && host.files.has(uri) && !host.ignored.has(uri),
    async readDocument(uri, maxBytes) {
      host.read.push(uri);
      const text = host.files.get(uri);
      return text !== undefined && Buffer.byteLength(text) <= maxBytes ? text : undefined;
    },
    fileUri: (path) => `file://${path}`,
    complain: (message) => void host.complaints.push(message),
    exit: (code) => void host.exits.push(code),
    watchProcess: (pid) => void host.watched.push(pid),
  };
  return host;
}

export interface MemoryServer {
  readonly client: TestClient;
  readonly host: TestHost;
}

/** Two ends of a line that lies in memory; what goes over it is JSON text, as on a real one. */
class MemoryReader extends AbstractMessageReader {
  receive: DataCallback = () => undefined;

  override listen(receive: DataCallback): Disposable {
    this.receive = receive;
    return Disposable.create(() => undefined);
  }
}

class MemoryWriter extends AbstractMessageWriter {
  receive: (message: Incoming) => void = () => undefined;

  async write(message: Message): Promise<void> {
    const json = encode(message);
    setImmediate(() => this.receive(JSON.parse(json) as Incoming));
  }

  end(): void {}
}

export function memoryServer({ host = testHost(), rules }: { host?: TestHost; rules?: readonly Rule[] } = {}): MemoryServer {
  const reader = new MemoryReader();
  const writer = new MemoryWriter();
  startServer({ reader, writer }, host, rules);
  const client = new TestClient({
    send: (message) => {
      const json = JSON.stringify(message);
      setImmediate(() => reader.receive(JSON.parse(json) as Message));
    },
    onMessage: (to) => {
      writer.receive = to;
    },
  });
  return { client, host };
}
