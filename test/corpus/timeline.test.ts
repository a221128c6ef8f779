/**
 * Timelines of real documents against facts read by hand: timeline.tsv holds, for each document, the zone that it states, the lines
 * on which entries start, and the first and last time (`Z` where date and zone are stated). Facts only, no text.
 */
import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import { analyze, ChunkedDocument, type Postmortem } from '../../server/src/core/index.ts';
import type { TimelineEntry } from '../../server/src/core/model.ts';
import { withDescendants } from '../../server/src/core/outline.ts';
import { parseStamp } from '../../server/src/core/parser/dates/dateTime.ts';

interface Facts {
  readonly file: string;
  readonly zone: string;
  readonly entries: readonly number[];
  readonly first: string;
  readonly last: string;
}

const corpus = new URL('../../../shared/corpus/', import.meta.url);
const truth = readFileSync(new URL('timeline.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line): Facts => {
    const [file = '', zone = '', entries = '', first = '', last = ''] = line.split('\t');
    return { file, zone, entries: numbers(entries), first, last };
  });

/** `3 5-7` is 3, 5, 6, 7. */
function numbers(text: string): number[] {
  return text.split(' ').flatMap((part) => {
    const [from = 0, to = from] = part.split('-').map(Number);
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
}

function shown(entry: TimelineEntry | undefined): string {
  if (entry?.instant !== undefined) return `${new Date(entry.instant).toISOString().slice(0, 16)}Z`;
  return entry?.local ?? '-';
}

suite('timelines of real documents', () => {
  if (!existsSync(corpus)) {
    test('are not at hand: ../shared/corpus is missing, nothing measured', () => {
      console.log('      ../shared/corpus is missing: timelines were not measured on real documents');
    });
    return;
  }
  let documents: { readonly stated: Facts; readonly text: string; readonly postmortem: Postmortem; readonly read: Facts }[] = [];
  suiteSetup(() => {
    documents = truth.map((stated) => {
      const { file } = stated;
      const text = readFileSync(new URL(file.split('/').map(encodeURIComponent).join('/'), corpus), 'utf8');
      const { postmortem } = analyze(text, { path: file });
      const lines = new ChunkedDocument(text);
      const entries = postmortem.timeline?.entries ?? [];
      const starts = entries.map(({ span }) => lines.positionAt(span.start).line + 1);
      const read = {
        file,
        zone: postmortem.timeline?.zone?.value ?? '-',
        entries: starts,
        first: shown(entries[0]),
        last: shown(entries.at(-1)),
      };
      return { stated, text, postmortem, read };
    });
  });

  test('at least 97 % of the entries are found, and nothing else', () => {
    const counts = { stated: 0, found: 0, right: 0 };
    const faults: string[] = [];
    for (const { stated, read } of documents) {
      const missed = without(stated.entries, read.entries);
      const extra = without(read.entries, stated.entries);
      counts.stated += stated.entries.length;
      counts.found += read.entries.length;
      counts.right += read.entries.length - extra.length;
      if (missed.length + extra.length > 0)
        faults.push(`${stated.file}: missed ${missed.join(' ') || '-'}, invented ${extra.join(' ') || '-'}`);
    }
    const [precision, recall] = [counts.right / counts.found, counts.right / counts.stated];
    assert.ok(precision >= 0.97 && recall >= 0.97, `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}\n${faults.join('\n')}`);
  });

  for (const column of ['zone', 'first', 'last'] as const)
    test(`the ${column === 'zone' ? 'zone' : `${column} time`} is right in at least 95 % of the documents`, () => {
      const faults = documents.flatMap(({ stated, read }) =>
        read[column].startsWith(stated[column]) ? [] : [`${stated.file}: stated ${stated[column]}, found ${read[column]}`],
      );
      assert.ok(faults.length <= documents.length * 0.05, faults.join('\n'));
    });

  test('every line of a timeline that begins with a time is in an entry or a problem', () => {
    const faults: string[] = [];
    for (const { stated, text, postmortem } of documents) {
      const { timeline, problems } = postmortem;
      if (!timeline) continue;
      const parts = [...withDescendants(timeline.section)].flatMap(({ pieces }) => pieces.map(({ span }) => span));
      const spans = [...timeline.entries, ...problems].map(({ span }) => span);
      let start = 0;
      for (const line of text.split('\n')) {
        const [from, to] = [start, start + line.length];
        start = to + 1;
        if (!parts.some((span) => span.start <= from && to <= span.end) || spans.some((span) => span.start < to && from < span.end))
          continue;
        const stamp = parseStamp(line.replace(/^[\s>|#*+-]*/, ''));
        if (stamp?.clock && !stamp.worded) faults.push(`${stated.file}: ${line.slice(0, 20)}`);
      }
    }
    assert.deepEqual(faults, []);
  });

  test('at most one document in a hundred is wrongly said to be out of order, none to state a wrong duration', () => {
    // Read by hand: these documents do step back in time.
    const truly = /2022-01-20-Emp|helm-config|slow-startup|Log4Shell|inflation-vuln|cull-flood|external-id/;
    const found = documents.flatMap(({ stated: { file }, text }) =>
      analyze(text, { path: file })
        .findings.filter(({ rule }) => rule === 'timeline/unordered' || rule === 'impact/duration-mismatch')
        .map(({ rule }) => `${rule} ${file}`),
    );
    assert.deepEqual(
      found.filter((line) => line.startsWith('impact') || !truly.test(line)),
      [],
    );
  });
});

function without(lines: readonly number[], others: readonly number[]): number[] {
  const known = new Set(others);
  return lines.filter((line) => !known.has(line));
}
