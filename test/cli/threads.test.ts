import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { threadsFor } from '../../server/src/cli/threads.ts';
import { Pool } from '../../server/src/cli/pool.ts';
import { readme, tidy, untidy } from './documents.ts';
import { temporaryFolder } from './folder.ts';
import type { Job } from '../../server/src/cli/verdict.ts';

const program = join(import.meta.dirname, '../../dist/cli.js');

suite('postmortem lint --concurrency', () => {
  const folder = temporaryFolder();
  const write = (name: string, text: string | Uint8Array) => writeFileSync(join(folder(), name), text);
  /** Of the bundled program: threads are started with it. */
  const lint = (concurrency: string, ...args: readonly string[]) => {
    const options = ['lint', '--today', '2025-12-01', '--concurrency', concurrency, ...args];
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...options], {
      cwd: folder(),
      encoding: 'utf8',
      input: untidy.replace('| Done |', '| âś… Done |'),
    });
    return { status, stdout, stderr };
  };
  const fill = () => {
    mkdirSync(join(folder(), 'strict'), { recursive: true });
    write('strict/.postmortem.yaml', 'rules:\n  blame: error\nprofil: guide\n');
    for (let index = 0; index < 6; index++) {
      write(
        `${index % 3 === 0 ? 'strict/' : ''}inc-${index}.md`,
        [untidy, tidy, untidy.replace('| Done |', '| âś… Done |')][index % 3] ?? '',
      );
    }
    write('README.md', readme);
    write('inc-4b.md', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0xff));
  };

  for (const args of [['.'], ['--format', 'json', '.', 'missing.md', '-']]) {
    test(`says the same in the same order as one thread: ${args.join(' ')}`, () => {
      fill();
      const one = lint('off', ...args);
      assert.equal(one.status, 2);
      assert.match(one.stderr, /strict\/\.postmortem\.yaml:3:1: [^]*inc-4b\.md: is binary/);
      assert.deepEqual(lint('2', ...args), one);
    });
  }

  test('fixes the same', () => {
    fill();
    const one = lint('off', '--fix', '-', '.');
    const fixed = readFileSync(join(folder(), 'inc-2.md'), 'utf8');
    assert.ok(fixed.includes('| ✅ Done |'));
    assert.match(one.stderr, /Fixed \d+ findings/);
    fill();
    assert.deepEqual(lint('2', '--fix', '-', '.'), one);
    assert.equal(readFileSync(join(folder(), 'inc-2.md'), 'utf8'), fixed);
  });

  test('fills the same cache', () => {
    fill();
    const reports = () => {
      const { files, words } = JSON.parse(readFileSync(join(folder(), '.postmortemcache'), 'utf8')) as {
        files: Record<string, { content: string; report: number[] }>;
        words: string[];
      };
      return { words, files: Object.entries(files).map(([file, { content, report }]) => [file, content, report]) };
    };
    const one = lint('off', '--cache', '.');
    const kept = reports();
    rmSync(join(folder(), '.postmortemcache'));
    assert.deepEqual(lint('2', '--cache', '.'), one);
    assert.deepEqual(reports(), kept);
    assert.deepEqual(lint('2', '--cache', '.'), one);
  });

  test('auto starts threads only where there is enough for each of them', () => {
    const auto = (documents: number, processors: number) => threadsFor('auto', documents, processors);
    assert.equal(auto(1, 8), 0);
    assert.equal(auto(2000, 1), 0);
    assert.equal(auto(2000, 2), 0);
    assert.equal(auto(2000, 4), 4);
    assert.equal(auto(200, 8), 0);
    assert.ok(auto(100_000, 64) <= 8);
    for (let documents = 0; documents < 2000; documents++) assert.ok(auto(documents, 8) <= auto(documents + 1, 8));
    assert.equal(threadsFor('5', 2, 1), 2);
    assert.equal(threadsFor('off', 2000, 8), 0);
  });
});

suite('a pool of threads', () => {
  const folder = temporaryFolder();
  /** Answers with the name of the document, in capitals. */
  const echo = `
    const { parentPort } = require('node:worker_threads');
    parentPort.on('message', ({ file }) => {
      if (file === 'exits') process.exit(5);
      if (file === 'throws') throw new Error('out of order');
      parentPort.postMessage(file === 'fails' ? { error: new Error('cannot') } : { verdict: file.toUpperCase() });
    });`;
  const pool = (size: number, script: string) => {
    const path = join(folder(), 'thread.cjs');
    writeFileSync(path, script);
    const started = new Pool(path, size);
    return {
      answers: async (...files: string[]) => {
        const settled = await Promise.allSettled(files.map(async (file) => await started.judge({ file } as Job)));
        return settled.map((one) => (one.status === 'fulfilled' ? one.value : (one.reason as Error).message));
      },
      end: () => started.end(),
    };
  };

  for (const size of [1, 3]) {
    test(`of ${size} loses the document that a thread dies of, and no other`, async () => {
      const { answers, end } = pool(size, echo);
      assert.deepEqual(await answers('a', 'exits', 'b', 'throws', 'c', 'fails', 'd'), [
        'A',
        'the thread ended with 5',
        'B',
        'out of order',
        'C',
        'cannot',
        'D',
      ]);
      assert.deepEqual(await answers('e', 'f'), ['E', 'F']);
      end();
    });
  }

  test('says why no thread can be started', async () => {
    const { answers, end } = pool(2, 'throw new Error("no such engine")');
    assert.deepEqual(await answers('a', 'b', 'c'), ['no such engine', 'no such engine', 'no such engine']);
    end();
  });
});
