import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { generatedFiles } from '../docs/files.ts';

const root = join(import.meta.dirname, '../..');

suite('generated docs', () => {
  test('say what the rules say: after a change run `npm run docs`', async () => {
    for (const [path, text] of await generatedFiles()) {
      assert.ok(existsSync(join(root, path)), `${path} is missing: run \`npm run docs\``);
      assert.equal(readFileSync(join(root, path), 'utf8'), text, `${path} has drifted: run \`npm run docs\``);
    }
  });

  test('of rules that are gone are gone', async () => {
    const pages = readdirSync(join(root, 'docs/rules'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
    const generated = await generatedFiles();
    assert.deepEqual(
      pages.filter((page) => !generated.has(page)),
      [],
    );
  });
});
