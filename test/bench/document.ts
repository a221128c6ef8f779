/**
 * Postmortems of any length for measurements: the usual sections with tables, lists, prose, code, links and emoji in the
 * proportions of real ones, and some defects for the rules to find. The same seed gives the same text.
 */

/** A small generator of numbers (mulberry32), so that documents do not depend on the platform. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const services = ['checkout', 'search-index', 'session store', 'mail relay', 'pricing API', 'image cache'];
const people = ['Priya Natarajan', 'Jonas Weber', 'Amina Diallo', 'Luca Ferri', 'the storage team'];
const sentences = [
  'The {service} stopped answering after the {service} had used all of its connections.',
  'Requests waited for up to {n} seconds before the load balancer gave up ([dashboard](https://metrics.example.org/d/{n})).',
  'A change of `pool.max` from {n} to 8 had been rolled out to every region at once.',
  'The alert on the {service} has a threshold of {n} %, so it stayed quiet while one region was down.',
  'Retries of the {service} doubled the load, which kept *all* replicas from catching up.',
  'See **runbook {n}** and <https://wiki.example.org/runbooks/{n}> for the commands that were used. 🔧',
  'Nobody noticed that the certificate of the {service} would expire within {n} days.',
  '{person} forgot to drain the node before the upgrade of the {service}.',
  'The dashboard of the {service} shows averages, so the {n} slowest requests were not visible.',
];
const actions = [
  'Limit the connections of the {service} to {n}',
  'Alert when the queue of the {service} is older than {n} minutes',
  'Improve monitoring',
  'Roll out changes of the {service} region by region',
];

/** A document with exactly `lines` lines, each ended by `\n`. */
export function generateDocument(lines: number, seed = 1): string {
  const next = random(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T;
  const number = (from: number, to: number) => from + Math.floor(next() * (to - from));
  const fill = (text: string) =>
    text
      .replaceAll('{service}', () => pick(services))
      .replaceAll('{person}', () => pick(people))
      .replaceAll('{n}', () => String(number(2, 90)));
  const text: string[] = [];
  const add = (...more: string[]) => text.push(...more);
  const paragraph = () => add(Array.from({ length: number(1, 4) }, () => fill(pick(sentences))).join(' '), '');
  const bullets = (count: number) => add(...Array.from({ length: count }, () => `- ${fill(pick(sentences))}`), '');

  let minute = 14 * 60;
  const timelineRows = (count: number) => {
    add('| Time | Event | Owner |', '|------|-------|-------|');
    for (let row = 0; row < count; row++) {
      minute += number(0, 3);
      const clock = `${String(Math.floor(minute / 60) % 24).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
      add(`| ${clock} | ${fill(pick(sentences))} | ${pick(people)} |`);
    }
    add('');
  };
  const actionRows = (count: number) => {
    add('| Action | Owner | Deadline | Status |', '|--------|-------|----------|--------|');
    for (let row = 0; row < count; row++) {
      const owner = next() < 0.2 ? '' : pick(people);
      add(
        `| ${fill(pick(actions))} | ${owner} | 2025-${String(number(10, 13))}-${String(number(10, 29))} | ${pick(['✅ Completed', '🔄 In Progress', '⏳ Pending'])} |`,
      );
    }
    add('');
  };
  const checklist = (count: number) => {
    for (let row = 0; row < count; row++)
      add(`- [${pick(['x', ' '])}] ${fill(pick(actions))} (${pick(people)}, 2025-11-${number(10, 29)})`);
    add('');
  };
  const log = () =>
    add(
      '```text',
      ...Array.from({ length: number(2, 6) }, () => `2025-10-15T14:${number(10, 59)}:02Z ERROR pool exhausted after ${number(2, 90)} s`),
      '```',
      '',
    );

  add(
    '# Postmortem: Checkout out of connections',
    '',
    '**Date:** 2025-10-15',
    '**Authors:** Priya Natarajan, Jonas Weber',
    '**Status:** Review',
    '**Severity:** SEV-2',
    '',
  );
  add('## Summary', '');
  paragraph();
  add(
    '## Impact',
    '',
    '- **Duration:** 14:00 - 14:42 (42 minutes)',
    '- **Users affected:** about 4,000',
    '- **Services affected:** checkout',
    '',
  );
  const share = (part: number) => text.length + Math.max(4, Math.floor((lines - 60) * part));
  const until = (end: number, ...blocks: (() => unknown)[]) => {
    for (let turn = 0; text.length < end; turn++) blocks[turn % blocks.length]?.();
  };
  add('## Timeline (all times UTC)', '');
  until(share(0.28), () => timelineRows(number(8, 40)), paragraph);
  add('## Root cause', '');
  until(
    share(0.3),
    paragraph,
    paragraph,
    log,
    () => bullets(number(2, 6)),
    paragraph,
    () => add(`> ${fill(pick(sentences))}`, ''),
  );
  add('## What went well', '');
  until(share(0.06), () => bullets(number(2, 8)), paragraph);
  add('## What went wrong', '');
  until(share(0.06), () => bullets(number(2, 8)), paragraph);
  add('## Action items', '');
  for (let end = share(0.2); text.length < end; ) {
    add(`### ${pick(['Prevent', 'Detect', 'Recover'])}`, '');
    if (next() < 0.5) actionRows(number(3, 14));
    else checklist(number(3, 10));
  }
  add(
    '## Lessons learned',
    '',
    ...['Drain first.', 'Retries need a budget.', 'Averages hide outages.'].map((lesson, index) => `${index + 1}. ${lesson}`),
    '',
  );
  add('## Five whys', '', '**Problem:** Checkout answered with errors', '');
  for (let why = 1; why <= 5; why++) add(`${why}. **Why?** ${fill(pick(sentences))}`, `   - **Why?** ${fill(pick(sentences))}`);
  add('');
  while (text.length < lines) add(text.length % 7 === 0 ? '' : fill(pick(sentences)));
  return `${text.slice(0, lines).join('\n')}\n`;
}

/** Offsets behind a letter, spread over the middle third: paragraphs, cells, list items. */
export function wordPlaces(text: string): number[] {
  const third = Math.floor(text.length / 3);
  return Array.from({ length: 20 }, (_, index) => {
    const from = third + Math.floor((index * third) / 20);
    const found = text.slice(from).search(/[a-z] /);
    return from + Math.max(0, found) + 1;
  });
}
