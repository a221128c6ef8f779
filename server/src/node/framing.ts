/**
 * The header blocks of a byte stream, looked at before the library reads them: it would wait for ever for the end of one that is none,
 * and reads on behind one without a length. What it gets is `Content-Length: N`, a blank line, N bytes. A header that cannot be read
 * leaves no way back into step, so it is an error of the stream.
 */
import type { Readable } from 'node:stream';
import { Disposable, type RAL } from 'vscode-languageserver';

/** Longest header block and longest body, in bytes, that a client in its right mind sends. */
const maxHeader = 8 * 1024;
const maxBody = 256 * 1024 * 1024;

const colon = /^content-length[ \t]*:[ \t]*(\d{1,15})[ \t]*$/im;

export class Frames implements RAL.ReadableStream {
  #header: Buffer = Buffer.alloc(0);
  /** Bytes of the present body that have not come yet. */
  #missing = 0;
  #broken = false;
  readonly #failed: ((error: Error) => void)[] = [];

  constructor(private readonly input: Readable) {}

  onData(listener: (data: Uint8Array) => void): Disposable {
    return this.#on('data', (data: Buffer) => this.#read(data, listener));
  }

  /** A pipe may end without being closed. */
  onClose(listener: () => void): Disposable {
    this.#on('close', listener);
    return this.onEnd(listener);
  }

  onEnd(listener: () => void): Disposable {
    return this.#on('end', listener);
  }

  onError(listener: (error: Error) => void): Disposable {
    this.#failed.push(listener);
    return this.#on('error', listener);
  }

  #on(event: string, listener: (value: never) => void): Disposable {
    const on = listener as () => void;
    this.input.on(event, on);
    return Disposable.create(() => this.input.off(event, on));
  }

  #read(data: Buffer, deliver: (data: Uint8Array) => void): void {
    let rest = data;
    while (rest.length > 0 && !this.#broken) rest = this.#missing > 0 ? this.#body(rest, deliver) : this.#head(rest, deliver);
  }

  /** Both return what is left of `data`. */
  #head(data: Buffer, deliver: (data: Uint8Array) => void): Buffer {
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
      this.#fail(header, length);
      return Buffer.alloc(0);
    }
    this.#missing = length;
    deliver(Buffer.from(`Content-Length: ${length}\r\n\r\n`, 'latin1'));
    return block.subarray(end.body);
  }

  #body(data: Buffer, deliver: (data: Uint8Array) => void): Buffer {
    const part = data.subarray(0, this.#missing);
    this.#missing -= part.length;
    deliver(part);
    return data.subarray(part.length);
  }

  #fail(header: string, length: number): void {
    this.#broken = true;
    const reason = Number.isNaN(length)
      ? `a header block without Content-Length: ${JSON.stringify(header.slice(0, 80))}`
      : `a message of ${length} bytes is announced, more than ${maxBody} are not read`;
    for (const tell of this.#failed) tell(new Error(`The input is not LSP: ${reason}`));
  }
}

/** Where the header ends and the body begins; bare line feeds are understood, too. */
function headerEnd(block: Buffer): { header: number; body: number } | undefined {
  for (let at = block.indexOf(10); at >= 0; at = block.indexOf(10, at + 1)) {
    if (block[at + 1] === 10) return { header: at, body: at + 2 };
    if (block[at + 1] === 13 && block[at + 2] === 10) return { header: at, body: at + 3 };
  }
  return undefined;
}
