import { basename } from 'node:path';
import { run } from './process.mts';

/**
 * Installs exact versions from the registry the user's npm is set up for, without running install scripts.
 *
 * @param folder the folder to install into, absolute
 * @param packages names with versions; none installs what the folder's `package.json` asks for
 * @throws an error with npm's own words when npm fails
 */
export async function npmInstall(folder: string, packages: readonly string[] = []): Promise<void> {
  const quiet = ['--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const [command, ...first] = npm();
  await run(command, [...first, 'install', '--prefix', folder, ...quiet, ...packages], {
    cwd: folder,
    shell: process.platform === 'win32' && command === 'npm',
  });
}

/** The npm that runs this script, else the one on the PATH. */
function npm(): [string, ...string[]] {
  const path = process.env['npm_execpath'];
  return path && basename(path) === 'npm-cli.js' ? [process.execPath, path] : ['npm'];
}
