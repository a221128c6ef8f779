/** Files as text and back, byte for byte: what cannot be read without loss is refused, never guessed. */
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
import { decode, encode, UnreadableError, type Source } from '../disk/text.ts';

/** Larger files are not read at all. */
const maxBytes = 256 * 1024 * 1024;

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
 * Replaces the content of a file in one step: readers see the old text or the new one, never a part. Mode and byte order mark stay,
 * a symbolic link stays a link.
 */
export function writeSource(path: string, source: Source): void {
  const target = realpathSync(path);
  const { mode, uid, gid } = statSync(target);
  const draft = join(dirname(target), `.${basename(target).slice(0, 200)}.${process.pid}-${Math.random().toString(36).slice(2)}`);
  try {
    const file = openSync(draft, 'wx', mode);
    try {
      writeFileSync(file, encode(source));
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
