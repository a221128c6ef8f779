import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tidy, untidy } from './documents.ts';
import { temporaryFolder } from './folder.ts';

const program = join(import.meta.dirname, '../../dist/cli.js');

/** The bundled program as a process of its own: what `npx postmortem` runs. */
suite('the bundled program', () => {
  const folder = temporaryFolder();
  const start = (args: readonly string[], input = '', env: NodeJS.ProcessEnv = {}) =>
    spawnSync(process.execPath, [program, ...args], { cwd: folder(), input, encoding: 'utf8', env: { ...process.env, ...env } });

  suiteSetup(() => {
    assert.ok(existsSync(program), 'dist/cli.js is missing: run `npm run build`');
  });

  test('lints files, folders and standard input', () => {
    writeFileSync(join(folder(), 'a.md'), tidy);
    assert.equal(start(['lint', '--today', '2025-12-01', '.']).status, 0);
    assert.equal(start(['lint', '-'], untidy).status, 1);
    assert.equal(start(['lint', 'missing.md']).status, 2);
  });

  test('colours only where they are wanted', () => {
    for (const args of [['lint', '-'], ['explain'], ['explain', 'suppressions/unused'], ['--help'], ['lint', '--help']]) {
      assert.ok(!start(args, untidy).stdout.includes('\u001b'), args.join(' '));
    }
    assert.ok(start(['lint', '-'], untidy, { FORCE_COLOR: '1', NO_COLOR: '' }).stdout.includes('\u001b'));
  });

  test('a reader that goes away is no error', async () => {
    const many = Array.from({ length: 300 }, (_, index) => `file-${index}.md`);
    for (const name of many) writeFileSync(join(folder(), name), untidy);
    const child = spawn(process.execPath, [program, 'lint', '--format', 'json', '.'], { cwd: folder(), stdio: ['ignore', 'pipe', 'pipe'] });
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    await new Promise((resolve) => child.once('close', resolve));
    assert.equal(err, '');
  });

  test('a large report arrives whole', () => {
    for (let index = 0; index < 300; index++) writeFileSync(join(folder(), `file-${index}.md`), untidy);
    const { stdout } = start(['lint', '--format', 'json', '.']);
    assert.equal((JSON.parse(stdout) as unknown[]).length, 300);
  });

  test('prints the version', () => {
    assert.match(start(['--version']).stdout, /^\d+\.\d+\.\d+\n$/);
  });
});
