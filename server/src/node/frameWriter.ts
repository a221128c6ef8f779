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
    const body = encode(message);
    await new Promise<void>((resolve, reject) => {
      this.output.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`, (error) => (error ? reject(error) : resolve()));
    });
  }

  end(): void {
    this.output.end();
  }
}
