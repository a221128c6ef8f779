/** Every file that is made from the sources, or has parts that are, by its path from the root of the project. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../../server/src/core/index.ts';
import { withSources } from './embed.ts';
import { manifestWithRules } from './manifest.ts';
import { notices } from './notices.ts';
import { ruleList, rulePage } from './rulePage.ts';
import { withTables } from './tables.ts';

const root = join(import.meta.dirname, '../..');

/** Written by hand, with parts that are made. */
const pages = ['CONTRIBUTING.md', 'docs/configuration.md'];

export async function generatedFiles(): Promise<Map<string, string>> {
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  return new Map([
    ['docs/rules.md', ruleList(rules)],
    ...rules.map((rule): [string, string] => [`docs/rules/${rule.id}.md`, rulePage(rule)]),
    ...pages.map((path): [string, string] => [path, withTables(withSources(read(path)))]),
    ['package.json', manifestWithRules(read('package.json'), rules)],
    ['THIRD-PARTY-NOTICES.md', await notices()],
  ]);
}
