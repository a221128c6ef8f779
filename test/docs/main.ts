/** `npm run docs`: writes the pages of the rules and the licences of bundled packages; removes pages of rules that are gone. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { generatedFiles } from './files.ts';

async function run(): Promise<void> {
  const files = await generatedFiles();
  rmSync('docs/rules', { recursive: true, force: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

void run();
