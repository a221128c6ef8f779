/**
 * The engine against facts of real documents, read by hand. The documents are not part of this project; where
 * they are not at hand the suite says so. Only facts stand in truth.json: counts, times, names, titles.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { analyze, type Postmortem } from '../../server/src/core/index.ts';

interface Facts {
  readonly file: string;
  readonly title?: string;
  /** ISO date. */
  readonly date?: string;
  /** Number of timeline entries. */
  readonly entries?: number;
  /** Of the first and last entry: an instant (`Z`) where date and zone are stated, else local. */
  readonly first?: string;
  readonly last?: string;
  /** Number of action items, and how many of them are done. */
  readonly items?: number;
  readonly done?: number;
  /** Stated owners of action items; absent where nobody counted. */
  readonly owners?: readonly string[];
  /** Number of whys in all chains. */
  readonly whys?: number;
}

const corpus = new URL('../../../shared/corpus/', import.meta.url);
const truth = JSON.parse(readFileSync(new URL('truth.json', import.meta.url), 'utf8')) as readonly Facts[];

suite('real documents', () => {
  if (!existsSync(corpus)) {
    test('are not at hand: ../shared/corpus is missing, nothing measured', () => {
      console.log('      ../shared/corpus is missing: the engine was not measured on real documents');
    });
    return;
  }
  const today = { year: 2026, month: 1, day: 1 };
  let read: { readonly facts: Facts; readonly postmortem: Postmortem }[] = [];

  suiteSetup(() => {
    read = truth.map((facts) => {
      const text = readFileSync(new URL(facts.file.split('/').map(encodeURIComponent).join('/'), corpus), 'utf8');
      return { facts, postmortem: analyze(text, { today, path: facts.file }).postmortem };
    });
  });

  test('all are recognised', () => {
    assert.deepEqual(
      wrong(read, (postmortem) => (postmortem.recognition.postmortem ? undefined : postmortem.recognition.reason)),
      [],
    );
  });

  test('at least 97 % of the timeline entries are found, and nothing else', () => {
    const counts = read.map(({ facts, postmortem }) => ({
      file: facts.file,
      stated: facts.entries,
      found: postmortem.timeline?.entries.length ?? 0,
    }));
    atLeast(0.97, counts);
  });

  test('at least 95 % of the action items are found, and nothing else', () => {
    const counts = read.map(({ facts, postmortem }) => ({ file: facts.file, stated: facts.items, found: postmortem.actionItems.length }));
    atLeast(0.95, counts);
  });

  test('the first and the last time are right in at least 95 % of the documents', () => {
    const checks = read.flatMap(({ facts, postmortem }) => {
      const entries = postmortem.timeline?.entries ?? [];
      return [
        { file: facts.file, stated: facts.first, entry: entries[0] },
        { file: facts.file, stated: facts.last, entry: entries.at(-1) },
      ].filter(({ stated }) => stated !== undefined);
    });
    const faults = checks.flatMap(({ file, stated = '', entry }) => {
      const found = stated.endsWith('Z') ? isoInstant(entry?.instant) : entry?.local;
      return found?.startsWith(stated.replace('Z', '')) ? [] : [`${file}: stated ${stated}, found ${found ?? 'nothing'}`];
    });
    assert.ok(faults.length <= checks.length * 0.05, faults.join('\n'));
  });

  test('owners are read where they are stated, and none is invented', () => {
    const faults = wrong(read, (postmortem, { owners }) => {
      if (!owners) return undefined;
      const found = postmortem.actionItems.flatMap((item) => (item.owner ? [item.owner.value] : []));
      return found.join() === owners.join() ? undefined : `stated [${owners.join()}], found [${found.join()}]`;
    });
    assert.deepEqual(faults, []);
  });

  test('states of action items are read', () => {
    const faults = wrong(read, (postmortem, { done }) => {
      const found = postmortem.actionItems.filter((item) => item.status?.value === 'done').length;
      return done === undefined || found === done ? undefined : `${done} are done, found ${found}`;
    });
    assert.deepEqual(faults, []);
  });

  test('titles and dates are read', () => {
    const faults = wrong(read, (postmortem, { title, date }) => {
      const heading = postmortem.title?.value ?? '';
      // With or without `Postmortem:` and the date in front.
      if (title !== undefined && !heading.endsWith(title) && (heading === '' || !title.endsWith(heading)))
        return `title "${title}", found "${heading}"`;
      const day = postmortem.date?.date;
      const found = day && `${day.year}-${String(day.month).padStart(2, '0')}-${String(day.day).padStart(2, '0')}`;
      return date === undefined || found === date ? undefined : `date ${date}, found ${found ?? 'none'}`;
    });
    assert.ok(faults.length <= truth.length * 0.05, faults.join('\n'));
  });

  test('five whys are read', () => {
    const faults = wrong(read, (postmortem, { whys }) => {
      const count = (list: readonly { readonly children: readonly unknown[] }[]): number =>
        list.reduce((sum, why) => sum + 1 + count(why.children as typeof list), 0);
      const found = postmortem.fiveWhys.reduce((sum, chain) => sum + count(chain.whys), 0);
      return whys === undefined || found === whys ? undefined : `${whys} whys, found ${found}`;
    });
    assert.deepEqual(faults, []);
  });
});

/** One line for each document in which `fault` finds something. */
function wrong(
  read: readonly { readonly facts: Facts; readonly postmortem: Postmortem }[],
  fault: (postmortem: Postmortem, facts: Facts) => string | undefined,
): string[] {
  return read.flatMap(({ facts, postmortem }) => {
    const found = fault(postmortem, facts);
    return found === undefined ? [] : [`${facts.file}: ${found}`];
  });
}

/** Precision and recall by counts: what is found beyond the stated number is wrong, what lacks is missed. */
function atLeast(
  bar: number,
  counts: readonly { readonly file: string; readonly stated: number | undefined; readonly found: number }[],
): void {
  let stated = 0;
  let found = 0;
  let both = 0;
  const faults: string[] = [];
  for (const count of counts) {
    if (count.stated === undefined) continue;
    stated += count.stated;
    found += count.found;
    both += Math.min(count.stated, count.found);
    if (count.stated !== count.found) faults.push(`${count.file}: ${count.stated} stated, ${count.found} found`);
  }
  const [recall, precision] = [both / stated, both / Math.max(1, found)];
  assert.ok(recall >= bar && precision >= bar, `recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)}\n${faults.join('\n')}`);
}

function isoInstant(instant: number | undefined): string | undefined {
  return instant === undefined ? undefined : new Date(instant).toISOString();
}
