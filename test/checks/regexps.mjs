/**
 * Looks for regular expressions that can backtrack catastrophically: every literal of the shipped sources goes through
 * recheck (the second checker; the first is eslint-plugin-regexp inside `npm run lint`). An exponential one fails; a
 * polynomial one fails unless regexps.json says why its input is short. What recheck only suspects after trying at random is
 * printed and does not fail, since it differs from run to run.
 */
import { parse } from 'acorn';
import { simple } from 'acorn-walk';
import { transformSync } from 'esbuild';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { checkSync } from 'recheck';

const root = join(import.meta.dirname, '../..');

/** Pattern source → why its polynomial worst case cannot be reached. */
const shortInput = new Map(Object.entries(JSON.parse(readFileSync(join(import.meta.dirname, 'regexps.json'), 'utf8'))));

const found = new Map();
for (const folder of ['server/src', 'client/src'])
  for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.ts')) continue;
    const file = join(entry.parentPath, entry.name);
    const { code } = transformSync(readFileSync(file, 'utf8'), { loader: 'ts', target: 'es2023' });
    simple(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), {
      Literal(node) {
        if (node.regex) found.set(`/${node.regex.pattern}/${node.regex.flags}`, { ...node.regex, file: relative(root, file) });
      },
    });
  }

let bad = 0;
let slow = 0;
const used = new Set();
for (const [shown, { pattern, flags, file }] of found) {
  const { status, complexity, checker } = checkSync(pattern, flags, { timeout: 20_000 });
  if (status === 'safe') continue;
  if (status === 'unknown') {
    slow++;
    console.log(`not decided in time: ${file} ${shown.slice(0, 200)}`);
    continue;
  }
  if (complexity.type === 'polynomial' && shortInput.has(shown)) {
    used.add(shown);
    continue;
  }
  if (complexity.type === 'polynomial' && checker === 'fuzz') {
    slow++;
    console.log(`suspected: ${file} ${shown.slice(0, 200)}`);
    continue;
  }
  bad++;
  console.log(`${complexity.summary}: ${file} ${shown.slice(0, 300)}`);
}
for (const shown of shortInput.keys())
  if (!found.has(shown)) {
    bad++;
    console.log(`listed in regexps.json, but not needed: ${shown}`);
  }
console.log(`${found.size} regular expressions, ${bad} to mend, ${slow} not decided, ${used.size} polynomial on short input.`);
process.exitCode = bad > 0 ? 1 : 0;
