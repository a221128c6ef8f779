/** Files as text and back, byte for byte: what cannot be read without loss is refused, never guessed. */
import { isUtf8 } from 'node:buffer';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Larger files are not read at all. */
const maxBytes = 256 * 1024 * 1024;

/** A document as the editor would hold it: without the byte order mark. */
export interface Source {
  readonly text: string;
  readonly bom: boolean;
}

/** A file that exists and is no text this program can judge; the message says what to do. */
export class UnreadableError extends Error {}

/**
 * Reads a file as UTF-8.
 * @throws UnreadableError for other encodings, binary data and files over 256 MB; what the file system throws for the rest.
 */
export function readSource(path: string): Source {
  const stat = statSync(path);
  if (stat.isDirectory()) throw new UnreadableError('is a folder');
  if (!stat.isFile()) throw new UnreadableError('is not a regular file; pipe it in and pass "-" instead');
  if (stat.size > maxBytes) throw new UnreadableError(`is larger than ${maxBytes / 1024 / 1024} MB and is not read`);
  return decode(readFileSync(path));
}

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

/**
 * Replaces the content of a file in one step: readers see the old text or the new one, never a part. Mode and byte order mark stay,
 * a symbolic link stays a link.
 */
export function writeSource(path: string, source: Source): void {
  const target = realpathSync(path);
  const { mode, uid, gid } = statSync(target);
  const draft = join(dirname(target), `.${basename(target).slice(0, 200)}.${randomBytes(6).toString('hex')}`);
  try {
    const file = openSync(draft, 'wx', mode);
    try {
      writeFileSync(file, (source.bom ? '\ufeff' : '') + source.text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    chmodSync(draft, mode);
    keepOwner(draft, uid, gid);
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** Root editing somebody's file leaves it theirs; anyone else may not change owners and need not. */
function keepOwner(path: string, uid: number, gid: number): void {
  if (process.getuid?.() === 0) chownSync(path, uid, gid);
}
