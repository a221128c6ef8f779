import assert from 'node:assert';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageExtension } from './editor/package.mts';
import { temporaryWorkspace } from './editor/workspace.mts';
import { zipEntries } from './editor/zip.mts';

/** All that the package may hold. */
const wanted = [
  /^\[Content_Types\]\.xml$/,
  /^extension\.vsixmanifest$/,
  /^extension\/(?:package\.json|readme\.md|changelog\.md|LICENSE\.txt|THIRD-PARTY-NOTICES\.(?:md|txt))$/,
  /^extension\/dist\/(?:client|server|jsonrpc)\.js$/,
  /^extension\/snippets\/[\w-]+\.json$/,
  /^extension\/syntaxes\/[\w-]+\.tmLanguage\.json$/,
  /^extension\/schemas\/[\w-]+\.schema\.json$/,
  /^extension\/media\/[\w-]+\.(?:svg|png)$/,
];

suite('the package', () => {
  let archive: Buffer;

  suiteSetup(async () => {
    const file = join(await temporaryWorkspace({}), 'postmortem.vsix');
    await packageExtension(file);
    archive = await readFile(file);
  });

  test('holds only what the extension needs', () => {
    const names = zipEntries(archive).map((entry) => entry.name);
    assert.deepStrictEqual(
      names.filter((name) => !wanted.some((pattern) => pattern.test(name))),
      [],
    );
    for (const name of ['package.json', 'LICENSE.txt', 'dist/client.js', 'dist/server.js', 'dist/jsonrpc.js']) {
      assert.ok(names.includes(`extension/${name}`), `${name} is missing`);
    }
  });

  test('is smaller than 400 KB', () => {
    assert.ok(archive.length < 400_000, `${archive.length} bytes`);
  });
});
