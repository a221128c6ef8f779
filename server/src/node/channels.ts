/** Opens the channel to the client that the command line names. */
import { connect } from 'node:net';
import type { Transport } from '../lsp/transport.ts';
import type { Channel } from './arguments.ts';
import { StreamTransport } from './framing.ts';

export function openChannel(channel: Channel): Transport {
  switch (channel.kind) {
    case 'stdio':
      return new StreamTransport(process.stdin, process.stdout);
    case 'node-ipc':
      return ipc();
    case 'socket': {
      const socket = connect(channel.port, '127.0.0.1');
      return new StreamTransport(socket, socket);
    }
    case 'pipe': {
      const socket = connect(channel.path);
      return new StreamTransport(socket, socket);
    }
  }
}

/** The channel that `child_process.fork` opens; it carries values, not text. */
function ipc(): Transport {
  return {
    listen(receiver) {
      process.on('message', (value) => receiver.message(value));
      process.once('disconnect', () => receiver.closed());
    },
    send(json) {
      process.send?.(JSON.parse(json));
    },
  };
}
