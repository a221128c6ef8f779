import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { sectionDefinitions } from '../../server/src/core/schema.ts';
import type { SectionKind } from '../../server/src/core/schema/definition.ts';
import { classifyKey, classifyTitle, kindsOfTitle, mapMetadataKey, normaliseTitle } from '../../server/src/core/titles.ts';

const titles: Readonly<Record<SectionKind, readonly string[]>> = {
  metadata: [
    'Date',
    'Date: March 3, 2024',
    'Status',
    'Severity',
    'Owner: @kim',
    'Incident ID',
    'Metadata',
    'Incident Metadata',
    'Basic Information',
    '1. Report Header',
    'Key Timestamps',
    'Duration',
  ],
  summary: [
    'Executive Summary',
    'Summary',
    '# Summary #',
    'TL;DR',
    'TLDR',
    '1. Overview',
    'What happened?',
    'What Happened',
    '📝 Summary',
    'Incident summary',
    'Problem Statement',
    'Summary: checkout down',
    'Introduction',
    'Summary of the incident',
    'High-level overview',
    'Incident summery',
    'Plain English summary',
    '1  Summary',
    'What broke',
    'What actually happened',
    'Recap',
    'What exactly happened',
    'What happened over the weekend',
    'What we know so far',
    'Issue',
  ],
  impact: [
    'Impact',
    'Customer impact',
    'User-facing impact',
    'Impact Assessment',
    'Impact (customers)',
    'Business Impact',
    'Affected services',
    'Systems affected',
    'Who was affected?',
    'Scope',
    'IMPACT:',
    'Impact on customers',
    'Summary of impact',
    'Customer / User Impact',
    'Impact summary',
    'Affected Assets',
    'Impact & Metrics',
    'How were customers affected?',
    'How many users were affected',
    'What did users see?',
    'What this meant for customers',
    'Was any data lost?',
    'Losses',
    'Loss of funds',
    'Funds lost',
    'Stolen tokens',
  ],
  timeline: [
    'Timeline',
    'Timeline (All times UTC)',
    'Timeline - all times in CET',
    'Timeline UTC',
    'Timeline of events',
    'Events/Timeline',
    'Detailed timeline',
    'Incident Timeline: 12 May 2024',
    'Chronology',
    'Sequence of events',
    '3) Timeline (PST) 4/21/23-4/25/23. All times approximate',
    'Timeline of Events (EST)',
    'Key events',
    '⏱️ Timeline',
    'How the night unfolded',
    'Minute by minute',
    'What happened and when',
    'Chronological overview',
    'Log',
    'Events log',
  ],
  'root-cause': [
    'Root Cause',
    'Root causes',
    'Root Cause(s)',
    'Root Cause Analysis (RCA)',
    'RCA',
    'Cause',
    'Why did this happen?',
    'What caused the outage',
    'Root cause of the outage',
    'Technical details',
    'Root cause and resolution',
    'Root-cause',
    'The bug',
    'Probable root cause',
    'Cause of the problem',
    '4.1 Root Cause',
    'What were the root causes?',
    'Process root cause',
    'Why?',
    'Why did we go down?',
    'Immediate cause',
    'What led to the outage',
    'How could this happen?',
    'Under the hood',
    'D4: Root cause',
    'D4 Root cause',
    'How the attack worked',
    'How this bug was triggered',
    'The exploit',
    'Attack vector',
    'Exploit details',
    'Anatomy of the attack',
    'Technical breakdown',
    'Failure modes',
    'Latent causes',
  ],
  'contributing-factors': [
    'Contributing Factors',
    'Contributing factors (findings)',
    'Contributing causes',
    'Contributing Conditions Analysis',
    'Why it had impact',
    'Contributory factors',
    'Contributors and enablers',
  ],
  trigger: ['Trigger', 'Triggers', 'Leadup', 'Lead-up', 'Lead up', 'Trigger(s)', 'Events leading up to the incident'],
  detection: [
    'Detection',
    ':eye: Detection',
    'How was it detected?',
    'Alerting',
    'How we found out',
    'Why Detection Was Delayed',
    'Why it wasn’t caught earlier',
    'Why was it not detected',
    'Detection & Response',
    'Symptoms',
    'Escape point',
  ],
  resolution: [
    'Resolution',
    'Resolution and recovery',
    'Mitigation & Resolution',
    'Recovery',
    'Response',
    'How it was fixed',
    'How did we respond?',
    'The fix',
    'Short-term fix',
    'Incident response',
    'Mitigations',
    'Resolution & Recovery',
    'How did we fix it?',
    'Interim containment actions',
    'How did we respond?',
    'What we changed',
    'What was done to mitigate?',
    'Restoring service',
    'Steps taken to resolve',
    'What we did',
    "What we've done",
    'What has been done so far',
    'The patch',
  ],
  'what-went-well': [
    'What Went Well',
    'What went well?',
    'Things that went well',
    'What worked',
    'What Worked / What Failed',
    'What we did well',
    'What helped',
    'The good',
    'Good',
    'What went right',
  ],
  'what-went-wrong': [
    'What Went Wrong',
    'What didn’t go so well?',
    "What didn't go well",
    'What could have gone better',
    'Things that went poorly',
    'What went badly',
    'Areas for improvement',
    'What we could have done better',
    'Where can we improve?',
    'What Could Be Improved',
    'What failed',
    'What needs improvement?',
    'Bad',
  ],
  'got-lucky': ['Where We Got Lucky', 'Where did we get lucky?', 'How we got lucky'],
  'action-items': [
    'How do we keep it from happening again?',
    'Making sure this doesn’t happen again',
    'What we’ll do differently',
    'How we’re fixing it',
    'The way forward',
    'Where we go from here',
    'Permanent fix',
    'Countermeasures',
    'What happens next',
    'Action Items',
    'Action items:',
    'Actions',
    'Follow-up tasks',
    'Follow ups',
    'Followups',
    'Next steps',
    'Corrective and Preventative Measures',
    'Corrective actions',
    'Process improvements',
    'Process/Policy improvements',
    'Long-term improvements',
    'Recommendations',
    'To do',
    'TODOs',
    'How can we prevent this from happening again?',
    'What are we doing about it?',
    'Moving forward',
    'Action Items & Follow-ups',
    'Remediation',
    'Preventive measures',
    'Corrective Actions with Owners',
    "What's next?",
    'Action plan',
    'Follow-Ups (with owners + dates)',
    '4 Follow\u2011ups',
    'Required Next Steps',
    'Immediate Actions Taken',
    'Actionables',
    'Remediations',
    'How are we making incidents like this less likely or less impactful?',
    'Prevent recurrence',
    'Improving recovery procedures',
    'What remains to be done',
    'What will we change?',
    'What are we going to change',
    'What needs to be done',
    'Permanent measures',
    'Process changes',
    'To improve',
    'Our plan',
    'Next actions',
  ],
  lessons: [
    'Lessons Learned',
    'Lessons learnt',
    'Lessons',
    'Learnings',
    'Key takeaways',
    'What we learned',
    'What did we learn?',
    'Conclusion',
    'Conclusions',
    'Lessons learned and future improvements',
    "How'd We Do?",
    'Themes',
    'Things we learned',
  ],
  'five-whys': [
    'Appendix: Five Whys Analysis',
    'Five whys',
    '5 Whys',
    "Five Why's",
    '5-whys',
    '5-Why analysis',
    'Root cause identification: The Five Whys',
    'Five Whys (root cause analysis)',
  ],
  supporting: [
    'Supporting Information',
    'Appendix',
    'Appendix A: Logs',
    'References',
    'Stats',
    'Metrics',
    'Chat logs',
    'Useful links',
    'Screenshots',
    'Notes',
    'Links to relevant documentation',
    'Appendix A – Queries',
    'Log extracts',
    'Proof of concept',
    'Steps to reproduce',
  ],
  related: ['Related Incidents', 'Related issues / PRs', 'Similar incidents', 'Recurrence', 'Related items'],
  background: ['Background', 'Context', 'Background information', 'How the queue works'],
  participants: ['Participants', 'Attendees', 'Responders', 'Thanks', 'Involved parties', 'People involved', 'Acknowledgements'],
  communication: ['Communication', 'Communications', 'Internal communication', 'Third party disclosure', 'Status page updates'],
  glossary: ['Glossary', 'Terminology'],
};

suite('titles', () => {
  for (const [kind, list] of Object.entries(titles)) {
    test(kind, () => {
      for (const title of list) assert.equal(classifyTitle(title), kind, title);
    });
  }

  test('unknown titles stay unknown', () => {
    const unknown = [
      '',
      '#',
      'Postmortem',
      'Postmortem: Database Connection Pool Exhaustion',
      'Redis',
      'Investigation',
      'Notes to the owner',
      'Storage layer',
      'Q&A',
      'Contents',
      'Installation',
      'Usage',
      'Step 2 of the upgrade',
    ];
    for (const title of [
      ...unknown,
      'Incident report: search down',
      'Incident 2024-11: database failover',
      'The day the queue stood still and what it means for all of us in the team',
    ])
      assert.equal(classifyTitle(title), undefined, title);
  });

  test('titles that are times stay timeline entries', () => {
    for (const title of [
      '14:05',
      '07:35 - Recovery',
      '~13:30 Detection',
      '2021-06-03 10:03',
      '4:06 PM',
      'Feb 20 2018 14:17',
      '3 May, resolution',
      '{{ 06:10 }} Fix',
      '12/3/2021',
      'Monday, 3 May',
    ])
      assert.equal(classifyTitle(title), undefined, title);
  });

  test('below action items, Detection and Mitigation are categories of actions', () => {
    for (const title of ['Detection', 'Mitigation', 'Prevention', 'Fixes', 'Communication'])
      assert.equal(classifyTitle(title, 'action-items'), undefined, title);
    assert.equal(classifyTitle('Timeline', 'action-items'), 'timeline');
  });

  test('a title may name several kinds', () => {
    assert.deepEqual(kindsOfTitle('Root cause and resolution'), ['root-cause', 'resolution']);
    assert.deepEqual(kindsOfTitle('Impact / Detection'), ['impact', 'detection']);
    assert.deepEqual(kindsOfTitle('Timeline and charts of the week'), ['timeline']);
  });

  test('keys that open sections outside headings are the clear ones', () => {
    for (const [key, kind] of [
      ['Summary', 'summary'],
      ['Root cause', 'root-cause'],
      ['What went well', 'what-went-well'],
      ['Action items', 'action-items'],
      ['Key events', 'timeline'],
      ['Customer impact', 'impact'],
      ['What went wrong and why', 'root-cause'],
    ])
      assert.equal(classifyKey(key!), kind, key);
    for (const key of [
      'SLO Impact',
      'Revenue Impact',
      'Problem',
      'Why?',
      'Details',
      'Testing gaps',
      'Monitoring',
      'Date',
      'Severity',
      'Communication channel',
      'Systemic Issues Identified',
    ])
      assert.equal(classifyKey(key), undefined, key);
  });

  test('normalised titles lose their cargo', () => {
    for (const [title, expected] of [
      ['2) :eye: Detection (UTC):', 'detection'],
      ['  🔥 Impact 🔥 ', 'impact'],
      ['What Didn’t Go Well?', "what didn't go well"],
      ['{{ summary }}', 'summary'],
      ['IV. Timeline', 'timeline'],
      ['Root Cause(s)', 'root cause(s)'],
    ])
      assert.equal(normaliseTitle(title!), expected);
  });

  test('every heading of the schema is known, and so are its upper and lower case forms', () => {
    for (const { kind, heading, full } of sectionDefinitions)
      for (const title of [heading, full?.heading ?? heading])
        for (const form of [title, title.toUpperCase(), `3. ${title} ##`, `✅ ${title}:`]) assert.equal(classifyTitle(form), kind, form);
  });

  test('metadata keys', () => {
    for (const [name, key] of [
      ['Date', 'date'],
      ['**Authors:**', 'authors'],
      ['Author(s)', 'authors'],
      ['Incident Date', 'date'],
      ['Severity level', 'severity'],
      ['Owners', 'owner'],
      ['Incident commander', 'owner'],
      ['Affected services', 'services'],
      ['Time zone', 'time-zone'],
      ['Attendees', 'participants'],
      ['Report Status', 'status'],
      ['Outage duration', 'duration'],
      ['Owner of Review Process', 'owner'],
      ['Team leader', 'owner'],
      ['Scribe', 'participants'],
      ['Facilitated by', 'participants'],
      ['Attended by', 'participants'],
      ['Date opened', 'detected'],
      ['Datum', 'date'],
      ['Date of occurrence', 'date'],
      ['Date/Time of incident', 'date'],
    ])
      assert.equal(mapMetadataKey(name!), key, name);
    for (const name of ['Note', 'Update', 'Time to detection', 'Customers', 'Testing gaps', 'weight', 'layout'])
      assert.equal(mapMetadataKey(name), undefined, name);
  });

  test('any text is a title that can be read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
        assert.equal(classifyTitle(title), kindsOfTitle(title)[0]);
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  test('public postmortems: most titles at the level of the sections are known', function () {
    let index: string[];
    try {
      index = readFileSync('../shared/corpus/INDEX.tsv', 'utf8')
        .split('\n')
        .filter((line) => line.startsWith('real/'));
    } catch {
      console.log('      ../shared/corpus is not there: nothing to measure');
      return;
    }
    let all = 0;
    let known = 0;
    for (const line of index) {
      const text = readFileSync(`../shared/corpus/${line.split('\t')[0]}`, 'utf8').replace(/^[ \t]*```[^]*?^[ \t]*```/gm, '');
      const headings = [...text.matchAll(/^(#{1,6}) +(\S.*)$/gm)].map(([, marks, title]) => ({
        level: marks!.length,
        title: title!,
        kind: classifyTitle(title!),
      }));
      const perLevel = (level: number) => headings.filter((heading) => heading.level === level && heading.kind).length;
      const main = [1, 2, 3, 4].toSorted((a, b) => perLevel(b) - perLevel(a))[0]!;
      const sections = headings.filter(
        ({ level, title }, at) => level === main && (at > 0 || level > 1) && !/^\W*(?:\d+[:-]|\d{1,2} \w+$|\w{3,9} \d)/.test(title),
      );
      all += sections.length;
      known += sections.filter(({ kind }) => kind).length;
    }
    assert.ok(known / all >= 0.89, `${known} of ${all}`);
  });
});
