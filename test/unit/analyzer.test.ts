import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { analyze, Analyzer, type Analysis } from '../../server/src/core/index.ts';
import { defineRule, type Rule } from '../../server/src/core/rules/rule.ts';
import { share } from '../support/editScripts.ts';

const docs = { summary: 'a rule for tests', why: 'a rule for tests', advice: 'a rule for tests', source: 'a rule for tests' };

/** Reports every `bad` in a paragraph. */
const badWord: Rule = defineRule({
  id: 'test/bad-word',
  severity: 'warning',
  scope: 'piece',
  docs,
  examples: [],
  *check(piece) {
    for (const block of piece.blocks) {
      if (block.type !== 'paragraph') continue;
      for (const found of block.inline.text.matchAll(/bad/g))
        yield { message: 'bad word', span: block.inline.source(found.index, found.index + 3) };
    }
  },
});

/** Reports the number of sections at the first of them. */
const countSections: Rule = defineRule({
  id: 'test/count',
  severity: 'hint',
  scope: 'document',
  docs,
  examples: [],
  *check({ postmortem }) {
    const [first] = postmortem.sections;
    if (first) yield { message: `${postmortem.sections.length} sections`, span: first.titleSpan };
  },
});

const rules = [badWord, countSections];
const text =
  '# Postmortem: Sample\n\n**Date:** 2025-01-02\n\n## Summary\n\nA bad thing.\n\n## Timeline\n\n- 10:00 one\n\nAnother bad thing, bad.\n\n## Action Items\n\n- Do it\n';

function shape({ findings, suppressions, failures, unjudged }: Analysis): unknown {
  return {
    findings: findings.map(({ rule, message, severity, span }) => ({ rule, message, severity, start: span.start, end: span.end })),
    suppressions: suppressions.map(({ suppression, hides }) => ({ rules: suppression.rules, hides })),
    failures,
    unjudged,
  };
}

suite('analyzer', () => {
  test('finds by position, with the severity of the rule or of the settings', () => {
    const { findings } = analyze(text, { rules });
    assert.deepEqual(
      findings.map(({ rule, severity }) => [rule, severity]),
      [
        ['test/count', 'hint'],
        ['test/bad-word', 'warning'],
        ['test/bad-word', 'warning'],
        ['test/bad-word', 'warning'],
      ],
    );
  });

  test('an edit in one section judges that piece alone', () => {
    const analyzer = new Analyzer(text, { rules });
    analyzer.analysis();
    const before = analyzer.work.piecesJudged;
    const at = text.indexOf('thing.');
    analyzer.edit({ span: { start: at, end: at }, text: 'very ' });
    assert.equal(analyzer.analysis().findings.length, 4);
    assert.equal(analyzer.work.piecesJudged - before, 1);
  });

  test('after any edits the findings equal those of the new text', () => {
    const piece = fc.constantFrom(
      'bad ',
      '\n',
      '\n\n',
      '## X\n',
      '```\n',
      '<!-- postmortem-disable-file test -->\n\n',
      '<!-- postmortem-disable-line test/bad-word -->',
      '---\n',
      '- ',
      '| a |\n|---|\n',
      '**Authors:** Ana Bo\n',
    );
    const edit = fc.record({ at: share, remove: fc.integer({ min: 0, max: 30 }), text: piece });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), (edits) => {
        const analyzer = new Analyzer(text, { rules });
        for (const { at, remove, text: inserted } of edits) {
          const start = Math.floor(at * analyzer.document.length);
          analyzer.edit({ span: { start, end: Math.min(analyzer.document.length, start + remove) }, text: inserted });
          const analysis = analyzer.analysis();
          const fresh = analyze(analyzer.document.text, { rules });
          assert.deepEqual(shape(analysis), shape(fresh));
          assert.equal(
            JSON.stringify(analysis.postmortem.sections.map(({ title, kind, span }) => [title, kind, span])),
            JSON.stringify(fresh.postmortem.sections.map(({ title, kind, span }) => [title, kind, span])),
          );
        }
      }),
      { numRuns: 100, seed: 11 },
    );
  });

  test('a name that is being typed costs the pieces that hold it alone', () => {
    const names = Array.from({ length: 9 }, (_, index) => `## Part ${index}\n\nJonas Weber restarted node ${index}.\n\nA cold cache.\n`);
    const source = `# Postmortem: Mail\n\n**Authors:** Jonas Weber\n\n## Root cause\n\nText.\n\n${names.join('\n')}`;
    const analyzer = new Analyzer(source);
    analyzer.analysis();
    const typed = (added: string): number => {
      const before = analyzer.work.piecesJudged;
      const at = analyzer.document.text.indexOf('\n\n## Root cause');
      analyzer.edit({ span: { start: at, end: at }, text: added });
      assert.equal(JSON.stringify(analyzer.analysis().findings), JSON.stringify(analyze(analyzer.document.text).findings));
      return analyzer.work.piecesJudged - before;
    };
    assert.equal(typed(', Jo Weber'), 1);
    assert.equal(typed('x, Nodes'), 1);
    assert.ok(typed(' and Cold Water') <= 1);
    assert.ok(typed(', A Cold') <= 2);
  });

  test('a key in a list judges that item anew and takes the others as they were', () => {
    const item = (index: number): string => `- Jonas Weber forgot to renew certificate ${index}, which nobody checked.\n`;
    const source = `# Postmortem: Mail\n\n**Authors:** Jonas Weber\n\n## Root cause\n\n${Array.from({ length: 8 }, (_, index) => item(index)).join('')}`;
    const analyzer = new Analyzer(source);
    assert.ok(analyzer.analysis().findings.length >= 8);
    for (const [find, added] of [
      ['certificate 3', 'x'],
      ['- Jonas Weber', ''],
      ['certificate 7', '.\n- Ana forgot it'],
      ['forgot to', ' Jonas'],
      ['Jonas Weber', ', Ana Diaz'],
      ['Root', ' and trigger'],
    ] as const) {
      const start = analyzer.document.text.indexOf(find) + (added === '' ? 0 : find.length);
      analyzer.edit({ span: { start, end: added === '' ? start + item(0).length : start }, text: added });
      assert.equal(JSON.stringify(analyzer.analysis().findings), JSON.stringify(analyze(analyzer.document.text).findings), find);
    }
  });

  test('the box of a task that becomes text by a key is seen', () => {
    const analyzer = new Analyzer('# Postmortem: Mail\n\n## Action Items\n\n- [ ] Be more careful with deploys\n- [ ] Alert on queues\n');
    assert.ok(analyzer.analysis().findings.some(({ rule }) => rule === 'blame/exhortation'));
    const start = analyzer.document.text.indexOf(' [ ] Be');
    analyzer.edit({ span: { start, end: start }, text: '\n' });
    assert.equal(JSON.stringify(analyzer.analysis().findings), JSON.stringify(analyze(analyzer.document.text).findings));
  });

  test('names of any spelling are looked for', () => {
    const names: string[][] = [];
    const spy: Rule = defineRule({
      id: 'test/spy',
      severity: 'hint',
      scope: 'piece',
      docs,
      examples: [],
      check(_piece, context) {
        names.push([...context.names]);
        return [];
      },
    });
    analyze(
      '# Postmortem: Sample\n\n**Date:** 2025-01-02\n**Authors:** @ana-b.c, Jo (SRE) [x] $1*, Bo\n\n## Summary\n\n@ana-b.c and Bo.\n',
      { rules: [spy] },
    );
    assert.ok(names.flat().includes('Bo'), JSON.stringify(names));
  });

  test('a rule that throws costs nobody else’s findings', () => {
    const broken: Rule = {
      ...countSections,
      id: 'test/broken',
      check: () => {
        throw new Error('no luck');
      },
    };
    const { findings, failures } = analyze(text, { rules: [badWord, broken] });
    assert.equal(findings.length, 3);
    assert.deepEqual(failures, [{ rule: 'test/broken', message: 'no luck' }]);
  });

  suite('suppressions', () => {
    const left = (source: string): number => analyze(source, { rules: [badWord] }).findings.length;
    test('of a line, the next line, a section, the file', () => {
      assert.equal(left(text.replace('A bad thing.', 'A bad thing. <!-- postmortem-disable-line test/bad-word -->')), 2);
      assert.equal(left(text.replace('A bad', '<!-- postmortem-disable-next-line -->\nA bad')), 2);
      assert.equal(left(text.replace('Another', '<!-- postmortem-disable-section test -->\n\nAnother')), 1);
      assert.equal(left(`<!-- postmortem-disable-file test/bad-word -- known -->\n\n${text}`), 0);
      assert.equal(left(`<!-- postmortem-disable-file test/other -->\n\n${text}`), 3);
    });
    test('say how much they hide', () => {
      const { suppressions } = analyze(text.replace('Another', '<!-- postmortem-disable-section test -->\n\nAnother'), { rules });
      assert.deepEqual(
        suppressions.map(({ hides }) => hides),
        [2],
      );
    });
  });
});
