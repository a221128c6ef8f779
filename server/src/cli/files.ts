/** From the paths of a command line to the Markdown files meant by them. */
import { existsSync, statSync } from 'node:fs';
import { join, normalize, resolve, sep } from 'node:path';
import { filesBelow, isMarkdown } from '../disk/markdownFiles.ts';

/** A path that could not be read, and why; said to the user, exit code 2. */
export interface PathProblem {
  readonly path: string;
  readonly message: string;
}

export interface FoundFiles {
  /** As the user would write them: relative when the argument was. In the order of the arguments, each folder sorted by name. */
  readonly files: readonly string[];
  readonly problems: readonly PathProblem[];
}

/**
 * What is no folder is taken whatever its name; a folder is searched for Markdown files, leaving out what `.gitignore` leaves out;
 * anything else is read as a glob. Symbolic links, pipes and devices inside folders are passed by, so no loop and no wait can arise.
 */
export async function findFiles(paths: readonly string[], cwd: string): Promise<FoundFiles> {
  const files = new Map<string, string>();
  const problems: PathProblem[] = [];
  const add = (file: string) => {
    const key = resolve(cwd, file);
    if (!files.has(key)) files.set(key, file);
  };
  for (const path of paths) {
    try {
      const stat = statSync(resolve(cwd, path));
      if (stat.isDirectory()) await walk(normalize(path), cwd, isMarkdown, add, problems);
      else add(path);
    } catch (error) {
      if (!(await expandGlob(path, cwd, add, problems))) problems.push({ path, message: reason(error) });
    }
  }
  return { files: [...files.values()], problems };
}

/** The words for what the file system said. */
export function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'no such file or folder';
  if (code === 'EACCES' || code === 'EPERM') return 'permission denied';
  if (code === 'ELOOP') return 'is a symbolic link that leads back to itself';
  if (code === 'ENAMETOOLONG') return 'the name is too long';
  return message;
}

/** False when the path is no glob. A glob that ends in `*` means Markdown files; one that spells an extension means that. */
async function expandGlob(path: string, cwd: string, add: (file: string) => void, problems: PathProblem[]): Promise<boolean> {
  const { default: picomatch } = await import('picomatch');
  const pattern = path.replace(/^\.\//, '');
  const scanned = picomatch.scan(pattern);
  if (!scanned.isGlob) return false;
  if (!existsSync(resolve(cwd, scanned.base))) return false;
  const matches = picomatch(pattern);
  const ending = pattern.slice(Math.max(pattern.lastIndexOf('/'), pattern.lastIndexOf('*')) + 1);
  const spelt = ending.includes('.');
  let found = false;
  const take = (file: string) => matches(sep === '/' ? file : file.replaceAll(sep, '/')) && (spelt || isMarkdown(file));
  const addFound = (file: string) => {
    found = true;
    add(file);
  };
  await walk(scanned.base === '' ? '.' : normalize(scanned.base), cwd, take, addFound, problems);
  if (!found) problems.push({ path, message: 'no file matches' });
  return true;
}

/** Tells `add` of the files below `root` that `take` wants, both by their paths as the user would write them. */
async function walk(
  root: string,
  cwd: string,
  take: (path: string) => boolean,
  add: (file: string) => void,
  problems: PathProblem[],
): Promise<void> {
  const complain = (folder: string, error: unknown) => void problems.push({ path: join(root, folder), message: reason(error) });
  for await (const file of filesBelow(resolve(cwd, root), { take: (path) => take(join(root, path)), complain })) add(join(root, file));
}
