import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tidy } from './documents.ts';
import { temporaryFolder } from './folder.ts';
import { run } from './run.ts';

/** Hostile, broken and odd files; none may crash the program, make it hang or lose a byte. */
const documents: Readonly<Record<string, string>> = {
  'an empty file': '',
  'blank lines': '\n\n \t\n',
  'a lone byte order mark': '\ufeff',
  'an unclosed fence': `${tidy}\n\`\`\`\nnever closed\n`,
  'an unclosed table': tidy.slice(0, tidy.indexOf('| 14:47') + 20),
  'an unclosed comment': `${tidy}\n<!-- postmortem-disable-file`,
  'broken front matter': `---\ntitle: [unclosed\n  date: : :\n---\n${tidy}`,
  'front matter that never ends': `---\ntitle: x\n${tidy}`,
  'merge markers': `<<<<<<< HEAD\n${tidy}=======\n${tidy}>>>>>>> other\n`,
  CRLF: tidy.replaceAll('\n', '\r\n'),
  CR: tidy.replaceAll('\n', '\r'),
  'mixed line ends': tidy.replaceAll('\n\n', '\r\n\r').replaceAll('|\n', '|\r'),
  NUL: tidy.replaceAll('index', 'in\u0000dex'),
  'emoji in tables': tidy.replaceAll('| 14', '| 🔥👩‍👩‍👧 14').replaceAll('Done', '✅ Done'),
  'right-to-left marks and separators': tidy.replaceAll('the', '\u202ethe\u2028\u2029\u200f'),
  'deep nesting': `${tidy}\n${'> '.repeat(2000)}quote\n${Array.from({ length: 200 }, (_, depth) => `${' '.repeat(depth * 2)}- item`).join('\n')}\n`,
  'one very long line': `# Postmortem: x\n\n## Timeline\n\n${'14:05 word '.repeat(50_000)}\n`,
  'many brackets': `# Postmortem: x\n\n## Summary\n\n${'['.repeat(20_000)}${'*'.repeat(20_000)}${'`'.repeat(9_999)}\n`,
};

suite('bad input', () => {
  const folder = temporaryFolder();

  for (const [name, text] of Object.entries(documents)) {
    test(`${name}: judged or passed by, never changed without a fix`, async () => {
      const path = join(folder(), 'a.md');
      writeFileSync(path, text);
      const before = readFileSync(path);
      const { code, err, out } = await run(['lint', '--format', 'json', 'a.md'], { cwd: folder() });
      assert.ok(code <= 1, err);
      assert.equal((JSON.parse(out) as unknown[]).length, 1);
      assert.deepEqual(readFileSync(path), before);
      assert.equal((await run(['inspect', 'a.md'], { cwd: folder() })).code, 0);
      // A fix may repair the text, and leaves nothing to repair for the next run.
      assert.ok((await run(['lint', '--fix', 'a.md'], { cwd: folder() })).code <= 1);
      const fixed = readFileSync(path);
      await run(['lint', '--fix', 'a.md'], { cwd: folder() });
      assert.deepEqual(readFileSync(path), fixed);
    });
  }

  test('every place lies inside the text', async () => {
    for (const text of Object.values(documents)) {
      const { out } = await run(['lint', '--format', 'json', '-'], { stdin: text });
      const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
      const [file] = JSON.parse(out) as { findings: { line: number; column: number; endLine: number; endColumn: number }[] }[];
      for (const { line, column, endLine, endColumn } of file?.findings ?? []) {
        for (const [at, character] of [
          [line, column],
          [endLine, endColumn],
        ] as const) {
          assert.ok(at >= 1 && at <= lines.length && character >= 1 && character <= (lines[at - 1] ?? '').length + 1, `${at}:${character}`);
        }
        assert.ok(line < endLine || (line === endLine && column <= endColumn));
      }
    }
  });

  for (const [name, bytes] of [
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]],
    ['UTF-16', [...Buffer.from('\ufeff# Postmortem', 'utf16le')]],
    ['Latin-1', [...Buffer.from('# Postmortem: café\n', 'latin1')]],
    ['a lone surrogate', [0x23, 0x20, 0xed, 0xa0, 0xbd]],
  ] as const) {
    test(`${name} named .md: refused with a reason, never changed, even by --fix`, async () => {
      const path = join(folder(), 'a.md');
      writeFileSync(path, Uint8Array.from(bytes));
      for (const args of [
        ['lint', 'a.md'],
        ['lint', '--fix', 'a.md'],
        ['inspect', 'a.md'],
      ]) {
        const { code, err } = await run(args, { cwd: folder() });
        assert.equal(code, 2);
        assert.match(err, /a\.md: is (?:binary data|UTF-16 text|not valid UTF-8)/);
      }
      assert.deepEqual([...readFileSync(path)], [...bytes]);
    });
  }

  test('a table of 27,000 rows is judged', async () => {
    const row = '| 14:06 | The queue grows | Jonas |\n';
    const text = tidy.replace('| 14:11 |', `${row.repeat(27_000)}| 14:11 |`);
    const { code, err } = await run(['lint', '--format', 'json', '-'], { stdin: text });
    assert.ok(code <= 1, err);
  });

  test('20 MB of text are not judged, and that is said', async () => {
    const text = tidy + 'The queue grows and grows and nobody reads this far. '.repeat(400_000);
    const { code, out, err } = await run(['lint', '-'], { stdin: text });
    assert.equal(code, 0);
    assert.match(out + err, /not judged/i);
  });

  test('a folder named like a file is searched, not read', async () => {
    mkdirSync(join(folder(), 'odd.md'));
    writeFileSync(join(folder(), 'odd.md/a.md'), tidy);
    assert.equal((await run(['lint', '.'], { cwd: folder() })).code, 0);
    assert.match((await run(['inspect', 'odd.md'], { cwd: folder() })).err, /odd\.md: is a folder/);
  });
});
