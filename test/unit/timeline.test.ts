import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { ChunkedDocument } from '../../server/src/core/chunks.ts';
import { Kept } from '../../server/src/core/kept.ts';
import type { CalendarDate, Problem, Timeline } from '../../server/src/core/model.ts';
import { outlineOf } from '../../server/src/core/outline.ts';
import { timelineOf } from '../../server/src/core/parser/timeline/timeline.ts';
import { timelineHints } from '../../server/src/core/parser/timeline/timelineHints.ts';
import { defaultSettings } from '../../server/src/core/settings.ts';

interface Options {
  readonly date?: CalendarDate;
  readonly path?: string;
  readonly timeZone?: string;
}

function read(text: string, options: Options = {}): { timeline: Timeline | undefined; problems: readonly Problem[] } {
  const document = new ChunkedDocument(text);
  const pieces = document.chunks.flatMap((chunk) => [...chunk.pieces]);
  const settings = { ...defaultSettings, timeZone: options.timeZone };
  const source = {
    outline: outlineOf(pieces),
    pieces,
    kept: new Kept(pieces),
    settings,
    path: options.path,
    text: ({ start, end }: { start: number; end: number }) => text.slice(start, end),
    length: text.length,
  };
  const date = options.date && { raw: '', span: pieces[0]!.span, date: options.date, ambiguous: false };
  return timelineOf(source, timelineHints(source, { metadata: [], date }));
}

/** One line per entry: `2021-03-04T05:06Z` (an instant) or what is known of it, then the text. */
function entries(text: string, options: Options = {}): string[] {
  return (read(text, options).timeline?.entries ?? []).map((entry) => {
    const iso = (instant: number): string => new Date(instant).toISOString().replace(/(?::00)?\.000Z$/, 'Z');
    const time = entry.instant === undefined ? (entry.local ?? `?${entry.time?.value ?? ''}`) : iso(entry.instant);
    const end = entry.endInstant === undefined ? '' : `/${iso(entry.endInstant)}`;
    return `${entry.approximate ? '~' : ''}${time}${end} ${entry.owner ? `<${entry.owner.value}> ` : ''}${entry.text.value}`;
  });
}

const wrap = (body: string, title = 'Timeline'): string =>
  `# Outage of the ferry site\n\n## ${title}\n\n${body}\n\n## Root cause\n\nA 14:99 that is not read.\n`;

suite('timeline containers', () => {
  test('a table, time first', () => {
    const text = wrap(
      '| Time | Event | Owner |\n|---|---|---|\n| 14:00 | Deploy | Ana |\n| 14:05 | Errors | |\n| | | |',
      'Timeline (All times UTC)',
    );
    assert.deepEqual(entries(text), ['14:00 <Ana> Deploy', '14:05 Errors']);
    assert.equal(read(text).timeline?.zone?.value, 'UTC');
  });

  test('a table with the person in the middle, without outer pipes', () => {
    const text = wrap('Time (UTC) | Person | Action/Observation\n-----|-----|-----\n14:05 | Ana | Page\n14:07 | Ben | Joins');
    assert.deepEqual(entries(text, { date: { year: 2024, month: 5, day: 6 } }), [
      '2024-05-06T14:05Z <Ana> Page',
      '2024-05-06T14:07Z <Ben> Joins',
    ]);
  });

  test('a table with day, date and time apart, the year in the title', () => {
    const text = wrap(
      '| Day | Date (2021) | Time (PST) | Event |\n|--|--|--|--|\n| Fri | Dec 31 | 23:50 | Queue grows |\n| Sat | Jan 1 | 00:10 | Queue full |',
    );
    assert.deepEqual(entries(text), ['2022-01-01T07:50Z Queue grows', '2021-01-01T08:10Z Queue full']);
  });

  test('columns without known titles are told by their cells', () => {
    const text = wrap('| What was seen | T |\n|--|--|\n| Latency | 2024-05-06 10:00Z |\n| Timeouts | 2024-05-06 10:05Z |');
    assert.deepEqual(entries(text), ['2024-05-06T10:00Z Latency', '2024-05-06T10:05Z Timeouts']);
  });

  test('rows that hold a date for those below', () => {
    const text = wrap('| Time (UTC) | Event |\n|--|--|\n| **2024-05-06** | |\n| 23:00 | Errors |\n| | May 7 |\n| 01:00 | Fix |');
    assert.deepEqual(entries(text), ['2024-05-06T23:00Z Errors', '2024-05-07T01:00Z Fix']);
  });

  test('a zone in the title of another column does not count', () => {
    assert.deepEqual(entries(wrap('| Time (PT) | CET | Event |\n|--|--|--|\n| 2024-05-06 10:00 | 19:00 | Errors |')), [
      '2024-05-06T17:00Z Errors',
    ]);
    assert.deepEqual(entries(wrap('| PT | Event |\n|--|--|\n| 2024-05-06 10:00 | Errors |')), ['2024-05-06T17:00Z Errors']);
  });

  test('start and end columns', () => {
    const text = wrap('| Start | End | Event |\n|--|--|--|\n| 2024-05-06 10:00 UTC | 10:30 | Down |');
    assert.deepEqual(entries(text), ['2024-05-06T10:00Z/2024-05-06T10:30Z Down']);
  });

  test('a table that is about something else is no timeline', () => {
    assert.deepEqual(entries(wrap('| Service | Errors |\n|--|--|\n| Ferry | 10 |')), []);
  });

  test('bullets: plain, bold, code, bracketed', () => {
    for (const form of [
      '- 14:05 - Page',
      '* 14:05: Page',
      '- **14:05** Page',
      '- **14:05** - Page',
      '- `14:05` - Page',
      '- [14:05] Page',
      '1. 14:05 Page',
      '- 14:05 page',
      '- 2:05 PM – Page',
    ]) {
      assert.deepEqual(
        entries(wrap(form)).map((line) => line.toLowerCase()),
        ['14:05 page'],
        form,
      );
    }
  });

  test('what is below a bullet belongs to it', () => {
    const text = wrap(
      '- 14:05 Page\n  - at 14:06 the log says:\n\n    ```\n    14:06:01 boom\n    ```\n- 14:10 Restart\n\n  It took a while.',
    );
    assert.deepEqual(entries(text), ['14:05 Page', '14:10 Restart']);
    const spans = read(text).timeline?.entries.map(({ span }) => text.slice(span.start, span.end));
    assert.match(spans?.[0] ?? '', /boom\n {4}```$/);
    assert.match(spans?.[1] ?? '', /while\.$/);
  });

  test('dates with nested times', () => {
    const text = wrap('- 2024-05-06\n  - 10:00 UTC Start\n  - 10:05 UTC Page\n- 2024-05-07\n  - 09:00 UTC Report');
    assert.deepEqual(entries(text), ['2024-05-06T10:00Z Start', '2024-05-06T10:05Z Page', '2024-05-07T09:00Z Report']);
  });

  test('dates alone are entries', () => {
    assert.deepEqual(entries(wrap('- 2024-05-06 - Vendor told\n- Jun 7: Fix shipped')), [
      '2024-05-06 Vendor told',
      '2024-06-07 Fix shipped',
    ]);
  });

  test('the time last, or in brackets behind the step', () => {
    const text = wrap(
      '- First seen 2024-05-06 15:51 UTC\n- Handed over at 2024-05-06 16:10 UTC\n- Closed (2024-05-06, ~17:00 UTC)\n- Report (2024-05-06 18:00 UTC) was sent',
    );
    assert.deepEqual(entries(text), [
      '2024-05-06T15:51Z First seen',
      '2024-05-06T16:10Z Handed over',
      '~2024-05-06T17:00Z Closed',
      '2024-05-06T18:00Z Report',
    ]);
  });

  test('headings', () => {
    const text = wrap(
      'All times in CET\n\n### 2024-05-06 10:00 - Start\n\nPods die.\n\n### 10:10\n\nTwo people look.\n\n- 3 nodes\n- 10:05 was quiet\n\n### 10:20 ###\n\n```\n10:21 log\n```',
    );
    assert.deepEqual(entries(text), ['2024-05-06T09:00Z Start', '2024-05-06T09:10Z Two people look.', '2024-05-06T09:20Z ']);
  });

  test('date headings above times, and one with nothing but words', () => {
    const text = wrap(
      '### 2024-05-05\n\nA package is published.\n\n### 2024-05-06\n\n**10:00** Builds fail\n\n**10:05** Pinned<br>\n**10:07** Green',
    );
    assert.deepEqual(entries(text), [
      '2024-05-05 A package is published.',
      '2024-05-06T10:00 Builds fail',
      '2024-05-06T10:05 Pinned',
      '2024-05-06T10:07 Green',
    ]);
  });

  test('headings of the same or a higher level behind the timeline', () => {
    const text = '## Timeline\n\n### 10:00\n\nStart\n\n## 10:05\n\nPage\n\n# 10:10\n\nFix\n\n## Lessons\n\n### 10:15\n';
    assert.deepEqual(entries(text), ['10:00 Start', '10:05 Page', '10:10 Fix']);
  });

  test('a heading with a time is an entry, whatever else it says', () => {
    assert.deepEqual(entries(wrap('### 14:00 Trigger\n\na\n\n### 14:10 - Impact\n\nb\n\n### 14:20 Resolution\n\nc')), [
      '14:00 Trigger',
      '14:10 Impact',
      '14:20 Resolution',
    ]);
  });

  test('lines and paragraphs', () => {
    const text = wrap('10:00 UTC: Start of\nit all\n\n10:05 PM UTC Site was up\n\n10:10 - One<br>10:12 - Two');
    assert.deepEqual(entries(text), ['10:00 Start of it all', '22:05 Site was up', '10:10 One', '10:12 Two']);
  });

  test('a stamp on a line of its own above the words', () => {
    const text = wrap('May 6, 2024: 7:56am UTC\nA mail came.\n\nMay 6, 2024: 1:15pm UTC\nIt was read.');
    assert.deepEqual(entries(text), ['2024-05-06T07:56Z A mail came.', '2024-05-06T13:15Z It was read.']);
  });

  test('a table that lost its header', () => {
    assert.deepEqual(entries(wrap('14:05 | Ana | Page\n14:07 | Ben | Joins')), ['14:05 <Ana> Page', '14:07 <Ben> Joins']);
  });

  test('a log, where nothing else is there', () => {
    assert.deepEqual(entries(wrap('```\n[10:00:01] ana: down\n  really\n[10:00:09] ben: looking\n```')), [
      '10:00:01 ana: down',
      '10:00:09 ben: looking',
    ]);
    assert.deepEqual(entries(wrap('- 10:00 Start\n\n```\n10:01 a\n10:02 b\n```')), ['10:00 Start']);
  });

  test('sentences that begin with a time count where nothing better is there', () => {
    assert.deepEqual(entries(wrap('At 10:00 UTC, pods died.\n\nAt 10:05 UTC, they came back.')), [
      '10:00 pods died.',
      '10:05 they came back.',
    ]);
    assert.deepEqual(entries(wrap('- 10:00 Start\n\nAt 10:05 UTC, they came back.')), ['10:00 Start']);
  });

  test('narrative without times gives none, and no problem', () => {
    const { timeline, problems } = read(wrap('Pods died. We waited for 10 minutes.\n\n- Then they came back\n- 3 nodes stayed away'));
    assert.deepEqual([timeline?.entries, problems], [[], []]);
  });

  test('a section that is one in all but its title', () => {
    const told = '# Ferry\n\n## Leadup\n\n- 10:00 UTC Start\n- 10:05 UTC Page\n- 10:10 UTC Fix\n';
    assert.equal(entries(told).length, 3);
    assert.equal(read(told.replace('- 10:10 UTC Fix\n', '')).timeline, undefined);
    assert.equal(read(told.replace('Leadup', 'Action items')).timeline, undefined);
  });

  test('key events among other keys, and the story below another one', () => {
    const text =
      '# Ferry\n\n- **Key events**\n  - First detected 2024-05-06 10:00\n  - Repaired 2024-05-06 10:20\n\n- **Impact**: Nobody sailed\n\n- **Context**:\n  - 2024-05-06 10:00: Page\n  - 10:10: Found\n  - 10:20: Fixed\n\n- **Resolution**: Restart\n';
    assert.deepEqual(entries(text), [
      '2024-05-06T10:00 First detected',
      '2024-05-06T10:20 Repaired',
      '2024-05-06T10:00 Page',
      '2024-05-06T10:10 Found',
      '2024-05-06T10:20 Fixed',
    ]);
  });

  test('lines of one paragraph, most of which begin with a time', () => {
    assert.deepEqual(entries(wrap('14:05 Page\n14:07 Ana joins\n14:10 found it')), ['14:05 Page', '14:07 Ana joins', '14:10 found it']);
    assert.deepEqual(entries(wrap('14:05 Page. The queue was emptied at\n14:10 and then it\nfilled again')), [
      '14:05 Page. The queue was emptied at 14:10 and then it filled again',
    ]);
  });

  test('figures without a colon', () =>
    assert.deepEqual(entries(wrap('- 08.30 - Start\n- 1430: Page\n- 2021 - a year')), ['08:30 Start', '14:30 Page']));

  test('no timeline', () => assert.equal(read('# Ferry\n\n## Impact\n\n- 10:00 x\n').timeline, undefined));

  test('a second timeline goes on', () => {
    const text =
      '## Timeline (times in BST)\n\n- 2024-05-06 10:00 Start\n\n## Impact\n\n- 5\n\n## Follow-up timeline (UTC)\n\n- 12:00 Fix\n';
    assert.deepEqual(entries(text), ['2024-05-06T09:00Z Start', '2024-05-06T12:00Z Fix']);
  });

  test('a handle at the start is the owner', () => {
    assert.equal(read(wrap('- 10:00 @ana restarts the queue')).timeline?.entries[0]?.owner?.value, '@ana');
  });
});

suite('timeline dates and zones', () => {
  const at = (body: string, options: Options = {}): string[] =>
    entries(wrap(body), options).map((line) => line.slice(0, line.indexOf(' ')));

  test('midnight', () => {
    assert.deepEqual(at('- 2024-05-06 23:50 UTC a\n- 00:10 UTC b\n- 23:59 UTC c\n- 00:20 UTC d\n- 08:00 UTC e'), [
      '2024-05-06T23:50Z',
      '2024-05-07T00:10Z',
      '2024-05-06T23:59Z',
      '2024-05-07T00:20Z',
      '2024-05-07T08:00Z',
    ]);
  });

  test('a small step back is no new day', () =>
    assert.deepEqual(at('- 2024-05-06 12:00 a\n- 11:40 b'), ['2024-05-06T12:00', '2024-05-06T11:40']));

  test('the newest entry first', () =>
    assert.deepEqual(at('- 2024-05-06 22:00 a\n- 14:00 b\n- 13:00 c\n- 05:00 d').at(-1), '2024-05-06T05:00'));

  test('hours of one digit go on after noon', () =>
    assert.deepEqual(at('- 2024-05-06 11:50 a\n- 12:10 b\n- 1:15 c'), ['2024-05-06T11:50', '2024-05-06T12:10', '2024-05-06T13:15']));

  test('ranges end on the same day or after midnight', () => {
    assert.deepEqual(at('- 2024-05-06 10:00-10:30 UTC a\n- 23:50 - 00:10 UTC b'), [
      '2024-05-06T10:00Z/2024-05-06T10:30Z',
      '2024-05-06T23:50Z/2024-05-07T00:10Z',
    ]);
  });

  test('figures are ordered as elsewhere in the document', () => {
    assert.deepEqual(at('- 05/06/2024 a\n- 05/13/2024 b'), ['2024-05-06', '2024-05-13']);
    assert.deepEqual(at('- 05-06-2024 a\n- 13-06-2024 b'), ['2024-06-05', '2024-06-13']);
  });

  test('what stays ambiguous is not guessed, but told by a date nearby', () => {
    assert.deepEqual(at('- 05/06/2024 a'), ['?05/06/2024']);
    assert.deepEqual(at('- 05/06/2024 a', { date: { year: 2024, month: 5, day: 7 } }), ['2024-05-06']);
  });

  test('the year comes from the date of the incident', () => {
    assert.deepEqual(at('- Dec 31 a\n- Jan 2 b', { date: { year: 2023, month: 12, day: 31 } }), ['2023-12-31', '2024-01-02']);
    assert.deepEqual(at('- Dec 31 a', { path: 'incidents/2023-12-30-ferry.md' }), ['2023-12-31']);
    assert.deepEqual(at('- Dec 31 10:00 a'), ['10:00']);
  });

  test('the date is told in the summary', () => {
    const text = '# Ferry\n\n## Summary\n\nOn Monday, May 6, 2024, the site went down.\n\n## Timeline (UTC)\n\n- 10:00 a\n';
    assert.deepEqual(entries(text), ['2024-05-06T10:00Z a']);
    assert.deepEqual(entries(text, { path: '2024-05-05-ferry.md' }), ['2024-05-05T10:00Z a']);
  });

  test('the year comes from another entry', () =>
    assert.deepEqual(at('- 3 May, 10:00 UTC a\n- 2024-05-04 11:00 b')[0], '2024-05-03T10:00Z'));

  test('a date by default', () => {
    assert.deepEqual(at('Unless noted otherwise all events happened on 2024-05-07, times are UTC.\n\n- 2024-05-06 23:00 a\n- 01:00 b'), [
      '2024-05-06T23:00Z',
      '2024-05-07T01:00Z',
    ]);
  });

  test('the zone: entry, column, heading, intro line, setting', () => {
    const table = (title: string): string => `| ${title} | Event |\n|--|--|\n| 2024-07-06 10:00 | a |\n| 2024-07-06 10:00 EDT | b |`;
    assert.deepEqual(at(table('Time (CEST)')), ['2024-07-06T08:00Z', '2024-07-06T14:00Z']);
    assert.deepEqual(
      entries(wrap(table('Time'), 'Timeline (PT)')).map((line) => line.slice(0, 17)),
      ['2024-07-06T17:00Z', '2024-07-06T14:00Z'],
    );
    assert.deepEqual(at(`_All times in IST_\n\n${table('Time')}`)[0], '2024-07-06T04:30Z');
    assert.deepEqual(at('- 2024-07-06 10:00 a', { timeZone: 'Europe/Berlin' })[0], '2024-07-06T08:00Z');
    assert.equal(read(wrap('- 10:00 a'), { timeZone: 'UTC' }).timeline?.zone, undefined);
  });

  test('the zone that the summary and the impact imply', () => {
    const text =
      '# Ferry\n\n## Summary\n\nAt 10:02 UTC the site went down.\n\n## Impact\n\n- Down until 10:30 UTC\n\n## Timeline\n\n- 2024-07-06 10:00 a\n';
    assert.deepEqual(entries(text), ['2024-07-06T10:00Z a']);
    assert.equal(read(text).timeline?.zone, undefined);
    assert.deepEqual(entries(text.replace('10:30 UTC', '12:30 CEST')), ['2024-07-06T10:00 a']);
  });

  test('a zone that some entries state holds for the others, too', () =>
    assert.deepEqual(at('- 2024-07-06 10:00 PST a\n- 10:05 b'), ['2024-07-06T18:00Z', '2024-07-06T18:05Z']));

  test('what cannot be read is a problem, and the entry is kept', () => {
    const body =
      '| Time | Event |\n|--|--|\n| 20242-05-06 10:00 | a |\n| 2024-05-06 --:-- | b |\n| soon | c |\n| 2024-05-06 10:00 | d |\n| 10:10 | e |\n| 10:20 | f |';
    const text = wrap(body);
    const { problems } = read(text);
    assert.deepEqual(at(body), ['10:00', '2024-05-06', '?soon', '2024-05-06T10:00', '2024-05-06T10:10', '2024-05-06T10:20']);
    assert.deepEqual(
      problems.map(({ span }) => text.slice(span.start, span.end)),
      ['20242-05-06 10:00', '2024-05-06 --:--', 'soon'],
    );
  });

  test('words instead of a time are kept, and are no slip', () => {
    const { timeline, problems } = read(wrap('| Time | Event |\n|--|--|\n| Earlier | a |\n| 10:00 | b |'));
    assert.deepEqual([timeline?.entries.length, problems.length], [2, 1]);
  });

  test('phases in brackets', () => {
    const body = '- 10:00 (Detection) Page\n- 10:05 [Mitigated] Rolled out\n- 10:10 Resolved – all fine';
    assert.deepEqual(
      read(wrap(body)).timeline?.entries.map(({ phase }) => phase),
      ['detection', 'mitigation', 'resolution'],
    );
  });

  test('phases', () => {
    const body =
      '- 10:00 **\\<START OF OUTAGE>** Deploy\n- 10:05 **Detection:** page\n- 10:10 Rollback not yet completed\n- 10:20 Rolled back\n- 10:30 Service is restored\n- 10:40 Incident closed';
    assert.deepEqual(
      read(wrap(body)).timeline?.entries.map(({ phase }) => phase),
      ['start', 'detection', undefined, 'mitigation', 'resolution', 'resolution'],
    );
  });

  test('phases told by what the system does', () => {
    const body =
      '- 10:00 Release goes out\n- 10:02 Error rate of the shop rises to 40%\n- 10:20 Error rate is back to baseline\n- 10:30 Latency spikes again\n';
    assert.deepEqual(
      read(wrap(body)).timeline?.entries.map(({ phase }) => phase),
      [undefined, 'start', 'resolution', undefined],
    );
  });

  test('what is well again, and what is only a part of it or not sure', () => {
    const of = (text: string): string | undefined => read(wrap(`- 10:00 ${text}`)).timeline?.entries[0]?.phase;
    for (const text of [
      'Search answers again.',
      'The service is back',
      'Everything is back online, errors stop',
      'Checkout recovered at 10:40',
      'Status page set to resolved',
      'All traffic working as expected',
    ])
      assert.equal(of(text), 'resolution', text);
    for (const text of [
      'Alert for latency',
      'Alert: latency',
      'Pager goes off',
      'On-call paged',
      'Users report errors',
      'Customers complain that search is not working',
      'We first noticed the lag',
    ])
      assert.equal(of(text), 'detection', text);
    for (const text of [
      'Node 3 recovered',
      'Pod web-1 responds again',
      'The service is back to 50 % capacity',
      'Login is not working again',
      'A partner is back, and we look further',
      'Alerts for disks added',
      'Users report that search is working',
      'Users report that all is back',
      'Alert for latency resolved',
      'We hoped the site is back',
    ])
      assert.equal(of(text), undefined, text);
  });
});

suite('timelines of other shapes', () => {
  test('a first line that holds the date and the zone', () => {
    assert.deepEqual(entries(wrap('2024-05-06 (*all times UTC*)\n\n* 14:51 Deploy\n* 14:53 Errors')), [
      '2024-05-06T14:51Z Deploy',
      '2024-05-06T14:53Z Errors',
    ]);
  });

  test('a date, with or without its zone, on a line above lines with times', () => {
    assert.deepEqual(
      entries(wrap('**May 6th 2024 (GMT+1)**\n10:20 → Deploy\n10:34 → Errors\n\n**2024-05-07**\n09:00 UTC → Fix\n09:10 → Over')),
      ['2024-05-06T09:20Z Deploy', '2024-05-06T09:34Z Errors', '2024-05-07T09:00Z Fix', '2024-05-07T09:10 Over'],
    );
    // Nothing is lost where the lines are no lines of the source.
    assert.match(entries(wrap('2024-05-06<br>10:20 UTC - Deploy<br>10:34 UTC - Errors')).join('\n'), /Deploy[^]*Errors/);
  });

  test('of two columns of times, the one whose zone is known', () => {
    const text = '| Local time | UTC | Event |\n|---|---|---|\n| 06:00 | 04:00 | Disk lost |\n| 12:10 | 10:10 | Over |';
    assert.deepEqual(entries(wrap(text), { date: { year: 2024, month: 5, day: 6 } }), [
      '2024-05-06T04:00Z Disk lost',
      '2024-05-06T10:10Z Over',
    ]);
  });

  test('times counted from the start', () => {
    assert.deepEqual(entries(wrap('- T-20m: update\n- T0: builds hang\n- T+4 min: page\n- +1h 10m: over')), [
      '?T-20m update',
      '?T0 builds hang',
      '?T+4 min page',
      '?+1h 10m over',
    ]);
    assert.deepEqual(entries(wrap('| T | Event |\n|---|---|\n| T0 | builds hang |\n| T+01:12 | over |')), [
      '?T0 builds hang',
      '?T+01:12 over',
    ]);
  });

  test('dotted times in a column of times', () => {
    const { timeline, problems } = read(
      wrap('| Time | Event |\n|---|---|\n| 8.45 | Rule changed |\n| 10.15 | Rule reverted |', 'Timeline (UTC)'),
    );
    assert.deepEqual([timeline?.entries.map(({ local }) => local), problems], [['08:45', '10:15'], []]);
  });

  test('several incidents in a file: the heading around each timeline holds its date', () => {
    const incident = (title: string, list: string): string => `## ${title}\n\n### Summary\n\nSlow.\n\n### Timeline\n\n${list}\n\n`;
    assert.deepEqual(
      entries(
        `# Incidents\n\n${incident('2024-09-19: mail', '- 22:00 UTC down\n- 00:10 UTC up')}${incident('Search, 4 September 2024', '- 10:00 UTC down')}`,
      ),
      ['2024-09-19T22:00Z down', '2024-09-20T00:10Z up', '2024-09-04T10:00Z down'],
    );
  });
});

test('spans are exact, ordered and inside the text, whatever the text', () => {
  const line = fc.constantFrom(
    '- 10:00 a',
    '| Time | E |',
    '|--|--|',
    '| 10:05 | b |',
    '### 10:10',
    '',
    '',
    '**11:00** c',
    '```',
    '12:00 d',
    '  - 12:30 e',
    '> 13:00 f',
    '- 2024-05-06',
    '## Timeline',
    'words',
    '\u2028',
    '- 05/06/2024 - g',
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
      const text = `## Timeline (UTC)\n${lines.join('\n')}`;
      const { timeline, problems } = read(text);
      let last = 0;
      for (const entry of timeline?.entries ?? []) {
        assert.ok(entry.span.start >= last && entry.span.end > entry.span.start && entry.span.end <= text.length);
        last = entry.span.end;
        if (entry.time) assert.equal(text.slice(entry.time.span.start, entry.time.span.end).replaceAll('*', ''), entry.time.raw);
      }
      for (const { span } of problems) assert.ok(span.end <= text.length);
    }),
    { seed: 11, numRuns: 300 },
  );
});
