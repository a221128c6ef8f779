/**
 * Messages out of a byte stream: `Content-Length: N`, a blank line, N bytes of JSON. The library's reader would wait for ever for the end of a
 * header that is none, reads on behind one without a length, and takes a turn of the event loop for each message. A header that
 * cannot be read leaves no way back into step, so it is an error of the stream.
 */
import type { Readable } from 'node:stream';
import { AbstractMessageReader, Disposable, type DataCallback, type Message } from 'vscode-languageserver';

/** Longest header block and longest body, in bytes, that a client in its right mind sends. */
const maxHeader = 8 * 1024;
const maxBody = 256 * 1024 * 1024;

const colon = /^content-length[ \t]*:[ \t]*(\d{1,15})[ \t]*$/im;
const nothing = Buffer.alloc(0);

export class FrameReader extends AbstractMessageReader {
  #header: Buffer = nothing;
  /** Bytes of the present body that have not come yet; undefined between messages. */
  #missing: number | undefined;
  /** What has come of it. */
  #parts: Buffer[] = [];
  #broken = false;

  constructor(private readonly input: Readable) {
    super();
    input.on('error', (error) => this.fireError(error));
    // A pipe may end without being closed.
    for (const event of ['close', 'end']) input.on(event, () => this.fireClose());
  }

  /** `receive` gets a message as soon as its last byte is there. A body that is not JSON is told as a `SyntaxError`. */
  override listen(receive: DataCallback): Disposable {
    const read = (data: Buffer): void => {
      let rest = data;
      // A body without bytes has come already.
      while ((rest.length > 0 || this.#missing === 0) && !this.#broken)
        rest = this.#missing === undefined ? this.#head(rest) : this.#body(rest, receive);
    };
    this.input.on('data', read);
    return Disposable.create(() => this.input.off('data', read));
  }

  /** Both return what is left of `data`. */
  #head(data: Buffer): Buffer {
    const block = this.#header.length > 0 ? Buffer.concat([this.#header, data]) : data;
    const end = headerEnd(block);
    if (!end && block.length <= maxHeader) {
      this.#header = block;
      return nothing;
    }
    this.#header = nothing;
    const header = block.toString('latin1', 0, end ? end.header : maxHeader);
    const length = Number(colon.exec(header)?.[1] ?? Number.NaN);
    if (!end || !(length <= maxBody)) {
      this.#fail(header, length);
      return nothing;
    }
    this.#missing = length;
    return block.subarray(end.body);
  }

  #body(data: Buffer, receive: DataCallback): Buffer {
    const missing = this.#missing ?? 0;
    const part = data.subarray(0, missing);
    this.#parts.push(part);
    this.#missing = missing - part.length;
    if (this.#missing === 0) {
      const body = this.#parts.length > 1 ? Buffer.concat(this.#parts) : part;
      this.#parts = [];
      this.#missing = undefined;
      this.#deliver(body, receive);
    }
    return data.subarray(part.length);
  }

  #deliver(body: Buffer, receive: DataCallback): void {
    let message: Message;
    try {
      message = JSON.parse(body.toString()) as Message;
    } catch (error) {
      this.fireError(error);
      return;
    }
    receive(message);
  }

  #fail(header: string, length: number): void {
    this.#broken = true;
    const reason = Number.isNaN(length)
      ? `a header block without Content-Length: ${JSON.stringify(header.slice(0, 80))}`
      : `a message of ${length} bytes is announced, more than ${maxBody} are not read`;
    this.fireError(new Error(`The input is not LSP: ${reason}`));
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
