/** Ways of writing of reports that companies publish and of templates that many teams use, in our own words: what is understood of them. */
import assert from 'node:assert/strict';
import { Analyzer, type Analysis, type Postmortem } from '../../server/src/core/index.ts';
import { classifyTitle } from '../../server/src/core/titles.ts';

function analyse(text: string): Analysis {
  return new Analyzer(text, { today: { year: 2025, month: 1, day: 1 } }).analysis();
}

const read = (text: string): Postmortem => analyse(text).postmortem;

/** Time, who and what of each entry. */
const entries = (text: string): string[] =>
  (read(text).timeline?.entries ?? []).map(({ local, owner, text: words }) => `${local} <${owner?.value ?? ''}> ${words.value}`);

/** Owner and text of each item. */
const items = (text: string): string[] => read(text).actionItems.map(({ owner, text: words }) => `<${owner?.value ?? ''}> ${words.value}`);

const start = '# Incident 2024-03-05: no labels\n\n## Summary\n\nThe printer was out of paper.\n\n';

suite('styles of public reports', () => {
  test('titles', () => {
    for (const [title, kind] of [
      ['Incident timeline and impact', 'timeline'],
      ['Technical description of the error and how it happened', 'root-cause'],
      ['Outcomes / Corrective Actions', 'action-items'],
      ['Learning Opportunities', 'lessons'],
      ['What was difficult?', 'what-went-wrong'],
      ['Contributing factor(s)', 'contributing-factors'],
      ['Root cause(s)', 'root-cause'],
      ['Original problem', 'root-cause'],
      ['Steps we have taken', 'resolution'],
    ] as const)
      assert.equal(classifyTitle(title), kind, title);
  });

  test('phases in capitals with a full stop', () => {
    const { timeline } = read(
      `${start}## Incident timeline and impact\n\n| **Time (UTC)** | **Event** |\n|---|---|\n| 2024-03-05 16:02 | **IMPACT START.** A change was made. |\n| 2024-03-05 16:40 | **IMPACT ENDS.** Paper is in. |\n`,
    );
    assert.deepEqual(
      timeline?.entries.map(({ phase }) => phase),
      ['start', 'resolution'],
    );
  });

  test('what is being done, in prose', () => {
    const section = (words: string): string => `${start}## What we are doing to stop this happening again\n\n${words}\n`;
    assert.deepEqual(items(section("We're replacing the printer. We'll count the paper.")), [
      "<> We're replacing the printer. We'll count the paper.",
    ]);
    assert.deepEqual(items(section('The printer was old and nobody knew its tray.')), []);
  });

  test('an owner that is asked for is none', () => {
    assert.deepEqual(items(`${start}## Action items\n\n- Count the paper - owner needed\n`), ['<> Count the paper - owner needed']);
  });

  test('who has reviewed a report is no author, who owns it is one', () => {
    const names = (line: string): string[] =>
      read(`# Incident 2024-03-05: no labels\n\n${line}\n\n## Summary\n\nNo paper.\n`).authors.map(({ value }) => value);
    assert.deepEqual(names('Author: Ana Lima, reviewed by the print team'), ['Ana Lima']);
    assert.deepEqual(names('**Owner of Post-Mortem:** Ana Lima'), ['Ana Lima']);
  });

  test('the day of a meeting is not that of the incident', () => {
    assert.deepEqual(
      entries(
        '# Postmortem: no labels\n\n**Owner:** Ana\n**Meeting scheduled for:** Tuesday, 12 March 2024\n\n## Overview\n\nOn 5 March 2024 the printer was out of paper.\n\n## Timeline\n\n- 16:02 UTC No labels\n',
      ),
      ['2024-03-05T16:02 <> No labels'],
    );
  });

  test('plain reports with Roman or Arabic figures before their titles', () => {
    const parts = ['Mail stood still.', '09:10 UTC Queue full\n10:00 UTC Queue drained', 'The queue has a limit.', '- Alert at 80 %'];
    const kinds = ['summary', 'timeline', 'root-cause', 'action-items'];
    const report = (titles: readonly string[], gap: string): string =>
      `Postmortem: Mail queue stuck (2025-03-04)\n\n${titles.map((title, index) => `${title}${gap}${parts[index]}\n`).join('\n')}`;
    for (const titles of [
      ['I. SUMMARY', 'II. TIMELINE', 'III. ROOT CAUSE', 'IV. ACTION ITEMS'],
      ['1. Summary', '2. Timeline', '3. Root cause', '4. Action items'],
      ['1.1 Summary', '1.2 Timeline', '1.3 Root cause', '1.4 Action items'],
    ])
      for (const gap of ['\n', '\n\n']) {
        const { sections, timeline, actionItems } = read(report(titles, gap));
        assert.deepEqual(
          sections.map(({ kind }) => kind),
          kinds,
        );
        assert.deepEqual([timeline?.entries.length, actionItems.length], [2, 1]);
      }
    // A table of contents opens nothing.
    assert.deepEqual(
      read(
        '# Postmortem: Mail queue stuck (2025-03-04)\n\n1. Summary\n2. Timeline\n3. Root cause\n\n## Summary\n\nMail stood still.\n',
      ).sections.map(({ kind }) => kind),
      [undefined, 'summary'],
    );
  });

  test('recommendations with numbers of their own', () => {
    const numbered = (...list: readonly string[]): string => `${start}## Recommendations\n\n${list.join('\n\n')}\n`;
    assert.deepEqual(
      items(numbered('R1. The team should count the paper. Owner: Ana.', 'R2. Buy more paper.', '**REC-3** Write it down (owner: Max)')),
      ['<Ana> The team should count the paper.', '<> Buy more paper.', '<Max> Write it down'],
    );
    assert.deepEqual(items(numbered('- **R1:** Count the paper', '- AI-2 – Buy more')), ['<> Count the paper', '<> Buy more']);
    // What has such a name for another reason keeps it.
    assert.deepEqual(items(numbered('- R2 buckets without a policy are to be found')), ['<> R2 buckets without a policy are to be found']);
  });

  test('everything behind its title in one sentence', () => {
    const text =
      '# Incident 2024-03-05: no labels\n\n**Summary:** No paper.\n\n**Timeline:** 16:02 UTC labels are empty; 16:20 UTC paper is in; nobody knew; 16:31 UTC all good.\n\n**Follow-up:** count the paper (Ana, by 2024-04-01); write it down\n';
    assert.deepEqual(entries(text), [
      '2024-03-05T16:02 <> labels are empty',
      '2024-03-05T16:20 <> paper is in; nobody knew',
      '2024-03-05T16:31 <> all good.',
    ]);
    assert.deepEqual(items(text), ['<Ana> count the paper', '<> write it down']);
    for (const answer of ['none', 'to be discussed in the review', 'see the ticket of the vendor', 'pending the next review'])
      assert.deepEqual(items(text.replace('count the paper (Ana, by 2024-04-01); write it down', answer)), [], answer);
  });

  test('comments of a ticket', () => {
    const comments = (gap: string): string =>
      `# Incident 2024-03-05: no labels\n\n## Comments\n\n${['4:02 PM', '4:09 PM', '4:31 PM'].map((time, index) => `${index === 1 ? 'Max Ort' : '**Zoe Kim**'} added a comment - 05/Mar/24 ${time}${gap}message ${index}\n`).join('\n')}`;
    assert.deepEqual(entries(comments('\n')), [
      '2024-03-05T16:02 <Zoe Kim> message 0',
      '2024-03-05T16:09 <Max Ort> message 1',
      '2024-03-05T16:31 <Zoe Kim> message 2',
    ]);
    assert.deepEqual(entries(comments('\n\n')), [
      '2024-03-05T16:02 <> message 0',
      '2024-03-05T16:09 <> message 1',
      '2024-03-05T16:31 <> message 2',
    ]);
  });

  test('the titles of a table of times are no field', () => {
    const told = '| When | What |\n|---|---|\n| 16:02 UTC | No labels |\n| 16:20 UTC | Paper is in |\n| 16:31 UTC | All good |\n';
    const { metadata, timeline } = read(
      `# Postmortem: no labels on 2024-03-05\n\n## What happened\n\n${told}\n## Root cause\n\nNo paper.\n`,
    );
    assert.deepEqual([metadata, timeline?.entries.length], [[], 3]);
  });

  test('a field tells what a title does not', () => {
    assert.equal(
      read('# Postmortem Report\n\n| **Title** | No labels |\n|---|---|\n| **Date** | 2024-03-05 |\n\n## Root cause\n\nNo paper.\n').title
        ?.value,
      'No labels',
    );
    assert.equal(
      read('Subject: [RCA] No labels\n\nIncident start: 2024-03-05 16:02 UTC\n\nRoot cause:\nNo paper.\n').title?.value,
      '[RCA] No labels',
    );
  });
});
