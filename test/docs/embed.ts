/** Source files inside pages: what a page shows is what the project has. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const marker = /(<!-- source: (\S+)(?: (\S+))? -->\n```ts\n)(?:(?!```)[^\n]*\n)*(```\n)/g;

/** Fills the code block behind each `<!-- source: FILE -->` with the file, or with its lines that hold a word: `<!-- source: FILE WORD -->`. */
export function withSources(page: string): string {
  return page.replace(marker, (_, before: string, file: string, word: string | undefined, after: string) => {
    const lines = readFileSync(join(root, file), 'utf8').trimEnd().split('\n');
    return `${before}${lines.filter((line) => word === undefined || line.includes(word)).join('\n')}\n${after}`;
  });
}
