/** The Markdown files of a folder: the one answer to "which files are meant", for the terminal program and for the server. */
import { lstatSync, promises } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { GitIgnore } from './gitIgnore.ts';

/** Markdown as VS Code knows it, and Markdown inside an ERB template (`index.html.md.erb`). */
const markdownName = /\.(?:md|markdn|markdown|mdown|mdtext|mdtxt|mdwn|mkd|mkdn)(?:\.erb)?$/i;

/** Never postmortems, often huge. */
const skippedFolders = new Set(['node_modules', '.git', '.hg', '.svn']);

export function isMarkdown(path: string): boolean {
  return markdownName.test(path);
}

/** What is wanted of a search. All paths are relative to its root; that of the root is ''. */
export interface Search {
  /** Whether a file is wanted. */
  take(path: string): boolean;
  /** Told of each folder that cannot be read. */
  complain?(folder: string, error: unknown): void;
  /** After so many folders the search ends; there is no limit when left out. */
  readonly maxFolders?: number;
}

/**
 * The files in a folder and below that are wanted, relative to it, each folder sorted by name. What `.gitignore` leaves out is left out.
 * Symbolic links, pipes and devices are passed by, so no loop and no wait can arise.
 * @param root absolute
 */
export async function* filesBelow(root: string, search: Search): AsyncGenerator<string, void, undefined> {
  const { maxFolders = Infinity } = search;
  let folders = 0;
  yield* visit('', GitIgnore.above(root));

  async function* visit(folder: string, outer: GitIgnore | undefined): AsyncGenerator<string, void, undefined> {
    if (++folders > maxFolders) return;
    const entries = await promises
      .readdir(join(root, folder), { withFileTypes: true })
      .catch((error: unknown) => search.complain?.(folder, error));
    if (!entries) return;
    const own = entries.some((entry) => entry.name === '.gitignore' && entry.isFile());
    const ignored = own ? GitIgnore.of(join(root, folder), outer) : outer;
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (!skippedFolders.has(entry.name) && !ignored?.covers(`${join(root, path)}${sep}`)) yield* visit(path, ignored);
      } else if (entry.isFile() && search.take(path) && !ignored?.covers(join(root, path))) yield path;
    }
  }
}

/** True for a Markdown file that `filesBelow` would give. Both paths are absolute. */
export function isFileBelow(root: string, file: string): boolean {
  const inside = relative(root, file);
  if (inside === '' || inside.startsWith('..') || isAbsolute(inside) || !isMarkdown(inside)) return false;
  let ignored = GitIgnore.above(root);
  let folder = root;
  const names = inside.split(sep);
  try {
    for (const name of names.slice(0, -1)) {
      ignored = GitIgnore.of(folder, ignored);
      folder = join(folder, name);
      if (skippedFolders.has(name) || ignored?.covers(`${folder}${sep}`) || !lstatSync(folder).isDirectory()) return false;
    }
    return !GitIgnore.of(folder, ignored)?.covers(file) && lstatSync(file).isFile();
  } catch {
    return false;
  }
}
