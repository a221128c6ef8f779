import { join } from 'node:path';
import { run } from './process.mts';
import { project } from './project.mts';

/**
 * Packages the built extension.
 *
 * @param file the VSIX to write, absolute
 */
export async function packageExtension(file: string): Promise<void> {
  const vsce = join(project, 'node_modules/@vscode/vsce/vsce');
  const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--no-git-tag-version'];
  await run(process.execPath, [vsce, 'package', ...options, '--out', file], { cwd: project });
}
