import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze, plainText } from '../../server/src/core/index.ts';
import { sectionDefinitions } from '../../server/src/core/schema.ts';
import { snippets } from '../../server/src/core/snippets.ts';
import { newPostmortem } from '../../server/src/core/templates.ts';
import { generated } from '../generate/files.ts';

suite('generated files', () => {
  for (const [path, content] of Object.entries(generated)) {
    test(`${path} is up to date`, () => {
      const written = readFileSync(join(import.meta.dirname, '../..', path), 'utf8');
      assert.ok(written === content(), `run npm run generate: ${path} differs from what the schema gives`);
    });
  }

  test('every snippet has a prefix of its own, stops in order, and a stop for each prompt', () => {
    const prefixes = Object.values(snippets()).flatMap(({ prefix }) => prefix);
    assert.equal(new Set(prefixes).size, prefixes.length);
    for (const [name, { body, description }] of Object.entries(snippets())) {
      const text = body.join('\n');
      const stops = [...text.matchAll(/(?<!\\)\$\{?(\d+)/g)].map(([, number]) => Number(number)).filter((number) => number > 0);
      assert.deepEqual(
        stops,
        stops.map((_, index) => index + 1),
        name,
      );
      assert.doesNotMatch(text, /(?<!\$\{\d+:)\[(?!\$|[ x]\])/, name);
      assert.ok(description.length > 10, name);
    }
  });

  test('what a snippet leaves unfilled is found as in a new postmortem', () => {
    const prompts = (text: string): string[] =>
      analyze(text)
        .findings.filter(({ rule }) => rule === 'structure/placeholder')
        .map(({ span }) => text.slice(span.start, span.end))
        .filter((found) => found.startsWith('['));
    const asked = prompts(newPostmortem({ template: 'full', date: '2026-02-10', severity: 'SEV-1' }));
    assert.ok(asked.length > 15, asked.join());
    assert.deepEqual(prompts(plainText(snippets()['Postmortem (full)']!.body.join('\n'))), asked);
  });

  test('each section that the guide asks for has a snippet', () => {
    for (const { heading, body } of sectionDefinitions) if (body) assert.ok(snippets()[`Section: ${heading}`], heading);
  });

  test('new postmortems are those of the guide, filled in as far as known', () => {
    const short = newPostmortem({ template: 'short' });
    assert.deepEqual(
      [...short.matchAll(/^#+ .*/gm)].map(([heading]) => heading),
      [
        '# Postmortem: [Incident Title]',
        '## Executive Summary',
        '## Impact',
        '## Timeline',
        '## Root Cause',
        '## What Went Well',
        '## What Went Wrong',
        '## Action Items',
        '## Lessons Learned',
      ],
    );
    assert.match(short, /\*\*Date:\*\* YYYY-MM-DD\n\*\*Authors:\*\* \[Names\]\n\*\*Severity:\*\* SEV-X\n/);
    const full = newPostmortem({ title: 'Mail\n late', date: '2025-03-04', authors: 'Ada', severity: 'SEV-2', template: 'full' });
    assert.match(
      full,
      /^# Postmortem: Mail late\n\n\*\*Date:\*\* 2025-03-04\n\*\*Authors:\*\* Ada\n\*\*Status:\*\* Draft\n\*\*Severity:\*\* SEV-2\n/,
    );
    assert.match(full, /## Appendix: Five Whys Analysis\n/);
  });

  test('a new postmortem is read as one', () => {
    for (const template of ['full', 'short'] as const) {
      const { postmortem } = analyze(newPostmortem({ title: 'Mail late', date: '2025-03-04', severity: 'SEV-2', template }));
      assert.deepEqual([postmortem.recognition.postmortem, postmortem.recognition.template], [true, false]);
      assert.equal(postmortem.title?.value, 'Mail late');
      assert.deepEqual(postmortem.date?.date, { year: 2025, month: 3, day: 4 });
      for (const kind of ['summary', 'impact', 'timeline', 'root-cause', 'action-items', 'lessons'] as const)
        assert.ok(
          postmortem.sections.some((section) => section.kind === kind),
          kind,
        );
    }
  });
});
