import assert from 'node:assert/strict';
import { ChunkedDocument } from '../../server/src/core/chunks.ts';
import type { Block } from '../../server/src/core/blocks.ts';
import { outlineOf } from '../../server/src/core/outline.ts';

const bodyText = (block: Block): string =>
  block.type === 'paragraph'
    ? block.inline.text
    : block.type === 'list'
      ? block.items.map((item) => item.blocks.map(bodyText).join('/')).join(' | ')
      : block.type;

/** `level kind: title (form)`, one line a section, with its own text behind `>`. */
function outline(text: string): string[] {
  const { sections } = outlineOf(new ChunkedDocument(text).chunks.flatMap((chunk) => chunk.pieces));
  return sections.map((section) => {
    const body = section.pieces.flatMap((piece) => piece.blocks.map(bodyText)).join(' ');
    assert.equal(text.slice(section.titleSpan.start, section.titleSpan.end).includes(section.title.split(' ')[0]!), true);
    return `${section.level} ${section.kind ?? '?'}: ${section.title} (${section.form})${body ? ` > ${body}` : ''}`;
  });
}

suite('sections', () => {
  test('headings of every kind', () => {
    assert.deepEqual(outline('# Queue down\n\n## 1. :eye: Detection ##\n\nx\n\nImpact\n------\n\n### Redis\n\n##Timeline\nas it was\n'), [
      '1 ?: Queue down (heading)',
      '2 detection: Detection (heading) > x',
      '2 impact: Impact (heading)',
      '3 ?: Redis (heading)',
      '2 timeline: Timeline (heading) > as it was',
    ]);
  });

  test('hashes without a blank open a section only where they look like a title', () => {
    assert.deepEqual(outline('#Postmortem of the mail outage\n\n#Summary\n\n#12 was merged\n\n#ops-channel was told\n'), [
      '1 ?: Postmortem of the mail outage (heading)',
      '1 summary: Summary (heading) > #12 was merged #ops-channel was told',
    ]);
  });

  test('bold lines and run-ins that the schema knows', () => {
    assert.deepEqual(
      outline(
        '# T\n\n**Summary**\n\nMail was late.\n\n**Impact:** 12 users\n\n**Root cause**: a full disk\n\n**Timeline:**\n- 10:00 full\n\n__Lessons Learned__:\n\n**Redis**\n\n**Note:** x\n',
      ),
      [
        '1 ?: T (heading)',
        '2 summary: Summary (bold) > Mail was late.',
        '2 impact: Impact (run-in) > 12 users',
        '2 root-cause: Root cause (run-in) > a full disk',
        '2 timeline: Timeline (bold) > 10:00 full',
        '2 lessons: Lessons Learned (bold) > Redis Note: x',
      ],
    );
  });

  test('several run-ins in one paragraph, and a key above its list', () => {
    assert.deepEqual(
      outline('**Date:** 2025-01-02\n**Summary:** Mail was\nlate.\n**Root cause**: a full disk\n**Timeline:**\n- 10:00 full\n'),
      [
        '1 summary: Summary (run-in) > Mail was\nlate.',
        '1 root-cause: Root cause (run-in) > a full disk',
        '1 timeline: Timeline (bold) > 10:00 full',
      ],
    );
  });

  test('a key among metadata is a field', () => {
    assert.deepEqual(
      outline('# T\n\n**Impact:** High\n**Severity:** SEV-1\n**Status:** Final\n\n## Summary\n').map((line) => line.split(' >')[0]),
      ['1 ?: T (heading)', '2 summary: Summary (heading)'],
    );
  });

  test('the guide’s impact lines and five whys open nothing', () => {
    assert.deepEqual(
      outline(
        '## Impact\n**Duration:** 2h\n**SLO Impact:**\n- Latency SLO: none\n\n**Revenue Impact:** none\n\n## Five Whys\n\n**Problem:** 500s\n\n**Why?** A null\n\n**Systemic Issues Identified:**\n- x\n',
      ).map((line) => line.split(' >')[0]),
      ['2 impact: Impact (heading)', '2 five-whys: Five Whys (heading)'],
    );
  });

  test('a known key with a colon alone on its line', () => {
    assert.deepEqual(outline('Issue Summary:\nMail was late.\n\nTimeline:\n\n- 10:00 full\n\nRoot cause and resolution: see above\n'), [
      '1 summary: Issue Summary (run-in) > Mail was late.',
      '1 timeline: Timeline (bold) > 10:00 full Root cause and resolution: see above',
    ]);
  });

  test('a list whose items are sections', () => {
    assert.deepEqual(
      outline(
        '# T\n\n- **Impact**: 12 users\n- **Time to repair**: 2h\n- **Key events**\n  - first seen 10:00\n- **Root causes**:\n  - a full disk\n- **Vendor**: x\n',
      ),
      [
        '1 ?: T (heading)',
        '2 impact: Impact (item) > 12 users',
        '2 metadata: Time to repair (item) > 2h',
        '2 timeline: Key events (item) > first seen 10:00',
        '2 root-cause: Root causes (item) > a full disk',
        '2 ?: Vendor (item) > x',
      ],
    );
  });

  test('bold lead-ins of lessons, actions and impact bullets are no sections', () => {
    for (const text of [
      '## Lessons\n\n- **Detection**: alerts were fast\n- **Communication**: late\n- **Response**: quick\n',
      '## Impact\n\n- **Duration:** 2h\n- **Users affected:** 12\n- **SLO impact:** none\n',
      '## Action Items\n\n- **Monitoring**: add an alert\n- **Timeline**: keep one\n- [ ] **Impact**: measure it\n',
    ])
      assert.equal(outline(text).length, 1, text);
  });

  test('categories below the action items are not sections of their own kind', () => {
    assert.deepEqual(outline('## Action items\n\n### Detection\n\n- x\n\n## Detection\n'), [
      '2 action-items: Action items (heading)',
      '3 ?: Detection (heading) > x',
      '2 detection: Detection (heading)',
    ]);
  });

  test('a first heading above the sections of a postmortem is a title, whatever it says', () => {
    const body = '## Summary\n\n## Impact\n\n## Timeline\n';
    assert.equal(outline(`# Root Cause Analysis\n\n${body}`)[0], '1 ?: Root Cause Analysis (heading)');
    assert.equal(outline(`# RCA: mail down\n\n${body}`)[0], '1 ?: RCA: mail down (heading)');
    assert.equal(outline('# Root Cause\n\n## Redis\n\n# Impact\n')[0], '1 root-cause: Root Cause (heading)');
  });

  test('plain text: capitals above their text', () => {
    assert.deepEqual(outline('SUMMARY\nMail was late.\n\nTIMELINE (UTC)\n- 10:00 full\n\nMAIL WAS\nlate again.\n'), [
      '1 summary: SUMMARY (run-in) > Mail was late.',
      '1 timeline: TIMELINE (UTC) (bold) > 10:00 full MAIL WAS\nlate again.',
    ]);
  });

  test('plain text: a known name alone in a paragraph', () => {
    assert.deepEqual(outline('## Detection\n\nAction Items\n- x\n\nSummary\n\nWhat happened next is known.\n'), [
      '2 detection: Detection (heading)',
      '3 action-items: Action Items (bold) > x',
      '3 summary: Summary (bold) > What happened next is known.',
    ]);
  });

  test('plain text: a known name above a new sentence', () => {
    assert.deepEqual(outline('# T\n\nRoot Cause\nA full disk.\n\nSummary\nof the day\n'), [
      '1 ?: T (heading)',
      '2 root-cause: Root Cause (run-in) > A full disk. Summary\nof the day',
    ]);
  });

  test('bold names with a full stop or a dash behind them', () => {
    assert.deepEqual(
      outline('# T\n\n**Impact.** 12 users.\n**Root cause** – a full disk\n\n**Redis.** It was full.\n\n**Next steps** - tidy\n'),
      [
        '1 ?: T (heading)',
        '2 impact: Impact (run-in) > 12 users.',
        '2 root-cause: Root cause (run-in) > a full disk Redis. It was full.',
        '2 action-items: Next steps (run-in) > tidy',
      ],
    );
  });

  test('headings of wikis', () => {
    assert.deepEqual(outline('= Mail was late =\n\n== Summary ==\n\nFor an hour.\n\nh2. Root cause\n\nA full disk.\n\n= 12\n'), [
      '1 ?: Mail was late (heading)',
      '2 summary: Summary (heading) > For an hour.',
      '2 root-cause: Root cause (heading) > A full disk. = 12',
    ]);
  });

  test('callouts with a title or a type that is known', () => {
    assert.deepEqual(
      outline(
        '# T\n\n> [!danger] Root cause\n> A full disk.\n>\n> - always\n\n> [!todo]- Action items\n> - tidy\n\n> [!summary]\n> Mail was late.\n\n> [!NOTE]\n> Root cause: none\n',
      ),
      [
        '1 ?: T (heading)',
        '2 root-cause: Root cause (bold) > A full disk. always',
        '2 action-items: Action items (bold) > tidy',
        '2 summary: summary (bold) > Mail was late. quote',
      ],
    );
  });

  test('a list of plain names with nested items, and numbered names with a colon', () => {
    assert.deepEqual(outline('# T\n\n- Summary\n  - late\n- Impact\n  - 12 users\n- Root cause\n  - full\n'), [
      '1 ?: T (heading)',
      '2 summary: Summary (item) > late',
      '2 impact: Impact (item) > 12 users',
      '2 root-cause: Root cause (item) > full',
    ]);
    assert.deepEqual(outline('1. Issue Summary:\nMail was late.\n\n2. Timeline:\n- 10:00 full\n\n3. Root Cause:\nA full disk.\n'), [
      '1 summary: Issue Summary (item) > Mail was late.',
      '1 timeline: Timeline (item) > 10:00 full',
      '1 root-cause: Root Cause (item) > A full disk.',
    ]);
    // A table of contents, and topics of one section.
    assert.deepEqual(
      outline('# T\n\n- Summary\n- Impact\n- Timeline\n\n## Lessons\n\n- Detection\n  - late\n- Impact\n  - small\n').length,
      2,
    );
  });

  test('anchors and signs that exports put behind titles', () => {
    assert.deepEqual(outline('## **Summary** {#summary}\n\nx\n\n## 1️⃣ Impact [¶](#impact)\n\n## Root cause {#root-cause .unnumbered}\n'), [
      '2 summary: Summary (heading) > x',
      '2 impact: 1 Impact (heading)',
      '2 root-cause: Root cause (heading)',
    ]);
  });

  test('bold tags, and definitions', () => {
    assert.deepEqual(outline('# T\n\n<b>Summary:</b> Mail was late.\n\nImpact\n: 12 users\n\n<strong>Redis:</strong> full\n'), [
      '1 ?: T (heading)',
      '2 summary: Summary (run-in) > Mail was late.',
      '2 impact: Impact (run-in) > 12 users Redis: full',
    ]);
  });

  test('bold names with words around them that change nothing', () => {
    assert.deepEqual(
      outline(
        '# T\n\n**Cause of the incident:**\nA full disk.\n\n**What needs improvement**\n\n- rollback\n\n**Actions to take:**\n\n- tidy\n',
      ),
      [
        '1 ?: T (heading)',
        '2 root-cause: Cause of the incident (run-in) > A full disk.',
        '2 what-went-wrong: What needs improvement (bold) > rollback',
        '2 action-items: Actions to take (bold) > tidy',
      ],
    );
  });

  test('bold lines with a note in brackets, and of several names', () => {
    assert.deepEqual(
      outline(
        '# T\n\n**Sequence of events** (all times UTC)\n\n- 10:00 full\n\n**Root cause(s) and contributing factors**\n\nA full disk.\n\n**Root cause and Redis**\n',
      ),
      [
        '1 ?: T (heading)',
        '2 timeline: Sequence of events (all times UTC) (bold) > 10:00 full',
        '2 root-cause: Root cause(s) and contributing factors (bold) > A full disk. Root cause and Redis',
      ],
    );
  });
});
