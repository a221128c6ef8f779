import assert from 'node:assert/strict';
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSource, writeSource } from '../../server/src/cli/source.ts';
import { decode, UnreadableError } from '../../server/src/disk/text.ts';
import { temporaryFolder } from './folder.ts';

suite('reading and writing files', () => {
  const folder = temporaryFolder();

  test('what is read is written back byte for byte', () => {
    const path = join(folder(), 'a.md');
    for (const bytes of ['', 'a', '\ufeff# x\r\ny\rz\n', '\ufeff', '🔥 | é\u0000\u2028', '\ufeff\ufeffx']) {
      writeFileSync(path, bytes);
      const source = readSource(path);
      writeSource(path, source);
      assert.equal(readFileSync(path, 'utf8'), bytes);
      assert.equal(source.bom, bytes.startsWith('\ufeff'));
    }
  });

  test('the mode stays, a link stays a link, and no draft is left behind', () => {
    const path = join(folder(), 'a.md');
    writeFileSync(path, 'old');
    chmodSync(path, 0o640);
    symlinkSync('a.md', join(folder(), 'link.md'));
    writeSource(join(folder(), 'link.md'), { text: 'new', bom: false });
    assert.equal(readFileSync(path, 'utf8'), 'new');
    assert.equal(statSync(path).mode & 0o777, 0o640);
    assert.ok(lstatSync(join(folder(), 'link.md')).isSymbolicLink());
    assert.deepEqual(readdirSync(folder()), ['a.md', 'link.md']);
  });

  test('what is not UTF-8 is refused with the reason', () => {
    const refused = (bytes: readonly number[], message: RegExp) =>
      assert.throws(
        () => decode(Uint8Array.from(bytes)),
        (error: Error) => error instanceof UnreadableError && message.test(error.message),
      );
    refused([0xff, 0xfe, 0x41, 0x00], /UTF-16/);
    refused([0x89, 0x50, 0x4e, 0x47, 0x00, 0x1a], /binary/);
    refused([0x63, 0x61, 0x66, 0xe9], /not valid UTF-8/);
    refused([0xed, 0xa0, 0x80], /not valid UTF-8/);
    assert.throws(() => readSource(folder()), /is a folder/);
  });
});
