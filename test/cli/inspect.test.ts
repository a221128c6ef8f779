import assert from 'node:assert/strict';
import { tidy } from './documents.ts';
import { run } from './run.ts';

const inspect = async (text: string) => {
  const { code, out } = await run(['inspect', '-'], { stdin: text });
  assert.equal(code, 0);
  return JSON.parse(out) as Record<string, unknown>;
};

/** Number of the line that starts with `start`. */
const lineOf = (text: string, start: string) => text.split('\n').findIndex((line) => line.startsWith(start)) + 1;

suite('postmortem inspect', () => {
  test('prints the model of a full document', async () => {
    const withWhys = `${tidy}
## Five whys

**Problem:** Results were stale

1. **Why?** The index job stopped
   - **Why?** The volume was full

## Ignored

Nothing.
`;
    const { reason, sections, ...model } = await inspect(withWhys);
    assert.equal(typeof reason, 'string');
    assert.deepEqual(model, {
      postmortem: true,
      title: 'Search returned stale results',
      date: '2025-10-15',
      authors: ['Amina Diallo', 'Jonas Weber'],
      severity: 'SEV-2',
      status: 'Final',
      timeline: {
        timeZone: 'UTC',
        entries: [
          { line: lineOf(withWhys, '| 14:05'), time: '2025-10-15T14:05:00Z', owner: 'Index job', text: 'Index job stops with a full disk' },
          {
            line: lineOf(withWhys, '| 14:11'),
            time: '2025-10-15T14:11:00Z',
            owner: 'Monitoring',
            text: 'Alert for the age of the index fires',
          },
          {
            line: lineOf(withWhys, '| 14:47'),
            time: '2025-10-15T14:47:00Z',
            owner: 'Jonas',
            text: 'New volume attached, index is fresh again',
          },
        ],
      },
      impact: { durationMinutes: 42 },
      fiveWhys: [
        {
          problem: 'Results were stale',
          line: lineOf(withWhys, '**Problem'),
          whys: [
            { line: lineOf(withWhys, '1. **Why'), depth: 1, question: 'Why?', answer: 'The index job stopped' },
            { line: lineOf(withWhys, '   - **Why'), depth: 2, question: 'Why?', answer: 'The volume was full' },
          ],
        },
      ],
      actionItems: [
        {
          line: lineOf(withWhys, '| Alert at'),
          text: 'Alert at 80 % of the index volume',
          owner: 'Jonas Weber',
          due: '2025-10-20',
          status: 'done',
          category: null,
          links: [],
        },
        {
          line: lineOf(withWhys, '| Keep two'),
          text: 'Keep two generations of the index instead of three',
          owner: 'Amina Diallo',
          due: '2025-12-20',
          status: 'in-progress',
          category: null,
          links: [],
        },
      ],
    });
    assert.deepEqual((sections as { heading: string }[]).at(-1), { kind: null, heading: 'Ignored', line: lineOf(withWhys, '## Ignored') });
  });

  test('has null for what is absent, and the same shape', async () => {
    const { reason, ...model } = await inspect('Just a line.\n');
    assert.equal(typeof reason, 'string');
    assert.deepEqual(model, {
      postmortem: false,
      title: null,
      date: null,
      authors: [],
      severity: null,
      status: null,
      sections: [],
      timeline: { timeZone: null, entries: [] },
      impact: { durationMinutes: null },
      fiveWhys: [],
      actionItems: [],
    });
  });

  test('gives local times where no zone is stated, and as written what cannot be read', async () => {
    const text = `# Postmortem: Queue stood still

## Summary

The queue stood still for an hour.

## Timeline

- 2025-03-04 09:15 Queue stops
- 10:15 Queue runs again

## Action items

- [ ] Watch the age of the queue (OPS-12)
- [x] ~~Buy a bigger queue~~
`;
    const { timeline, actionItems } = (await inspect(text)) as {
      timeline: { timeZone: string | null; entries: { time: string }[] };
      actionItems: { status: string; links: string[] }[];
    };
    assert.equal(timeline.timeZone, null);
    assert.deepEqual(
      timeline.entries.map(({ time }) => time),
      ['2025-03-04T09:15', '2025-03-04T10:15'],
    );
    assert.deepEqual(
      actionItems.map(({ status }) => status),
      ['open', 'done'],
    );
    assert.deepEqual(actionItems[0]?.links, ['OPS-12']);
  });

  test('needs exactly one file that can be read', async () => {
    assert.equal((await run(['inspect'])).code, 2);
    assert.equal((await run(['inspect', 'a.md', 'b.md'])).code, 2);
    const { code, err } = await run(['inspect', 'missing.md']);
    assert.equal(code, 2);
    assert.match(err, /missing\.md: no such file or folder/);
  });
});
