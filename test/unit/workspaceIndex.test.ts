import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { factsOf, readPostmortem, WorkspaceIndex, type DocumentFacts, type Span } from '../../server/src/core/index.ts';
import { generateDocument } from '../bench/document.ts';

const place = ({ start, end }: Span): [number, number] => [start, end];
const facts = (text: string, path = 'a.md'): DocumentFacts<[number, number]> => factsOf(readPostmortem(text), path, place);

function incident(
  id: string,
  title: string,
  { date = '2026-02-10', owner = 'Ana Lima', status = 'Open', text = 'Cap the retries' } = {},
): string {
  return `# Postmortem: ${title}\n\n**Incident:** ${id}\n**Date:** ${date}\n**Authors:** Jo Park\n**Severity:** SEV-2\n**Status:** Final\n\n## Summary\n\nAs in INC-1.\n\n## Action Items\n\n| Action | Owner | Deadline | Status |\n|---|---|---|---|\n| ${text} | ${owner} | 2026-03-01 | ${status} |\n`;
}

function indexOf(documents: Readonly<Record<string, string>>): WorkspaceIndex<[number, number]> {
  const index = new WorkspaceIndex<[number, number]>();
  for (const [name, text] of Object.entries(documents)) index.set(name, facts(text, name));
  return index;
}

const found = (index: WorkspaceIndex<unknown>, query: string, limit = 100): string[] =>
  index.find(query, limit).map(({ kind, name }) => `${kind} ${name}`);

suite('workspace index', () => {
  test('keeps what people look for', () => {
    const text = incident('INC-7', 'Queue stalled');
    const kept = facts(text);
    const at = (part: string): [number, number] => [text.indexOf(part), text.indexOf(part) + part.length];
    assert.deepEqual(kept, {
      title: 'Queue stalled',
      place: at('Postmortem: Queue stalled'),
      ids: [{ id: 'INC-7', place: at('INC-7') }],
      date: '2026-02-10',
      severity: 'SEV-2',
      status: 'Final',
      people: ['Jo Park', 'Ana Lima'],
      items: [{ text: 'Cap the retries', place: at('Cap the retries'), owner: 'Ana Lima', due: '2026-03-01', state: 'open' }],
      mentions: ['INC-7', 'INC-1'],
    });
  });

  test('finds incidents, owners and open items, best first, the newest first among equals', () => {
    const index = indexOf({
      'a.md': incident('INC-1', 'Queue stalled', { date: '2025-01-01' }),
      'b.md': incident('INC-2', 'Payment timeout', { date: '2026-01-01', text: 'Watch the queue' }),
      'c.md': incident('INC-3', 'Queue again', { date: '2026-02-01', owner: 'Queue Team', status: 'Done' }),
    });
    assert.deepEqual(found(index, 'queue'), ['incident INC-3 Queue again', 'incident INC-1 Queue stalled', 'item Watch the queue']);
    assert.deepEqual(found(index, 'inc-2'), ['incident INC-2 Payment timeout']);
    assert.deepEqual(found(index, 'timeout payment'), ['incident INC-2 Payment timeout']);
    assert.deepEqual(found(index, 'paytim'), ['incident INC-2 Payment timeout']);
    assert.deepEqual(found(index, 'ana'), ['owner Ana Lima']);
    assert.deepEqual(found(index, 'xyz'), []);
    assert.deepEqual(found(index, '', 2), ['incident INC-3 Queue again', 'incident INC-2 Payment timeout']);
    assert.equal(found(index, '').length, 3 + 1 + 2);
    const [owner] = index.find('ana lima', 1);
    assert.ok(owner?.kind === 'owner' && owner.open === 2 && owner.document === 'b.md');
  });

  test('knows incidents by their ids, people by the documents that name them', () => {
    const index = indexOf({
      'a.md': incident('INC-1', 'Queue stalled'),
      'b.md': incident('INC-2', 'Payment timeout', { owner: 'Mira' }),
      'c.md': incident('INC-2', 'Payment timeout, again', { date: '2026-03-01' }),
    });
    assert.deepEqual(
      index.incident('INC-2').map(({ document }) => document),
      ['b.md', 'c.md'],
    );
    assert.deepEqual(
      index.incident('INC-2', 'b.md').map(({ document }) => document),
      ['c.md'],
    );
    assert.deepEqual(index.incident('INC-9'), []);
    assert.deepEqual(
      index.incidentsFrom('inc', 'a.md').map(({ facts: { title } }) => title),
      ['Payment timeout, again', 'Payment timeout'],
    );
    assert.deepEqual(index.people(), [
      { name: 'Jo Park', documents: 3 },
      { name: 'Ana Lima', documents: 2 },
      { name: 'Mira', documents: 1 },
    ]);
    assert.deepEqual(index.people('b.md'), [
      { name: 'Ana Lima', documents: 2 },
      { name: 'Jo Park', documents: 2 },
    ]);
    assert.deepEqual(index.naming('Mira'), ['b.md']);
    assert.deepEqual(index.naming('INC-1'), ['a.md', 'b.md', 'c.md']);
  });

  test('after any changes it is what a new one would be', () => {
    const index = indexOf({ 'a.md': incident('INC-1', 'Queue'), 'b.md': incident('INC-1', 'Twin'), 'c.md': incident('INC-3', 'Third') });
    index.find('', 10);
    index.set('a.md', facts(incident('INC-2', 'Queue, renamed', { owner: 'Mira' })));
    index.delete('c.md');
    index.delete('c.md');
    index.set('d.md', facts(incident('INC-4', 'Fourth', { date: '2026-04-01' })));
    const fresh = indexOf({
      'd.md': incident('INC-4', 'Fourth', { date: '2026-04-01' }),
      'b.md': incident('INC-1', 'Twin'),
      'a.md': incident('INC-2', 'Queue, renamed', { owner: 'Mira' }),
    });
    for (const id of ['INC-1', 'INC-2', 'INC-3', 'INC-4']) assert.deepEqual(index.incident(id), fresh.incident(id), id);
    assert.deepEqual(index.people(), fresh.people());
    assert.deepEqual(index.find('', 100), fresh.find('', 100));
    assert.deepEqual(index.incidentsFrom(''), fresh.incidentsFrom(''));
    assert.equal(index.size, 3);
    index.clear();
    assert.deepEqual([index.size, index.people(), index.find('', 10), index.incident('INC-1')], [0, [], [], []]);
  });

  test('a register of incidents does not fill it', () => {
    const rows = Array.from({ length: 5_000 }, (_, row) => `| Item ${row} ${'long '.repeat(100)} | Owner ${row} | 2026-03-01 | Open |\n`);
    const { items, people } = facts(
      `# Postmortem: Register\n\n## Action Items\n\n| Action | Owner | Deadline | Status |\n|---|---|---|---|\n${rows.join('')}`,
    );
    assert.equal(items.length, 300);
    assert.ok(people.length <= 300);
    assert.ok(items.every(({ text }) => text.length <= 161));
  });

  test('takes less memory than the documents themselves', () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const documents = Array.from({ length: 300 }, (_, number) => generateDocument(75 + ((number * 37) % 150), number + 1));
    const bytes = documents.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    const fill = (): WorkspaceIndex<object> => {
      const index = new WorkspaceIndex<object>();
      for (const [number, text] of documents.entries())
        index.set(
          `file:///incidents/${number}.md`,
          factsOf(readPostmortem(text), 'a.md', ({ start, end }) => ({ line: start, from: start, to: end })),
        );
      return index;
    };
    const used = (): number => {
      collect();
      collect();
      return process.memoryUsage().heapUsed;
    };
    // What the parsers keep for good is there before.
    fill();
    const before = used();
    const index = fill();
    const share = (used() - before) / bytes;
    assert.equal(index.size, 300);
    assert.ok(share < 1, `${share.toFixed(2)} of the source`);
  });
});
