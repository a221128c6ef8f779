import { strict as assert } from 'node:assert';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { allFixes, analyze, applyEdits, defaultSettings, rules, type AnalysisOptions, type Finding } from '../../server/src/core/index.ts';
import type { CalendarDate } from '../../server/src/core/model.ts';
import type { Example, Rule } from '../../server/src/core/rules/rule.ts';
import { sourceOf } from '../support/sourceOf.ts';
import { readMarked, writeMarked } from '../support/marked.ts';

const folder = join(import.meta.dirname, '../../server/src/core/rules');

function optionsOf(example: Example, rule: Rule): AnalysisOptions {
  const [year, month, day] = (example.today ?? '2025-12-01').split('-').map(Number);
  const today: CalendarDate = { year: year!, month: month!, day: day! };
  // An experimental rule is judged as if it were switched on.
  const on = rule.severity === 'off' ? { [rule.id]: 'information' as const } : {};
  // A fragment need not be recognised by what it holds.
  const settings = { ...defaultSettings, include: ['example.md'], ...example.settings, rules: { ...on, ...example.settings?.rules } };
  return { today, rules: [rule], path: 'example.md', settings };
}

function findings(text: string, example: Example, rule: Rule): readonly Finding[] {
  const { findings: all, failures, unjudged } = analyze(text, optionsOf(example, rule));
  assert.deepEqual(failures, []);
  assert.equal(unjudged, undefined, `the example is not judged: ${unjudged}`);
  return all;
}

const marked = (text: string, found: readonly Finding[]): string =>
  writeMarked(
    text,
    found.map(({ span }) => ({ start: span.start, end: span.end })),
  );

suite('rules', () => {
  test('are listed by id, each in the file of its id', () => {
    const files = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .flatMap((group) => readdirSync(join(folder, group.name)).map((file) => `${group.name}/${file.replace(/\.ts$/, '')}`))
      // A file in a rule folder that is no rule says so by its name.
      .filter((id) => !id.split('/')[1]!.startsWith('_'));
    assert.deepEqual(rules.map((rule) => rule.id).toSorted(), files.toSorted());
    assert.deepEqual(
      rules.map((rule) => rule.id),
      rules.map((rule) => rule.id).toSorted(),
    );
    for (const rule of rules) assert.ok(existsSync(join(folder, `${rule.id}.ts`)), rule.id);
  });

  for (const rule of rules) {
    suite(rule.id, () => {
      test('has good and bad examples and full docs', () => {
        assert.ok(
          rule.examples.some((example) => example.bad),
          'a bad example',
        );
        assert.ok(
          rule.examples.some((example) => example.good),
          'a good example',
        );
        const unfixed = rule.examples.flatMap((example) =>
          example.bad === undefined
            ? []
            : findings(readMarked(example.bad).text, example, rule).filter(
                (finding) => allFixes(finding, sourceOf(readMarked(example.bad!).text)).length === 0,
              ),
        );
        assert.equal(unfixed.length > 0, rule.docs.noFix !== undefined, 'a finding without a fix, or the reason why there are such');
        for (const text of Object.values(rule.docs)) assert.ok(text.trim().length > 10);
      });

      rule.examples.forEach((example, index) => {
        const name = example.title ?? `example ${index + 1}`;
        if (example.good !== undefined)
          test(`${name}: silent`, () => {
            assert.equal(marked(example.good!, findings(example.good!, example, rule)), example.good);
          });
        if (example.bad === undefined) return;
        const { text, spans } = readMarked(example.bad);
        test(`${name}: found`, () => {
          assert.ok(spans.length > 0, 'the bad example marks what is wrong');
          assert.equal(marked(text, findings(text, example, rule)), example.bad);
        });
        test(`${name}: each fix removes its finding`, () => {
          for (const finding of findings(text, example, rule))
            for (const fix of allFixes(finding, sourceOf(text))) {
              if (fix.snippet) continue;
              const fixed = applyEdits(text, fix.edits);
              const same = findings(fixed, example, rule).filter(
                (other) =>
                  other.message === finding.message &&
                  fixed.slice(other.span.start, other.span.end) === text.slice(finding.span.start, finding.span.end),
              );
              const before = findings(text, example, rule).filter(
                (other) =>
                  other.message === finding.message &&
                  text.slice(other.span.start, other.span.end) === text.slice(finding.span.start, finding.span.end),
              );
              assert.ok(same.length < before.length, `${fix.title} leaves the finding: ${fixed}`);
            }
        });
        if (example.fixed !== undefined)
          test(`${name}: fixed`, () => {
            const [first] = findings(text, example, rule);
            const fix = first && allFixes(first, sourceOf(text))[0];
            assert.ok(fix, 'a fix');
            assert.equal(applyEdits(text, fix.edits), example.fixed);
          });
      });
    });
  }
});
