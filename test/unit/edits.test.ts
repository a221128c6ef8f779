import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import {
  addActionItemEdit,
  addWhyEdit,
  analyze,
  applyEdits,
  setDone,
  type EditContext,
  type Insertion,
  type Why,
} from '../../server/src/core/index.ts';
import { documentWith } from '../support/documents.ts';

const context = (text: string, eol = '\n'): EditContext => ({ text: ({ start, end }) => text.slice(start, end), eol });

/** The document after the edit, placeholders as what they show. */
function after(text: string, { span, text: inserted }: Insertion): string {
  return applyEdits(text, [{ span, text: inserted.replace(/\$\{\d+:([^}]*)\}/g, '$1') }]);
}

suite('marking an action item as done', () => {
  /** Sets the state of the first item and gives its line back. */
  function set(section: string, done: boolean): string | undefined {
    const text = documentWith(`## Action Items\n\n${section}`);
    const { actionItems } = analyze(text).postmortem;
    const edit = actionItems[0] && setDone(actionItems[0], done, actionItems);
    return edit && applyEdits(text, [edit]).slice(text.indexOf('## Action Items\n\n') + 17, -1);
  }

  const cases: readonly (readonly [before: string, after: string])[] = [
    ['- [ ] Cap the retries', '- [x] Cap the retries'],
    ['- [ ] Cap the retries (in progress)', '- [x] Cap the retries (in progress)'],
    ['- [⏳] Cap the retries (Mira, 2025-03-10)', '- [✅] Cap the retries (Mira, 2025-03-10)'],
    ['1. [ ] Cap the retries', '1. [x] Cap the retries'],
    ['- Cap the retries **TODO**', '- Cap the retries **DONE**'],
    ['- :hourglass: Cap the retries', '- :white_check_mark: Cap the retries'],
    ['- Cap the retries (open)', '- Cap the retries (done)'],
    ['| Action | Status |\n|---|---|\n| Cap the retries | Open |', '| Action | Status |\n|---|---|\n| Cap the retries | Done |'],
    [
      '| Action | Status |\n|---|---|\n| Cap the retries | ⏳ Pending |',
      '| Action | Status |\n|---|---|\n| Cap the retries | ✅ Completed |',
    ],
    ['| Action | Done? |\n|---|---|\n| Cap the retries | no |', '| Action | Done? |\n|---|---|\n| Cap the retries | yes |'],
  ];
  for (const [before, done] of cases)
    test(before.split('\n').at(-1)!, () => {
      assert.equal(set(before, true), done);
      assert.equal(set(done, false), before);
    });

  test('uses the words of the document', () => {
    const table = '| Action | Status |\n|---|---|\n| Cap the retries | offen (open) |\n| Split the queue | Shipped |';
    assert.ok(set(table.replace('offen (open)', 'Pending'), true)?.includes('| Cap the retries | Shipped |'));
  });

  test('repairs a mis-decoded glyph only where it writes', () => {
    assert.equal(set('- [âś…] Cap the retries\n- [âś…] Split the queue', false), '- [⏳] Cap the retries\n- [âś…] Split the queue');
  });

  test('a plain bullet becomes a check box', () => {
    assert.equal(set('- Cap the retries', true), '- [x] Cap the retries');
    assert.equal(set('2. **Cap** the retries', true), '2. [x] **Cap** the retries');
  });

  test('says nothing twice, and nothing where there is no place', () => {
    assert.equal(set('- [x] Cap the retries', true), undefined);
    assert.equal(set('- Cap the retries', false)?.startsWith('- [ ]') ?? true, true);
    assert.equal(set('| Action | Owner |\n|---|---|\n| Cap the retries | Mira |', true), undefined);
  });

  test('marking and opening again gives the text back, for every box', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(' ', 'x'), { minLength: 1, maxLength: 6 }), fc.nat(5), (boxes, at) => {
        const text = documentWith(`## Action Items\n\n${boxes.map((box, index) => `- [${box}] Item ${index} of the list`).join('\n')}`);
        const items = analyze(text).postmortem.actionItems;
        const item = items[at % items.length]!;
        const done = item.status?.value === 'done';
        const once = applyEdits(text, [setDone(item, !done, items)!]);
        const again = analyze(once).postmortem.actionItems;
        assert.equal(applyEdits(once, [setDone(again[at % items.length]!, done, again)!]), text);
      }),
      { numRuns: 20, seed: 3 },
    );
  });
});

suite('adding an action item', () => {
  function add(body: string): string {
    const text = documentWith(body);
    const result = after(text, addActionItemEdit(analyze(text).postmortem, context(text)));
    return result.slice(text.indexOf(body.slice(0, 5) || '\n\n\n'));
  }

  test('a row with the columns of the table', () => {
    assert.equal(
      add(
        '## Action Items\n\n| Action | Owner | Deadline | Status |\n|---|---|---|---|\n| Cap the retries | Mira | 2025-03-10 | ⏳ Pending |\n\n## Lessons\n\n1. One',
      ),
      '## Action Items\n\n| Action | Owner | Deadline | Status |\n|---|---|---|---|\n| Cap the retries | Mira | 2025-03-10 | ⏳ Pending |\n| Action | owner | YYYY-MM-DD | ⏳ Pending |\n\n## Lessons\n\n1. One\n',
    );
    assert.equal(
      add('## Action Items\n\n| Who | What |\n|---|---|\n| | |\n'),
      '## Action Items\n\n| Who | What |\n|---|---|\n| owner | Action |\n\n',
    );
  });

  test('behind the last row, whatever table stands below it', () => {
    const table = '| Action | Owner |\n|---|---|\n| Cap the retries | Mira |\n';
    const below = '\n### Timeline\n\n| Time | Event |\n|---|---|\n| 12:00 | Rolled back |\n';
    assert.equal(add(`## Action Items\n\n${table}${below}`), `## Action Items\n\n${table}| Action | owner |\n${below}\n`);
  });

  test('an item like the last one', () => {
    assert.equal(
      add('## Action Items\n\n- [x] Cap the retries\n- [ ] Split the queue\n'),
      '## Action Items\n\n- [x] Cap the retries\n- [ ] Split the queue\n- [ ] Action (owner, YYYY-MM-DD)\n\n',
    );
    assert.equal(
      add('## Action Items\n\n- [⏳] Cap the retries\n'),
      '## Action Items\n\n- [⏳] Cap the retries\n- [⏳] Action (owner, YYYY-MM-DD)\n\n',
    );
    assert.equal(
      add('## Action Items\n\n* Cap the retries\n\n* Split the queue\n  - by tenant\n'),
      '## Action Items\n\n* Cap the retries\n\n* Split the queue\n  - by tenant\n\n* Action (owner, YYYY-MM-DD)\n\n',
    );
    assert.equal(
      add('## Action Items\n\n1. Cap the retries\n'),
      '## Action Items\n\n1. Cap the retries\n2. Action (owner, YYYY-MM-DD)\n\n',
    );
    assert.equal(
      add('## Action Items\n\n- Prevent:\n  - [ ] Cap the retries\n'),
      '## Action Items\n\n- Prevent:\n  - [ ] Cap the retries\n  - [ ] Action (owner, YYYY-MM-DD)\n\n',
    );
  });

  test('the guide’s form where there is none yet', () => {
    assert.equal(
      add('## Action Items\n\n## Lessons\n\n1. One'),
      '## Action Items\n\n- [ ] Action (owner, YYYY-MM-DD)\n\n## Lessons\n\n1. One\n',
    );
    assert.ok(add('').includes('## Action Items\n\n- [ ] Action (owner, YYYY-MM-DD)\n'));
  });

  test('is read as an item, and the others stay', () => {
    for (const body of [
      '- Cap the retries',
      '1. Cap the retries',
      '- [ ] Cap the retries (Mira, 2025-03-10)',
      '| Action | Owner |\n|---|---|\n| Cap the retries | Mira |',
      'Cap the retries in the client.',
    ]) {
      const text = documentWith(`## Action Items\n\n${body}\n\n## Lessons\n\n1. One`);
      const items = analyze(after(text, addActionItemEdit(analyze(text).postmortem, context(text)))).postmortem.actionItems;
      assert.ok(
        items.some((item) => item.text.value === 'Action'),
        body,
      );
    }
  });
});

suite('adding a why', () => {
  function add(body: string): string {
    const text = documentWith(body);
    const { postmortem } = analyze(text);
    return after(text, addWhyEdit(postmortem, postmortem.fiveWhys.at(-1), context(text))).slice(text.indexOf(body.slice(0, 12)));
  }

  test('the next numbered pair', () => {
    assert.equal(
      add('## Five Whys\n\n**Problem:** Orders waited\n\n1. **Why?** The queue was full\n- **Why?** Retries doubled the load\n'),
      '## Five Whys\n\n**Problem:** Orders waited\n\n1. **Why?** The queue was full\n- **Why?** Retries doubled the load\n2. **Why?** answer\n- **Why?** what made it possible\n\n',
    );
  });

  test('the next bullet, paragraph or statement', () => {
    assert.equal(
      add('## Five Whys\n\n- Orders waited\n- **Why?** The queue was full\n'),
      '## Five Whys\n\n- Orders waited\n- **Why?** The queue was full\n- **Why?** answer\n\n',
    );
    assert.equal(
      add('## Five Whys\n\n**What?** Orders waited\n\n**Why?** The queue was full\n'),
      '## Five Whys\n\n**What?** Orders waited\n\n**Why?** The queue was full\n\n**Why?** answer\n\n',
    );
    assert.equal(
      add('## Five Whys\n\n- Orders waited\n- The queue was full\n'),
      '## Five Whys\n\n- Orders waited\n- The queue was full\n- because …\n\n',
    );
  });

  test('the next row', () => {
    assert.equal(
      add('## Five Whys\n\n| Why? | Answer |\n|---|---|\n| Why did orders wait? | The queue was full |\n'),
      '## Five Whys\n\n| Why? | Answer |\n|---|---|\n| Why did orders wait? | The queue was full |\n| Why? | answer |\n\n',
    );
  });

  test('the first why', () => {
    assert.ok(
      add('## Five Whys\n\n**Problem:** Orders waited\n').startsWith(
        '## Five Whys\n\n**Problem:** Orders waited\n\n1. **Why?** what happened\n   - **Why?** what made it possible\n',
      ),
    );
    assert.ok(
      add('## Lessons\n\n1. One').includes(
        '## Five Whys\n\n**Problem:** what users saw\n\n1. **Why?** what happened\n   - **Why?** what made it possible\n',
      ),
    );
  });

  test('is read as one why more', () => {
    for (const body of [
      '1. **Why?** a\n   - **Why?** b',
      '- Orders waited\n- **Why?** a',
      '**Problem:** x\n\n**Why?** a',
      '- Orders waited.\n\n  **Why did orders wait?**\n\n  - The queue was full.',
      '| Why? | Answer |\n|---|---|\n| Why so? | b |',
    ]) {
      const size = (whys: readonly Why[]): number => whys.reduce((sum, why) => sum + 1 + size(why.children), 0);
      const count = (text: string): number => analyze(text).postmortem.fiveWhys.reduce((sum, { whys }) => sum + size(whys), 0);
      const text = documentWith(`## Five Whys\n\n${body}`);
      const { postmortem } = analyze(text);
      assert.ok(count(after(text, addWhyEdit(postmortem, undefined, context(text)))) > count(text), body);
    }
  });
});
