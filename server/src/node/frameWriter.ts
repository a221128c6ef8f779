/** Messages into a byte stream, header and body in one piece: the library's writer takes two, and whoever reads is woken twice. */
import type { Writable } from 'node:stream';
import { AbstractMessageWriter, type Message } from 'vscode-languageserver';
import { encode } from '../lsp/json.ts';

export class FrameWriter extends AbstractMessageWriter {
  constructor(private readonly output: Writable) {
    super();
    output.on('error', (error) => this.fireError(error));
    output.on('close', () => this.fireClose());
  }

  /** Resolves once the message has got through, rejects if it does not. Messages get through in order. */
  async write(message: Message): Promise<void> {
    const bytes = frame(encode(message));
    await new Promise<void>((resolve, reject) => {
      this.output.write(bytes, (error) => (error ? reject(error) : resolve()));
    });
  }

  end(): void {
    this.output.end();
  }
}

/** Made here: a stream that is given a long text takes three times the memory for it, and half as much time again. */
function frame(body: string): Buffer {
  const length = Buffer.byteLength(body);
  const header = `Content-Length: ${length}\r\n\r\n`;
  const bytes = Buffer.allocUnsafe(header.length + length);
  bytes.write(header, 'latin1');
  bytes.write(body, header.length);
  return bytes;
}
