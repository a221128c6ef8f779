/** The core over random editing sessions: at each step it has to say and do what it would with the new text. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { Analyzer, defaultSettings, type AnalysisOptions } from '../../server/src/core/index.ts';
import { coreAnswers } from './coreAnswers.ts';
import { play, scripts, type Script } from './editScripts.ts';

const today = { year: 2026, month: 3, day: 2 };

/** As a team may set it; or so that the text alone says whether it is a postmortem. */
export const optionsUnderEdits: Readonly<Record<string, AnalysisOptions>> = {
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

/** @param batches how many notifications a script has; each may bring several edits */
export function editedCore(options: AnalysisOptions, batches: number): fc.IPropertyWithHooks<[Script]> {
  return fc.property(scripts(batches), (script) => {
    const analyzer = new Analyzer(script.start, options);
    analyzer.analysis();
    for (const { edits, text } of play(script)) {
      for (const edit of edits) analyzer.edit(edit);
      assert.equal(analyzer.document.text, text);
      const [edited, fresh] = [analyzer, new Analyzer(text, options)].map((one) => coreAnswers(one, options));
      // Compared as text first: a deep comparison takes longer than all of the analysis.
      if (edited !== fresh) assert.deepEqual(JSON.parse(edited!), JSON.parse(fresh!), JSON.stringify(text));
    }
  });
}
