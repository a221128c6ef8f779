import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { analyze, fixAll, rules, defaultSettings } from '../../server/src/core/index.ts';
import { Anchor } from '../../server/src/core/text.ts';

const examples = join(import.meta.dirname, '../../examples');
const documents = readdirSync(examples, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(join(examples, name), 'utf8'));

/** Every rule on, so that none hides behind its default. */
const everything = { ...defaultSettings, include: ['**'], rules: Object.fromEntries(rules.map(({ id }) => [id, 'warning' as const])) };

/** Every span of the model and of the findings lies in the text, on code points. */
function checkSpans(text: string, value: unknown, seen = new Set<unknown>(), path = ''): void {
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  if (value instanceof Anchor) {
    const { start, end } = value;
    assert.ok(start >= 0 && start <= end && end <= text.length, `${path}: ${start}–${end} of ${text.length}`);
    return;
  }
  if (value instanceof Map || value instanceof Set) return;
  for (const [key, child] of Object.entries(value)) checkSpans(text, child, seen, `${path}.${key}`);
}

function check(text: string): void {
  const analysis = analyze(text, { settings: everything, today: { year: 2026, month: 1, day: 1 }, path: 'postmortems/a.md' });
  assert.deepEqual(analysis.failures, []);
  checkSpans(text, { postmortem: analysis.postmortem, findings: analysis.findings });
}

const hostile: [string, string][] = [
  ['nothing', ''],
  ['blanks', ' \n\t\n'],
  ['a byte order mark alone', '\uFEFF'],
  ['binary', String.fromCharCode(...Array.from({ length: 2000 }, (_, index) => (index * 7919) % 256))],
  ['NUL', '# Postmortem: a\0b\n\n## Summary\n\0\n'],
  ['lone surrogates', '# Postmortem: \uD83D x\n\n## Timeline\n\n- 10:00 \uDE00 y\n'],
  ['an unclosed fence', '# Postmortem: a\n\n## Timeline\n\n```\n10:00 x\n'],
  ['an unclosed table', '# Postmortem: a\n\n## Timeline\n\n| Time | Event\n|---|\n| 10:00'],
  ['broken front matter', '---\ntitle: [a\n  b: : c\n- d\n---\n# Postmortem: a\n\n## Summary\n'],
  ['front matter that aliases itself', '---\na: &x [*x]\nb: *y\n<<: *x\n---\n# Postmortem\n'],
  ['merge markers', '<<<<<<< HEAD\n# Postmortem: a\n=======\n# Postmortem: b\n>>>>>>> x\n\n## Summary\n\ntext\n=======\n'],
  ['CR alone', '# Postmortem: a\r\r## Timeline\r\r- 10:00 b\r- 09:00 c\r'],
  [
    'deep nesting',
    `# Postmortem: a\n\n## Action Items\n\n${Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth * 2)}- item`).join('\n')}\n`,
  ],
  ['lists in lists of HTML', `# Postmortem: a\n\n## Action Items\n\n${'<ul><li>item'.repeat(4_000)}\n`],
  ['definitions in definitions of HTML', `# Postmortem: a\n\n## Timeline\n\n${'<dl><dd>10:00 x'.repeat(4_000)}\n`],
  ['many quotes', `# Postmortem: a\n\n## Timeline\n\n${'> '.repeat(500)}10:00 x\n`],
  ['one long line', `# Postmortem: a\n\n## Summary\n\n${'we should have '.repeat(20_000)}\n`],
  ['a table of emoji', `# Postmortem: a\n\n## Timeline\n\n| 🕑 | 🔥 |\n|---|---|\n${'| 10:00 | 😀👩‍👩‍👧 |\n'.repeat(50)}`],
  [
    'dates that are none',
    '# Postmortem: a\n\n**Date:** 2025-99-99\n\n## Timeline\n\n- 2025-13-45 25:61 x\n- 99999-01-01 10:00 y\n- 0000-00-00 y\n',
  ],
];

suite('robustness', () => {
  for (const [name, text] of hostile) test(`survives ${name}`, () => check(text));

  test('survives every example cut at any place', () => {
    assert.ok(documents.length >= 2);
    for (const document of documents) for (let at = 0; at < document.length; at += 97) check(document.slice(0, at));
  });

  test('survives examples shuffled and spoilt', () => {
    const spoil = fc.constantFrom(
      '|',
      '\n',
      '`',
      '```\n',
      '**',
      '- ',
      '# ',
      '\r\n',
      '[',
      ']',
      '(',
      ':',
      '10:00',
      '2025-02-30',
      '😀',
      '\0',
      '\uD800',
      '<!--',
      '-->',
      '---\n',
      '@a',
      '(Ana, 2025-01-01)',
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...documents),
        fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), remove: fc.nat(200), text: spoil }), { maxLength: 8 }),
        (document, edits) => {
          let text = document;
          for (const edit of edits) {
            const at = Math.floor(edit.at * text.length);
            text = text.slice(0, at) + edit.text + text.slice(at + edit.remove);
          }
          check(text);
        },
      ),
      { numRuns: 60, seed: 5 },
    );
  });

  test('a timeline of 27,000 rows is read', () => {
    const rows = Array.from(
      { length: 27_000 },
      (_, index) =>
        `| 2025-01-01 ${String(Math.floor(index / 60) % 24).padStart(2, '0')}:${String(index % 60).padStart(2, '0')} | event ${index} |`,
    );
    check(`# Postmortem: a\n\n**Date:** 2025-01-01\n\n## Timeline (UTC)\n\n| Time | Event |\n|---|---|\n${rows.join('\n')}\n`);
  });

  test('a document above the limit is not judged, and says so', () => {
    const text = `# Postmortem: a\n\n## Summary\n\n${'word '.repeat(900_000)}\n`;
    const { findings, unjudged } = analyze(text);
    assert.deepEqual(findings, []);
    assert.match(unjudged ?? '', /characters/);
  });

  test('fixing everything reaches an end and stays there', () => {
    for (const document of documents) {
      const fixed = fixAll(document, { settings: defaultSettings });
      assert.equal(fixAll(fixed, { settings: defaultSettings }), fixed);
    }
  });
});
