import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readme, tidy, untidy } from './documents.ts';
import { temporaryFolder } from './folder.ts';
import { run, type Surroundings } from './run.ts';

interface JsonFinding {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly fixable: boolean;
}
interface JsonFile {
  readonly file: string;
  readonly postmortem: boolean;
  readonly reason: string;
  readonly findings: readonly JsonFinding[];
}

suite('postmortem lint', () => {
  const folder = temporaryFolder();
  const write = (name: string, text: string | Uint8Array) => writeFileSync(join(folder(), name), text);
  const lint = async (args: readonly string[], more: Surroundings = {}) => await run(['lint', ...args], { cwd: folder(), ...more });
  const json = async (args: readonly string[], more: Surroundings = {}) => {
    const result = await lint(['--format', 'json', ...args], more);
    return { ...result, files: JSON.parse(result.out) as JsonFile[] };
  };

  suite('exit codes', () => {
    test('0 without findings', async () => {
      write('a.md', tidy);
      assert.deepEqual(await lint(['.']), { code: 0, out: '✔ No findings in 1 postmortem.\n', err: '' });
    });

    test('1 with a warning', async () => {
      write('a.md', untidy);
      assert.equal((await lint(['a.md'])).code, 1);
    });

    test('0 when all findings are hints or information', async () => {
      write('a.md', tidy.replace('## What went well\n\n- The alert for the age of the index fired within six minutes.\n\n', ''));
      const { code, files } = await json(['a.md']);
      assert.deepEqual(
        files[0]?.findings.map(({ rule, severity }) => `${rule} ${severity}`),
        ['structure/missing-section hint'],
      );
      assert.equal(code, 0);
    });

    test('2 for what cannot be read, and the rest is judged all the same', async () => {
      write('a.md', untidy);
      write('b.md', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0xff));
      const { code, err, files } = await json(['missing.md', 'b.md', 'a.md']);
      assert.equal(code, 2);
      assert.match(err, /missing\.md: no such file or folder/);
      assert.match(err, /b\.md: is binary data, not Markdown/);
      assert.deepEqual(
        files.map(({ file, postmortem }) => [file, postmortem]),
        [
          ['b.md', false],
          ['a.md', true],
        ],
      );
      assert.match(files[0]?.reason ?? '', /binary/);
    });

    for (const [args, message] of [
      [[], /at least one path/],
      [['--fixx', '.'], /unknown option --fixx. Did you mean --fix\?/],
      [['--format', 'xml', '.'], /--format is stylish or json, not "xml"/],
      [['--today', '2025-02-30', '.'], /--today is a day such as/],
      [['--today', '--fix', '.'], /--today needs a value/],
      [['--fix=yes', '.'], /--fix takes no value/],
      [['--concurrency', '0', '.'], /--concurrency is a number of threads from 1, auto or off, not "0"/],
      [['--concurrency', 'many', '.'], /--concurrency is a number .* not "many"/],
    ] as const) {
      test(`2 for: lint ${args.join(' ')}`, async () => {
        const { code, out, err } = await lint(args);
        assert.equal(code, 2);
        assert.equal(out, '');
        assert.match(err, message);
      });
    }
  });

  suite('--format json', () => {
    test('has one element for each file, others than postmortems included', async () => {
      write('a.md', tidy);
      write('b.md', readme);
      const { files } = await json(['.']);
      assert.deepEqual(
        files.map(({ file, postmortem, findings }) => ({ file, postmortem, findings })),
        [
          { file: 'a.md', postmortem: true, findings: [] },
          { file: 'b.md', postmortem: false, findings: [] },
        ],
      );
      for (const { reason } of files) assert.ok(reason.length > 10);
    });

    test('counts lines and columns from 1, columns in UTF-16 units', async () => {
      const line = '- 🔥 Jonas forgot to raise the limit.';
      write('a.md', tidy.replace('- The disk alert watches the root volume only.', line));
      const { files } = await json(['a.md']);
      const finding = files[0]?.findings.find(({ rule }) => rule.startsWith('blame/'));
      assert.ok(finding);
      const { rule, severity, message, fixable, ...place } = finding;
      const number = tidy.split('\n').indexOf('- The disk alert watches the root volume only.') + 1;
      assert.equal(place.line, number);
      assert.equal(place.endLine, number);
      // The blaming words stand behind an emoji of two units.
      assert.ok(line.slice(place.column - 1, place.endColumn - 1).includes('forgot'), JSON.stringify(place));
      assert.deepEqual(Object.keys(finding), ['rule', 'severity', 'message', 'line', 'column', 'endLine', 'endColumn', 'fixable']);
      assert.equal(typeof fixable, 'boolean');
      assert.ok(rule && severity && message);
    });

    test('is the same for LF, CRLF and CR, with and without a byte order mark', async () => {
      const all: JsonFinding[][] = [];
      for (const [name, text] of [
        ['lf.md', untidy],
        ['crlf.md', untidy.replaceAll('\n', '\r\n')],
        ['cr.md', untidy.replaceAll('\n', '\r')],
        ['bom.md', `\ufeff${untidy}`],
      ] as const) {
        write(name, text);
        all.push([...((await json([name])).files[0]?.findings ?? [])]);
      }
      assert.ok((all[0]?.length ?? 0) > 0);
      for (const findings of all) assert.deepEqual(findings, all[0]);
    });
  });

  suite('--format stylish', () => {
    test('shows findings below their file, and what to do next', async () => {
      write('a.md', untidy);
      const { out } = await lint(['.']);
      const lines = out.split('\n');
      assert.equal(lines[0], 'a.md');
      assert.match(lines[1] ?? '', /^ +\d+:\d+ {2}(?:error|warning|information|hint) +\S.* {2}[a-z-]+\/[a-z-]+$/);
      assert.match(out, /^✖ \d+ findings \(.*\) in 1 postmortem\./m);
      assert.match(out, /`postmortem explain [a-z-]+\/[a-z-]+` tells more/);
    });

    test('is silent about other Markdown, but says when nothing was recognised', async () => {
      write('README.md', readme);
      const alone = await lint(['README.md']);
      assert.equal(alone.code, 0);
      assert.match(alone.out, /^README\.md is not judged: /);
      write('a.md', tidy);
      assert.equal((await lint(['.'])).out, '✔ No findings in 1 postmortem.\n');
    });

    test('lets no control character of a document through', async () => {
      write('a.md', untidy.replace('Jonas forgot', '\u001b[31mJonas\u001b[0m forgot'));
      const { out } = await lint(['.']);
      assert.ok(!out.includes('\u001b'));
    });
  });

  suite('standard input', () => {
    test('is read for "-"', async () => {
      const { code, files } = await json(['-'], { stdin: untidy });
      assert.equal(code, 1);
      assert.deepEqual(
        files.map(({ file, postmortem }) => [file, postmortem]),
        [['<stdin>', true]],
      );
    });

    test('bears the name it is given', async () => {
      const { files } = await json(['--stdin-filename', 'incidents/a.md'], { stdin: tidy });
      assert.equal(files[0]?.file, 'incidents/a.md');
    });

    test('is fixed to standard output, the report stands aside', async () => {
      const mojibake = tidy.replace('| Done |', '| âś… Done |');
      const { out, err } = await lint(['-', '--fix'], { stdin: mojibake });
      assert.equal(out, tidy.replace('| Done |', '| ✅ Done |'));
      assert.match(err, /Fixed 1 finding/);
    });
  });

  suite('--fix', () => {
    test('applies safe fixes, keeps line endings and byte order mark, and leaves other files alone', async () => {
      const before = `\ufeff${tidy.replace('| Done |', '| âś… Done |').replaceAll('\n', '\r\n')}`;
      write('a.md', before);
      write('README.md', readme);
      const { code, out } = await lint(['.', '--fix']);
      assert.equal(code, 0);
      assert.match(out, /Fixed 1 finding/);
      assert.equal(readFileSync(join(folder(), 'a.md'), 'utf8'), before.replace('âś…', '✅'));
      assert.equal(readFileSync(join(folder(), 'README.md'), 'utf8'), readme);
    });

    test('finds nothing to fix the second time', async () => {
      write('a.md', untidy.replace('| Done |', '| âś… Done |'));
      await lint(['.', '--fix']);
      const once = readFileSync(join(folder(), 'a.md'), 'utf8');
      assert.equal((await json(['.', '--fix'])).files[0]?.findings.filter(({ fixable }) => fixable).length, 0);
      assert.equal(readFileSync(join(folder(), 'a.md'), 'utf8'), once);
    });
  });

  test('--today decides what is overdue; otherwise it is the day in the zone of the document', async () => {
    write('a.md', tidy);
    const overdue = async (args: readonly string[], now: string) =>
      (await json(['a.md', ...args], { now })).files[0]?.findings.some(({ rule }) => rule === 'action-items/overdue');
    assert.equal(await overdue(['--today', '2025-12-20'], '2030-01-01T00:00Z'), false);
    assert.equal(await overdue(['--today', '2025-12-21'], '2020-01-01T00:00Z'), true);
    assert.equal(await overdue([], '2025-12-20T23:59Z'), false);
    assert.equal(await overdue([], '2025-12-21T00:01Z'), true);
    write('a.md', tidy.replace('all times UTC', 'all times JST'));
    assert.equal(await overdue([], '2025-12-20T14:59Z'), false);
    assert.equal(await overdue([], '2025-12-20T15:01Z'), true);
  });

  test('takes the settings of the nearest config file', async () => {
    write('a.md', untidy);
    mkdirSync(join(folder(), 'strict'));
    write('strict/a.md', untidy);
    write('.postmortem.json', '{ "rules": { "blame": "off", "timeline": "off", "action-items": "off" } }');
    write('strict/.postmortem.yaml', 'rules:\n  blame: error\n');
    const { files, code } = await json(['.']);
    assert.equal(code, 1);
    assert.deepEqual(
      files.map(({ file }) => file),
      ['a.md', 'strict/a.md'],
    );
    assert.deepEqual(files[0]?.findings, []);
    assert.ok(files[1]?.findings.some(({ rule, severity }) => rule.startsWith('blame/') && severity === 'error'));
  });

  test('says where a config file is wrong, and judges by the rest of it', async () => {
    write('a.md', tidy);
    write('.postmortem.json', '{\n  "rules": { "blame": "loud" },\n  "profil": "guide"\n}\n');
    const { code, err, files } = await json(['.']);
    assert.equal(code, 2);
    assert.match(err, /\.postmortem\.json:2:\d+: /);
    assert.match(err, /\.postmortem\.json:3:\d+: /);
    assert.equal(files[0]?.postmortem, true);
  });

  suite('--cache', () => {
    const path = () => join(folder(), '.postmortemcache');
    const stored = () => JSON.parse(readFileSync(path(), 'utf8')) as { words: string[]; files: Record<string, object> };
    const cached = / \(cached\)$/;
    /** Makes every text of the cache recognisable. */
    const mark = () => {
      const cache = stored();
      write('.postmortemcache', JSON.stringify({ ...cache, words: cache.words.map((word) => `${word} (cached)`) }));
    };
    /** As if the files had not been touched for an hour. */
    const atRest = async () =>
      (await json(['.', '--cache', '--today', '2025-12-01'], { now: new Date(Date.now() + 3_600_000).toISOString() })).files;
    const justWritten = async () => (await json(['.', '--cache', '--today', '2025-12-01'], { now: new Date().toISOString() })).files;

    test('takes reports of unchanged files from the last run', async () => {
      write('a.md', untidy);
      write('b.md', readme);
      const first = await json(['.', '--cache']);
      mark();
      const second = await json(['.', '--cache']);
      const texts = ({ files }: typeof first, end: string) =>
        files
          .flatMap(({ reason, findings }) => [reason, ...findings.flatMap(({ rule, message }) => [rule, message])])
          .map((text) => text + end);
      assert.deepEqual(texts(second, ''), texts(first, ' (cached)'));
      const places = ({ files }: typeof first) =>
        files.map(({ file, postmortem, findings }) => [
          file,
          postmortem,
          findings.map(({ line, column, endLine, endColumn, fixable }) => [line, column, endLine, endColumn, fixable]),
        ]);
      assert.deepEqual(places(second), places(first));
    });

    test('a cold and a warm run print the same', async () => {
      write('a.md', untidy);
      write('b.md', readme);
      const plain = await lint(['--format', 'json', '.']);
      assert.deepEqual(await lint(['--format', 'json', '.', '--cache']), plain);
      assert.deepEqual(await lint(['--format', 'json', '.', '--cache']), plain);
    });

    test('a file that looks as it did is not read, unless it was written to a moment ago', async () => {
      write('a.md', tidy);
      await atRest();
      mark();
      const cache = stored();
      write('.postmortemcache', JSON.stringify({ ...cache, files: { 'a.md': { ...cache.files['a.md'], content: 'another' } } }));
      assert.match((await atRest())[0]?.reason ?? '', cached);
      assert.doesNotMatch((await justWritten())[0]?.reason ?? '', cached);
    });

    test('a file that was written again is told by its content', async () => {
      write('a.md', tidy);
      await atRest();
      mark();
      const { atime, mtime } = statSync(join(folder(), 'a.md'));
      write('a.md', tidy);
      assert.match((await atRest())[0]?.reason ?? '', cached);
      // Of the same length, and its time set back.
      write('a.md', tidy.replace('within six minutes', 'within two minutes'));
      utimesSync(join(folder(), 'a.md'), atime, mtime);
      assert.doesNotMatch((await atRest())[0]?.reason ?? '', cached);
    });

    test('is written only when something has changed', async () => {
      write('a.md', tidy);
      await atRest();
      const { ino } = statSync(path());
      await atRest();
      assert.equal(statSync(path()).ino, ino);
    });

    test('judges again when text, settings or day change', async () => {
      write('a.md', tidy);
      assert.deepEqual((await json(['.', '--cache'])).files[0]?.findings, []);
      assert.ok(
        (await json(['.', '--cache'], { now: '2026-01-01T12:00Z' })).files[0]?.findings.some(({ rule }) => rule === 'action-items/overdue'),
      );
      write('a.md', untidy);
      assert.ok((await json(['.', '--cache'])).files[0]?.findings.some(({ rule }) => rule.startsWith('blame/')));
      write('.postmortem.json', '{ "rules": { "blame": "off" } }');
      assert.ok(!(await json(['.', '--cache'])).files[0]?.findings.some(({ rule }) => rule.startsWith('blame/')));
    });

    test('fixes what it has in the cache', async () => {
      const text = tidy.replace('| Done |', '| âś… Done |');
      write('a.md', text);
      await lint(['.', '--cache']);
      await lint(['.', '--cache', '--fix']);
      assert.equal(readFileSync(join(folder(), 'a.md'), 'utf8'), tidy.replace('| Done |', '| ✅ Done |'));
    });

    test('does not mind reports in the cache that are none', async () => {
      write('a.md', untidy);
      const { files } = await json(['.', '--cache']);
      for (const broken of [{ report: undefined }, { report: [1, 99] }, { report: [1, 0, 7] }, { report: {} }]) {
        const cache = stored();
        write('.postmortemcache', JSON.stringify({ ...cache, files: { 'a.md': { ...cache.files['a.md'], ...broken } } }));
        assert.deepEqual((await json(['.', '--cache'])).files, files);
      }
    });

    for (const broken of ['', 'null', '[]', '{', '{"program":1,"files":{"a.md":{}}}']) {
      test(`does not mind a broken cache: ${broken}`, async () => {
        write('a.md', tidy);
        write('.postmortemcache', broken);
        assert.equal((await json(['.', '--cache'])).files.length, 1);
        assert.ok(stored().files['a.md']);
      });
    }
  });
});
