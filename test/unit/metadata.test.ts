import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { ChunkedDocument } from '../../server/src/core/chunks.ts';
import { Kept } from '../../server/src/core/kept.ts';
import { outlineOf } from '../../server/src/core/outline.ts';
import { metadataOf, type Metadata } from '../../server/src/core/parser/metadata/metadata.ts';
import { defaultSettings } from '../../server/src/core/settings.ts';

function read(text: string): Metadata {
  const pieces = new ChunkedDocument(text).chunks.flatMap((chunk) => chunk.pieces);
  const slice = (span: { start: number; end: number }): string => text.slice(span.start, span.end);
  const metadata = metadataOf({
    outline: outlineOf(pieces),
    pieces,
    kept: new Kept(pieces),
    settings: defaultSettings,
    path: undefined,
    text: slice,
    length: text.length,
  });
  for (const field of metadata.metadata) {
    assert.equal(slice(field.nameSpan).includes(field.name), true, `name of ${field.name}`);
    assert.equal(
      slice(field.valueSpan)
        .replace(/\*\*|^['"]|['"]$/g, '')
        .trim(),
      field.value,
      `value of ${field.name}`,
    );
  }
  return metadata;
}

/** `form key=value`, in document order. */
function fields(text: string): string[] {
  return read(text).metadata.map(({ form, key, name, value }) => `${form} ${key ?? `(${name})`}=${value}`);
}

function date(text: string): string | undefined {
  const found = read(text).date;
  return (
    found &&
    (found.ambiguous ? `${found.raw}?` : found.date ? `${found.date.year}-${found.date.month}-${found.date.day}` : `unread: ${found.raw}`)
  );
}

suite('metadata', () => {
  test('the guide’s bold keys, one paragraph, colon inside or outside', () => {
    assert.deepEqual(
      fields(
        '# Postmortem: Mail\n**Date:** 2025-09-22\n**Authors**: Ada, Mail Team\n**Status:** Draft\n**Severity:** sev2\n\n## Summary\nx\n',
      ),
      ['bold date=2025-09-22', 'bold authors=Ada, Mail Team', 'bold status=Draft', 'bold severity=sev2'],
    );
    const { title, authors, severity, status, people } = read(
      '# Postmortem: Mail\n**Authors**: Ada, Mail Team\n**Status:** draft\n**Severity:** sev2\n',
    );
    assert.equal(title?.value, 'Mail');
    assert.equal(title?.raw, 'Postmortem: Mail');
    assert.deepEqual(
      authors.map(({ value }) => value),
      ['Ada', 'Mail Team'],
    );
    assert.deepEqual(
      people.map(({ name, team }) => [name, team]),
      [
        ['Ada', false],
        ['Mail Team', true],
      ],
    );
    assert.deepEqual([severity?.value, severity?.raw, status?.value], ['SEV-2', 'sev2', 'Draft']);
  });

  test('plain lines, <br> runs, several keys on a line', () => {
    assert.deepEqual(
      fields('# Mail\n\nStatus: final<br>\nOwners: kim<br> Date/time: 2016-11-07 21:30\n\n**Date:** 2025-01-02 | **Severity:** Major\n'),
      ['plain status=final', 'plain owner=kim', 'plain date=2016-11-07 21:30', 'bold date=2025-01-02', 'bold severity=Major'],
    );
  });

  test('the date of a post is not that of the incident in its title', () => {
    assert.equal(date('---\ntitle: Mirror down on 2024-08-21\ndate: 2024-08-23\n---\n\nText.\n'), '2024-8-21');
    assert.equal(date('---\ntitle: Mirror down\ndate: 2024-08-23\n---\n\nText.\n'), '2024-8-23');
    assert.equal(date('---\ntitle: Mirror down on 2024-08-21\n---\n\nDate: 2024-08-20\n'), '2024-8-20');
  });

  test('bullets, with nested values, and statistics at the end', () => {
    assert.deepEqual(
      fields(
        '# Mail\n\n- **Date:** 3 May 2024\n- Involved:\n  - @kim\n  - Lee\n\n## Summary\nx\n\n## Stats\n\n- Category: Disk\n- Time to detection: 4 minutes\n',
      ),
      [
        'bullet date=3 May 2024',
        'bullet participants=@kim',
        'bullet participants=Lee',
        'bullet tags=Disk',
        'bullet (Time to detection)=4 minutes',
      ],
    );
  });

  test('headings with a value and headings with values below', () => {
    assert.deepEqual(
      fields('# Mail\n\n## Date: December 08, 2022\n\n## Authors\nKim Lee\nAda\n\n## Status\n\nResolved\n\n## Attendees\n\n- KL, AB\n'),
      [
        'heading date=December 08, 2022',
        'heading authors=Kim Lee',
        'heading authors=Ada',
        'heading status=Resolved',
        'heading participants=KL, AB',
      ],
    );
  });

  test('tables: pairs, four columns, one row', () => {
    assert.deepEqual(fields('# Mail\n\n| | |\n|---|---|\n| **Status** | Final |\n| Review owner | Kim |\n| Vendor | x |\n'), [
      'table status=Final',
      'table owner=Kim',
      'table (Vendor)=x',
    ]);
    assert.deepEqual(
      fields(
        '# Mail\n\n## Incident Information\n\n| Field | Value |\n|---|---|\n| **Severity** | P1 |\n| RCA date | 2025-01-03 |\n\n> **Author:** Kim\n',
      ),
      ['table severity=P1', 'table date=2025-01-03', 'bold authors=Kim'],
    );
    assert.deepEqual(fields('# Mail\n\n| Start Time | 10:00 | Severity | 2 |\n|---|---|---|---|\n| Duration | 2h | Bridge | x |\n'), [
      'table start=10:00',
      'table severity=2',
      'table duration=2h',
      'table (Bridge)=x',
    ]);
    assert.deepEqual(fields('# Mail\n\n| Customers impacted | Incident duration |\n|---|---|\n| 40 | 2 hours |\n'), [
      'table (Customers impacted)=40',
      'table duration=2 hours',
    ]);
  });

  test('YAML and TOML front matter', () => {
    assert.deepEqual(
      fields('---\ntitle: "Mail late"\ndate: 2021-01-30\nauthors:\n  - kim\n  - name: Lee\nweight: 3\ndraft:\n---\n\nText.\n'),
      [
        'front-matter title=Mail late',
        'front-matter date=2021-01-30',
        'front-matter authors=kim',
        'front-matter authors=Lee',
        'front-matter (weight)=3',
        'front-matter (draft)=',
      ],
    );
    assert.deepEqual(
      fields('+++\ntitle = "Mail late"\ndate = 2021-01-30\nauthors = ["Kim Lee", \'Ada\']\n[extra]\nx = 1\n+++\n\nText.\n'),
      ['front-matter title=Mail late', 'front-matter date=2021-01-30', 'front-matter authors=Kim Lee', 'front-matter authors=Ada'],
    );
    assert.equal(read('---\ntitle: Mail late\ndraft: true\n---\n').status?.value, 'Draft');
  });

  test('broken front matter is a problem at its place, and keeps what can be read', () => {
    const yaml = read('---\ntitle: Mail\ntags: [a\n---\n\n# Mail\n');
    assert.equal(yaml.problems.length, 1);
    assert.match(yaml.problems[0]!.message, /^The front matter cannot be read: .+\.$/);
    assert.equal(yaml.title?.value, 'Mail');
    const toml = read('+++\ntitle = "Mail"\nx = = 2\n+++\n');
    assert.equal(toml.problems[0]?.span.start, 19);
    assert.equal(toml.title?.value, 'Mail');
  });

  test('dates: from a field, the title, or when it started; ambiguous ones stay so', () => {
    assert.equal(date('# Mail\n**Date:** 6th November, 2022\n'), '2022-11-6');
    assert.equal(date('# 2021-06-03: Mail full\n\n## Summary\nx\n'), '2021-6-3');
    assert.equal(date('# Mail\n\n## Date\nStart: Wednesday, 2018-08-22\nEnd: Thursday, 2018-08-23\n'), '2018-8-22');
    assert.equal(date('# Mail\n\n- Incident declared: 2023-07-25 14:09\n'), '2023-7-25');
    assert.equal(date('# Mail\n**Post-Mortem Date:** 2025-01-03\n**Date of Incident:** 2025-01-01\n'), '2025-1-1');
    assert.equal(date('# Mail\n**Date:** 03/10/2021\n'), '03/10/2021?');
    assert.equal(date('# Mail\n**Date:** YYYY-MM-DD\n'), 'unread: YYYY-MM-DD');
    assert.equal(date('# Mail late on 2025\u201105\u201120\n'), '2025-5-20');
    assert.equal(date('# Mail\n'), undefined);
  });

  test('free text is kept as written', () => {
    const { severity, status } = read('# Mail\n**Severity:** Critical - all users\n**Status:** Complete, action items in progress\n');
    assert.deepEqual([severity?.value, status?.value], ['Critical - all users', 'Complete, action items in progress']);
  });

  test('titles', () => {
    const title = (text: string): string | undefined => read(text).title?.value;
    assert.equal(title('## Incident Report for failed mail\n\n## Summary\n'), 'Incident Report for failed mail');
    assert.equal(title('---\ntitle: Mail late\n---\n\n## Summary\n'), 'Mail late');
    assert.equal(title('# Title:\n### Mail late\n'), 'Mail late');
    assert.equal(title('# RCA #12: Mail late\n\n## Root cause\nx\n'), 'Mail late');
    assert.equal(title('# RCA: Mail late\n\n## Root cause\nx\n'), 'Mail late');
    assert.equal(title('**Mail late**\n\nSummary:\nx\n'), 'Mail late');
    assert.equal(title('Postmortem Report: Mail late\nDate: 2025-01-02\n\nSummary:\nx\n'), 'Mail late');
    assert.equal(title('Mail was late: nobody knew.\n\nSummary:\nx\n'), undefined);
    assert.equal(title('## Summary\n\nx\n'), undefined);
  });

  test('lists of lessons, prose and timelines hold no metadata', () => {
    assert.deepEqual(
      fields('# Mail\n\n## Lessons Learned\n- **Date:** matters\n\n## Timeline\n\n10:00: x\n\n## Impact\n**Duration:** 2h\n'),
      [],
    );
  });

  test('never fails, and every value stands where it says', () => {
    const line = fc.constantFrom(
      '---',
      '+++',
      'title: x',
      'date: "2021-01-01"',
      '# T',
      '## Date: 1 May 2020',
      '**Date:** 2020-01-01',
      '- Owner: @a',
      '| a | b |',
      '|--|--|',
      '| Date | x |',
      'Status: <b>x</b>',
      'a: [b',
      '  - c',
      '',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const text = lines.join('\n');
        const pieces = new ChunkedDocument(text).chunks.flatMap((chunk) => chunk.pieces);
        const source = {
          outline: outlineOf(pieces),
          pieces,
          kept: new Kept(pieces),
          settings: defaultSettings,
          path: undefined,
          text: () => '',
          length: text.length,
        };
        for (const { valueSpan, nameSpan } of metadataOf(source).metadata)
          for (const { start, end } of [valueSpan, nameSpan]) assert.ok(0 <= start && start <= end && end <= text.length);
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});
