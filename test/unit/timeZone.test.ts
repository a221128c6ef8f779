import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { findZone, isZone, parseOffset, parseZone, toInstant, toLocal, zoneOf } from '../../server/src/core/parser/dates/timeZone.ts';

const at = (text: string): number => Date.parse(`${text}Z`);

suite('zones in text', () => {
  for (const [text, zone] of [
    ['UTC', 'UTC'],
    ['utc and more', 'UTC'],
    ['Z', 'UTC'],
    ['+UTC', 'UTC'],
    ['PST', '-08:00'],
    ['PDT', '-07:00'],
    ['PT', 'America/Los_Angeles'],
    ['PST/PDT', 'America/Los_Angeles'],
    ['CEST/CET', 'Europe/Berlin'],
    ['EEST', '+03:00'],
    ['UTC+1', '+01:00'],
    ['UTC+05:30', '+05:30'],
    ['GMT-7', '-07:00'],
    ['UTC−3', '-03:00'],
    ['UTC+0', 'UTC'],
    ['PST (UTC-7)', '-07:00'],
    ['CET (GMT+1)', '+01:00'],
    ['Europe/Copenhagen', 'Europe/Copenhagen'],
    ['America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
  ] as const) {
    test(text, () => assert.equal(parseZone(text)?.zone, zone));
  }

  test('words are not zones', () => {
    for (const text of ['METRIC', 'ETCD', 'PTO', 'Pt', 'est', 'Foo/Bar', 'CT-scan', 'UTC-based'.slice(4), 'Zone', '']) {
      assert.equal(parseZone(text), undefined, text);
    }
    assert.equal(parseZone('UTC-3 nodes')?.zone, '-03:00');
    assert.equal(parseZone('UTC - 3 nodes')?.end, 3);
  });

  for (const [text, zone] of [
    ['Timeline (All times UTC)', 'UTC'],
    ['All times in PST (UTC-7)', '-07:00'],
    ['Timeline (times in BST)', '+01:00'],
    ['All times US/Pacific, 24-hour clock', 'America/Los_Angeles'],
    ['All times UC/Pacific', 'America/Los_Angeles'],
    ['times are Pacific', 'America/Los_Angeles'],
    ['All times Pacific/Apia', 'Pacific/Apia'],
    ['Times in Eastern Standard Time', '-05:00'],
    ['All times in Central European Time (CET)', '+01:00'],
    ['All times in UTC+1 (Zurich time)', '+01:00'],
    ['all in Zurich time', 'Europe/Zurich'],
    ['Date and Time in CET', '+01:00'],
    ['Time [UTC]', 'UTC'],
  ] as const) {
    test(text, () => assert.equal(findZone(text)?.zone, zone));
  }

  test('a title without a zone', () => {
    for (const text of ['Timeline', 'Central services', 'First time', 'All times local', 'Some time ago'])
      assert.equal(findZone(text), undefined, text);
  });

  test('every zone that Node knows by its area', () => {
    for (const zone of [
      ...Intl.supportedValuesOf('timeZone').filter((name) => name.includes('/')),
      'US/Pacific',
      'Etc/UTC',
      'EUROPE/PARIS',
    ])
      assert.equal(parseZone(zone)?.zone.toLowerCase(), zone.toLowerCase(), zone);
  });

  test('Intl, which takes long at first, is not asked about words with a slash between them', () => {
    const { DateTimeFormat } = Intl;
    let asked = 0;
    const counting = new Proxy(DateTimeFormat, {
      construct(target, [locales, options]: ConstructorParameters<typeof DateTimeFormat>) {
        asked++;
        return new target(locales, options);
      },
    });
    Object.defineProperty(Intl, 'DateTimeFormat', { value: counting, configurable: true, writable: true });
    try {
      for (const text of ['Date/Time', 'Events/Timeline', 'CI/CD', 'Linux/Mac OS']) assert.equal(findZone(text), undefined, text);
      assert.equal(asked, 0);
      assert.equal(findZone('Africa/Nowhere'), undefined);
      assert.equal(asked, 1);
    } finally {
      Object.defineProperty(Intl, 'DateTimeFormat', { value: DateTimeFormat, configurable: true, writable: true });
    }
  });

  test('offsets of ISO stamps', () => {
    assert.equal(parseOffset('+02:00')?.zone, '+02:00');
    assert.equal(parseOffset('-0700')?.zone, '-07:00');
    assert.equal(parseOffset('-15:00'), undefined);
  });

  test('settings', () => {
    assert.deepEqual(['Europe/Berlin', '+01:00', 'CET', 'nowhere', '', undefined].map(zoneOf), [
      'Europe/Berlin',
      '+01:00',
      '+01:00',
      undefined,
      undefined,
      undefined,
    ]);
    assert.deepEqual(['UTC', '+02:00', 'Asia/Tokyo', 'Mars/Base'].map(isZone), [true, true, true, false]);
  });
});

suite('local times and instants', () => {
  test('summer and winter', () => {
    assert.equal(toInstant(at('2025-07-01T12:00'), 'America/Los_Angeles'), at('2025-07-01T19:00'));
    assert.equal(toInstant(at('2025-01-01T12:00'), 'America/Los_Angeles'), at('2025-01-01T20:00'));
    assert.equal(toInstant(at('2025-07-01T12:00'), '-08:00'), at('2025-07-01T20:00'));
  });

  test('clocks set back: the earlier instant; clocks set forward: count on', () => {
    assert.equal(toInstant(at('2025-11-02T01:30'), 'America/New_York'), at('2025-11-02T05:30'));
    assert.equal(toInstant(at('2025-03-09T02:30'), 'America/New_York'), at('2025-03-09T07:30'));
    assert.equal(toInstant(at('2025-10-26T02:30'), 'Europe/Berlin'), at('2025-10-26T00:30'));
  });

  test('there and back again', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2040, 0, 1) }),
        fc.constantFrom('UTC', '+05:30', '-03:30', 'America/Los_Angeles', 'Europe/Berlin', 'Australia/Lord_Howe', 'Asia/Kathmandu'),
        (instant, zone) => {
          const local = toLocal(instant, zone);
          const back = toInstant(local, zone);
          // Twice in an hour that occurs twice, at most an hour apart; the local time is the same always.
          assert.equal(toLocal(back, zone), local);
          assert.ok(back <= instant && instant - back <= 3_600_000);
        },
      ),
      { seed: 7, numRuns: 400 },
    );
  });

  test('no text makes it throw', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const found of [parseZone(text), findZone(text), parseOffset(text)]) if (found) assert.ok(found.end <= text.length);
        toInstant(0, text);
      }),
      { seed: 3, numRuns: 200 },
    );
  });
});
