import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { readConfig } from '../../server/src/core/index.ts';
import { parseArguments } from '../../server/src/cli/command.ts';
import { commands } from '../../server/src/cli/commands/index.ts';

const root = resolve(import.meta.dirname, '../..');
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'ARCHITECTURE.md',
  'CHANGELOG.md',
  'examples/README.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name.replaceAll('\\', '/')}`),
].filter((page) => existsSync(join(root, page)));

/** Code blocks, fenced or indented, and prose with inline code removed. */
function parts(page: string): { readonly code: string[]; readonly prose: string[] } {
  const code: string[] = [];
  const prose: string[] = [];
  let fence: string | undefined;
  for (const line of readFileSync(join(root, page), 'utf8').split('\n')) {
    const mark = /^ *(`{3,})/.exec(line)?.[1];
    if (fence === undefined && mark !== undefined) fence = mark;
    else if (fence !== undefined && mark !== undefined && mark.length >= fence.length) fence = undefined;
    else if (fence !== undefined || line.startsWith('    ')) code.push(line.trim());
    else prose.push(line.replaceAll(/`[^`]*`/g, ''));
  }
  return { code, prose };
}

/** As headings become anchors on the usual hosts. */
function anchorsOf(page: string): string[] {
  return [...readFileSync(join(root, page), 'utf8').matchAll(/^#{1,6} (.*)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  );
}

suite('documentation', () => {
  test('links lead somewhere', () => {
    const broken: string[] = [];
    for (const page of pages) {
      for (const [, target = ''] of parts(page)
        .prose.join('\n')
        .matchAll(/\]\(([^()\s]+)\)/g)) {
        if (/^[a-z]+:/.test(target)) continue;
        const [path = '', anchor] = target.split('#');
        const file = path === '' ? page : relative(root, resolve(root, dirname(page), path)).replaceAll('\\', '/');
        if (!existsSync(join(root, file))) broken.push(`${page}: ${target}`);
        else if (anchor !== undefined && !anchorsOf(file).includes(anchor)) broken.push(`${page}: ${target} has no such heading`);
      }
    }
    assert.deepEqual(broken, []);
  });

  test('commands exist, with the options that are shown', async () => {
    let seen = 0;
    for (const page of pages) {
      for (const line of parts(page).code) {
        const found = /(?:^|[|&] |npx |node dist\/)(?:postmortem|cli\.js) ([a-z]+)([^|#]*)/.exec(line);
        if (!found) continue;
        const [, name = '', rest = ''] = found;
        const entry = commands[name];
        assert.ok(entry, `${page}: ${line}`);
        const { options } = await entry.load();
        // Usage lines show what may be left out in brackets.
        const words = [...rest.replaceAll(/[[\]]/g, ' ').matchAll(/"[^"]*"|\S+/g)].map(([word]) => word.replaceAll('"', ''));
        const concrete = words.filter((word) => !word.includes('|'));
        assert.doesNotThrow(() => parseArguments(options, words.length === concrete.length ? words : []), `${page}: ${line}`);
        for (const word of words) if (word.startsWith('--')) assert.ok(Object.hasOwn(options, word.slice(2)), `${page}: ${line}`);
        seen++;
      }
    }
    assert.ok(seen > 10);
  });

  test('config files that are shown have no faults', () => {
    const text = readFileSync(join(root, 'docs/configuration.md'), 'utf8');
    const shown = [...text.matchAll(/```jsonc?\n((?:(?!```)[^\n]*\n)*)```/g)].map(([, config = '']) => config);
    assert.ok(shown.length > 0);
    for (const config of shown) assert.deepEqual(readConfig(config, '.postmortem.jsonc').problems, []);
  });

  test('scripts exist', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
    for (const page of pages) {
      for (const [, name = ''] of readFileSync(join(root, page), 'utf8').matchAll(/npm run ([a-z][\w:-]*)/g))
        assert.ok(scripts[name], `${page}: npm run ${name}`);
    }
  });
});
