/** What the fixes of a sentence write: the facts stay, the person goes, and a place is left for the mechanism. */
import { strict as assert } from 'node:assert';
import { allFixes, analyze, applyEdits, plainText } from '../../../server/src/core/index.ts';
import { wrap } from '../../blame/sentences.ts';
import { sourceOf } from '../../support/sourceOf.ts';

/** The sentence after each of its fixes, edits first. */
function rewritten(section: string, text: string, people: readonly string[] = ['Ana Silva', 'Tom Berg']): string[] {
  const document = wrap({ text, section, people });
  const [finding] = analyze(document.text).findings.filter(({ rule }) => rule.startsWith('blame/'));
  assert.ok(finding, `found in: ${text}`);
  return allFixes(finding, sourceOf(document.text)).map(({ edits, snippet }) => {
    const fixed = applyEdits(document.text, edits);
    return (snippet ? plainText(fixed) : fixed).slice(document.start).trim();
  });
}

/** Section, sentence, and what the first fix makes of it. */
const cases: Readonly<Record<string, readonly (readonly [section: string, before: string, after: string])[]>> = {
  'what was done': [
    ['root-cause', 'Ana deleted the orders table.', 'The orders table was deleted.'],
    ['root-cause', 'Ana deleted the tables by hand.', 'The tables were deleted by hand.'],
    [
      'root-cause',
      'The queue filled because Tom had switched off the drain job.',
      'The queue filled because the drain job had been switched off.',
    ],
    ['root-cause', 'Because Tom set `max_age` to zero.', 'Because `max_age` was set to zero.'],
    ['root-cause', 'It was Tom who deleted the volume.', 'The volume was deleted.'],
    ['root-cause', 'One of the engineers deleted the volume.', 'The volume was deleted.'],
    ['root-cause', 'Ana deleted the volume before she checked the backup.', 'The volume was deleted before checking the backup.'],
    ['root-cause', 'Tom muted the alert in order to finish his demo.', 'The alert was muted.'],
    ['what-went-wrong', 'Somebody unplugged the switch and left it off.', 'The switch was unplugged and it was left off.'],
    ['root-cause', 'Ana deleted the index and the cache.', 'The index and the cache were deleted.'],
    ['root-cause', 'Ana killed the job and the table never recovered.', 'The job was killed and the table never recovered.'],
    ['root-cause', 'Ana left the port open.', 'The port was left open.'],
    ['summary', 'Ana caused the outage by pushing the new limits everywhere.', 'Pushing the new limits everywhere caused the outage.'],
    ['root-cause', 'Bob shipped a broken build to all tills.', 'The deploy process allowed a broken build to reach all tills.'],
  ],
  'what was not done': [
    ['root-cause', 'Tom forgot to renew the certificate.', 'The certificate was not renewed.'],
    ['root-cause', 'The developer didn’t set a timeout on the client.', 'A timeout was not set on the client.'],
    ['root-cause', 'We failed to test the restore.', 'The restore was not tested.'],
    ['detection', 'Nobody looked at the dashboard.', 'The checklist has no step to look at the dashboard.'],
    ['detection', 'Nobody bothered to read the report.', 'The report was not read.'],
    [
      'lessons',
      'We should have frozen deployments during the exam period.',
      'The procedure has no step to freeze deployments during the exam period.',
    ],
    ['lessons', 'Ana should have asked before she restarted the node.', 'The procedure has no step to ask before restarting the node.'],
    ['lessons', 'We could have copied it and changed the date.', 'The procedure has no step to copy it and change the date.'],
    ['lessons', 'Had Tom taken a snapshot, we would have lost nothing.', 'The checklist has no step to take a snapshot.'],
    ['lessons', 'Ana could have prevented this by reading the runbook.', 'The procedure has no step to read the runbook.'],
    ['detection', 'Tom did not notice that the queue grew.', 'The dashboard did not show that the queue grew.'],
    ['root-cause', 'Ana did not know how the failover works.', 'The documentation does not say how the failover works.'],
  ],
  'words that can go': [
    ['root-cause', 'A careless edit removed the limit.', 'An edit removed the limit.'],
    ['root-cause', 'Ana’s migration dropped the index.', 'The migration dropped the index.'],
    ['root-cause', 'No backup was taken by Tom before the upgrade.', 'No backup was taken before the upgrade.'],
  ],
  'the end of an explanation': [
    [
      'summary',
      'The mails went out twice due to human error.',
      'The mails went out twice due to a step that the tool accepts without a check.',
    ],
    [
      'root-cause',
      'It was obvious that the disk would fill up.',
      'The forecast showed that the disk would fill up; no alert is derived from it.',
    ],
  ],
  'delays and broken rules': [
    [
      'impact',
      'The shop was down for an hour because support was too slow to escalate.',
      'The shop was down for an hour because escalating took time: access to the logs needs a second login.',
    ],
    [
      'what-went-wrong',
      'The incident commander took 40 minutes to open the bridge.',
      'Opening the bridge took 40 minutes: access to the logs needs a second login.',
    ],
    ['root-cause', 'Tom ignored the change freeze.', 'The tool does not enforce the change freeze.'],
    ['root-cause', 'The rules were not respected.', 'The tool does not enforce the rules.'],
    ['root-cause', 'Kubernetes caused this.', 'Kubernetes evicted the pods: the priority class is missing in the namespace.'],
  ],
  'facts beside a judgement': [
    ['root-cause', 'Laziness: the two consoles share one password.', 'The two consoles share one password.'],
    ['contributing-factors', 'Vanity: the banner had to be live at the fair.', 'The banner had to be live at the fair.'],
    ['root-cause', 'The schema was written without much thought.', 'The schema was written.'],
    ['impact', 'The import ran for a day because the manager wanted his figures.', 'The import ran for a day.'],
    ['what-went-wrong', 'The restore was quick, unlike the thinking before it.', 'The restore was quick.'],
    ['root-cause', 'I was careless, and the bucket was emptied.', 'The bucket was emptied.'],
    ['detection', 'The page was acknowledged; Tom preferred to finish his coffee.', 'The page was acknowledged.'],
    ['root-cause', 'The developer had no idea how the locks work.', 'The documentation does not say how the locks work.'],
    ['root-cause', 'The operator was not qualified to run the press.', 'The documentation does not say how to run the press.'],
    ['root-cause', 'Tom was clueless about the retry queue.', 'The documentation does not mention the retry queue.'],
    ['root-cause', 'The view was written by someone with a weak grasp of joins.', 'The view was written.'],
    ['summary', 'This is the fourth outage with Tom’s name on it.', 'This is the fourth outage in the module.'],
  ],
  questions: [
    [
      'five-whys',
      'Why didn’t Ana check the lag before she promoted the standby?',
      'What would have prompted somebody to check the lag before promoting the standby?',
    ],
    ['five-whys', 'Who approved this change?', 'What made it reasonable to approve this change?'],
    [
      'five-whys',
      'Why did nobody check the disk before the weekend?',
      'What would have prompted somebody to check the disk before the weekend?',
    ],
  ],
  appeals: [
    [
      'action-items',
      '- [ ] Be more careful when editing the rules',
      '- [ ] Add an automatic check that runs when editing the rules (owner: name, due: date)',
    ],
    [
      'action-items',
      '- Remind all developers to double-check their flags (Ana, 2026-01-10)',
      '- Let the pipeline double-check the flags (Ana, 2026-01-10)',
    ],
    ['lessons', 'Everybody has to pay more attention to the alerts.', 'Add an automatic check for the alerts.'],
  ],
};

suite('blame: rewrites', () => {
  for (const [name, sentences] of Object.entries(cases)) {
    test(`of ${name}`, () => {
      for (const [section, before, after] of sentences) assert.equal(rewritten(section, before)[0], after, before);
    });
  }

  test('leave a place for the mechanism behind what was done', () => {
    assert.deepEqual(rewritten('root-cause', 'Tom changed the firewall rule; the shop was down for an hour.'), [
      'The firewall rule was changed; the shop was down for an hour.',
      'The firewall rule was changed; the tool has no check for it; the shop was down for an hour.',
    ]);
  });

  test('leave a place for the reason where one was found in a person', () => {
    assert.equal(
      rewritten('impact', 'The import ran for a day because the manager wanted his figures.')[1],
      'The import ran for a day because the process allows it.',
    );
  });

  test('drop nothing without which the rest is not true, and no half of a sentence', () => {
    for (const [section, text] of [
      ['root-cause', 'The disk filled because Tom had ticked “keep all” one row too high.'],
      ['what-went-wrong', 'The checklist was signed without being worked through'],
      ['detection', 'The alarm reached everybody except the one who was responsible.'],
      ['root-cause', 'Had they trusted the gauge, the boiler would have been saved.'],
    ] as const)
      for (const fixed of rewritten(section, text))
        assert.doesNotMatch(
          fixed,
          /^(?:The disk filled|The checklist was signed|The alarm reached everybody|Had they trusted the gauge)(?:[.;]|$)/u,
        );
  });

  test('leave nobody who is known to the document with the blame', () => {
    for (const text of ['Sheer ego: Hallvard refused a second opinion on the pumps.', 'Hallvard’s slapdash wiring of the pumps']) {
      const { text: before } = wrap({ text, section: 'contributing-factors', people: ['Hallvard'] });
      const blame = (written: string) => analyze(written).findings.filter(({ rule }) => rule.startsWith('blame/'));
      const [finding] = blame(before);
      assert.ok(finding, text);
      for (const { title, edits, snippet } of allFixes(finding, sourceOf(before))) {
        const fixed = applyEdits(before, edits);
        assert.deepEqual(blame(snippet ? plainText(fixed) : fixed), [], title);
      }
    }
  });

  test('are not offered where a word would be left over that stands for the person', () => {
    for (const text of ['Ana typed the wrong name; she was tired.', 'Tom broke the build: his branch was stale.']) {
      for (const fixed of rewritten('root-cause', text)) assert.doesNotMatch(fixed, /was typed|was broken/);
    }
  });

  test('keep code and emphasis, and what a snippet would take for a place', () => {
    assert.deepEqual(rewritten('root-cause', 'Tom set `${HOME}` to **nothing**.'), [
      '`${HOME}` was set to **nothing**.',
      '`${HOME}` was set to **nothing**; the tool has no check for it.',
    ]);
  });

  test('put no owner and date into a table', () => {
    const table = '| Action | Owner | Due |\n|---|---|---|\n| Be more careful with deploys | Ana | 2026-01-10 |';
    assert.equal(rewritten('action-items', table)[0], table.replace('Be more careful with deploys', 'Add an automatic check for deploys'));
  });
});
