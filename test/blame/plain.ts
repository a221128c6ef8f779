/** A small reading of Markdown into items, enough for labelled sentences; the real one is made from blocks. Offsets are those of the text. */
import type { Item, Run } from '../../server/src/core/blame/item.ts';

/** Items of `text`, each run with where it starts in it. */
export function itemsOf(text: string): { item: Item; starts: number[] }[] {
  const items: { item: { runs: Run[] }; starts: number[] }[] = [];
  let at = 0;
  let fence = false;
  let header = /^\|/u.test(text);
  for (const line of text.split('\n')) {
    const start = at;
    at += line.length + 1;
    if (/^\s*```/u.test(line)) {
      fence = !fence;
      continue;
    }
    if (fence || /^\s*>/u.test(line) || /^\|[-:| ]+\|$/u.test(line)) continue;
    if (line.startsWith('|')) {
      if (header) {
        header = false;
        continue;
      }
      const item: Item & { runs: Run[] } = { runs: [] };
      const starts: number[] = [];
      let cell = start + 1;
      for (const part of line.slice(1).split('|')) {
        if (part.trim() !== '') {
          item.runs.push(run(part));
          starts.push(cell);
        }
        cell += part.length + 1;
      }
      items.push({ item, starts });
      continue;
    }
    const lead = /^\s*(?:[-*]|\d+\.)?\s*(?:\[.\]\s*)?/u.exec(line)?.[0].length ?? 0;
    const nested = /^\s+/u.test(line) && items.length > 0;
    const target = nested ? items[items.length - 1] : undefined;
    if (target) {
      target.item.runs.push(run(line.slice(lead)));
      target.starts.push(start + lead);
    } else items.push({ item: { runs: [run(line.slice(lead))] }, starts: [start + lead] });
  }
  return items;
}

function run(text: string): Run {
  const masks = [...text.matchAll(/`[^`]*`|\]\([^)]*\)|https?:\S+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  return { text, masks };
}
