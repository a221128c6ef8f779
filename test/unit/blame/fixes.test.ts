import { strict as assert } from 'node:assert';
import { allFixes, analyze, applyEdits, type Finding } from '../../../server/src/core/index.ts';
import { readSentences, wrap } from '../../blame/sentences.ts';
import { sourceOf } from '../../support/sourceOf.ts';

const blame = (text: string): Finding[] => analyze(text).findings.filter(({ rule }) => rule.startsWith('blame/'));

/** The text that a snippet leaves when its places are kept as they are. */
const plain = (snippet: string): string => snippet.replace(/\$\{\d+:([^}]*)\}/g, '$1');

suite('blame: fixes', () => {
  for (const name of ['dev', 'own'] as const) {
    test(`leave no blame in what they write (${name}.jsonl)`, () => {
      let fixes = 0;
      const all = readSentences(new URL(`../../blame/${name}.jsonl`, import.meta.url)).filter(({ label }) => label === 'blame');
      // One in twelve of our own: the whole takes too long for a unit test.
      for (const sentence of all.filter((_, index) => name === 'dev' || index % 12 === 0)) {
        const { text } = wrap(sentence);
        for (const finding of blame(text)) {
          const offered = allFixes(finding, sourceOf(text));
          assert.ok(offered.length > 0, `${finding.rule} has a fix`);
          assert.equal(new Set(offered.map(({ title }) => title)).size, offered.length, finding.rule);
          for (const fix of offered) {
            fixes++;
            const edits = fix.edits.map(({ span, text: written }) => ({
              span: { start: span.start, end: span.end },
              text: fix.snippet ? plain(written) : written,
            }));
            const start = Math.min(...edits.map(({ span }) => span.start));
            const end = start + edits.reduce((length, edit) => length + edit.text.length, 0);
            const left = blame(applyEdits(text, edits)).filter(({ span }) => span.start < end && span.end > start);
            assert.deepEqual(
              left.map(({ rule }) => rule),
              [],
              `${sentence.id} ${finding.rule} “${fix.title}”: ${edits.map((edit) => edit.text).join(' ')}`,
            );
          }
        }
      }
      assert.ok(fixes > 60);
    });
  }

  test('make the deploy process the subject of the guide’s first NOT', () => {
    const { text } = wrap({ text: 'Bob deployed broken code', section: 'root-cause', people: [] });
    const [finding] = blame(text);
    const fixed = applyEdits(text, allFixes(finding!, sourceOf(text))[0]!.edits);
    assert.ok(fixed.includes('The deploy process allowed broken code to reach production'));
    assert.deepEqual(blame(fixed), []);
  });

  test('turn a counterfactual into a missing step', () => {
    const { text } = wrap({ text: 'We should have frozen deployments during the exam period.', section: 'lessons', people: [] });
    const [finding] = blame(text);
    assert.ok(
      applyEdits(text, allFixes(finding!, sourceOf(text))[0]!.edits).includes(
        'The procedure has no step to freeze deployments during the exam period.',
      ),
    );
  });

  test('leave labels, owners, dates and whole pairs of marks', () => {
    const head = '# Postmortem: late mail\n\n**Date:** 2026-01-02\n\n## Summary\n\nMail was late.\n\n';
    const fixed = (section: string, line: string): string[] => {
      const text = `${head}## ${section}\n\n${line}\n`;
      return blame(text).flatMap((finding) =>
        allFixes(finding, sourceOf(text)).map(({ edits }) =>
          plain(applyEdits(text, edits))
            .slice(head.length + section.length + 5)
            .trimEnd(),
        ),
      );
    };
    assert.deepEqual(fixed('What Went Wrong', '- **Watching:** We failed to watch *the queue*'), [
      '- **Watching:** The queue was not watched',
      '- **Watching:** The queue was not watched; nothing asks for it at that point',
    ]);
    assert.deepEqual(
      fixed('Root Cause', '_Bob_ forgot to run `migrate`.').at(-1),
      '`migrate` was not run; nothing asks for it at that point.',
    );
    assert.deepEqual(fixed('Root Cause', '[Bob](https://example.org/bob) forgot to run it.')[0], 'It was not run.');
    const control = 'Add an automatic check for deploys';
    for (const [before, after] of [
      ['- [ ] Be more careful with deploys (Ana, 2026-01-10)', `- [ ] ${control} (Ana, 2026-01-10)`],
      ['- [ ] **Ana**: Be more careful with deploys by 2026-01-10', `- [ ] **Ana**: ${control} by 2026-01-10`],
      ['- Be more careful with deploys. Owner: Ana', `- ${control}. Owner: Ana`],
      ['| Action | Owner |\n|-|-|\n| Be more careful with deploys | Ana |', `| Action | Owner |\n|-|-|\n| ${control} | Ana |`],
    ] as const)
      assert.deepEqual(fixed('Action Items', before), [after]);
  });
});
