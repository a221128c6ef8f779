import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { addActionItemEdit, Analyzer, defaultSettings, type AnalysisOptions, type Insertion } from '../../server/src/core/index.ts';
import { coreAnswers } from '../support/coreAnswers.ts';
import { play, scripts } from '../support/editScripts.ts';

const today = { year: 2026, month: 3, day: 2 };

/** As a team may set it; or so that the text alone says whether it is a postmortem. */
const optionsOf: Readonly<Record<string, AnalysisOptions>> = {
  everything: { today, path: 'incidents/inc-7.md', settings: { ...defaultSettings, include: ['**'] } },
  'what looks like a postmortem': { today },
  'settings of a team': {
    today,
    path: 'incidents/inc-7.md',
    settings: {
      ...defaultSettings,
      profile: 'guide',
      include: ['**'],
      timeZone: 'Europe/Berlin',
      tickets: [{ pattern: 'OPS-\\d+', url: 'https://tickets.example/{id}' }],
      blame: { allow: [], add: ['careless'], names: ['Erin'] },
      sections: { log: { heading: 'Notes of the day' }, timeline: { requirement: 'required', synonyms: ['Short-term'] } },
    },
  },
};

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

  for (const [name, options] of Object.entries(optionsOf)) {
    test(`the core says and does what it would with the new text: ${name}`, function () {
      this.timeout(120_000);
      fc.assert(
        fc.property(scripts(10), (script) => {
          const analyzer = new Analyzer(script.start, options);
          analyzer.analysis();
          for (const { edits, text } of play(script)) {
            for (const edit of edits) analyzer.edit(edit);
            assert.equal(analyzer.document.text, text);
            const [edited, fresh] = [analyzer, new Analyzer(text, options)].map((one) => coreAnswers(one, options));
            // Compared as text first: a deep comparison takes longer than all of the analysis.
            if (edited !== fresh) assert.deepEqual(JSON.parse(edited!), JSON.parse(fresh!), JSON.stringify(text));
          }
        }),
        { numRuns: 15 },
      );
    });
  }
});
