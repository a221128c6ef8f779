/** Opens the channel to the client that the command line names. Reading and writing are the library's. */
import type { Socket } from 'node:net';
import type { Readable, Writable } from 'node:stream';
import {
  IPCMessageReader,
  IPCMessageWriter,
  ReadableStreamMessageReader,
  StreamMessageWriter,
  type DataCallback,
  type Disposable,
  type Message,
  type MessageReader,
  type MessageWriter,
} from 'vscode-languageserver/node';
import { encode } from '../lsp/json.ts';
import type { Transport } from '../lsp/transport.ts';
import type { Channel } from './arguments.ts';
import { Frames } from './framing.ts';

export async function openChannel(channel: Channel): Promise<Transport> {
  switch (channel.kind) {
    case 'stdio':
      return new StreamTransport(process.stdin, process.stdout);
    case 'node-ipc':
      return { reader: new ParentReader(process), writer: new IPCMessageWriter(process) };
    case 'socket':
      return overSocket((await net()).connect(channel.port, '127.0.0.1'));
    case 'pipe':
      return overSocket((await net()).connect(channel.path));
  }
}

/** Loaded here, because most clients talk over pipes of the process. */
const net = async () => await import('node:net');

const overSocket = (socket: Socket): Transport => new StreamTransport(socket, socket);

/** Messages on a byte stream. */
export class StreamTransport implements Transport {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;

  constructor(input: Readable, output: Writable) {
    const reader = new ReadableStreamMessageReader(new Frames(input));
    // Long pauses within a message are nobody's business.
    reader.partialMessageTimeout = 0;
    this.reader = reader;
    this.writer = new StreamMessageWriter(output, { contentTypeEncoder: json });
  }
}

const json = { name: 'application/json', encode: async (message: Message) => Buffer.from(encode(message)) };

/** A child process learns by `disconnect` that its parent is gone, which the library does not listen to. */
class ParentReader extends IPCMessageReader {
  override listen(receive: DataCallback): Disposable {
    process.once('disconnect', () => this.fireClose());
    return super.listen(receive);
  }
}
