import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { findTrailingStamp, parseStamp, parseWholeStamp } from '../../server/src/core/parser/dates/stamp.ts';

/** `2021-8-26 08:22 UTC → 09:00 | what is left`, in short. */
function short(text: string): string | undefined {
  const found = parseStamp(text);
  if (!found) return undefined;
  const clock = (seconds: number | undefined): string =>
    seconds === undefined
      ? '??'
      : `${String(Math.floor(seconds / 3600)).padStart(2, '0')}:${String(Math.floor((seconds % 3600) / 60)).padStart(2, '0')}`;
  const moment = ({ date, clock: time, zone }: Pick<NonNullable<typeof found>, 'date' | 'clock' | 'zone'>): string =>
    [date && `${date.year ?? ''}-${date.month}-${date.day}${date.ambiguous ? '?' : ''}`, time && clock(time.seconds), zone?.zone]
      .filter(Boolean)
      .join(' ');
  const flags = (found.approximate ? '~' : '') + (found.worded ? '"' : '') + (found.problem === undefined ? '' : '!');
  return `${flags}${moment(found)}${found.to ? ` → ${moment(found.to)}` : ''} |${text.slice(found.closed)}`;
}

suite('stamps', () => {
  for (const [text, expected] of [
    ['2021-08-26 08:22', '2021-8-26 08:22 |'],
    ['21:20 - text', '21:20 | - text'],
    ['Sep 27 2017 13:06', '2017-9-27 13:06 |'],
    ['16:59 PST', '16:59 -08:00 |'],
    ['8:20 - 8:24 pm', '20:20 → 20:24 |'],
    ['11:50 - 12:10 pm', '11:50 → 12:10 |'],
    ['04:49 PM UTC Site was down', '16:49 UTC | Site was down'],
    ['16:42 GST: text', '16:42 +04:00 |: text'],
    ['24-10-2024 02:00-04:30 - text', '2024-10-24 02:00 → 04:30 | - text'],
    ['Oct 12: text', '-10-12 |: text'],
    ['[03-26 23:04] text', '-3-26 23:04 | text'],
    ['12:45 PM PST Saturday Oct 30th: text', '-10-30 12:45 -08:00 |: text'],
    ['February 15, 2024: 7:56am UTC', '2024-2-15 07:56 UTC |'],
    ['10:45~', '~10:45 |'],
    ['2024-01-31 ±23:00: text', '~2024-1-31 23:00 |: text'],
    ['T+35m: text', ' |: text'],
    ['+5 min text', ' | text'],
    ['~13:30-13:45', '~13:30 → 13:45 |'],
    ['2018-07-08 ca. 18:30', '~2018-7-8 18:30 |'],
    ['March 22, around 19:30', '~-3-22 19:30 |'],
    ['{{ 06:10 }}', '06:10 |'],
    ['{{ 2022-01-20 Between 02:00 and 02.30 PM }}', '2022-1-20 14:00 → 14:30 |'],
    ['12:48 (6:48 PDT): text', '12:48 |: text'],
    ['14:05 UTC / 07:05 PDT - text', '14:05 UTC | - text'],
    ['2022-02-02 1625: text', '2022-2-2 16:25 |: text'],
    ['2025-10-15T14:05:32Z text', '2025-10-15 14:05 UTC | text'],
    ['2025-10-15T14:05:32.123-07:00', '2025-10-15 14:05 -07:00 |'],
    ['2025-10-15 14:05 +0200', '2025-10-15 14:05 +02:00 |'],
    ['6:29 +UTC', '06:29 UTC |'],
    ['14:05 (UTC) text', '14:05 UTC | text'],
    ['At 14:05 UTC, we', '"14:05 UTC |, we'],
    ['2020-10-06 23:00 - 2020-10-07 01:00', '2020-10-6 23:00 → 2020-10-7 01:00 |'],
    ['2021-03-06 - 2021-03-08: text', '2021-3-6 → 2021-3-8 |: text'],
    ['10/11/2022 - 15:38 CST - text', '2022-10-11? 15:38 -06:00 | - text'],
    ['2025-10-15 (Wed) 14:05', '2025-10-15 14:05 |'],
    ['Thursday 14:05', '14:05 |'],
    ['10:45a', '10:45 |'],
    ['2022-02-?? ??:??', '!?? |'],
    ['2020-12-21 HH:mm', '!2020-12-21 ?? |'],
    ['12:26-12:??', '!12:26 → ?? |'],
    ['11/03/202 - text', '!-11-3 | - text'],
    ['20202-01-16 12:00', '!20202-1-16 12:00 |'],
    ['25:61 text', '!?? | text'],
    ['15:10 GMT+2: text', '15:10 +02:00 |: text'],
    ['13:20h - text', '13:20 | - text'],
    ['13.10 Uhr: text', '13:10 |: text'],
    ['13:30 (local) - text', '13:30 | - text'],
    ['<2024-05-06 15:00> text', '2024-5-6 15:00 | text'],
    ['May 6th, 2024 @ 13:50 UTC: text', '2024-5-6 13:50 UTC |: text'],
    ['14:05 - 3 May release', '14:05 | - 3 May release'],
    ['14:05, 3 May: text', '-5-3 14:05 |: text'],
    ['2024 - text', undefined],
    ['5 servers', undefined],
    ['1.5 hours later', undefined],
    ['09-22 regions', undefined],
    ['mid-March', undefined],
    ['In 2019 nothing', undefined],
  ] as const) {
    test(text, () => assert.equal(short(text), expected));
  }

  test('a placeholder for a date is a problem, with or without a time behind it', () => {
    for (const text of ['YYYY-MM-DD', 'YYYY-MM-DD 14:05 UTC', '2025-MM-DD']) assert.ok(parseStamp(text)?.problem, text);
  });

  test('a cell holds a stamp and nothing else', () => {
    assert.ok(parseWholeStamp(' (14:05). '));
    assert.equal(parseWholeStamp('14:05 restart'), undefined);
  });

  test('the stamp at the end of a text', () => {
    const last = (text: string): string | undefined => {
      const found = findTrailingStamp(text);
      return found && text.slice(found.start, found.end);
    };
    assert.equal(last('First detected 2020-08-07 15:51'), '2020-08-07 15:51');
    assert.equal(last('Roll back the release (13 August, ~15:00 UTC)'), '13 August, ~15:00 UTC');
    assert.equal(last('Restart of 10 nodes at 2021-02-13 6:29 +UTC.'), '2021-02-13 6:29 +UTC');
    assert.equal(last('From 14:05 on all was well'), undefined);
    assert.equal(last('Restart of 10 nodes'), undefined);
  });

  test('no text makes a reader throw', () => {
    const token = fc.constantFrom(
      '2021-03-04',
      '14:05',
      ' - ',
      '-',
      'UTC',
      '~',
      '(',
      ')',
      'Oct 3',
      ' ',
      'T',
      '?',
      ':',
      '12',
      'pm',
      '**',
      '[',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(token, fc.string({ maxLength: 3 })), { maxLength: 14 }), (parts) => {
        const text = parts.join('');
        for (const found of [parseStamp(text), parseWholeStamp(text), findTrailingStamp(text)]) {
          if (found) assert.ok(found.start <= found.end && found.end <= found.closed && found.closed <= text.length);
        }
      }),
      { seed: 5, numRuns: 400 },
    );
  });
});
