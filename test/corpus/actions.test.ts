/**
 * Action items of real documents against facts read by hand: actions.tsv holds, for each document, the lines on which items
 * start, which of them are done, which have a ticket, and the owners that are stated. Facts only, no text.
 */
import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import { analyze, ChunkedDocument } from '../../server/src/core/index.ts';
import { isTicket } from '../../server/src/core/parser/actionItems/tickets.ts';

interface Facts {
  readonly file: string;
  readonly items: readonly number[];
  readonly done: readonly number[];
  readonly tickets: readonly number[];
  readonly owners: ReadonlyMap<number, string>;
}

const corpus = new URL('../../../shared/corpus/', import.meta.url);
const truth = readFileSync(new URL('actions.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line): Facts => {
    const [file = '', items = '', done = '', tickets = '', owners = ''] = line.split('\t');
    return { file, items: numbers(items), done: numbers(done), tickets: numbers(tickets), owners: ownersOf(owners) };
  });

/** `3 5-7` is 3, 5, 6, 7. */
function numbers(text: string): number[] {
  return text
    .split(' ')
    .filter(Boolean)
    .flatMap((part) => {
      const [from = 0, to = from] = part.split('-').map(Number);
      return Array.from({ length: to - from + 1 }, (_, index) => from + index);
    });
}

function ownersOf(text: string): Map<number, string> {
  return new Map(
    text
      .split(' ')
      .filter(Boolean)
      .map((part) => part.split('='))
      .map(([line, name]) => [Number(line), name ?? '']),
  );
}

/** What was found by line, in the form of the facts. */
function found(file: string): Facts {
  const text = readFileSync(new URL(file.split('/').map(encodeURIComponent).join('/'), corpus), 'utf8');
  const document = new ChunkedDocument(text);
  const items = analyze(text, { path: file }).postmortem.actionItems.map((item) => ({
    item,
    line: document.positionAt(item.text.span.start).line + 1,
  }));
  const lines = (wanted: (of: (typeof items)[number]['item']) => boolean): number[] =>
    items.filter(({ item }) => wanted(item)).map(({ line }) => line);
  return {
    file,
    items: lines(() => true),
    done: lines(({ status }) => status?.value === 'done'),
    tickets: lines(({ links }) => links.some(({ value }) => isTicket(value))),
    owners: new Map(items.flatMap(({ item, line }) => (item.owner ? [[line, item.owner.value]] : []))),
  };
}

suite('action items of real documents', () => {
  if (!existsSync(corpus)) {
    test('are not at hand: ../shared/corpus is missing, nothing measured', () => {
      console.log('      ../shared/corpus is missing: action items were not measured on real documents');
    });
    return;
  }
  let pairs: { readonly stated: Facts; readonly read: Facts }[] = [];
  suiteSetup(() => {
    pairs = truth.map((stated) => ({ stated, read: found(stated.file) }));
  });

  /** Precision and recall of the lines that one column lists, with what is wrong. */
  function measure(pick: (facts: Facts) => readonly number[]): { precision: number; recall: number; faults: string } {
    const counts = { stated: 0, found: 0, right: 0 };
    const faults: string[] = [];
    for (const { stated, read } of pairs) {
      const [wanted, got] = [new Set(pick(stated)), new Set(pick(read))];
      const right = [...got].filter((line) => wanted.has(line)).length;
      counts.stated += wanted.size;
      counts.found += got.size;
      counts.right += right;
      const missed = [...wanted].filter((line) => !got.has(line));
      const extra = [...got].filter((line) => !wanted.has(line));
      if (missed.length + extra.length > 0)
        faults.push(`${stated.file}: missed ${missed.join(' ') || '-'}, invented ${extra.join(' ') || '-'}`);
    }
    return { precision: counts.right / counts.found, recall: counts.right / counts.stated, faults: faults.join('\n') };
  }

  for (const column of ['items', 'done', 'tickets'] as const)
    test(`at least 95 % of the ${column} are found, and nothing else`, () => {
      const { precision, recall, faults } = measure((facts) => facts[column]);
      assert.ok(precision >= 0.95 && recall >= 0.95, `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}\n${faults}`);
    });

  test('at least 95 % of the stated owners are read, and none is invented', () => {
    const faults: string[] = [];
    let stated = 0;
    let missed = 0;
    for (const pair of pairs) {
      stated += pair.stated.owners.size;
      for (const [line, name] of pair.stated.owners) {
        const got = pair.read.owners.get(line);
        if (got === undefined) missed++;
        else if (got !== name) faults.push(`${pair.stated.file}:${line}: stated ${name}, found ${got}`);
      }
      for (const [line, name] of pair.read.owners)
        if (!pair.stated.owners.has(line)) faults.push(`${pair.stated.file}:${line}: invented ${name}`);
    }
    assert.deepEqual(faults, []);
    assert.ok(missed <= stated * 0.05, `${missed} of ${stated} owners are missed`);
  });
});
