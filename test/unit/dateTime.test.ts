import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import {
  findDate,
  findDuration,
  formatMinutes,
  parseClock,
  parseDate,
  parseDuration,
  parseShortDate,
} from '../../server/src/core/parser/dates/dateTime.ts';

const iso = (text: string): string | undefined => {
  const { date } = parseDate(text) ?? {};
  return date && `${date.year}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
};
const rest = (text: string): string => text.slice(parseDate(text)?.end ?? 0);

suite('dates', () => {
  for (const [text, expected] of [
    ['2025-09-22', '2025-09-22'],
    ['2025/9/2 and more', '2025-09-02'],
    ['2025.09.22', '2025-09-22'],
    ['2025-Feb-07', '2025-02-07'],
    ['2025-DEC-5', '2025-12-05'],
    ['6th November, 2022', '2022-11-06'],
    ['6 Nov 2022', '2022-11-06'],
    ['08Nov2022', '2022-11-08'],
    ['5-Nov-22', '2022-11-05'],
    ['December 08, 2022', '2022-12-08'],
    ['Dec. 8 2022', '2022-12-08'],
    ['12th March 2023', '2023-03-12'],
    ['3 of may 2023', '2023-05-03'],
    ['24-10-2024', '2024-10-24'],
    ['10/23/23', '2023-10-23'],
    ['13/09/2021 3am UTC', '2021-09-13'],
    ['03.10.2021', '2021-10-03'],
    ['05/05/2021', '2021-05-05'],
    ['Wednesday, 2018-08-22', '2018-08-22'],
    ['Wed Aug 22 2018', '2018-08-22'],
    ['Sunday the 3rd of March 2024', '2024-03-03'],
    ['January 14-19, 2026', '2026-01-14'],
    ['14-19 January 2026', '2026-01-14'],
    ['2024-02-29', '2024-02-29'],
    ['2021-03-06T10:00', '2021-03-06'],
  ] as const) {
    test(text, () => assert.equal(iso(text), expected));
  }

  test('a range of days keeps its last day', () => {
    assert.equal(parseDate('January 14-19, 2026')?.lastDay, 19);
    assert.equal(parseDate('January 14 - 19, 2026')?.lastDay, 19);
    assert.equal(parseDate('Oct 12 - 5 servers down')?.lastDay, undefined);
    assert.equal(rest('Oct 12-10:30 text'), '-10:30 text');
  });

  test('two readings are marked, not guessed', () => {
    for (const text of ['03/10/2021', '3/10/21', '03-10-2021']) {
      const found = parseDate(text);
      assert.equal(found?.ambiguous, true, text);
      assert.equal(found?.date, undefined, text);
    }
    assert.deepEqual(parseDate('03/10/2021')?.other, { month: 10, day: 3 });
  });

  test('a year is optional next to a month name only', () => {
    assert.deepEqual(
      [parseDate('Oct 12: text')?.month, parseDate('Oct 12: text')?.day, parseDate('Oct 12: text')?.year],
      [10, 12, undefined],
    );
    assert.equal(rest('Oct 12 20:15 text'), ' 20:15 text');
    assert.equal(parseDate('12 Oct')?.day, 12);
    assert.equal(parseDate('03-26'), undefined);
    assert.deepEqual([parseShortDate('03-26 23:04')?.month, parseShortDate('03-26 23:04')?.day], [3, 26]);
    assert.deepEqual([parseShortDate('26/3')?.month, parseShortDate('24.10')?.day], [3, 24]);
  });

  test('words are not months', () => {
    for (const text of ['5 may restart', 'may 3 servers', 'Marking 3', '10 markers', 'Sunday', '10:30', '1.2.3', '1.2.3.4', '99']) {
      assert.equal(parseDate(text), undefined, text);
    }
  });

  test('what cannot be a date is a problem', () => {
    for (const text of ['20202-01-16', '2021-13-01', '2021-02-29', '31 June 2021', '45/45/2021']) {
      assert.ok(parseDate(text)?.problem, text);
      assert.equal(parseDate(text)?.date, undefined);
    }
  });

  test('the first date of a sentence', () => {
    const text = 'Outage of 10 nodes on 3 March 2021 at noon';
    const found = findDate(text);
    assert.equal(text.slice(found?.start, found?.end), '3 March 2021');
    assert.equal(findDate('see https://example.org/2021-03-04/x and v2021-03-04'), undefined);
    assert.equal(findDate('released 2021-03-04.')?.start, 9);
  });
});

suite('times of day', () => {
  for (const [text, seconds] of [
    ['14:05', 14 * 3600 + 300],
    ['4:05', 4 * 3600 + 300],
    ['14:05:32', 14 * 3600 + 332],
    ['14:05:32.123', 14 * 3600 + 332],
    ['8:16 pm', 20 * 3600 + 16 * 60],
    ['08:16PM', 20 * 3600 + 16 * 60],
    ['8:16 p.m.', 20 * 3600 + 16 * 60],
    ['12:10 am', 600],
    ['12:10 PM', 12 * 3600 + 600],
    ['17:14pm', 17 * 3600 + 14 * 60],
    ['3am', 3 * 3600],
    ['10h47', 10 * 3600 + 47 * 60],
    ['12.39UTC', 12 * 3600 + 39 * 60],
    ['1430 UTC', 14 * 3600 + 30 * 60],
    ['24:00', 86400],
  ] as const) {
    test(text, () => assert.equal(parseClock(text)?.seconds, seconds));
  }

  test('what is no time of day', () => {
    for (const text of ['3:1', '14:055', '12.39', '1430', '1:2:3', 'noon', '10 amps']) assert.equal(parseClock(text), undefined, text);
    for (const text of ['25:10', '14:61', '--:--', '??:??', '14:xx']) {
      assert.ok(parseClock(text)?.problem, text);
      assert.equal(parseClock(text)?.seconds, undefined);
    }
  });
});

suite('durations', () => {
  for (const [text, minutes] of [
    ['23 minutes', 23],
    ['1h 50m', 110],
    ['1h50m', 110],
    ['2 hours', 120],
    ['1 day, 3 hours', 1620],
    ['1 hour and 15 minutes', 75],
    ['2.5 hours', 150],
    ['90min', 90],
    ['00:23', 23],
    ['01:23', 83],
    ['half an hour', 30],
    ['an hour and a half', 90],
    ['two weeks', 20160],
    ['30 seconds', 0.5],
    ['23-minute', 23],
  ] as const) {
    test(text, () => assert.ok(Math.abs((parseDuration(text)?.minutes ?? Number.NaN) - minutes) < 1e-9));
  }

  test('the first duration of a sentence', () => {
    const text = 'Between 14:05 and 14:28 UTC the API was down for about 23 minutes, 5 of them fully.';
    const found = findDuration(text);
    assert.equal(text.slice(found?.start, found?.end), '23 minutes');
    assert.equal(found?.approximate, true);
  });

  test('ranges are approximate', () => {
    const found = parseDuration('15-20 minutes');
    assert.deepEqual([found?.minutes, found?.maxMinutes, found?.approximate], [15, 20, true]);
  });

  test('what is no duration', () => {
    for (const text of ['5 servers', 'a mess', '10 must', '3 days-old', 'x']) {
      const found = parseDuration(text);
      assert.ok(found === undefined || text.startsWith('3 days'), text);
    }
  });

  test('for messages', () => {
    assert.deepEqual([0, 5, 60, 95, 1500, -20].map(formatMinutes), ['0 min', '5 min', '1 h', '1 h 35 min', '1 d 1 h', '-20 min']);
  });
});

test('no reader throws, and each returns spans inside the text', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom('2021', '-', '/', ':', '10', ' ', 'Oct', '12', 'pm', 'h', 'T', 'Z', '~', '٣', '\ud800'),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      for (const found of [
        parseDate(text),
        findDate(text),
        parseShortDate(text),
        parseClock(text),
        parseDuration(text),
        findDuration(text),
      ]) {
        if (found) assert.ok(found.start >= 0 && found.start < found.end && found.end <= text.length);
      }
    }),
    { seed: 1, numRuns: 300 },
  );
});
