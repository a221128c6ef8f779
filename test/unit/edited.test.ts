import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { addActionItemEdit, Analyzer, type Insertion } from '../../server/src/core/index.ts';
import { editedCore, optionsUnderEdits } from '../support/editedCore.ts';

suite('after any edits', () => {
  test('an action item is added to the tables that are there now', () => {
    const analyzer = new Analyzer(
      '# Postmortem: queue\n\n## Action Items\n\n| Action | Owner |\n|---|---|\n| Add alert | Ana |\n\n### Timeline\n\n- 10:00 late mail\n',
    );
    const added = (one: Analyzer): Insertion =>
      addActionItemEdit(one.analysis().postmortem, { text: ({ start, end }) => one.document.slice(start, end), eol: one.eol });
    added(analyzer);
    // The title is another one, so all sections are new, and only then does the last of them change.
    for (const [behind, text] of [
      ['# Postmortem: ', 'long '],
      ['### Timeline\n\n', '| Time | Event |\n|---|---|\n| 09:50 | deployed |\n\n'],
    ] as const) {
      const at = analyzer.document.text.indexOf(behind) + behind.length;
      analyzer.edit({ span: { start: at, end: at }, text });
      const { sections, actionItems } = analyzer.analysis().postmortem;
      assert.deepEqual(added(analyzer), added(new Analyzer(analyzer.document.text)));
      assert.ok(actionItems.every(({ section }) => sections.includes(section)));
    }
  });

  for (const [name, options] of Object.entries(optionsUnderEdits)) {
    test(`the core says and does what it would with the new text: ${name}`, function () {
      this.timeout(120_000);
      fc.assert(editedCore(options, 10), { numRuns: 10 });
    });
  }
});
