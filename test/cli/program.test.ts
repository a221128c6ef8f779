import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../../server/src/core/index.ts';
import { temporaryFolder } from './folder.ts';
import { run } from './run.ts';

suite('postmortem', () => {
  test('--help lists the commands, each command explains its options', async () => {
    const { code, out } = await run(['--help']);
    assert.equal(code, 0);
    for (const name of ['lint', 'inspect', 'explain', 'new']) {
      assert.match(out, new RegExp(`^ {2}${name} `, 'm'));
      const help = await run([name, '--help']);
      assert.equal(help.code, 0);
      assert.match(help.out, new RegExp(`^Usage: postmortem ${name} `));
      assert.deepEqual(help, await run(['help', name]));
    }
  });

  test('--version is that of the package, for each command', async () => {
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as { version: string };
    for (const args of [['--version'], ['lint', '--version']]) assert.deepEqual(await run(args), { code: 0, out: `${version}\n`, err: '' });
  });

  test('without a command, or with one that does not exist, it says how to go on', async () => {
    assert.equal((await run([])).code, 2);
    const { code, err } = await run(['lnt', '.']);
    assert.equal(code, 2);
    assert.match(err, /unknown command "lnt". Did you mean `postmortem lint`\?/);
  });
});

suite('postmortem explain', () => {
  test('lists all rules', async () => {
    const { code, out } = await run(['explain']);
    assert.equal(code, 0);
    for (const rule of rules) assert.ok(out.includes(rule.id));
  });

  test('explains each rule', async () => {
    for (const { id, docs } of rules) {
      const { code, out } = await run(['explain', id]);
      assert.equal(code, 0);
      const words = out.replaceAll(/\s+/g, ' ');
      for (const text of [id, docs.summary, docs.why, docs.advice, docs.source])
        assert.ok(words.includes(text.replaceAll(/\s+/g, ' ')), `${id}: ${text}`);
      assert.ok(!/[⟦⟧]/.test(out));
    }
  });

  test('suggests rules for one that does not exist', async () => {
    const { code, out, err } = await run(['explain', 'blame/human-eror']);
    assert.equal(code, 2);
    assert.equal(out, '');
    assert.match(err, /unknown rule "blame\/human-eror". Did you mean blame\/human-error/);
    assert.match((await run(['explain', 'blame'])).err, /is a group of rules. Name one of them: blame\/\S+, blame\//);
    assert.match((await run(['explain', 'human-error'])).err, /Did you mean blame\/human-error/);
  });
});

suite('postmortem new', () => {
  const folder = temporaryFolder();

  test('prints the template, filled in', async () => {
    const { code, out } = await run(['new', '--title', 'Checkout slow', '--severity', 'SEV-2', '--date', '2025-10-15']);
    assert.equal(code, 0);
    for (const text of ['# Postmortem: Checkout slow', '**Date:** 2025-10-15', '**Severity:** SEV-2']) assert.ok(out.includes(text), text);
    assert.ok((await run(['new', '--template', 'short'])).out.length < out.length);
  });

  test('writes a file, and never over another', async () => {
    const path = join(folder(), 'a.md');
    const first = await run(['new', '--output', 'a.md'], { cwd: folder() });
    assert.deepEqual([first.code, first.out], [0, '']);
    assert.ok(existsSync(path));
    writeFileSync(path, 'mine');
    const second = await run(['new', '--output', 'a.md'], { cwd: folder() });
    assert.equal(second.code, 2);
    assert.match(second.err, /already exists/);
    assert.equal(readFileSync(path, 'utf8'), 'mine');
  });

  test('what it prints is recognised, and does not blame', async () => {
    const { out } = await run(['new', '--title', 'Checkout slow']);
    const { out: report } = await run(['lint', '-', '--format', 'json'], { stdin: out });
    const [file] = JSON.parse(report) as { postmortem: boolean; findings: { rule: string }[] }[];
    assert.equal(file?.postmortem, true);
    assert.deepEqual(
      file.findings.filter(({ rule }) => rule.startsWith('blame/')),
      [],
    );
  });

  test('refuses what is no date or no template', async () => {
    assert.equal((await run(['new', '--date', 'yesterday'])).code, 2);
    assert.equal((await run(['new', '--template', 'huge'])).code, 2);
    assert.equal((await run(['new', 'a.md'])).code, 2);
  });
});
