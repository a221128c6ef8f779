import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { threadArgument } from '../../server/src/cli/threads.ts';
import { untidy } from './documents.ts';
import { temporaryFolder } from './folder.ts';

const program = join(import.meta.dirname, '../../dist/cli.js');

suite('start of the terminal program', () => {
  const folder = temporaryFolder();
  const run = (...args: readonly string[]) => spawnSync(process.execPath, args, { cwd: folder(), encoding: 'utf8' });

  test('loads no more of Node than it needs', () => {
    writeFileSync(join(folder(), 'a.md'), untidy);
    const list = "process.on('exit', () => console.error(JSON.stringify(process.moduleLoadList)))";
    writeFileSync(join(folder(), 'list.cjs'), list);
    const { status, stdout, stderr } = run('--require', './list.cjs', program, 'lint', 'a.md');
    assert.equal(status, 1);
    assert.match(stdout, /a\.md/);
    const loaded = new Set((JSON.parse(stderr) as string[]).map((name) => name.replace(/^NativeModule /, '')));
    assert.ok(loaded.has('path'));
    for (const dear of ['crypto', 'worker_threads', 'internal/worker/io', 'http', 'child_process']) assert.ok(!loaded.has(dear), dear);
  });

  test('takes the argument of its threads for a command where it is no thread', () => {
    const { status, stderr } = run(program, threadArgument);
    assert.equal(status, 2);
    assert.match(stderr, /unknown command "--thread"/);
  });
});
