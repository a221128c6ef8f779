import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { analyze, Analyzer, type ActionItem } from '../../server/src/core/index.ts';
import { documentWith, read } from '../support/documents.ts';

/** `form text | owner | due | state | category | links`; what is not told is left out. */
function shown({ form, text, owner, due, status, category, links }: ActionItem): string {
  const parts = [owner?.value, due?.raw, status?.value, category && `{${category}}`, ...links.map(({ value }) => value)];
  return [`${form}: ${text.value}`, ...parts.filter((part) => part !== undefined)].join(' | ');
}

function items(body: string, head?: string): string[] {
  return read(body, head).actionItems.map(shown);
}

suite('action items', () => {
  test('the guide’s table, mis-decoded glyphs included', () => {
    assert.deepEqual(
      items(
        '## Action Items\n\n### Prevent\n\n| Action | Owner | Deadline | Status |\n|---|---|---|---|\n| Cap the retries | Dev Team | 2025-03-10 | âś… Completed |\n| Split the queue | Mira | 2025-03-20 | 🔄 In Progress |\n| | | | |\n\n### Detect\n\n| Action | Owner | Deadline | Status |\n|---|---|---|---|\n| Alert on depth | TBD | | ⏳ Pending |',
      ),
      [
        'table: Cap the retries | Dev Team | 2025-03-10 | done | {Prevent}',
        'table: Split the queue | Mira | 2025-03-20 | in-progress | {Prevent}',
        'table: Alert on depth | open | {Detect}',
      ],
    );
  });

  test('tables with other titles and orders, without outer pipes', () => {
    assert.deepEqual(
      items(
        '## Follow-ups\n\nWho | What | Ticket | Type | By when\n--- | --- | --- | --- | ---\nmira | Cap the retries | OPS-4 | prevent | 10 March 2025\nStorage | Split the queue | [#7](https://git.example.com/a/issues/7) | detect |',
      ),
      [
        'table: Cap the retries | mira | 10 March 2025 | {prevent} | OPS-4',
        'table: Split the queue | Storage | {detect} | https://git.example.com/a/issues/7',
      ],
    );
  });

  test('a state in another column, and yes or no', () => {
    assert.deepEqual(items('## Action items\n\n| Item | Notes |\n|---|---|\n| Cap the retries | Done |\n| Split the queue | see below |'), [
      'table: Cap the retries | done',
      'table: Split the queue',
    ]);
    assert.deepEqual(items('## Action items\n\n| Task | Done? |\n|---|---|\n| Cap the retries | yes |\n| Split the queue | no |'), [
      'table: Cap the retries | done',
      'table: Split the queue | open',
    ]);
  });

  test('an action table counts wherever it stands, other tables do not', () => {
    assert.deepEqual(
      items(
        '## Wrap-up\n\n| Action item | Owner |\n|---|---|\n| Cap the retries | Mira |\n\n| Time | Person | Action |\n|---|---|---|\n| 10:00 | Mira | Looked |',
      ),
      ['table: Cap the retries | Mira'],
    );
  });

  test('a table of what was done is none', () => {
    assert.deepEqual(items('## Response\n\n| Date | Action | Owner |\n|---|---|---|\n| 2025-03-03 | Drained the queue | Mira |'), []);
    assert.deepEqual(
      items('## Timeline of the response\n\n| Action | Owner | When |\n|---|---|---|\n| Drained the queue | Mira | 11:00 |'),
      [],
    );
  });

  test('a row without an action is a problem', () => {
    const { actionItems, problems } = read('## Action Items\n\n| Action | Owner |\n|---|---|\n| | Mira |');
    assert.deepEqual(actionItems, []);
    assert.deepEqual(
      problems.map(({ area }) => area),
      ['action-items'],
    );
  });

  test('check lists: boxes, glyphs, no blank', () => {
    assert.deepEqual(
      items(
        '## Action Items\n\n- [ ] Cap the retries (Mira, 2025-03-10)\n- [x] Split the queue\n- [✅] Alert on depth (SRE, 2025-03-10)\n- [âś…] Tune the pool\n- [🔄] Add a dashboard\n- [⏳] Drain by hand\n- [] Write it down (in progress)',
      ),
      [
        'task: Cap the retries | Mira | 2025-03-10 | open',
        'task: Split the queue | done',
        'task: Alert on depth | SRE | 2025-03-10 | done',
        'task: Tune the pool | done',
        'task: Add a dashboard | in-progress',
        'task: Drain by hand | open',
        'task: Write it down | in-progress',
      ],
    );
  });

  test('bullets, ordered lists, sub-bullets', () => {
    assert.deepEqual(
      items(
        '## Action Items\n\n- Cap the retries\n  - the client has no limit\n  - nor has the proxy\n- ~~Split the queue~~\n- Alert on depth\n  - Owner: Mira\n  - Due: 2025-03-10\n  - Status: in progress\n',
      ),
      ['bullet: Cap the retries', 'bullet: Split the queue | declined', 'bullet: Alert on depth | Mira | 2025-03-10 | in-progress'],
    );
    assert.deepEqual(
      items('## Action Items\n\n1. Cap the retries ([issue](https://git.example.com/a/issues/1))\n1. Split the queue **DONE**'),
      ['ordered: Cap the retries | https://git.example.com/a/issues/1', 'ordered: Split the queue | done'],
    );
  });

  test('a title with details or notes below it is an item, not a category', () => {
    assert.deepEqual(
      items(
        '## Action Items\n\n- **Retries**\n  - Owner: Mira\n  - Due: 2025-03-10\n- **Split the queue by tenant**\n  - one worker each\n- Add alerts for all queues:\n  - orders\n  - payments\n',
      ),
      ['bullet: Retries | Mira | 2025-03-10', 'bullet: Split the queue by tenant', 'bullet: Add alerts for all queues:'],
    );
  });

  test('headings with notes below them are items', () => {
    assert.deepEqual(
      items(
        '## Action Items\n\n### Cap the retries\n\n**Owner:** Mira\n**Due:** 2025-03-10\n**Status:** Done\n\nThe client has no limit.\n\n### Split the queue\n\n- Owner: SRE\n- Ticket: OPS-4\n',
      ),
      ['prose: Cap the retries | Mira | 2025-03-10 | done', 'prose: Split the queue | SRE | OPS-4'],
    );
  });

  test('categories from sub-headings, labels and label items', () => {
    assert.deepEqual(items('## Action Items\n\n### Short-term (this week)\n\n- Cap the retries\n\n### Long term\n\n- Split the queue'), [
      'bullet: Cap the retries | {Short-term (this week)}',
      'bullet: Split the queue | {Long term}',
    ]);
    assert.deepEqual(items('## Action Items\n\nOrders:\n\n- Cap the retries\n\n**Payments**\n\n- Split the queue'), [
      'bullet: Cap the retries | {Orders}',
      'bullet: Split the queue | {Payments}',
    ]);
    assert.deepEqual(items('## Action Items\n\n- Prevent:\n  - [ ] Cap the retries\n- Detect:\n  - [x] Alert on depth'), [
      'task: Cap the retries | open | {Prevent}',
      'task: Alert on depth | done | {Detect}',
    ]);
  });

  test('a section of its own for a horizon is a category', () => {
    assert.deepEqual(items('## Short-term fixes\n\n- Cap the retries\n\n## Action items\n\n- Split the queue'), [
      'bullet: Cap the retries | {Short-term fixes}',
      'bullet: Split the queue',
    ]);
  });

  test('what went wrong below the actions is no action', () => {
    assert.deepEqual(items('## Action items\n\n### What went wrong\n\n- The alert was late\n\n### Process\n\n- Cap the retries'), [
      'bullet: Cap the retries | {Process}',
    ]);
  });

  test('prose counts where there is no list, intros and answers do not', () => {
    assert.deepEqual(
      items(
        '## Corrective actions\n\nCap the retries in the client.\nSplit the queue by tenant.\n\nThe storage team will add quotas next month.\n\nThe queue was long.',
      ),
      ['prose: Cap the retries in the client.', 'prose: Split the queue by tenant.', 'prose: add quotas next month. | storage team'],
    );
    assert.deepEqual(items('## Action items\n\nWe should do these soon.\n\n### Process\n\n- Cap the retries\n\n### Tools\n\nNone.'), [
      'bullet: Cap the retries | {Process}',
    ]);
    for (const answer of ['None.', '- None required for this run.', 'N/A', '- None', '_No action items._', 'Nothing to do.'])
      assert.deepEqual(items(`## Action Items\n\n${answer}`), []);
  });

  test('check lists about the document are none', () => {
    assert.deepEqual(
      items(
        '## Action Items\n\n- Cap the retries\n\n# Actions\n\n- [x] Sections above are filled out\n- [ ] Schedule a postmortem meeting\n- [ ] All action items above have tickets',
      ),
      ['bullet: Cap the retries'],
    );
  });

  test('left-over template text is none', () => {
    assert.deepEqual(
      items(
        '## Action Items\n\n1. {{ summary }} [link to issue]\n2. [Action]\n2. Action item 1 (owner, due date)\n3. Cap the retries\n4.\n',
      ),
      ['ordered: Cap the retries'],
    );
  });

  test('a name that is not common counts when the document knows it', () => {
    const body = '## Action Items\n\n- Cap the retries (Okonkwo)\n- Split the queue\n- Alert on depth\n- Add quotas\n';
    assert.deepEqual(items(body)[0], 'bullet: Cap the retries (Okonkwo)');
    const known = read(body, '**Authors:** Okonkwo\n').actionItems[0];
    assert.equal(known?.owner?.value, 'Okonkwo');
  });

  test('a name that is not common counts when the list is written so', () => {
    assert.deepEqual(
      read(
        '## Action Items\n\n- Cap the retries (Okonkwo)\n- Split the queue (Vasquezal)\n- Alert on depth (Brightwell)\n',
      ).actionItems.map(({ owner }) => owner?.value),
      ['Okonkwo', 'Vasquezal', 'Brightwell'],
    );
  });

  test('a due date without a year lies after the incident', () => {
    const due = (body: string, head: string): unknown[] => read(body, head).actionItems.map((item) => item.due?.date);
    assert.deepEqual(due('## Action Items\n\n- Cap the retries (Mira, Mar 10)\n- Split the queue (Mira, Jan 5)\n', ''), [
      { year: 2025, month: 3, day: 10 },
      { year: 2026, month: 1, day: 5 },
    ]);
    assert.deepEqual(due('## Action Items\n\n| Task | Owner | Due |\n|---|---|---|\n| Cap the retries | Mira | June 28 |\n', ''), [
      { year: 2025, month: 6, day: 28 },
    ]);
  });

  test('spans and slots point at the source', () => {
    const text = documentWith('## Action Items\n\n- [ ] **Cap** the retries (Mira, 2025-03-10)\n- Split the queue\n');
    const [first, second] = analyze(text).postmortem.actionItems;
    const cut = (span: { start: number; end: number } | undefined): string | undefined => span && text.slice(span.start, span.end);
    assert.deepEqual([first?.statusSlot, first?.ownerSlot, first?.dueSlot].map(cut), [' ', 'Mira', '2025-03-10']);
    assert.equal(cut(first?.span), '- [ ] **Cap** the retries (Mira, 2025-03-10)');
    assert.equal(second && text.slice(0, second.statusSlot?.start).endsWith('- '), true);
    assert.equal(second && text.slice(second.ownerSlot?.start).startsWith('\n'), true);
  });

  test('an edit gives what a fresh reading gives', () => {
    const text = documentWith('## Action Items\n\n- Cap the retries (Okonkwo)\n\n- Split the queue\n', '**Authors:** Okonkwo\n');
    const analyzer = new Analyzer(text);
    const plain = (value: unknown): unknown =>
      JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'section' ? undefined : inner)));
    assert.equal(analyzer.analysis().postmortem.actionItems.length, 2);
    const at = text.indexOf('Authors:** ') + 'Authors:** '.length;
    analyzer.edit({ span: { start: at, end: at + 'Okonkwo'.length }, text: 'Mira' });
    const fresh = analyze(text.replace('Authors:** Okonkwo', 'Authors:** Mira')).postmortem.actionItems;
    assert.deepEqual(plain(analyzer.analysis().postmortem.actionItems), plain(fresh));
    assert.equal(fresh[0]?.owner, undefined);
  });

  test('every item lies in the text, in order, whatever the section holds', () => {
    const line = fc.constantFrom(
      '- a (Mira)',
      '- [x] b',
      '  - Owner: c',
      '1. d',
      '| Action | Owner |',
      '|---|---|',
      '| e | f |',
      '',
      '### g',
      '**h:**',
      'Cap it.',
      '> - i',
      '```',
      'None.',
      '- [',
      '| |',
      '* ~~j~~',
      '\t- k',
      '## Timeline',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
        const text = documentWith(`## Action Items\n\n${lines.join('\n')}`);
        let before = -1;
        for (const item of analyze(text).postmortem.actionItems) {
          assert.ok(
            item.span.start >= before &&
              item.span.end <= text.length &&
              item.text.span.start >= item.span.start &&
              item.text.span.end <= item.span.end,
          );
          before = item.span.start;
        }
      }),
      { numRuns: 80, seed: 11 },
    );
  });
});
