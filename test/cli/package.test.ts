import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { tidy, untidy } from './documents.ts';
import { temporaryFolder } from './folder.ts';

const root = resolve(import.meta.dirname, '../..');

/** What somebody gets who installs the package from npm; nothing is fetched, because it depends on nothing. */
suite('the npm package', () => {
  const folder = temporaryFolder();
  const npm = (...args: string[]) =>
    execFileSync('npm', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });

  test('holds the programs and nothing else, and runs where it is installed', () => {
    const [packed] = JSON.parse(npm('pack', '--json', '--ignore-scripts', '--pack-destination', folder())) as {
      filename: string;
      files: { path: string }[];
    }[];
    assert.deepEqual(packed?.files.map(({ path }) => path).toSorted(), [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'THIRD-PARTY-NOTICES.md',
      'dist/cli.js',
      'dist/jsonrpc.js',
      'dist/server.js',
      'package.json',
      'schemas/postmortem.schema.json',
    ]);
    npm(
      'install',
      '--offline',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--prefix',
      folder(),
      join(folder(), packed?.filename ?? ''),
    );
    const bin = (name: string) => join(folder(), 'node_modules/.bin', name);
    const run = (name: string, args: readonly string[], input = '') =>
      spawnSync(bin(name), args, { cwd: folder(), input, encoding: 'utf8', shell: process.platform === 'win32' });
    assert.equal(run('postmortem', ['lint', '--today', '2025-12-01', '-'], tidy).status, 0);
    assert.equal(run('postmortem', ['lint', '--today', '2025-12-01', '-'], untidy).status, 1);
    assert.equal(run('postmortem-language-server', ['--version']).status, 0);
  });
});
