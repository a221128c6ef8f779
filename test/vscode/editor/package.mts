import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './process.mts';
import { project } from './project.mts';
import { squeeze } from './squeeze.mts';

/** Of the manifest, what only npm and developers of the extension need: left out, as an editor reads the rest at each start. */
const notForEditors = ['bin', 'scripts', 'devDependencies', 'allowScripts'];

/**
 * Packages the built extension.
 *
 * @param file the VSIX to write, absolute
 */
export async function packageExtension(file: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'postmortem-'));
  try {
    const rules = await readFile(join(project, '.vscodeignore'), 'utf8');
    const named = new Set(Array.from(rules.matchAll(/^!([^/\n]+)/gm), ([, name = '']) => name));
    for (const name of [...named, '.vscodeignore']) await cp(join(project, name), join(folder, name), { recursive: true });
    const manifest = JSON.parse(await readFile(join(project, 'package.json'), 'utf8')) as Record<string, unknown>;
    for (const key of notForEditors) delete manifest[key];
    await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
    // Blanks are for those who write these, not for the editor that reads them.
    for (const [, name = ''] of rules.matchAll(/^!([\w.]+\/[\w.]+\.json)$/gm)) {
      const packed = join(folder, name);
      await writeFile(packed, JSON.stringify(JSON.parse(await readFile(packed, 'utf8'))));
    }
    const vsce = join(project, 'node_modules/@vscode/vsce/vsce');
    const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--no-git-tag-version'];
    await run(process.execPath, [vsce, 'package', ...options, '--out', file], { cwd: folder });
    await squeeze(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
