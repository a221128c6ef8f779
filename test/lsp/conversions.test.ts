/** Lists become tables and tables lists: as code actions, and by themselves over many lists. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CodeAction } from 'vscode-languageserver-protocol';
import {
  analyze,
  applyEdits,
  convertActionItems,
  convertTimeline,
  defaultSettings,
  sameFacts,
  type Conversion,
  type Postmortem,
} from '../../server/src/core/index.ts';
import { memoryServer } from '../support/memoryConnection.ts';
import { capable, uri } from '../support/writing.ts';

const options = { settings: { ...defaultSettings, include: ['**'] }, path: 'a.md' };
const read = (text: string): Postmortem => analyze(text, options).postmortem;

/** As the server does it: the first way that keeps what the document says. */
function convert(text: string, eol = '\n'): { readonly text: string } | { readonly refused: string } {
  const before = read(text);
  const at = { start: text.indexOf('¶') >= 0 ? text.indexOf('¶') : before.sections.at(-1)!.span.end, end: 0 };
  const span = { start: at.start, end: at.start };
  const context = { text: ({ start, end }: { start: number; end: number }) => text.slice(start, end), eol };
  const timeline = convertTimeline(before, span, context);
  const ways: readonly Conversion[] = timeline ? [timeline] : convertActionItems(before, span, context);
  for (const { edits } of ways) {
    const after = applyEdits(text, edits);
    if (edits.length > 0 && sameFacts(before, read(after))) return { text: after };
  }
  return { refused: ways[0]?.refused ?? (ways.length > 0 ? 'read differently' : 'nothing to convert') };
}

const head = '# Postmortem: queue\n\n**Date:** 2026-02-10\n**Authors:** Ana Lima, Jo Park\n\n';
const body = (text: string): string => {
  const result = convert(head + text);
  return 'text' in result ? result.text.slice(head.length) : `refused: ${result.refused}`;
};

suite('conversions', () => {
  test('a list of times becomes a table, with marks, pipes, owners and links kept', () => {
    assert.equal(
      body(
        '## Timeline (UTC)\n\n- **14:00** – **Deploy** of `a|b` starts\n- ~14:05 [alert](https://x.example/1) fires,\n  then stops\n- 14:20 | Ana Lima | rolled back 🔄\n',
      ),
      `## Timeline (UTC)

| Time   | Event                                          | Owner    |
| ------ | ---------------------------------------------- | -------- |
| 14:00  | **Deploy** of \`a\\|b\` starts                    |          |
| ~14:05 | [alert](https://x.example/1) fires, then stops |          |
| 14:20  | rolled back 🔄                                 | Ana Lima |
`,
    );
  });

  test('what was pasted from a chat becomes rows with their writers, also with empty lines in between', () => {
    const rows = `
| Time     | Event                              | Owner    |
| -------- | ---------------------------------- | -------- |
| 10:02 AM | Errors at 12 %, then \`a\\|b\` :eyes: | Ana Lima |
| 10:11 AM | **rolling back**                   | Jo Park  |
`;
    for (const between of ['\n', '\n\n']) {
      const chat = `\nAna Lima  10:02 AM\nErrors at 12 %, then \`a|b\`\n:eyes:${between}Jo Park  10:11 AM\n**rolling back**\n`;
      assert.equal(body(`## Timeline (UTC)\n${chat}`), `## Timeline (UTC)\n${rows}`);
    }
  });

  test('lines of a log become rows that stay as they are', () => {
    const log = '2026-02-10T09:58:03Z INFO *deploy* <b>\n2026-02-10T10:01:41Z ERROR `x` is null\n';
    const rows = `
| Time                 | Event                 |
| -------------------- | --------------------- |
| 2026-02-10T09:58:03Z | \`INFO *deploy* <b>\`   |
| 2026-02-10T10:01:41Z | \`\`ERROR \`x\` is null\`\` |
`;
    assert.equal(body(`## Timeline\n\n\`\`\`log\n${log}\`\`\`\n`), `## Timeline\n${rows}`);
  });

  test('lines that say more than entries do are left alone', () => {
    const nothing = 'refused: nothing to convert';
    const log = '2026-02-10T09:58:03Z NullPointerException\n    at Queue.take\n2026-02-10T10:01:41Z restarted\n';
    assert.equal(body(`## Timeline\n\n\`\`\`\n${log}\`\`\`\n`), nothing, 'a stack trace');
    assert.equal(body('## Timeline\n\nAt 10:02 the alert fired.\n\nAt 10:20 all was well.\n'), nothing, 'sentences');
    assert.equal(body('## Timeline\n\n10:02 UTC - one entry alone\n'), nothing);
    assert.equal(body('## Timeline\n\nBefore: quiet.\n10:02 alert\n10:05 rolled back\n'), nothing, 'words above');
  });

  test('a table of times becomes a list, and its zone goes along', () => {
    assert.equal(
      body(
        '## Timeline\n\n| Time (UTC) | Event | Owner |\n|---|---|---|\n| 14:00 | `a\\|b` | |\n| 14:05 | rolled back | Jo Park |\nthen text\n',
      ),
      'refused: The row “then text” has no time, which an entry of a list begins with.',
    );
    assert.equal(
      body('## Timeline\n\n| Time (UTC) | Event | Owner |\n|---|---|---|\n| 14:00 | `a\\|b` | |\n| 14:05 | rolled back | Jo Park |\n'),
      '## Timeline\n\n- 14:00 UTC - `a|b`\n- 14:05 UTC | Jo Park | rolled back\n',
    );
  });

  test('action items become rows and come back as a list', () => {
    const list =
      '## Action Items\n\n- [ ] **Add** an alert (Ana Lima, 2026-03-01)\n- [x] Escape `a|b` ([OPS-12](https://t.example/OPS-12))\n- Write the runbook\n';
    const table = body(list);
    assert.equal(
      table,
      `## Action Items

| Action            | Owner    | Deadline   | Status | Ticket                             |
| ----------------- | -------- | ---------- | ------ | ---------------------------------- |
| **Add** an alert  | Ana Lima | 2026-03-01 | Open   |                                    |
| Escape \`a\\|b\`     |          |            | Done   | [OPS-12](https://t.example/OPS-12) |
| Write the runbook |          |            |        |                                    |
`,
    );
    assert.equal(body(table), list);
  });

  test('what would be lost is refused, with the reason', () => {
    for (const [text, reason] of [
      ['## Timeline\n\n- 14:00 a\n- 14:05 b\n\n  ```\n  log\n  ```\n', 'has more below it'],
      ['## Timeline\n\n- 14:00 a\n- 14:05 b\\\n  c\n', 'has a line break'],
      ['## Timeline\n\n- 14:00 a\n- [x] 14:05 b\n', 'has a box to tick'],
      ['## Timeline\n\n- 14:00 a\n- 14:02 c\n- no time here\n', 'no time'],
      ['## Timeline\n\n| Time | Event | Severity |\n|-|-|-|\n| 14:00 | a | high |\n', 'the column “Severity”'],
      ['## Action Items\n\n- [ ] Add an alert (Ana Lima, P1, 2026-03-01)\n', 'says something that no column takes: “P1'],
      ['## Action Items\n\n- [ ] Add an alert\n  - Owner: Ana Lima\n', 'has more below it'],
      ['## Action Items\n\n| Action | Effort |\n|-|-|\n| Add an alert | 3 days |\n', 'the column “Effort”'],
    ] as const)
      assert.ok(body(text).startsWith('refused: ') && body(text).includes(reason), `${reason}: ${body(text)}`);
  });

  const words = fc
    .array(
      fc.constantFrom(
        'alert',
        'queue',
        '`a|b`',
        '`x`',
        '**bold**',
        '[doc](https://x.example/d)',
        '陳',
        '🔄',
        '👩‍💻',
        'é',
        'a \\| b',
        '<b>x</b>',
        'OPS-7',
        '*it*',
      ),
      { minLength: 1, maxLength: 5 },
    )
    .map((parts) => `Saw ${parts.join(' ')} again`);
  const time = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.constantFrom('**', '', '`', '~'), fc.constantFrom(' - ', ' – ', ': ', ' '));

  /** Converts there and back and there again. @returns how often that could be done */
  function roundTrips(texts: fc.Arbitrary<string>, seed: number): number {
    let done = 0;
    fc.assert(
      fc.property(texts, fc.constantFrom('\n', '\r\n'), (lines, eol) => {
        const text = (head + lines).replaceAll('\n', eol);
        const table = convert(text, eol);
        if (!('text' in table)) return;
        assert.ok(/\| -+ \|/.test(table.text), table.text);
        assert.equal(table.text.replaceAll('\r\n', '').includes('\r') || (eol === '\r\n' && /[^\r]\n/.test(table.text)), false);
        const list = convert(table.text, eol);
        assert.ok('text' in list, `${'refused' in list ? list.refused : ''}\n${table.text}`);
        assert.ok(sameFacts(read(text), read(list.text)), list.text);
        const again = convert(list.text, eol);
        assert.ok('text' in again && again.text === table.text, list.text);
        done++;
      }),
      { seed, numRuns: 200 },
    );
    return done;
  }

  test('a timeline goes to a table and back, and says the same all the way', () => {
    const entry = fc.tuple(time, words, fc.constantFrom('', '', '@ana ', '| Jo Park | '));
    const list = fc.array(entry, { minLength: 2, maxLength: 5 }).map((entries) =>
      [
        '## Timeline (UTC)\n\n',
        ...entries.map(([[minute, mark, sign], event, owner], index) => {
          const close = mark === '~' ? '' : mark;
          return `- ${mark}${10 + index}:${String(minute).padStart(2, '0')}${close}${owner.startsWith('|') ? ' ' : sign}${owner}${event}\n`;
        }),
      ].join(''),
    );
    assert.ok(roundTrips(list, 5) > 150);
  });

  test('action items go to a table and back, and say the same all the way', () => {
    const item = fc.tuple(
      fc.constantFrom('', '[ ] ', '[x] '),
      words,
      fc.constantFrom(
        '',
        ' (Ana Lima, 2026-03-01)',
        ' (Ana Lima)',
        ' (2026-03-01)',
        ' - @jo',
        ', owner: Jo Park',
        ' ([OPS-9](https://t.example/OPS-9))',
      ),
    );
    const list = fc
      .array(item, { minLength: 1, maxLength: 5 })
      .map((items) => `## Action Items\n\n${items.map(([box, text, note]) => `- ${box}${text}${note}\n`).join('')}`);
    assert.ok(roundTrips(list, 6) > 150);
  });

  test('are code actions, and say why not where the client can show it', async () => {
    const text =
      '# Postmortem\n\n## Timeline\n\n- 14:00 a deploy starts\n- 14:05 it ends\n\n## Action Items\n\n- [ ] Add an alert\n  - Owner: Ana\n';
    const actionsAt = async (line: number, capabilities: object): Promise<readonly CodeAction[]> => {
      const { client } = memoryServer();
      await client.initialize(capabilities, {});
      client.open(uri, text);
      const at = { line, character: 2 };
      return client.request('textDocument/codeAction', {
        textDocument: { uri },
        range: { start: at, end: at },
        context: { diagnostics: [], only: ['refactor.rewrite.convert'] },
      });
    };
    const showing = {
      ...capable,
      textDocument: { ...capable.textDocument, codeAction: { ...capable.textDocument?.codeAction, disabledSupport: true } },
    };
    const [done] = await actionsAt(4, capable);
    assert.equal(done?.title, 'Convert timeline to a table');
    assert.ok(JSON.stringify(done?.edit).includes('| 14:00 | a deploy starts |'));
    assert.deepEqual(await actionsAt(9, capable), []);
    const [refused] = await actionsAt(9, showing);
    assert.equal(refused?.edit, undefined);
    assert.ok(refused?.disabled?.reason.includes('has more below it'));
  });
});
