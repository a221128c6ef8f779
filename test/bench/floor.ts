/** The least that checking a folder of Markdown can cost in Node: find, read and parse every file with the newest markdown-it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it-15';

const markdown = new MarkdownIt({ html: true });
let tokens = 0;
for (const entry of readdirSync(process.argv[2] ?? '.', { recursive: true, withFileTypes: true })) {
  if (entry.isFile() && entry.name.endsWith('.md'))
    tokens += markdown.parse(readFileSync(join(entry.parentPath, entry.name), 'utf8'), {}).length;
}
console.log(tokens);
