/** Opens the channel to the client that the command line names. */
import type { Socket } from 'node:net';
import type { Readable, Writable } from 'node:stream';
import { IPCMessageReader, IPCMessageWriter, type DataCallback, type Disposable } from 'vscode-languageserver/node';
import type { Transport } from '../lsp/transport.ts';
import type { Channel } from './arguments.ts';
import { FrameReader } from './frameReader.ts';
import { FrameWriter } from './frameWriter.ts';

export async function openChannel(channel: Channel): Promise<Transport> {
  switch (channel.kind) {
    case 'stdio':
      return overStreams(process.stdin, process.stdout);
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

/** Messages on byte streams. */
export const overStreams = (input: Readable, output: Writable): Transport => ({
  reader: new FrameReader(input),
  writer: new FrameWriter(output),
});

const overSocket = (socket: Socket): Transport => overStreams(socket, socket);

/** A child process learns by `disconnect` that its parent is gone, which the library does not listen to. */
class ParentReader extends IPCMessageReader {
  override listen(receive: DataCallback): Disposable {
    process.once('disconnect', () => this.fireClose());
    return super.listen(receive);
  }
}
