/** `npm run docs`: writes the pages of the rules, and removes those of rules that are gone. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { generatedFiles } from './files.ts';

rmSync('docs/rules', { recursive: true, force: true });
for (const [path, text] of generatedFiles()) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
