import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { project } from './project.mts';

/** Bundles the tests that run inside the extension host. Returns the file that exports `run`. */
export async function bundleSuite(): Promise<string> {
  const from = join(project, 'test/vscode/suite');
  const to = join(project, 'out/suite');
  await rm(to, { recursive: true, force: true });
  const files = (await readdir(from)).filter((name) => name === 'index.ts' || name.endsWith('.test.ts'));
  await build({
    entryPoints: files.map((name) => join(from, name)),
    outdir: to,
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    format: 'cjs',
    sourcemap: 'inline',
    mainFields: ['module', 'main'],
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
  return join(to, 'index.js');
}
