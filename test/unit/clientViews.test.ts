import assert from 'node:assert';
import fc from 'fast-check';
import { actionItemsView } from '../../client/src/views/actionItems.ts';
import { offset, shortDuration, spokenDuration } from '../../client/src/views/duration.ts';
import { escapeMarkdown } from '../../client/src/views/escapeMarkdown.ts';
import { fiveWhysView } from '../../client/src/views/fiveWhys.ts';
import { limitRows, maximumRows, type ViewNode } from '../../client/src/views/node.ts';
import { timelineView } from '../../client/src/views/timeline.ts';
import { actionItem, entry, lines, outline, overview, timeline } from '../support/overview.ts';

/** The lines of a template string, without the first, empty one and the indent of the first row. */
function text([source = '']: TemplateStringsArray): string {
  const rows = source.split('\n').slice(1, -1);
  const indent = rows[0]?.search(/\S/) ?? 0;
  return rows.map((row) => row.slice(indent)).join('\n');
}

suite('the timeline view', () => {
  const shown = overview({
    timeline: timeline({
      zone: 'UTC',
      entries: [
        entry(4, {
          time: '14:00',
          offsetMinutes: 0,
          text: 'Release starts',
          owner: 'Deploy',
          phase: 'start',
          instant: '2025-10-15T14:00:00.000Z',
        }),
        entry(5, { time: '14:05', offsetMinutes: 5, text: 'Pager rings', phase: 'detection' }),
        entry(7, { time: '15:10', offsetMinutes: 70, gapMinutes: 65, text: 'Rolled back', owner: 'Ines', phase: 'mitigation' }),
        entry(8, { text: 'Status page updated' }),
      ],
      phases: [
        { name: 'detected', minutes: 5 },
        { name: 'mitigated', minutes: 70 },
      ],
      problems: [{ message: '“soon” is not a time.', range: lines(6) }],
    }),
  });

  test('shows entries, gaps and problems in the order of the document', () => {
    assert.strictEqual(
      outline(timelineView.nodes(shown)),
      text`
      (flame) 14:00  Release starts | T+0 min · Deploy
      (bell) 14:05  Pager rings | T+5 min
      (warning) “soon” is not a time. | line 7
      (kebab-vertical) | 1 h 5 min without an entry
      (tools) 15:10  Rolled back | T+1 h 10 min · Ines
      (circle-small-filled) Status page updated
      `,
    );
  });

  test('marks the entry that a problem is in', () => {
    const message = 'This is not a time.';
    const [row, ...others] = timelineView.nodes(
      overview({ timeline: timeline({ entries: [entry(4, { time: 'soon', text: 'Call' })], problems: [{ message, range: lines(4) }] }) }),
    );
    assert.deepStrictEqual(
      [row?.icon?.id, row?.label, row?.tooltip?.at(-1), row?.spoken, others],
      ['warning', 'soon  Call', message, `soon, Call, ${message}`, []],
    );
  });

  test('tells the zone and how long the phases took', () => {
    assert.strictEqual(timelineView.description?.(shown), 'UTC');
    assert.strictEqual(timelineView.message?.(shown), 'detected 5 min · mitigated 1 h 10 min');
  });

  test('reads a row aloud', () => {
    const [first] = timelineView.nodes(shown);
    assert.strictEqual(first?.spoken, '14:00, Start of the impact, Release starts, 0 minutes after the first entry, by Deploy');
    assert.deepStrictEqual(first?.tooltip, [
      'Release starts',
      'Start of the impact · Deploy',
      '2025-10-15 14:00 UTC · 0 minutes after the first entry',
    ]);
  });

  test('says why a document is no postmortem', () => {
    const message = timelineView.message?.(overview({ postmortem: false, reason: 'No section is typical of one.' }));
    assert.strictEqual(message, 'No section is typical of one.');
  });

  test('is empty without a timeline', () => {
    assert.deepStrictEqual(timelineView.nodes(overview()), []);
    assert.strictEqual(timelineView.message?.(overview()), undefined);
  });
});

suite('the five whys view', () => {
  test('shows questions with their answers, and where an answer is missing', () => {
    const shown = overview({
      fiveWhys: [
        {
          range: lines(2, 12),
          problem: { text: 'Checkouts failed', range: lines(3) },
          whys: [
            { range: lines(4, 6), depth: 1, question: 'The service threw an exception', answer: 'A field was absent', children: [] },
            {
              range: lines(7, 9),
              depth: 2,
              question: 'Why #2?',
              answer: 'No test covers new users',
              children: [{ range: lines(8), depth: 3, question: 'Why is that?', answer: undefined, children: [] }],
            },
            {
              range: lines(9, 10),
              depth: 3,
              question: '**Why?**',
              answer: undefined,
              children: [{ range: lines(10), depth: 4, question: undefined, answer: 'Nobody asked for one', children: [] }],
            },
          ],
          systemicIssues: [{ text: 'Test data is old', range: lines(11) }],
        },
      ],
    });
    assert.strictEqual(
      outline(fiveWhysView.nodes(shown)),
      text`
      (target) Checkouts failed | 3 whys
        (question) The service threw an exception
          (arrow-small-right) A field was absent
        (arrow-small-right) No test covers new users
          (warning) Why is that? | not answered yet
        (question) Why?
          (arrow-small-right) Nobody asked for one
        (layers) Systemic issues | 1
          (circle-small-filled) Test data is old
      `,
    );
  });

  test('shows a chain without a problem', () => {
    const shown = overview({ fiveWhys: [{ range: lines(2, 4), problem: undefined, whys: [], systemicIssues: [] }] });
    assert.strictEqual(outline(fiveWhysView.nodes(shown)), '(target) No problem stated | 0 whys');
  });
});

suite('the action items view', () => {
  const items = [
    actionItem(3, { text: 'Add a test', owner: 'Payments', due: '2025-10-22', status: 'done', category: 'Prevent', canSetStatus: true }),
    actionItem(4, {
      text: 'Roll out slowly',
      owner: 'Platform',
      due: '2025-11-01',
      overdue: true,
      status: 'in-progress',
      category: 'Prevent',
      canSetStatus: true,
    }),
    actionItem(8, { text: 'Add an alert', status: 'open', category: 'Detect', canSetStatus: true }),
    actionItem(9, { text: 'Buy a siren', owner: 'SRE', due: '2025-12-01', status: 'declined', category: 'Detect' }),
  ];

  test('groups as the document does', () => {
    assert.strictEqual(
      outline(actionItemsView.nodes(overview({ actionItems: items }))),
      text`
      Prevent | 1 of 2 done
        [x] Add a test | Payments · 2025-10-22
        (warning) [ ] Roll out slowly | Platform · overdue 2025-11-01 · in progress
      Detect | 0 of 1 done
        [ ] Add an alert | no owner · no due date
        (circle-slash) Buy a siren | SRE · 2025-12-01
      `,
    );
  });

  test('is flat where the document has no groups', () => {
    const flat = [actionItem(3, { text: 'Add a test', owner: 'QA' }), actionItem(4, { text: 'Add an alert', owner: 'SRE' })];
    assert.strictEqual(
      outline(actionItemsView.nodes(overview({ actionItems: flat }))),
      text`
      (circle-large-outline) Add a test | QA · no due date
      (circle-large-outline) Add an alert | SRE · no due date
      `,
    );
  });

  test('puts items outside of any group under “Other”', () => {
    const mixed = [...items.slice(0, 1), actionItem(12, { text: 'Thank the vendor' })];
    assert.match(outline(actionItemsView.nodes(overview({ actionItems: mixed }))), /^Other \| 0 of 1 done$/m);
  });

  test('counts what is overdue and what is done', () => {
    const shown = overview({ actionItems: items });
    assert.deepStrictEqual(actionItemsView.badge?.(shown), { value: 1, tooltip: '1 action item overdue' });
    assert.strictEqual(actionItemsView.description?.(shown), '1 of 3 done');
    assert.strictEqual(actionItemsView.badge?.(overview()), undefined);
    assert.strictEqual(actionItemsView.badge?.({ ...shown, template: true }), undefined);
  });

  test('asks for the other state where the box is ticked', () => {
    const [prevent] = actionItemsView.nodes(overview({ actionItems: items }));
    assert.deepStrictEqual(
      prevent?.children?.map(({ checkbox }) => checkbox?.toggle),
      [
        { kind: 'setActionItemDone', line: 3, done: false },
        { kind: 'setActionItemDone', line: 4, done: true },
      ],
    );
  });
});

suite('rows of all views', () => {
  test('have keys that are unique among their siblings', () => {
    const check = (nodes: readonly ViewNode[] = []): void => {
      assert.strictEqual(new Set(nodes.map(({ key }) => key)).size, nodes.length);
      for (const { children } of nodes) check(children);
    };
    const twice = actionItem(1, { text: 'Same', category: 'Same' });
    check(actionItemsView.nodes(overview({ actionItems: [twice, twice, actionItem(2, { text: 'Same' })] })));
    check(timelineView.nodes(overview({ timeline: timeline({ entries: [entry(1, { time: '14:05' }), entry(2, { time: '14:05' })] }) })));
  });

  test('are not more than the tree can take', () => {
    const rows = limitRows(Array.from({ length: 27_000 }, (_, i) => ({ key: `${i}`, label: `${i}`, spoken: '' })));
    assert.strictEqual(rows.length, maximumRows + 1);
    assert.strictEqual(rows.at(-1)?.label, '26000 more, not shown here');
  });
});

suite('durations', () => {
  test('are short for the eye and spelled out for the ear', () => {
    const cases: [number, string, string, string][] = [
      [0, '0 min', 'T+0 min', '0 minutes'],
      [1, '1 min', 'T+1 min', '1 minute'],
      [65, '1 h 5 min', 'T+1 h 5 min', '1 hour 5 minutes'],
      [120, '2 h', 'T+2 h', '2 hours'],
      [1440, '1 d', 'T+1 d', '1 day'],
      [3075, '2 d 3 h', 'T+2 d 3 h', '2 days 3 hours 15 minutes'],
    ];
    for (const [minutes, short, offsetText, spoken] of cases) {
      assert.deepStrictEqual([shortDuration(minutes), offset(minutes), spokenDuration(minutes)], [short, offsetText, spoken]);
    }
    assert.strictEqual(offset(-5), 'T−5 min');
  });
});

suite('escaped Markdown', () => {
  test('holds no mark-up', () => {
    assert.strictEqual(escapeMarkdown('*a* [b](c) <d>'), '\\*a\\* \\[b\\]\\(c\\) \\<d\\>');
    assert.strictEqual(escapeMarkdown('# two'), '\\# two');
  });

  test('reads as it did', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (value) => escapeMarkdown(value).replace(/\\([!-/:-@[-`{-~])/g, '$1') === value),
      { numRuns: 200, seed: 1 },
    );
  });
});
