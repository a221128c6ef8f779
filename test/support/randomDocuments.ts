/** Random documents: of sections as writers have them, with all that is kept of one version for the next, and of loose parts that break what they can. */
import fc from 'fast-check';

/** Pieces that mean something to Markdown, to the parsers or to the line table, whole and in halves. */
export const bricks = [
  '# Postmortem: queue\n\n',
  '## Timeline\n\n| Time | Event | Owner |\n|------|-------|-------|\n',
  '| 14:05 | queue full | @ana |\n',
  '| 14:50 UTC | ✅ drained 🔄 | |\n',
  '- 10:00 first alert\n',
  '## Action Items\n\n| Action | Owner | Deadline | Status |\n|---|---|---|---|\n',
  '| Add alert | Ana | 2026-01-05 | Open |\n',
  '- [ ] Be more careful (Ana, 2026-03-01)\n',
  '- [✅] tidy OPS-12\n',
  '**Incident:** INC-7\n',
  '## Related Incidents\n\n- [INC-8] Other queue\n',
  'As in INC-8, ',
  '**Date:** 2026-02-30\n**Status:** Final\n',
  '## Five Whys\n\n1. **Why?** it broke\n   - because 🔥\n',
  '## Impact\n\n- Duration: 15 minutes\n',
  'Ana should have checked the queue. ',
  '<!-- postmortem-disable-file blame -->\n',
  '<h2>Timeline</h2>\n<ul>\n<li>10:00 UTC alert</li>\n',
  '<table><tr><td>10:05</td><td>Ana <b>paged</b></td></tr>\n',
  '</table>',
  '<p>',
  '**Resolved** - over\nMar 4, 2026 - 15:40 UTC\n',
  '> [!todo] Action items\n> - [ ] Tidy\n',
  '- Summary\n  - late\n- Impact\n  - much\n- Actions\n  - tidy\n',
  '---\nstatus: draft\n---\n',
  '```\n',
  '<!--',
  '-->',
  '\r',
  '\n',
  '\r\n',
  '\n\n',
  ' ',
  '|',
  '# ',
  '- ',
  '1. ',
  '> ',
  '    ',
  '\t',
  '*',
  '**',
  '[x]',
  '`',
  '👩‍💻',
  '\ud83d',
  '\udd04',
  '\ufeff',
  '\0',
  '\u2028',
  'é',
  'e\u0301',
  'a',
  'word ',
] as const;

/** What stands below a title, by title. Any other may stand there, too. */
const bodies: Readonly<Record<string, readonly string[]>> = {
  Summary: ['Mail was late for 40 users because the queue was full. Ana should have seen it.\n', '**Severity:** SEV-2\n', '[Summary]\n'],
  Impact: [
    '- **Duration:** 40 minutes\n- **Users:** 300\n',
    'From 14:05 to 14:50 UTC 20% of requests failed.\n',
    '### Users\n\n300 users\n',
  ],
  Timeline: [
    '| Time | Event | Owner |\n|------|-------|-------|\n| 14:05 | queue full | @ana |\n| 14:20 | ana paged | Bo |\n| 14:50 UTC | drained | |\n',
    '| Time | Event | Owner |\n|---|---|---|\n| 15:10 | retried | dana |\n| 15:20 | gave up | Fay Orr |\n',
    '- 10:00 first alert\n- 10:20 CET Bo drained it\n- 09:50 wrong place\n',
    'All times in UTC.\n',
    '### 2026-01-05\n\n- 23:50 first alert\n- 00:10 detected\n',
    '**14:00** resolved by Cleo\n',
    '**Resolved** - over\n2026-01-05 15:40 UTC\n\n**Update** - soon\n\n2026-01-05 15:02 UTC\n',
    '### Identified\n\nA full disk.\n\nPosted Jan 5, 2026 - 14:02 UTC\n\n### Investigating\n',
    '<table>\n<tr><th>Time</th><th>Event</th></tr>\n<tr><td>10:00</td><td>Ana paged</td></tr>\n</table>\n',
  ],
  'Action Items': [
    '| Action | Owner | Deadline | Status |\n|---|---|---|---|\n| Add alert | Ana | 2026-01-05 | Open |\n| Drain first | bo | Mar 9 | Done |\n',
    '- [ ] Be more careful (Ana, 2026-03-01)\n- [x] tidy OPS-12 - bo\n',
    '### Cap the retries\n\nOwner: Ana\nDue: Mar 9\n',
    'Prevention:\n\n- Warm up - dana\n- Shed load - dana\n- Add a test - dana\n',
    '### Timeline\n\n| Time | Event |\n|---|---|\n| 11:00 | rolled back |\n',
    '| | | | |\n',
    '<ul>\n<li>Add alert (Ana, 2026-03-01)</li>\n<li>Shed load\n<ul><li>dana</li></ul>\n</li>\n</ul>\n',
    '> [!note] Root cause\n> A full disk.\n\nTidy up.\n',
  ],
  'Five Whys': [
    '1. **Why?** it broke\n   - because 🔥\n2. Why? nobody warmed it\n',
    '**Problem:** Errors\n\n- Why? Because Ana forgot\n- Why?\n',
    '**Systemic issues:**\n\n- No plan\n',
  ],
  'Root Cause': ['Why did it fail? The cache was cold.\n', '1. **Why?** cold\n   - **Why?** no plan\n', 'A bug in the retry of mail.\n'],
  'Contributing Factors': ['1. No alert\n- it was removed\n', 'Load was high.\n'],
  'Lessons Learned': ['- Alerts matter\n', '### What went well\n\n- Bo was quick\n'],
  'What Went Wrong': [
    '- Nobody noticed, we failed.\n',
    '- ana did not read the manual\n',
    'Erin forgot to check the queue. Bo was told by dana.\n',
  ],
  'Related Incidents': ['- [INC-8] Other queue\n', 'See INC-9.\n'],
  Participants: ['- Ana Silva\n- Bo\n', 'Cleo, Dana\n'],
  'Postmortem Date: 2026-01-06': ['**Authors:** Ana Silva, Bo\n**Status:** Draft\n'],
  'Short-term': ['- [ ] Add alert (Bo)\n', '| Action | Owner |\n|---|---|\n| Tidy | Ana |\n'],
  'Notes of the day': ['@cleo and @dana looked at INC-7.\n', '| Action | Owner | Due |\n|---|---|---|\n| Watch | Cleo | 2026-02-01 |\n'],
};

export const titles = Object.keys(bodies);

/** Lines that change what stands below or above them. */
export const lines = [
  '**Date:** 2026-01-05\n',
  '**Date:** 2025-12-31\n',
  '**Authors:** Ana Silva, Dana\n',
  '**Authors:** Erin\n',
  '**Status:** Final\n',
  '**Severity:** SEV-1\n',
  'All times are in CET.\n',
  '**Duration:** 2 hours\n',
  'Process changes:\n\n',
  '**Timeline**\n\n',
  '**Action items:** none\n\n',
  '---\n',
  '```\n',
  '<!--\n',
  '-->\n',
  '\n',
  '2026-01-06\n\n',
  '| Action | Owner |\n|---|---|\n',
  '| 14:30 | Dana restarted it | Dana |\n',
  '- [ ] Shed load - dana\n',
  '- Why? Because it was late\n',
  '<!-- postmortem-disable-section blame -->\n',
  '<!-- postmortem-disable-next-line -->\n',
  'As @erin said, Erin and dana were careless.\n',
] as const;

const level = fc.oneof({ weight: 5, arbitrary: fc.constant(2) }, { weight: 3, arbitrary: fc.constant(3) }, fc.constantFrom(1, 4));

/** A heading of any section, as a line. */
export const heading: fc.Arbitrary<string> = fc
  .tuple(level, fc.constantFrom(...titles))
  .map(([depth, title]) => `${'#'.repeat(depth)} ${title}\n`);

const anyBody = fc.constantFrom(...Object.values(bodies).flat(), ...lines);

/** A heading with what fits below it, or with anything. */
const section: fc.Arbitrary<string> = fc
  .constantFrom(...titles, 'Timeline', 'Timeline', 'Action Items', 'Action Items', 'Five Whys')
  .chain((title) =>
    fc.tuple(
      level,
      fc.constant(title),
      fc.array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...bodies[title]!) }, anyBody), { maxLength: 3 }),
    ),
  )
  .map(([depth, title, body]) => `${'#'.repeat(depth)} ${title}\n\n${body.join('\n')}\n`);

const front = fc.constantFrom('', '', '---\nstatus: draft\nauthors: [Dana]\n---\n\n');
const title = fc.constantFrom(
  '# Postmortem: queue\n\n',
  '# INC-7: mail late on 2026-01-05\n\n**Authors:** Ana Silva\n**Date:** 2026-01-05\n\n',
  '',
);

/** A postmortem, more or less. */
const whole = fc.tuple(front, title, fc.array(section, { maxLength: 7, size: 'max' })).map(([a, b, c]) => a + b + c.join(''));

/** Bricks in any order. */
export const rubble: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...bricks), { maxLength: 25, size: 'max' })
  .map((parts) => parts.join(''));

export const randomDocument: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: whole },
  { weight: 1, arbitrary: rubble },
  { weight: 1, arbitrary: whole.map((text) => text.replaceAll('\n', '\r\n')) },
);
