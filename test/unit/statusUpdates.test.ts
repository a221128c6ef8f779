/** Logs of status pages as timelines. */
import assert from 'node:assert/strict';
import { Analyzer, type Analysis } from '../../server/src/core/index.ts';

function analyse(text: string): Analysis {
  return new Analyzer(text, { today: { year: 2025, month: 6, day: 1 } }).analysis();
}

/** Time, phase and words of each entry. */
const entries = (text: string): string[] =>
  (analyse(text).postmortem.timeline?.entries ?? []).map(
    ({ instant, local, phase, text: words }) =>
      `${instant === undefined ? local : new Date(instant).toISOString().slice(0, 16)} ${phase ?? '-'} ${words.value}`,
  );

const log = [
  '2025-03-04T15:40 resolution Resolved - Uploads work again.',
  '2025-03-04T15:02 - Monitoring - We have renewed the key.',
  '2025-03-04T14:02 - Investigating - Uploads fail.',
];

suite('status updates', () => {
  test('the time on the last line', () => {
    const text =
      '# Uploads fail\n\n## Incident report\n\n**Resolved** - Uploads work again.\nMar 4, 2025 - 15:40 UTC\n\n**Monitoring** - We have renewed the key.\nMar 4, 2025 - 15:02 UTC\n\n**Investigating** - Uploads fail.\nPosted 3 months ago. Mar 4, 2025 - 14:02 UTC\n';
    assert.deepEqual(entries(text), log);
    assert.ok(analyse(text).postmortem.recognition.postmortem);
    assert.ok(!analyse(text).findings.some(({ rule }) => rule.startsWith('timeline/')));
  });

  test('dates without a year are days apart as they are written, whichever stands first', () => {
    const hours = (...stamps: readonly string[]): number[] => {
      const updates = stamps.map((stamp) => `**Update** - We look into it.\n${stamp}\n`).join('\n');
      const moments =
        analyse(`# Uploads fail\n\n## Incident report\n\n${updates}`).postmortem.timeline?.entries.map(({ moment }) => moment!) ?? [];
      return moments.map((moment) => (moment - moments[0]!) / 3_600_000);
    };
    assert.deepEqual(hours('Mar 4, 15:00 UTC', 'Mar 4, 14:30 UTC', 'Mar 4, 14:00 UTC'), [0, -0.5, -1]);
    assert.deepEqual(hours('Mar 3, 23:00 UTC', 'Mar 3, 23:30 UTC', 'Mar 4, 01:00 UTC'), [0, 0.5, 2]);
    assert.deepEqual(hours('Jan 1, 01:00 UTC', 'Dec 31, 23:00 UTC', 'Dec 30, 23:00 UTC'), [0, -2, -26]);
  });

  test('the time in a paragraph of its own, below or above', () => {
    const below =
      '# Uploads fail\n\n## Updates\n\n**Resolved** - Uploads work again.\n\nMar 4, 2025 - 15:40 UTC\n\n**Monitoring** - We have renewed the key.\n\nMar 4, 2025 - 15:02 UTC\n\n**Investigating** - Uploads fail.\n\nMar 4, 2025 - 14:02 UTC\n';
    assert.deepEqual(entries(below), log);
    assert.ok(analyse(below).postmortem.recognition.postmortem);
    const above =
      '# Uploads fail\n\n## Updates\n\nMar 4, 2025 - 15:40 UTC\n\n**Resolved** - Uploads work again.\n\nMar 4, 2025 - 15:02 UTC\n\n**Monitoring** - We have renewed the key.\n\nMar 4, 2025 - 14:02 UTC\n\n**Investigating** - Uploads fail.\n';
    assert.deepEqual(entries(above), log);
  });

  test('headings, and lists with the time behind the state', () => {
    const report = (body: string): string => `# Uploads fail\n\n## Updates\n\n${body}\n\n## Root cause\n\nAn old key.\n`;
    assert.deepEqual(
      entries(
        report(
          '### Resolved\n\nUploads work again.\n\nPosted Mar 04, 2025 - 15:40 UTC\n\n### Update\n\nWe renew the key.\nPosted Mar 04, 2025 - 15:02 UTC\n\n### Investigating\n\nUploads fail.\n**Posted** Mar 04, 2025 - 14:02 UTC',
        ),
      ),
      ['2025-03-04T15:40 resolution Resolved', '2025-03-04T15:02 - Update', '2025-03-04T14:02 - Investigating'],
    );
    assert.deepEqual(
      entries(
        report(
          '- **Resolved** - 4 Mar 2025, 15:40 UTC: Uploads work again.\n- **Update** (4 Mar 2025 15:02 UTC): We renew the key.\n- **Investigating** 4 Mar 2025 14:02 UTC - Uploads fail.',
        ),
      ),
      ['2025-03-04T15:40 resolution Uploads work again.', '2025-03-04T15:02 - We renew the key.', '2025-03-04T14:02 - Uploads fail.'],
    );
  });

  test('`Resolved` above a sentence is no time at which it ended', () => {
    const { postmortem } = analyse(
      '# Postmortem: Uploads fail\n\n### Resolved\n\nUploads work for 30 minutes.\n\n## Root cause\n\nAn old key.\n',
    );
    assert.deepEqual(postmortem.metadata, []);
  });

  test('sentences that begin with such a word are none', () => {
    assert.deepEqual(
      entries(
        '# Postmortem: Uploads fail\n\n## Timeline\n\nMonitoring showed errors at 10:00.\n\n- 10:00 UTC Uploads fail\n- 10:20 UTC Over\n\nUpdate 5 March 2025: still fine.\n',
      ).length,
      2,
    );
  });
});
