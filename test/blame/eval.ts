/**
 * `npm run eval:blame [-- FILE.jsonl … --list --misses] [-- --write]`: measures the blame rules on labelled sentences, each in a small document, and prints the
 * precision of the adjudicated findings on real documents (`verdicts.tsv`). Without files: the sentences that the engine learns from, each judged with weights that
 * were learned without it (five folds), then those that are held out. `--list` prints what was wrongly found, `--misses` what was missed as well; `--write` keeps the figures of each kind for the rule pages.
 */
import { existsSync, readFileSync } from 'node:fs';
import { crossValidated, type Judged } from './crossValidation.ts';
import { writeMeasured } from './measured.ts';
import { blameOn, heldOutFiles, readSentences } from './sentences.ts';
import { measuredFiles } from './trainingSet.ts';

const args = process.argv.slice(2);
const misses = args.includes('--misses');
const named = args.filter((arg) => !arg.startsWith('--'));

if (named.length > 0) for (const file of named) measure(file, judge(file));
else {
  const judged = crossValidated();
  for (const file of measuredFiles)
    measure(
      file,
      judged.filter((each) => each.file === file),
    );
  const heldOut = heldOutFiles.flatMap((file) => judge(new URL(file, import.meta.url)));
  for (const file of heldOutFiles)
    measure(
      `${file} (held out)`,
      heldOut.filter((each) => each.file.endsWith(file)),
    );
  if (args.includes('--write')) writeMeasured(judged, heldOut);
}
verdicts();

/** The sentences of a file, judged by the engine as it is shipped. */
function judge(file: string | URL): Judged[] {
  return readSentences(file).map((sentence) => ({ file: String(file), sentence, hits: blameOn(sentence) }));
}

function measure(name: string, judged: readonly Judged[]): void {
  console.log(`\n${name}: ${judged.length} sentences`);
  report('all', judged);
  report(
    'without border',
    judged.filter(({ sentence }) => !sentence.border),
  );
  for (const level of ['easy', 'medium', 'hard'])
    report(
      level,
      judged.filter(({ sentence }) => sentence.difficulty === level),
    );
  pairs(judged);
  spans(judged);
  categories(judged);
  kinds(judged);
  if (args.includes('--list')) list(judged);
}

function report(name: string, judged: readonly Judged[]): void {
  if (judged.length === 0) return;
  const blame = judged.filter(({ sentence }) => sentence.label === 'blame');
  const right = blame.filter(({ hits }) => hits.length > 0).length;
  const wrong = judged.filter(({ sentence, hits }) => sentence.label === 'ok' && hits.length > 0).length;
  const precision = right / (right + wrong);
  const recall = right / blame.length;
  const f1 = (2 * precision * recall) / (precision + recall);
  console.log(
    `  ${name.padEnd(16)} precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}  (${right} found, ${blame.length - right} missed, ${wrong} wrong)`,
  );
}

function pairs(judged: readonly Judged[]): void {
  const byId = new Map(judged.map((each) => [each.sentence.id, each]));
  const all = judged.filter(({ sentence }) => sentence.pair !== undefined && byId.has(sentence.pair));
  if (all.length === 0) return;
  const good = all.filter(({ sentence, hits }) => hits.length === 0 && (byId.get(sentence.pair as string)?.hits.length ?? 0) > 0).length;
  console.log(`  pairs            ${(good / all.length).toFixed(3)} (${good} of ${all.length})`);
}

function spans(judged: readonly Judged[]): void {
  const found = judged.filter(({ sentence, hits }) => sentence.label === 'blame' && hits.length > 0);
  const over = found.filter(({ sentence, hits }) => {
    const start = sentence.text.indexOf(sentence.span as string);
    return hits.some((hit) => hit.start < start + (sentence.span as string).length && hit.end > start);
  });
  console.log(`  span overlap     ${(over.length / found.length).toFixed(3)} (${over.length} of ${found.length})`);
}

function categories(judged: readonly Judged[]): void {
  for (const label of ['blame', 'ok'] as const) {
    const names = [...new Set(judged.filter(({ sentence }) => sentence.label === label).map(({ sentence }) => sentence.category))];
    const line = names.map((name) => {
      const all = judged.filter(({ sentence }) => sentence.category === name && sentence.label === label);
      return `${name} ${all.filter(({ hits }) => hits.length > 0).length}/${all.length}`;
    });
    console.log(`  ${label === 'blame' ? 'found' : 'wrongly found'}: ${line.join(', ')}`);
  }
}

function kinds(judged: readonly Judged[]): void {
  const count = new Map<string, [number, number]>();
  for (const { sentence, hits } of judged) {
    for (const rule of new Set(hits.map((hit) => hit.rule))) {
      const pair = count.get(rule) ?? [0, 0];
      pair[sentence.label === 'blame' ? 0 : 1]++;
      count.set(rule, pair);
    }
  }
  for (const [rule, [right, wrong]] of [...count].toSorted((a, b) => (a[0] < b[0] ? -1 : 1))) {
    console.log(`  ${rule.padEnd(28)} precision ${(right / (right + wrong)).toFixed(3)} (${right} right, ${wrong} wrong)`);
  }
}

function list(judged: readonly Judged[]): void {
  for (const { sentence, hits } of judged) {
    const text = sentence.text.replace(/\n/g, ' / ');
    if (sentence.label === 'ok' && hits.length > 0) {
      console.log(
        `  WRONG ${sentence.id} ${sentence.category} ${sentence.section}: ${text}\n        ${hits.map((hit) => `${hit.rule} “${sentence.text.slice(hit.start, hit.end)}”`).join(' · ')}`,
      );
    }
    if (misses && sentence.label === 'blame' && hits.length === 0)
      console.log(`  MISS  ${sentence.id} ${sentence.category} ${sentence.section}: ${text}`);
  }
}

/** `verdicts.tsv`: file, line, rule and the verdicts of two readers (`right`, `wrong` or `border`), tab separated; lines that start with # are comments. */
function verdicts(): void {
  const file = new URL('verdicts.tsv', import.meta.url);
  if (!existsSync(file)) return;
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
  console.log(`\nreal documents (adjudicated): ${rows.length} findings`);
  for (const [name, column] of Object.entries({ 'first reader': 3, 'second reader': 4 })) {
    const count = (verdict: string): number => rows.filter((row) => row[column] === verdict).length;
    const [right, wrong, border] = ['right', 'wrong', 'border'].map(count) as [number, number, number];
    console.log(
      `  ${name.padEnd(16)} precision ${(right / (right + wrong)).toFixed(3)} without border (${right} right, ${wrong} wrong, ${border} border)`,
    );
  }
}
