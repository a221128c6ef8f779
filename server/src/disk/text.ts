/** Bytes as text: what cannot be read without loss is refused, never guessed. */
import { isUtf8 } from 'node:buffer';

/** A document as the editor would hold it: without the byte order mark. */
export interface Source {
  readonly text: string;
  readonly bom: boolean;
}

/** A file that exists and is no text this program can judge; the message says what to do. */
export class UnreadableError extends Error {}

/**
 * Bytes as UTF-8 text.
 * @throws UnreadableError for bytes that are not UTF-8.
 */
export function decode(bytes: Uint8Array): Source {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new UnreadableError('is UTF-16 text; save it as UTF-8');
  }
  if (!isUtf8(bytes)) {
    throw new UnreadableError(bytes.includes(0) ? 'is binary data, not Markdown' : 'is not valid UTF-8 text; save it as UTF-8');
  }
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { text: buffer.toString('utf8', bom ? 3 : 0), bom };
}

/** The bytes of a source, as text: with its byte order mark. */
export function encode({ text, bom }: Source): string {
  return bom ? `\ufeff${text}` : text;
}
