/**
 * `node --import tsx test/bench/blame.ts FILES…`: time of the blame engine against that of markdown-it's whole parse of the same documents, in one run.
 * Prints the best of several rounds, in milliseconds.
 */
import { readFileSync } from 'node:fs';
import MarkdownIt from 'markdown-it';
import { itemsOf } from '../../server/src/core/blame/items.ts';
import { judge } from '../../server/src/core/blame/judge.ts';
import { analyze } from '../../server/src/core/index.ts';
import { knownSection } from '../../server/src/core/outline.ts';

const texts = process.argv.slice(2).map((file) => readFileSync(file, 'utf8'));
const markdown = new MarkdownIt();
const pieces = texts.flatMap((text) =>
  analyze(text, { rules: [] }).postmortem.pieces.map((piece) => ({ items: itemsOf(piece), section: knownSection(piece.section)?.kind })),
);

function best(run: () => void): number {
  let least = Infinity;
  for (let round = 0; round < 12; round++) {
    const start = performance.now();
    run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

const parse = best(() => {
  for (const text of texts) markdown.parse(text, {});
});
const blame = best(() => {
  for (const { items, section } of pieces) for (const item of items) judge(item, { section, names: [] });
});
const length = texts.reduce((sum, text) => sum + text.length, 0);
console.log(
  `${length} characters: markdown-it ${parse.toFixed(1)} ms, blame engine ${blame.toFixed(1)} ms, ratio ${(blame / parse).toFixed(2)}`,
);
