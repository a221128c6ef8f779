/**
 * Messages on a byte stream: `Content-Length: N`, a blank line, N bytes of UTF-8 JSON. A header that cannot be read leaves
 * no way back into step, so it is reported as broken; a body that is not JSON is only reported.
 */
import type { Readable, Writable } from 'node:stream';
import type { Receiver, Transport } from '../lsp/transport.ts';

/** Longest header block and longest body, in bytes, that a client in its right mind sends. */
const maxHeader = 8 * 1024;
const maxBody = 256 * 1024 * 1024;

const colon = /^content-length[ \t]*:[ \t]*(\d{1,15})[ \t]*$/im;

export class StreamTransport implements Transport {
  #header: Buffer = Buffer.alloc(0);
  /** Parts of the body that has begun. */
  #parts: Buffer[] = [];
  #missing = 0;
  #broken = false;

  constructor(
    private readonly input: Readable,
    private readonly output: Writable,
  ) {}

  listen(receiver: Receiver): void {
    this.input.on('data', (data: Buffer) => this.#read(data, receiver));
    this.input.once('end', () => receiver.closed());
    this.input.once('close', () => receiver.closed());
    this.input.once('error', () => receiver.closed());
    this.output.once('error', () => receiver.closed());
  }

  send(json: string): void {
    this.output.write(`Content-Length: ${Buffer.byteLength(json)}\r\n\r\n${json}`);
  }

  #read(data: Buffer, receiver: Receiver): void {
    let rest = data;
    while (rest.length > 0 && !this.#broken) rest = this.#missing > 0 ? this.#readBody(rest, receiver) : this.#readHeader(rest, receiver);
  }

  /** Both return what is left of `data`. */
  #readHeader(data: Buffer, receiver: Receiver): Buffer {
    const block = this.#header.length > 0 ? Buffer.concat([this.#header, data]) : data;
    const end = headerEnd(block);
    if (!end && block.length <= maxHeader) {
      this.#header = block;
      return Buffer.alloc(0);
    }
    this.#header = Buffer.alloc(0);
    const header = block.toString('latin1', 0, end ? end.header : maxHeader);
    const length = Number(colon.exec(header)?.[1] ?? Number.NaN);
    if (!end || !(length <= maxBody)) {
      this.#broken = true;
      receiver.broken(
        Number.isNaN(length)
          ? `The input is not LSP: a header block without Content-Length: ${JSON.stringify(header.slice(0, 80))}`
          : `The input is not LSP: a message of ${length} bytes is announced, more than ${maxBody} are not read`,
      );
    }
    if (length === 0) receiver.unreadable('empty message');
    this.#missing = length;
    return end ? block.subarray(end.body) : Buffer.alloc(0);
  }

  #readBody(data: Buffer, receiver: Receiver): Buffer {
    const part = data.subarray(0, this.#missing);
    this.#missing -= part.length;
    this.#parts.push(part);
    if (this.#missing === 0) {
      const body = this.#parts.length === 1 ? part : Buffer.concat(this.#parts);
      this.#parts = [];
      deliver(body.toString('utf8'), receiver);
    }
    return data.subarray(part.length);
  }
}

/** Parses a body and hands it on. */
export function deliver(json: string, receiver: Receiver): void {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    receiver.unreadable('the message is not JSON');
    return;
  }
  receiver.message(value);
}

/** Where the header ends and the body begins; bare line feeds are understood, too. */
function headerEnd(block: Buffer): { header: number; body: number } | undefined {
  for (let at = block.indexOf(10); at >= 0; at = block.indexOf(10, at + 1)) {
    if (block[at + 1] === 10) return { header: at, body: at + 2 };
    if (block[at + 1] === 13 && block[at + 2] === 10) return { header: at, body: at + 3 };
  }
  return undefined;
}
