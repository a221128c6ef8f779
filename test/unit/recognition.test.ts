import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ChunkedDocument } from '../../server/src/core/chunks.ts';
import { Kept } from '../../server/src/core/kept.ts';
import type { Recognition } from '../../server/src/core/model.ts';
import { outlineOf } from '../../server/src/core/outline.ts';
import { metadataOf } from '../../server/src/core/parser/metadata/metadata.ts';
import { recognise } from '../../server/src/core/parser/recognition.ts';
import { defaultSettings, type Settings } from '../../server/src/core/settings.ts';

function recognition(text: string, path?: string, settings: Partial<Settings> = {}): Recognition {
  const pieces = new ChunkedDocument(text).chunks.flatMap((chunk) => chunk.pieces);
  const source = {
    outline: outlineOf(pieces),
    pieces,
    kept: new Kept(pieces),
    settings: { ...defaultSettings, ...settings },
    path,
    text: ({ start, end }: { start: number; end: number }) => text.slice(start, end),
    length: text.length,
  };
  return recognise(source, metadataOf(source));
}

const told =
  '# Mail was late\n\n## Summary\n\nOn 2024-03-02 mail was late.\n\n## Timeline\n\n- 10:00 queue grows\n- 10:20 alert\n\n## Root cause\n\nA full disk.\n';

suite('recognition', () => {
  test('by content, with the reason', () => {
    assert.deepEqual(recognition(told), {
      postmortem: true,
      template: false,
      reason: 'It reads like a postmortem: "Summary", "Timeline", "Root cause", times.',
    });
  });

  test('a title and metadata with one section are enough', () => {
    const text =
      '# Postmortem: Sample\n\n**Date:** 2025-01-02\n**Authors:** Ada\n**Severity:** SEV-2\n**Status:** Draft\n\n## Notes\n\nText.\n';
    assert.equal(recognition(text).postmortem, true);
  });

  test('a title that says so is enough to begin with', () => {
    for (const text of [
      '# Postmortem: mail was late\n',
      '# Incident report - mail\n\n**Date:** 2024-03-02\n',
      '# Post-mortem: mail\n\nIt was late.\n',
    ])
      assert.deepEqual(recognition(text), { postmortem: true, template: false, reason: 'Its title says so.' }, text);
    for (const text of [
      '# Postmortem\n',
      '# Postmortem: \n',
      '# Postmortems: a guide\n',
      '# How we write a postmortem: notes\n',
      '# Postmortem: our first game\n\n## What we built\n\nA game.\n',
      `# Postmortem: our first game\n\n${'It was fun. '.repeat(60)}\n`,
    ])
      assert.equal(recognition(text).postmortem, false, text);
  });

  test('sections of other forms count', () => {
    assert.equal(
      recognition(
        'Issue Summary:\nOn May 3 the site was down from 10:00.\n\nTimeline:\n\n10:00 - down\n\n10:20 - rollback\n\nRoot cause and resolution:\n\nA bad deploy.\n',
      ).postmortem,
      true,
    );
    assert.equal(
      recognition(
        '- **Impact**: 12 users could not log in on 2024-05-02\n- **Key events**\n  - first detected 2024-05-02 10:00\n- **Root causes**:\n  - a full disk\n- **Corrective actions**:\n  - alert\n',
      ).postmortem,
      true,
    );
  });

  test('an incident by its title, told in run-ins', () => {
    const text =
      '# Incident 2024-11: mail failover\n\n| Date | 2024-11-02 |\n|---|---|\n| Lead | Ada |\n\n**What happened**: The primary failed over.\n**Customer impact**: 3 minutes of errors.\n**Next steps**:\n1. Patch (Ada)\n';
    assert.equal(recognition(text).postmortem, true);
  });

  test('other documents are left alone, and the reason says what to do', () => {
    const others = [
      '# left-pad\n\n## Installation\n\nnpm i\n\n## Contributing\n\nSee there.\n',
      '# Changelog\n\n## 2.0.0 - 2024-01-02\n\n### Fixes\n\n- rollback of an alert\n\n### Improvements\n\n- faster\n',
      '# Incident response process\n\n## Detection\n\nAlerts page the on-call.\n\n## Response\n\nRoll back, mitigate.\n\n## Lessons learned\n\nWe hold a post-mortem.\n',
      '# RFC: queues\n\n## Summary\n\nx\n\n## Timeline\n\n- Q1: design\n- Q2: rollout\n\n## Impact\n\nAll services.\n\n## Risks\n\nNone.\n',
      '# Learning from incidents: a guide to incident postmortems\n\n## What is an incident postmortem?\n\nA debrief after an outage.\n\n## Timeline\n\nWrite down what happened.\n',
      '# Postmortem\n\nThis project is part of a course.\n\n## Requirements\n\n- 400 words on an outage, its root cause and the rollback\n\n## Tasks\n\n- Write it\n',
      '# Security advisory\n\n## Impact\n\nA vulnerability, discovered 2024-01-02.\n\n## Patches\n\n1.2\n\n## Workarounds\n\n## References\n',
      '# Sprint 42 retrospective\n\nDate: 2024-06-14\n\n## What went well\n\n- Release\n\n## What went wrong\n\n- Two incidents and an outage\n\n## Action items\n\n- [ ] Ana: tests\n',
      '# Project Tern retrospective\n\n2024-10-01\n\n## Timeline\n\n- May: start\n\n## What went well\n\n- Customers\n\n## Lessons learned\n\n- Data first\n',
      '---\ntitle: How to write a good postmortem\ndate: 2024-02-20\n---\n\nAn outage is a gift.\n\n## Summary\n\nShort.\n\n## Timeline\n\n10:02 alert fires.\n\n## Root cause\n\nAsk why.\n',
      '# Incident response policy\n\nVersion of 2024-01-10\n\n## Roles\n\n- Commander\n\n## Detection\n\nAlerts page the on-call.\n\n## Resolution\n\nThe incident is mitigated.\n',
      '# Mail weekly 2024-09-10\n\n## Agenda\n\n- 10:00 Outages\n\n## Action items\n\n- [ ] Li: fewer alerts after the incident, root cause known\n',
      '# Bug: crash while saving\n\n**Date:** 2024-07-07\n\n## Description\n\nA crash was reported by users.\n\n## Expected behaviour\n\nIt saves.\n\n## Root cause\n\nAn overflow.\n',
      '# Migration plan: new site\n\n## Timeline\n\n| Date | Step |\n|---|---|\n| 2024-10-01 | Network |\n| 2024-10-08 | Downtime of two hours |\n\n## Impact\n\nDowntime.\n\n## Action items\n\n- Tell customers\n',
      '',
      '---\n---\n',
    ];
    for (const text of others) {
      const { postmortem, reason } = recognition(text, 'README.md');
      assert.equal(postmortem, false, `${text.slice(0, 30)}: ${reason}`);
      assert.match(
        reason,
        /^Not recognised as a postmortem: .+ Set postmortem\.include, or write "postmortem: true" in its front matter\.$/,
      );
    }
  });

  test('a story without sections: its title and times of day in its sentences', () => {
    const story = (title: string): string =>
      `# ${title}\n\nAt 14:45 UTC requests began to fail. By 14:57 UTC the on-call had been paged, and the alerts led to a full disk. At 16:10 UTC service was restored, and we investigated until 17:00 UTC.\n`;
    assert.equal(
      recognition(story('Summary of the service event of July 30')).reason,
      'It reads like a postmortem: words of an incident, times.',
    );
    assert.equal(recognition(story('Notes on the mail queue')).postmortem, false);
    const post =
      '---\ntitle: Down on Tuesday\ndate: 2024-05-07\ntags: [post-mortem]\n---\n\n## Design\n\nAn outage of two sites, and a rollback.\n\n## Lessons\n\n- Test the failover\n';
    assert.equal(recognition(post).postmortem, true);
    assert.equal(recognition(post.replace('post-mortem', 'news')).postmortem, false);
  });

  test('settings decide before content, exclude before include', () => {
    assert.deepEqual(recognition('# x\n', 'docs/x.md', { include: ['docs/*'] }), {
      postmortem: true,
      template: false,
      reason: 'The setting postmortem.include names this file.',
    });
    assert.deepEqual(recognition(told, 'docs/x.md', { include: ['docs/*'], exclude: ['**/x.md'] }), {
      postmortem: false,
      template: false,
      reason: 'The setting postmortem.exclude leaves this file out.',
    });
  });

  test('front matter decides', () => {
    assert.equal(recognition('---\npostmortem: true\n---\nText.\n').reason, 'Its front matter says "postmortem: true".');
    assert.equal(recognition('---\ntype: incident-report\n---\nText.\n').postmortem, true);
    assert.equal(recognition(`---\npostmortem: false\n---\n${told}`).postmortem, false);
  });

  test('templates: by path, front matter, title or prompts', () => {
    const body =
      '\n## Summary\n\n[2-3 sentences]\n\n## Timeline\n\n## Root Cause\n\n[Technical explanation]\n\n## Action Items\n\n## Lessons Learned\n';
    for (const [text, path] of [
      [told, 'docs/templates/mail.md'],
      [told, 'postmortem-template.md'],
      [`---\ntemplate: true\n---\n${told}`, undefined],
      [`# Postmortem: [Incident Title]\n${body}`, undefined],
      [`# Postmortem template\n${body}`, undefined],
      [body, undefined],
    ] as const) {
      const found = recognition(text, path);
      assert.deepEqual([found.postmortem, found.template], [true, true], text.slice(0, 40));
      assert.match(
        found.reason,
        /It is a template(?:: only what is to be filled in is shown| in a folder of templates, which are left alone)\.$/,
      );
    }
    assert.equal(recognition(told, 'docs/contemplated/mail.md').template, false);
    assert.equal(recognition(`# Mail was late\n\n**Date:** YYYY-MM-DD\n${body}`).template, false);
  });

  test('public postmortems are recognised, and next to nothing else', function () {
    const corpus = '../shared/corpus/real';
    const real = existsSync(corpus)
      ? readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'))
      : [];
    if (real.length === 0) console.log('      ../shared/corpus is not there: measured on the packages alone');
    const missed = real.filter((file) => !recognition(readFileSync(join(corpus, file), 'utf8')).postmortem);
    assert.ok(missed.length <= real.length * 0.02, missed.join('\n'));
    const others = readdirSync('node_modules')
      .flatMap((name) => ['README.md', 'CHANGELOG.md', 'SECURITY.md'].map((file) => join('node_modules', name, file)))
      .filter((file) => existsSync(file) && statSync(file).size < 10_000);
    assert.ok(others.length > 100);
    const wrong = others.filter((file) => recognition(readFileSync(file, 'utf8'), file).postmortem);
    assert.deepEqual(wrong, []);
  });

  test('a story with times in its sentences and a cause, and words for the status page in a runbook', () => {
    const story =
      '# The day the queue ate our mails\n\nAt 07:55 UTC we deployed a worker. At 08:30 it stopped, and we saw it at 09:40.\n\n## Why it happened\n\nA library changed a default.\n\n## What’s next\n\n- A test mail every minute.\n';
    assert.ok(recognition(story).postmortem);
    const words = '## Words\n\n**Investigating** - We look into it.\n14:02 UTC\n\n**Resolved** - It is over.\n15:40 UTC\n';
    assert.ok(!recognition(`# Runbook: incident updates\n\n${words}`).postmortem);
    assert.ok(
      !recognition('# Changelog\n\n## 2.3.0 - 2025-03-01\n\n### Fixed\n\n- Crash at 10:00\n\n### Completed\n\n- Outage view\n').postmortem,
    );
  });
});
