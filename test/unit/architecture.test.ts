import { parse } from 'acorn';
import { simple } from 'acorn-walk';
import { transformSync } from 'esbuild';
import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

interface Import {
  readonly file: string;
  /** A path inside the project, or a package. */
  readonly target: string;
  readonly typeOnly: boolean;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [
    ...text.matchAll(
      /^(?:import|export)\s(type\s)?[^'"`;]*?from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)|\brequire\('([^']+)'\)/gm,
    ),
  ].map((found) => {
    const name = found[2] ?? found[3] ?? found[4] ?? found[5]!;
    const target = name.startsWith('.') ? relative(root, resolve(root, dirname(file), name)).replaceAll('\\', '/') : name;
    return { file, target, typeOnly: found[1] !== undefined };
  });
}

const all = [...sources('server/src'), ...sources('client/src')].flatMap(importsOf);
const from = (prefix: string): Import[] => all.filter(({ file }) => file.startsWith(prefix));
const shown = ({ file, target }: Import): string => `${file} -> ${target}`;

const targets = new Map<string, string[]>();
for (const { file, target } of all) targets.set(file, [...(targets.get(file) ?? []), target]);

/** A file with all that it imports, and what that imports. */
function reachedFrom(file: string, reached = new Set<string>()): ReadonlySet<string> {
  if (reached.has(file)) return reached;
  reached.add(file);
  for (const target of targets.get(file) ?? []) reachedFrom(target, reached);
  return reached;
}

/** Imports from `prefix` whose target is not allowed. */
function strays(prefix: string, allowed: (one: Import) => boolean): string[] {
  return from(prefix)
    .filter((one) => !allowed(one))
    .map(shown);
}

suite('architecture', () => {
  test('reads the imports at all', () => {
    assert.ok(all.length > 50);
    assert.ok(all.some(({ target }) => target === 'markdown-it'));
  });

  test('the core is pure: it imports itself and the three parsing libraries, nothing else', () => {
    const libraries = new Set(['markdown-it', 'yaml', 'smol-toml', 'jsonc-parser']);
    assert.deepEqual(
      strays('server/src/core/', ({ target }) => target.startsWith('server/src/core/') || libraries.has(target)),
      [],
    );
  });

  test('markdown-it is known to one file', () => {
    assert.deepEqual(
      [...new Set(all.filter(({ target }) => target === 'markdown-it').map(({ file }) => file))],
      ['server/src/core/markdown.ts'],
    );
  });

  test('rules know the model, not the parser of Markdown or the analyzer', () => {
    const banned = ['markdown', 'chunks', 'analyzer', 'fixes', 'index', 'parser/parse'].map((name) => `server/src/core/${name}.ts`);
    assert.deepEqual(
      strays('server/src/core/rules/', ({ file, target }) => file.endsWith('rules/index.ts') || !banned.includes(target)),
      [],
    );
  });

  test('server and terminal program enter the core by its door', () => {
    const door = (target: string): boolean => !target.startsWith('server/src/core/') || target === 'server/src/core/index.ts';
    assert.deepEqual(
      strays(
        'server/src/lsp/',
        ({ target }) => door(target) && !/^server\/src\/(?:cli|node)\//.test(target) && !target.startsWith('node:'),
      ),
      [],
    );
    assert.deepEqual(
      strays('server/src/cli/', ({ target }) => door(target) && !target.startsWith('server/src/lsp/')),
      [],
    );
    assert.deepEqual(
      strays('server/src/node/', ({ target }) => door(target) && !target.startsWith('server/src/cli/')),
      [],
    );
  });

  test('what is read from the disk is known to processes only, and knows nobody', () => {
    const libraries = new Set(['ignore']);
    assert.deepEqual(
      strays(
        'server/src/disk/',
        ({ target }) => target.startsWith('server/src/disk/') || target.startsWith('node:') || libraries.has(target),
      ),
      [],
    );
    assert.deepEqual(
      strays('server/src/lsp/', ({ target }) => !target.startsWith('server/src/disk/')),
      [],
    );
  });

  test('the client knows the protocol and nothing else of the server', () => {
    assert.deepEqual(
      strays('client/src/', ({ target }) => !target.startsWith('server/') || target === 'server/src/protocol.ts'),
      [],
    );
  });

  test('the protocol is types and names', () => {
    assert.deepEqual(
      strays('server/src/protocol.ts', () => false),
      [],
    );
  });

  // V8 makes a hidden class of its own for each such object, and that keeps all that the getter can reach until the whole heap is collected.
  test('no object literal of the core has a getter', () => {
    const found: string[] = [];
    for (const file of sources('server/src/core')) {
      const { code } = transformSync(readFileSync(join(root, file), 'utf8'), { loader: 'ts' });
      simple(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), {
        Property({ kind }) {
          if (kind !== 'init') found.push(file);
        },
      });
    }
    assert.deepEqual(found, []);
  });

  test('folders of the core import those below them', () => {
    const layers = ['schema', 'parser', 'blame', 'edits', 'rules'].map((name) => `server/src/core/${name}/`);
    for (const [height, layer] of layers.entries()) {
      const above = layers.slice(height + 1);
      assert.deepEqual(
        strays(layer, ({ target }) => !above.some((folder) => target.startsWith(folder))),
        [],
      );
    }
  });

  // The linter does not see what is loaded later.
  test('no file imports what imports it', () => {
    assert.deepEqual(all.filter(({ file, target }) => reachedFrom(target).has(file)).map(shown), []);
  });

  test('no source file is longer than 300 lines', () => {
    const data = /\/(?:lexicon|weights|words|data)[^/]*\.ts$|\/blame\/en\/|\/schema\//;
    const long = [...sources('server/src'), ...sources('client/src')].filter(
      (file) => !data.test(file) && readFileSync(join(root, file), 'utf8').split('\n').length > 301,
    );
    assert.deepEqual(long, []);
  });
});
