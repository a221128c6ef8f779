/** Whole documents of shapes that teams use: what is understood of them, and that nothing is said which is not so. */
import assert from 'node:assert/strict';
import { Analyzer, type Analysis } from '../../server/src/core/index.ts';

function analyse(text: string): Analysis {
  return new Analyzer(text, { today: { year: 2025, month: 1, day: 1 } }).analysis();
}

const instants = ({ postmortem }: Analysis): (string | undefined)[] =>
  (postmortem.timeline?.entries ?? []).map(({ instant }) =>
    instant === undefined ? undefined : new Date(instant).toISOString().slice(0, 16),
  );

suite('shapes of documents', () => {
  test('a post tells in its first sentence when it happened, and in its front matter when it went online', () => {
    const post = (date: string): string =>
      `---\ntitle: Our outage\ndate: ${date}\n---\n\nOn 2 November 2023 the site was down for an hour.\n\n## Timeline\n\n- 11:43 UTC: site down\n- 12:40 UTC: site up\n\n## Root cause\n\nAn old key.\n`;
    assert.deepEqual(instants(analyse(post('2023-11-04'))), ['2023-11-02T11:43', '2023-11-02T12:40']);
    // A date long before is that of something else.
    assert.deepEqual(instants(analyse(post('2024-11-04'))), ['2024-11-04T11:43', '2024-11-04T12:40']);
  });

  test('a post has its title in its front matter, and its first heading is that of a part', () => {
    const { postmortem } = analyse('---\ntitle: Our outage\n---\n\n## How mail works\n\nText.\n\n## Root cause\n\nAn old key.\n');
    assert.equal(postmortem.title?.value, 'Our outage');
  });

  test('a title that begins like that of a report or a guide may be that of an incident', () => {
    for (const title of ['Daily backups lost', 'Status page outage', 'Sprint lines down', 'Writing to the primary failed']) {
      const { postmortem } = analyse(
        `# ${title}\n\nDate: 2024-01-05\n\n## Timeline\n\n- 11:43 UTC: alert\n- 12:40 UTC: mitigated\n\n## Root cause\n\nAn old key.\n`,
      );
      assert.ok(postmortem.recognition.postmortem, title);
    }
  });

  test('a figure of a date counts no users', () => {
    const { postmortem } = analyse(
      '# Postmortem: Mail\n\n## Impact\n\nOn 11/03/25, our users saw old mail. On 19 July 2024, customers wrote. In all 3,120 customers were affected.\n',
    );
    assert.equal(postmortem.impact.users?.value, '3,120 customers');
  });

  test('a template that asks whom it hit looks for nobody', () => {
    const text = (question: string): string =>
      `# Postmortem: Mail\n\n**Date:** 2024-01-02\n\n## Impact\n\n1. ${question}\n   1. Customers\n`;
    const rules = (question: string): string[] => analyse(text(question)).findings.map(({ rule }) => rule);
    assert.ok(!rules('Who was impacted by this incident?').includes('blame/accusatory-question'));
    assert.ok(rules('Who was asleep during this incident?').includes('blame/accusatory-question'));
  });

  test('in another language neither sections nor fields are asked for', () => {
    const words = 'El servicio estuvo caído por un certificado caducado que no estaba en el inventario. '.repeat(6);
    const { postmortem, findings } = analyse(
      `# Postmortem: caída de pagos (2024-10-08)\n\n## Timeline\n\n- 10:02 UTC - Errores\n- 10:42 UTC - Restablecido\n\n## Causa raíz\n\n${words}\n`,
    );
    assert.deepEqual([postmortem.recognition.postmortem, findings.map(({ rule }) => rule)], [true, []]);
  });

  test('fields in a part before the story', () => {
    const { postmortem } = analyse(
      '# Incident report: Mail\n\n## 1.1 Particulars\n\n| Item | Detail |\n|---|---|\n| Date of occurrence | 21-Aug-2024 |\n| Severity | Sev 2 |\n\n## 1.2 Summary\n\nMail was late.\n\n## 1.3 Later\n\n| Item | Detail |\n|---|---|\n| Author | Kim |\n',
    );
    assert.deepEqual(
      postmortem.metadata.map(({ key, value }) => [key, value]),
      [
        ['date', '21-Aug-2024'],
        ['severity', 'Sev 2'],
      ],
    );
  });

  test('bold questions open sections, the whys of a chain do not', () => {
    const { postmortem } = analyse(
      '# Retro: mail\n\n**What happened?** Mail was late.\n\n**How did we fix it?** We rolled back.\n\n**What will we do?**\n\n- Alert on the queue\n\n## Five whys\n\n**Why did this happen?** A full disk.\n',
    );
    assert.deepEqual(
      postmortem.sections.map(({ kind }) => kind),
      [undefined, 'summary', 'resolution', 'action-items', 'five-whys'],
    );
    assert.deepEqual(
      postmortem.actionItems.map(({ text }) => text.value),
      ['Alert on the queue'],
    );
  });

  test('an entry with its words as items below its time', () => {
    const { postmortem } = analyse(
      '# Postmortem: Mail\n\n## Timeline (UTC)\n\n- **11:30**\n  - Mail is late\n  - A ticket is opened\n- **12:00** over\n',
    );
    assert.deepEqual(
      postmortem.timeline?.entries.map(({ text }) => text.value),
      ['Mail is late', 'over'],
    );
  });

  test('an action section in HTML, or with what has been changed, is not said to name none', () => {
    const rules = (actions: string): string[] =>
      analyse(`# Postmortem: Mail\n\n**Date:** 2024-01-02\n\n## Prevention\n\n${actions}\n`).findings.map(({ rule }) => rule);
    assert.ok(!rules('<ul>\n<li>Alert on the queue</li>\n</ul>').includes('action-items/none'));
    assert.ok(!rules('In the meantime we’ve added an alert.').includes('action-items/none'));
    assert.ok(rules('The queue was empty by noon.').includes('action-items/none'));
  });

  test('days as sections make a timeline', () => {
    const { postmortem } = analyse(
      '# Domain lost, 12-13 May 2025\n\n## Monday, May 12\n\n10:00 UTC – a reminder arrives\n23:59 UTC – the domain expires\n\n## Tuesday, May 13\n\n00:30 UTC – alerts\n\n## Root cause\n\nA mailbox that nobody reads.\n',
    );
    assert.deepEqual(instants({ postmortem } as Analysis), ['2025-05-12T10:00', '2025-05-12T23:59', '2025-05-13T00:30']);
  });

  test('a report on the incidents of a month', () => {
    const { postmortem, findings } = analyse(
      '# Availability report: May 2025\n\nIn May we had two incidents.\n\n## May 03 09:12 UTC\n\nBetween 09:12 and 10:22 UTC search was slow for 20% of users. The cause was a full disk. We rolled back at 10:10.\n\n## May 14 17:30 UTC\n\nBetween 17:30 and 17:55 UTC mail was late because of a wrong default. We will add a check.\n',
    );
    assert.ok(postmortem.recognition.postmortem);
    assert.deepEqual(
      findings.filter(({ severity }) => severity === 'warning').map(({ message }) => message),
      [],
    );
  });

  test('a table that tells everything, and times below “When”', () => {
    const rules = (text: string): string[] =>
      analyse(text)
        .findings.filter(({ severity }) => severity === 'warning')
        .map(({ message }) => message);
    const head = '# Postmortem: cameras dark\n\n';
    const table =
      '| | |\n|-|-|\n| **Date** | 2024-02-11 |\n| **Summary** | 40 cameras sent no pictures. |\n| **Impact** | Guards went on foot. |\n| **Root cause** | A switch lost its configuration. |\n| **Action items** | UPS for the switch (facility) |\n\n';
    assert.deepEqual(rules(`${head}${table}## When\n\n- 22:10 UTC power loss\n- 22:30 UTC cameras missed\n- 23:10 UTC restored\n`), []);
    const { postmortem } = analyse(`${head}${table}## When\n\n- 22:10 UTC power loss\n- 22:30 UTC cameras missed\n- 23:10 UTC restored\n`);
    assert.equal(postmortem.timeline?.entries.length, 3);
    assert.ok(rules(`${head}${table.replace('UPS for the switch (facility)', '')}`).some((message) => message.includes('Action Items')));
  });

  test('lines that begin with an owner are items of their own', () => {
    const { postmortem } = analyse('# Postmortem: Mail\n\n## Actions\n\nJo: delete old images\nPia: alert on the disk\n');
    assert.deepEqual(
      postmortem.actionItems.map(({ text, owner }) => [text.value, owner?.value]),
      [
        ['delete old images', 'Jo'],
        ['alert on the disk', 'Pia'],
      ],
    );
  });

  test('an action behind its name on one line', () => {
    const { findings } = analyse('# Postmortem: Mail\n\n**Date:** 2024-01-02\n\n**Cause:** full disk\n\n**Actions:** bigger disk\n');
    assert.ok(!findings.some(({ rule }) => rule === 'action-items/none'));
  });
});
