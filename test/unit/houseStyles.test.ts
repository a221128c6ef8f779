/** Ways of writing that teams carry from one document to the next, each seen in a document of our own: what is understood of them. */
import assert from 'node:assert/strict';
import { Analyzer, type Analysis, type Postmortem } from '../../server/src/core/index.ts';
import { phaseTimes, timesOf } from '../../server/src/lsp/timelineTimes.ts';

function analyse(text: string): Analysis {
  return new Analyzer(text, { today: { year: 2025, month: 1, day: 1 } }).analysis();
}

const read = (text: string): Postmortem => analyse(text).postmortem;

/** Time, who and what of each entry. */
function entries(text: string): string[] {
  return (read(text).timeline?.entries ?? []).map(({ local, owner, text: words }) => `${local} <${owner?.value ?? ''}> ${words.value}`);
}

/** Owner, due date as far as it is known, and text of each item. */
function items(text: string): string[] {
  return read(text).actionItems.map(({ owner, due, text: words }) => {
    const day = due?.date && `${due.date.year}-${due.date.month}-${due.date.day}`;
    return [owner?.value, day ?? due?.raw, words.value].filter((part) => part !== undefined).join(' | ');
  });
}

suite('house styles', () => {
  test('messages of a chat below their writers and times', () => {
    const chat = (gap: string): string =>
      `# Incident 2024-03-05: no labels\n\n## Timeline\n\nFrom our channel:\n\nzoe.k  4:02 PM\nlabels are empty${gap}Max Ort  [4:09 PM]\nlooking\nat the printer${gap}zoe.k  4:31 PM\nall good\n`;
    const expected = [
      '2024-03-05T16:02 <zoe.k> labels are empty',
      '2024-03-05T16:09 <Max Ort> looking at the printer',
      '2024-03-05T16:31 <zoe.k> all good',
    ];
    assert.deepEqual(entries(chat('\n\n')), expected);
    assert.deepEqual(entries(chat('\n')), expected);
    // A time at the end of a sentence is none of a message.
    assert.deepEqual(
      entries('# Incident 2024-03-05: no labels\n\n## Timeline\n\nThe printer stopped at 4:02 PM\nand came back soon.\n'),
      [],
    );
  });

  test('a writer of the chat owns what begins with the name', () => {
    const text =
      '# Incident 2024-03-05: no labels\n\n## Timeline\n\nzoe.k  4:02 PM\nlabels are empty\n\nmaxort  4:09 PM\nlooking\n\n## Action items\n\n- maxort: spare printer by 2024-04-01\n';
    assert.deepEqual(items(text), ['maxort | 2024-4-1 | maxort: spare printer']);
  });

  test('lines that end in <br>, in small letters', () => {
    const text =
      '# Incident 2024-03-05: no labels\n\n## Timeline (UTC)\n\n16:02 labels are empty<br>\n16:09 somebody looks<br> 16:20 paper is in<br>\n16:31 all good <br>\n';
    assert.deepEqual(entries(text), [
      '2024-03-05T16:02 <> labels are empty',
      '2024-03-05T16:09 <> somebody looks',
      '2024-03-05T16:20 <> paper is in',
      '2024-03-05T16:31 <> all good',
    ]);
  });

  test('headings that say "Update" and when', () => {
    const text =
      '# Labels are late (5 March 2024)\n\nLabels are late, none is lost.\n\n### Update 05/03/2024 16:31\n\nAll printed.\n\n### Update 05/03/2024 16:09\n\nWe look for paper.\n\n### Update 05/03/2024 16:02\n\nWe investigate.\n';
    assert.deepEqual(entries(text), [
      '2024-03-05T16:31 <> All printed.',
      '2024-03-05T16:09 <> We look for paper.',
      '2024-03-05T16:02 <> We investigate.',
    ]);
    assert.ok(read(text).recognition.postmortem);
  });

  test('where the newest stands first, time runs from the last entry up', () => {
    const text =
      '# No labels, 5 March 2024\n\n## Summary\n\nNo labels for an hour.\n\n## Updates (newest first, UTC)\n\n- 17:10 All clear.\n- 16:13 Rolled back.\n- 16:09 An alert fired.\n- 16:05 Printing is slow.\n- 16:02 Outage begins.\n\n## Root cause\n\nNo paper.\n';
    const { timeline, recognition } = read(text);
    assert.ok(recognition.postmortem && timeline);
    const times = timesOf(timeline);
    assert.deepEqual(
      times.map(({ offset }) => offset),
      [68, 11, 7, 3, 0],
    );
    assert.deepEqual(
      times.map(({ gap }) => gap),
      [57, undefined, undefined, undefined, undefined],
    );
    assert.deepEqual(
      phaseTimes(times).map(({ name, minutes }) => `${name} ${minutes}`),
      ['Detection 7', 'Mitigation 4', 'Resolution 57', 'in all 68'],
    );
    assert.ok(!analyse(text).findings.some(({ rule }) => rule === 'timeline/unordered'));
  });

  test('a due date that could be two is settled by another one of the list', () => {
    const table = (...dates: readonly string[]): string[] =>
      items(
        `# Postmortem: labels\n\n## Actions\n\n| Action | Resp. | Timescale |\n|---|---|---|\n${dates.map((date) => `| Buy paper | Zoe | ${date} |\n`).join('')}`,
      );
    assert.deepEqual(table('01/09/2024', '15/08/2024'), ['Zoe | 2024-9-1 | Buy paper', 'Zoe | 2024-8-15 | Buy paper']);
    assert.deepEqual(table('01/09/2024', '08/15/2024'), ['Zoe | 2024-1-9 | Buy paper', 'Zoe | 2024-8-15 | Buy paper']);
    assert.deepEqual(table('01/09/2024', '02/08/2024'), ['Zoe | 01/09/2024 | Buy paper', 'Zoe | 02/08/2024 | Buy paper']);
    assert.deepEqual(table('01/09/2024', '15/08/2024', '08/15/2024')[0], 'Zoe | 01/09/2024 | Buy paper');
  });

  test('an owner in brackets before a due date', () => {
    const text = '# Postmortem: labels\n\n**Authors:** Zoe\n\n## Actions\n\n- Buy paper (Zoe), due 2024-04-01\n';
    assert.deepEqual(items(text), ['Zoe | 2024-4-1 | Buy paper']);
  });

  test('tables of Jira', () => {
    const text =
      '# Incident 2024-03-05: no labels\n\nh2. Timeline\n\n||Time (UTC)||Event||Who||\n|16:02|Labels are empty|Zoe|\n|16:09|Paper is in| |\n\nh2. Action items\n\n||Action||Owner||Due||\n|Buy paper|Max|2024-04-01|\n';
    assert.deepEqual(entries(text), ['2024-03-05T16:02 <Zoe> Labels are empty', '2024-03-05T16:09 <> Paper is in']);
    assert.deepEqual(items(text), ['Max | 2024-4-1 | Buy paper']);
    // A line with text above it is no table.
    assert.deepEqual(items('# Postmortem: labels\n\n## Action items\n\nSee:\n||Action||Owner||\n|Buy paper|Max|\n'), []);
  });

  test('bold titles that are no names of sections, with a line to themselves and capitals', () => {
    const kinds = (title: string): (string | undefined)[] =>
      read(`# Postmortem: labels\n\n**Summary**\n\nNo labels.\n\n**${title}**\n\n1. Buy paper\n`).sections.map(({ kind }) => kind);
    assert.deepEqual(kinds('Action Plan'), [undefined, 'summary', 'action-items']);
    assert.deepEqual(kinds('Process Improvements'), [undefined, 'summary', 'action-items']);
    for (const title of ['Next Printer', 'Update plan', 'Why Is This Happening?', 'Chat Logs'])
      assert.deepEqual(kinds(title), [undefined, 'summary'], title);
  });

  test('the questions of a form', () => {
    const { date, severity, sections } = read(
      '### What is the date of the incident?\n\n2024-03-05\n\n### Severity\n\nSEV2 (major)\n\n### Summary\n\nNo labels.\n\n### What was the root cause?\n\nNo paper.\n',
    );
    assert.deepEqual(date?.date, { year: 2024, month: 3, day: 5 });
    assert.equal(severity?.value, 'SEV-2');
    assert.deepEqual(
      sections.map(({ kind }) => kind),
      ['metadata', 'metadata', 'summary', 'root-cause'],
    );
  });
});
