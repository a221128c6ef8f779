/** The `.gitignore` files that hold in a folder, the innermost last. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import createIgnore, { type Ignore } from 'ignore';

export class GitIgnore {
  private constructor(
    private readonly folder: string,
    private readonly rules: Ignore,
    private readonly outer: GitIgnore | undefined,
  ) {}

  /** The rules written in `folder`, on top of those of the folders around it. An unreadable file has none. */
  static of(folder: string, outer: GitIgnore | undefined): GitIgnore | undefined {
    try {
      return new GitIgnore(folder, createIgnore().add(readFileSync(join(folder, '.gitignore'), 'utf8')), outer);
    } catch {
      return outer;
    }
  }

  /** The rules that reach `folder` from above, up to the root of its repository; none when they leave out the folder itself. */
  static above(folder: string): GitIgnore | undefined {
    const folders: string[] = [];
    for (let at = folder; !existsSync(join(at, '.git')); at = dirname(at)) {
      if (at === dirname(at)) return undefined;
      folders.push(dirname(at));
    }
    const rules = folders.toReversed().reduce<GitIgnore | undefined>((outer, at) => GitIgnore.of(at, outer), undefined);
    return rules?.covers(`${folder}${sep}`) ? undefined : rules;
  }

  /** Whether an absolute path is left out; a folder ends in a separator. */
  covers(path: string): boolean {
    const inside = relative(this.folder, path) + (path.endsWith(sep) ? '/' : '');
    const { ignored, unignored } = this.rules.test(sep === '/' ? inside : inside.replaceAll(sep, '/'));
    return ignored || (!unignored && (this.outer?.covers(path) ?? false));
  }
}
