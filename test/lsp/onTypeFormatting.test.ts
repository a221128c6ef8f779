/** What Enter does at `¦` below rows and items. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TextEdit } from 'vscode-languageserver-protocol';
import { analyze, applyEdits, defaultSettings } from '../../server/src/core/index.ts';
import { LineTable } from '../../server/src/lsp/lineTable.ts';
import { memoryServer } from '../support/memoryConnection.ts';
import { ask, capable, cursorIn, uri, writing } from '../support/writing.ts';

const head = '# Postmortem: queue\n\n**Date:** 2026-02-10\n\n';

/** The text after Enter at `¦`, with what the editor itself puts on the new line, and the server's answer to that. */
async function enter(marked: string, own = '', eol = '\n', options = {}): Promise<string> {
  const { text, position } = cursorIn(head + marked);
  const before = text.replaceAll('\n', eol);
  const { client } = await writing(before, capable, options);
  client.change(uri, 2, { range: { start: position, end: position }, text: `${eol}${own}` });
  const starts = new LineTable(before);
  const at = starts.start(position.line) + position.character;
  const changed = `${before.slice(0, at)}${eol}${own}${before.slice(at)}`;
  const edits = await ask<TextEdit[] | null>(client, 'textDocument/onTypeFormatting', {
    position: { line: position.line + 1, character: own.length },
    ch: '\n',
    options: { tabSize: 2, insertSpaces: true },
  });
  const lines = new LineTable(changed);
  const spans = (edits ?? []).map(({ range: { start, end }, newText }) => ({
    span: { start: lines.start(start.line) + start.character, end: lines.start(end.line) + end.character },
    text: newText,
  }));
  return applyEdits(changed, spans).slice(head.replaceAll('\n', eol).length);
}

const table = '## Timeline (UTC)\n\n| Time | Event | Owner |\n|--|--|--|\n';

suite('Enter', () => {
  test('is asked for by clients that do not say that they can, such as Kate', async () => {
    const { client } = memoryServer();
    const { capabilities } = await client.initialize({});
    assert.deepEqual(capabilities.documentOnTypeFormattingProvider, { firstTriggerCharacter: '\n' });
  });

  test('below a row of the timeline opens the next one, with its time and straight columns', async () => {
    assert.equal(
      await enter(`${table}| 14:00 | 陳 deploys¦\n`),
      '## Timeline (UTC)\n\n| Time  | Event      | Owner |\n| ----- | ---------- | ----- |\n| 14:00 | 陳 deploys |       |\n| 14:00 | \n',
    );
    assert.equal(
      await enter(
        '## Timeline (UTC)\r\n\r\n| Time  | Event |\r\n| ----- | ----- |\r\n| 14:00 | a     |¦\r\n'.replaceAll('\r', ''),
        '',
        '\r\n',
      ),
      '## Timeline (UTC)\r\n\r\n| Time  | Event |\r\n| ----- | ----- |\r\n| 14:00 | a     |\r\n| 14:00 | \r\n',
    );
  });

  test('behind the last words of a row is Enter below it: empty cells stay behind', async () => {
    const next = '## Timeline (UTC)\n\n| Time  | Event   | Owner |\n| ----- | ------- | ----- |\n| 14:00 | deploys |       |\n| 14:00 | \n';
    assert.equal(await enter(`${table}| 14:00 | deploys¦ | |\n`), next);
    assert.equal(await enter(`${table}| 14:00 | deploys ¦|       |\n`), next);
    assert.equal(
      await enter(`${table}| 14:00 | deploys | Ana¦ |\n| 14:05 | b | |\n`),
      next.replace('      |\n| 14:00 | \n', 'Ana   |\n| 14:00 | \n| 14:05 | b       |       |\n'),
    );
    assert.equal(await enter(`${table}| 14:00 | a | |\n| 14:05 |¦ | |\n`), `${table}| 14:00 | a | |\n\n`);
    assert.equal(await enter(`${table}| 14:00 | a | |\n¦| | | |\n`), `${table}| 14:00 | a | |\n\n| | | |\n`);
    assert.equal(await enter(`${table}| 14:00 |¦ a | |\n`), `${table}| 14:00 |\n a | |\n`);
  });

  test('opens a whole row for a client that goes from cell to cell', async () => {
    const whole = (text: string): Promise<string> => enter(text, '', '\n', { overview: true });
    assert.match(await whole(`${table}| 14:00 | a | Ana¦ |\n`), /Ana {3}\|\n\| 14:00 \| {2}\| {2}\|\n$/);
    assert.match(await whole('## Action Items\n\n| Action | Owner |\n|-|-|\n| Add an alert | Ana |¦\n'), /\n\| {2}\| {2}\|\n$/);
    assert.match(await whole('## Timeline (UTC)\n\n- 14:00 a¦\n'), /\n- 14:00 \n$/);
  });

  test('takes the time of now while the incident goes on', async () => {
    const now = new Date(Date.UTC(2026, 2, 2, 9, 30));
    const text = `${table}| 2026-03-02 09:00 | a | |¦\n`;
    const { text: plain, position } = cursorIn(head + text);
    const server = await writing(plain, capable);
    server.host.time = now;
    server.client.change(uri, 2, { range: { start: position, end: position }, text: '\n' });
    const edits = await ask<TextEdit[]>(server.client, 'textDocument/onTypeFormatting', {
      position: { line: position.line + 1, character: 0 },
      ch: '\n',
      options: { tabSize: 2, insertSpaces: true },
    });
    assert.ok(
      edits.some(({ newText }) => newText === '| 2026-03-02 09:30 | '),
      JSON.stringify(edits),
    );
  });

  test('in the midst of a table leaves the columns as they are', async () => {
    const rows = '| 14:00 | a       | |\n| 14:05 | a long one | |\n';
    assert.equal(await enter(table + rows.replace(' |\n', ' |¦\n')), table + rows.replace('\n', '\n| 14:00 | \n'));
  });

  test('below an entry of a list goes on in its style', async () => {
    assert.equal(
      await enter('## Timeline (UTC)\n\n- **14:00** – a\n- **14:05** – **b** c¦\n'),
      '## Timeline (UTC)\n\n- **14:00** – a\n- **14:05** – **b** c\n- **14:05** – \n',
    );
    assert.equal(
      await enter('## Timeline (UTC)\n\n1. 14:00: a\n2. 14:05: b¦\n'),
      '## Timeline (UTC)\n\n1. 14:00: a\n2. 14:05: b\n3. 14:05: \n',
    );
    assert.equal(
      await enter('## Timeline (UTC)\n\n- 14:00 a\n- 14:05 | Ana | b¦\n', '- '),
      '## Timeline (UTC)\n\n- 14:00 a\n- 14:05 | Ana | b\n- 14:05 | \n',
    );
  });

  test('goes on in the midst of a list, too', async () => {
    assert.equal(
      await enter('## Timeline (UTC)\n\n- 14:00 - a¦\n- 14:05 - b\n'),
      '## Timeline (UTC)\n\n- 14:00 - a\n- 14:00 - \n- 14:05 - b\n',
    );
  });

  test('below an action item begins the next one', async () => {
    assert.equal(
      await enter('## Action Items\n\n| # | Action | Owner | Deadline |\n|-|-|-|-|\n| 1 | Add an alert | Ana¦\n'),
      '## Action Items\n\n| #   | Action       | Owner | Deadline |\n| --- | ------------ | ----- | -------- |\n| 1   | Add an alert | Ana   |          |\n| 2   | \n',
    );
    assert.equal(await enter('## Action Items\n\n- [x] Add an alert (Ana)¦\n'), '## Action Items\n\n- [x] Add an alert (Ana)\n- [ ] \n');
    assert.equal(await enter('## Action Items\n\n* Add an alert¦\n\ntext\n'), '## Action Items\n\n* Add an alert\n* \n\ntext\n');
  });

  test('on an empty row or item ends the block', async () => {
    assert.equal(await enter(`${table}| 14:00 | a | |\n| 14:00 | ¦\n`), `${table}| 14:00 | a | |\n\n`);
    assert.equal(await enter('## Timeline (UTC)\n\n- 14:00 - a\n- 14:05 - ¦\n'), '## Timeline (UTC)\n\n- 14:00 - a\n\n');
    assert.equal(await enter('## Action Items\n\n- [ ] a\n- [ ] ¦\n'), '## Action Items\n\n- [ ] a\n\n');
  });

  test('anywhere else is Enter', async () => {
    for (const text of [
      `${table}| 14:00 | a¦ b | |\n`,
      `${table}| 14:00 | a | |\n\nText¦\n`,
      '## Timeline (UTC)\n\n- 14:00 a\n- 14:05 b\n  ```\n  log¦\n  ```\n',
      '## Summary\n\n- one¦\n',
      '## Timeline¦ (UTC)\n\n- 14:00 a\n',
      '## Action Items\n\n- [ ] a\n  - below¦\n',
    ]) {
      const { text: plain, position } = cursorIn(head + text);
      const at = new LineTable(plain).start(position.line) + position.character;
      assert.equal(await enter(text), `${plain.slice(0, at)}\n${plain.slice(at)}`.slice(head.length), text);
    }
  });

  test('brings a row that is read as an entry of the same timeline, whatever the style', async () => {
    const styles = ['- ', '* ', '1. '];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...styles),
        fc.constantFrom('14:00', '2:00 pm', '2026-02-10 14:00', '~14:00', '[14:00]', '**14:00**', '`14:00`'),
        fc.constantFrom(' - ', ': ', ' – ', ' '),
        async (bullet, time, sign) => {
          // That would define a link.
          fc.pre(!(time.startsWith('[') && sign.startsWith(':')));
          const text = `## Timeline (UTC)\n\n${bullet}${time}${sign}Started\n${bullet.replace('1', '2')}${time}${sign}Went on¦\n`;
          const after = `${head}${(await enter(text)).trimEnd()} Ended\n`;
          const { postmortem } = analyze(after, { settings: { ...defaultSettings, include: ['**'] } });
          const entries = postmortem.timeline?.entries ?? [];
          assert.equal(entries.length, 3, after);
          assert.equal(entries[2]?.local, entries[1]?.local, after);
          assert.equal(entries[2]?.text.value, 'Ended', after);
        },
      ),
      { seed: 2, numRuns: 80 },
    );
  });
});
