/** Times written alike, and in UTC: what a code action does to the text. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CodeAction, TextDocumentEdit, TextEdit } from 'vscode-languageserver-protocol';
import { analyze, applyEdits, defaultSettings, timesToUtc } from '../../server/src/core/index.ts';
import { LineTable } from '../../server/src/lsp/lineTable.ts';
import { capable, uri, writing } from '../support/writing.ts';

/** The document after the action of that title, asked for inside the timeline; the reason where it is refused. */
async function after(text: string, title: string): Promise<string> {
  const { client } = await writing(text, {
    ...capable,
    textDocument: { ...capable.textDocument, codeAction: { ...capable.textDocument?.codeAction, disabledSupport: true } },
  });
  const at = { line: text.slice(0, text.indexOf('## Timeline')).split('\n').length - 1, character: 4 };
  const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri },
    range: { start: at, end: at },
    context: { diagnostics: [], only: ['refactor.rewrite.times'] },
  });
  const action = actions.find((one) => one.title === title);
  if (!action?.edit) return action?.disabled?.reason ?? 'not offered';
  const [change] = action.edit.documentChanges as TextDocumentEdit[];
  const lines = new LineTable(text);
  const edits = ((change?.edits ?? []) as TextEdit[]).map(({ range: { start, end }, newText }) => ({
    span: { start: lines.start(start.line) + start.character, end: lines.start(end.line) + end.character },
    text: newText,
  }));
  return applyEdits(text, edits);
}

const head = '# Postmortem: queue\n\n**Date:** 2026-02-10\n\n';

suite('times', () => {
  test('are written as HH:MM, and what is said about them stays', async () => {
    assert.equal(
      await after(
        `${head}## Timeline (UTC)\n\n- 8:20 alert\n- **2:18 pm** - deploy\n- ~2:25 PM: rollback\n- 1430 UTC: fixed\n- 2:40 - 2:50 pm calls\n- 15:00 end at 3:10 pm\n`,
        'Write times as HH:MM',
      ),
      `${head}## Timeline (UTC)\n\n- 08:20 alert\n- **14:18** - deploy\n- ~14:25: rollback\n- 14:30 UTC: fixed\n- 14:40 - 14:50 calls\n- 15:00 end at 3:10 pm\n`,
    );
    assert.equal(await after(`${head}## Timeline (UTC)\n\n- 08:20 alert\n- 09:18 deploy\n`, 'Write times as HH:MM'), 'not offered');
  });

  test('an hour that means the afternoon stays in the afternoon', async () => {
    assert.equal(
      await after(`${head}## Timeline (UTC)\n\n| Time | Event |\n|-|-|\n| 11:50 | a |\n| 1:15 | b |\n`, 'Write times as HH:MM'),
      `${head}## Timeline (UTC)\n\n| Time | Event |\n|-|-|\n| 11:50 | a |\n| 13:15 | b |\n`,
    );
  });

  test('local times become UTC, and the zone in the title or in a column with them', async () => {
    assert.equal(
      await after(`${head}## Timeline (CET)\n\n| Time | Event |\n|-|-|\n| 14:00 | a |\n| 2:05 pm | b |\n`, 'Write times in UTC'),
      `${head}## Timeline (UTC)\n\n| Time | Event |\n|-|-|\n| 13:00 | a |\n| 1:05 pm | b |\n`,
    );
    assert.equal(
      await after(`${head}## Timeline\n\n- 14:00 PST a\n- 14:10 PST - 14:20 PST b\n`, 'Write times in UTC'),
      `${head}## Timeline\n\n- 22:00 UTC a\n- 22:10 UTC - 22:20 UTC b\n`,
    );
  });

  test('across midnight dates are written, and dates that stand there move', async () => {
    assert.equal(
      await after(`${head}## Timeline (PST)\n\n- 15:30 a\n- 16:10 b\n- 16:20 c\n`, 'Write times in UTC'),
      `${head}## Timeline (UTC)\n\n- 23:30 a\n- 2026-02-11 00:10 b\n- 00:20 c\n`,
    );
    assert.equal(
      await after(`${head}## Timeline (CET)\n\n- 2026-02-11 00:30 a\n- 2026-02-11 01:30 b\n`, 'Write times in UTC'),
      `${head}## Timeline (UTC)\n\n- 2026-02-10 23:30 a\n- 2026-02-11 00:30 b\n`,
    );
    assert.equal(
      await after(
        `${head}## Timeline (CET)\n\n| Date | Time | Event |\n|-|-|-|\n| Feb 11, 2026 | 00:30 | a |\n| Feb 11, 2026 | 01:30 | b |\n`,
        'Write times in UTC',
      ),
      `${head}## Timeline (UTC)\n\n| Date | Time | Event |\n|-|-|-|\n| Feb 10, 2026 | 23:30 | a |\n| Feb 11, 2026 | 00:30 | b |\n`,
    );
  });

  test('a zone from the metadata stays there, and the title says UTC', async () => {
    const meta = `${head}**Time zone:** Europe/Berlin\n\n`;
    assert.equal(
      await after(`${meta}## Timeline\n\n- 14:00 a\n- 14:05 b\n`, 'Write times in UTC'),
      `${meta}## Timeline (UTC)\n\n- 13:00 a\n- 13:05 b\n`,
    );
  });

  test('without a date there is no time in UTC, and the action says so', async () => {
    assert.match(await after('# Postmortem: queue\n\n## Timeline (CET)\n\n- 14:00 a\n- 14:05 b\n', 'Write times in UTC'), /has no date/);
    assert.equal(await after(`${head}## Timeline (UTC)\n\n- 14:00 a\n- 14:05 b\n`, 'Write times in UTC'), 'not offered');
  });

  test('name the same instants in UTC, whatever the zone', () => {
    const options = { settings: { ...defaultSettings, include: ['**'] }, path: 'a.md' };
    const clock = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }));
    let moved = 0;
    let kept = 0;
    fc.assert(
      fc.property(
        fc.constantFrom('CET', 'PST', 'America/New_York', 'Asia/Kolkata', '+09:30', 'Europe/London'),
        fc.constantFrom('2026-02-10', '2026-03-29', '2025-12-31'),
        fc.array(clock, { minLength: 2, maxLength: 6 }),
        fc.boolean(),
        (zone, date, clocks, table) => {
          const times = clocks
            .toSorted(([a, b], [c, d]) => a - c || b - d)
            .map(([hours, minutes]) => `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`);
          const rows = times.map((time, index) => (table ? `| ${time} | step ${index} |\n` : `- ${time} step ${index}\n`)).join('');
          const text = `# P\n\n**Date:** ${date}\n\n## Timeline (${zone})\n\n${table ? '| Time | Event |\n|-|-|\n' : ''}${rows}`;
          const before = analyze(text, options).postmortem;
          const instants = before.timeline?.entries.map(({ instant }) => instant);
          const context = { text: ({ start, end }: { start: number; end: number }) => text.slice(start, end), eol: '\n' };
          const result = timesToUtc(before, context);
          if (!result || result.refused !== undefined) return;
          const changed = applyEdits(text, result.edits);
          const now = analyze(changed, options).postmortem.timeline?.entries;
          assert.deepEqual(
            now?.map(({ instant }) => instant),
            instants,
            changed,
          );
          assert.ok(
            now?.every(({ zone: one }) => one === 'UTC'),
            changed,
          );
          kept++;
          if (changed.includes('- 202') || changed.includes('| 202')) moved++;
        },
      ),
      { seed: 4, numRuns: 300 },
    );
    assert.ok(kept > 200 && moved > 30, `${kept} ${moved}`);
  });
});
