/** From the paths of a command line to the Markdown files meant by them. */
import { existsSync, readdirSync, statSync, type Dirent } from 'node:fs';
import { join, normalize, resolve, sep } from 'node:path';
import { GitIgnore } from './gitIgnore.ts';

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

/** Markdown as VS Code knows it, and Markdown inside an ERB template (`index.html.md.erb`). */
const markdownName = /\.(?:md|markdn|markdown|mdown|mdtext|mdtxt|mdwn|mkd|mkdn)(?:\.erb)?$/i;

/** Never postmortems, often huge. */
const skippedFolders = new Set(['node_modules', '.git', '.hg', '.svn']);

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
      if (stat.isDirectory()) walk(normalize(path), cwd, isMarkdown, add, problems);
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

function isMarkdown(path: string): boolean {
  return markdownName.test(path);
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
  walk(scanned.base === '' ? '.' : normalize(scanned.base), cwd, take, addFound, problems);
  if (!found) problems.push({ path, message: 'no file matches' });
  return true;
}

function walk(root: string, cwd: string, take: (path: string) => boolean, add: (file: string) => void, problems: PathProblem[]): void {
  const visit = (folder: string, rules: GitIgnore | undefined) => {
    let entries: Dirent[];
    try {
      entries = readdirSync(resolve(cwd, folder), { withFileTypes: true });
    } catch (error) {
      problems.push({ path: folder, message: reason(error) });
      return;
    }
    const own = entries.some((entry) => entry.name === '.gitignore' && entry.isFile());
    const ignored = own ? GitIgnore.of(resolve(cwd, folder), rules) : rules;
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (!skippedFolders.has(entry.name) && !ignored?.covers(`${resolve(cwd, path)}${sep}`)) visit(path, ignored);
      } else if (entry.isFile() && take(path) && !ignored?.covers(resolve(cwd, path))) add(path);
    }
  };
  visit(root, GitIgnore.above(resolve(cwd, root)));
}
