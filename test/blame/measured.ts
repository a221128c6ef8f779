/** What was measured of each blame rule: counted by `npm run eval:blame -- --write`, shown on the rule pages. */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Judged } from './crossValidation.ts';

interface Count {
  readonly right: number;
  readonly wrong: number;
}

interface Measured {
  /** By rule id, on labelled sentences, each judged with what was learned from the others. */
  readonly sentences: Readonly<Record<string, Count>>;
  /** All rules together, by the file of sentences that nobody has tuned on. */
  readonly heldOut: Readonly<Record<string, Count & { readonly missed: number }>>;
  /** By rule id: findings on real documents at default settings, each read and judged. */
  readonly documents: Readonly<Record<string, Count & { readonly border: number }>>;
}

const file = new URL('measured.json', import.meta.url);
const local = (name: string): URL => new URL(name, import.meta.url);

/** Counts and writes measured.json. */
export function writeMeasured(judged: readonly Judged[], unseen: readonly Judged[]): void {
  const sentences: Record<string, { right: number; wrong: number }> = {};
  for (const { sentence, hits } of judged) {
    if (sentence.border) continue;
    for (const rule of new Set(hits.map((hit) => hit.rule))) {
      const count = (sentences[rule] ??= { right: 0, wrong: 0 });
      count[sentence.label === 'blame' ? 'right' : 'wrong']++;
    }
  }
  const heldOut: Record<string, { right: number; wrong: number; missed: number }> = {};
  for (const { file: name, sentence, hits } of unseen) {
    if (sentence.border) continue;
    const count = (heldOut[basename(name)] ??= { right: 0, wrong: 0, missed: 0 });
    if (sentence.label === 'ok') count.wrong += Number(hits.length > 0);
    else count[hits.length > 0 ? 'right' : 'missed']++;
  }
  const documents: Record<string, { right: number; wrong: number; border: number }> = {};
  for (const line of readFileSync(local('verdicts.tsv'), 'utf8').split('\n')) {
    const [, , rule, verdict] = line.split('\t');
    if (line.startsWith('#') || rule === undefined) continue;
    const count = (documents[rule] ??= { right: 0, wrong: 0, border: 0 });
    if (verdict === 'right' || verdict === 'wrong' || verdict === 'border') count[verdict]++;
  }
  const sorted = <T>(record: Record<string, T>): Record<string, T> =>
    Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  const measured: Measured = { sentences: sorted(sentences), heldOut, documents: sorted(documents) };
  writeFileSync(file, `${JSON.stringify(measured, undefined, 2)}\n`);
}

/** What a file of held-out sentences holds, as the pages say it. */
const heldOutAs: Readonly<Record<string, string>> = {
  'fresh.jsonl': 'of all kinds',
  'insinuations.jsonl': 'of kinds that are hard to see',
};

function figures({ right, wrong, missed }: Count & { readonly missed: number }): string {
  const all = right + missed;
  return `(${all.toLocaleString('en')} blame) precision ${(right / (right + wrong)).toFixed(2)}, recall ${(right / all).toFixed(2)}`;
}

/** A paragraph for the page of a blame rule. */
export function measuredOf(rule: string): string {
  const { sentences, heldOut, documents } = JSON.parse(readFileSync(file, 'utf8')) as Measured;
  const real = documents[rule];
  const learned = sentences[rule];
  return [
    real
      ? `On 155 real documents this rule reported ${real.right + real.wrong + real.border} times; read one by one, ${real.right} were right, ${real.wrong} wrong and ${real.border} a matter of taste.`
      : 'On 155 real documents this rule reported nothing.',
    learned
      ? `On the labelled sentences of this project, each judged with what was learned from the others, its precision is ${(learned.right / (learned.right + learned.wrong)).toFixed(2)} (${learned.right} right, ${learned.wrong} wrong).`
      : 'On the labelled sentences of this project it reported nothing.',
    `All blame rules together, on blaming sentences and their neutral neighbours that nobody has tuned on: ${Object.entries(heldOut)
      .map(([name, count]) => `${heldOutAs[name] ?? name} ${figures(count)}`)
      .join('; ')}.`,
  ].join('\n');
}
