/** `timeline/missing-time-zone`: times without a zone. */
import { findZone, zoneOf } from '../../parser/dates/timeZone.ts';
import { defineRule } from '../rule.ts';
import type { Fix } from '../../finding.ts';

const start = '# Postmortem: Stale prices\n\n**Date:** 2025-03-04\n\n## Summary\n\nPrices were stale for an hour.\n\n';
const entries = '\n\n- 10:00 Import starts\n- 10:20 Prices are old\n';

export const missingTimeZone = defineRule({
  id: 'timeline/missing-time-zone',
  severity: 'information',
  scope: 'document',
  docs: {
    summary: 'The timeline does not say which time zone its times are in.',
    why: 'People in other places, logs and dashboards use other zones; a timeline without one cannot be matched with them.',
    advice:
      'Say it once: in the heading (`Timeline (All times UTC)`), in the title of the time column, or in a line above the entries. A time zone in the settings counts, too.',
    source: 'The guide’s template: “Timeline (All times UTC)”. Four of ten public timelines state no zone.',
  },
  examples: [
    { bad: `${start}## ⟦Timeline⟧${entries}` },
    { title: 'in the heading', good: `${start}## Timeline (All times UTC)${entries}` },
    { title: 'in a line above the entries', good: `${start}## Timeline\n\n_All times are Pacific._${entries}` },
    { title: 'with an entry', good: `${start}## Timeline\n\n- 10:00 CET Import starts\n- 10:20 Prices are old\n` },
    { title: 'in the settings', settings: { timeZone: 'Europe/Oslo' }, good: `${start}## Timeline${entries}` },
    { title: 'dates need none', good: `${start}## Timeline\n\n- 2025-03-04 Import starts\n- 2025-03-05 Prices are old\n` },
  ],
  *check({ postmortem: { timeline }, settings, text }) {
    if (!timeline || timeline.zone || zoneOf(settings.timeZone) !== undefined) return;
    const timed = timeline.entries.filter(({ local }) => local !== undefined && /\d\d:\d\d/.test(local));
    const without = timed.filter(({ time }) => !findZone(time?.raw ?? ''));
    if (timed.length < 2 || without.length === 0) return;
    const { titleSpan, heading, kind } = timeline.section;
    const end = { start: titleSpan.end, end: titleSpan.end };
    const colon = /:\s*$/.test(text(titleSpan));
    const fixes: Fix[] =
      heading && !colon && kind === 'timeline'
        ? [
            {
              title: 'Add a time zone to the heading',
              kind: 'unsafe',
              snippet: true,
              edits: [{ span: end, text: ' (All times ${1:UTC})' }],
            },
          ]
        : [];
    yield {
      message: 'The times in this timeline have no time zone. Name it once, for example in the heading: “(All times UTC)”.',
      span: titleSpan,
      fixes,
    };
  },
});
