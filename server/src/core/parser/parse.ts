/** The postmortem of a document: every noun read by its own parser. Never throws, whatever the text. */
import type { Postmortem } from '../model.ts';
import { actionItemsOf } from './actionItems.ts';
import { factorsOf } from './causes.ts';
import { fiveWhysOf } from './fiveWhys.ts';
import { lessonsOf } from './lessons.ts';
import { namedBefore, peopleOf, spellings } from './namedPeople.ts';
import { relatedOf } from './related.ts';
import type { Source } from './source.ts';

/** Reads the model from the outline. Cheap at each keystroke: what depends on one piece only is kept with the piece. */
export function parseSource(source: Source): Postmortem {
  const named = namedBefore(source, [], []);
  const actions = actionItemsOf(source, spellings(named));
  return {
    recognition: { postmortem: true, template: false, reason: 'not decided yet' },
    title: undefined,
    metadata: [],
    date: undefined,
    authors: [],
    severity: undefined,
    status: undefined,
    sections: source.outline.sections,
    pieces: source.pieces,
    timeline: undefined,
    impact: {
      section: undefined,
      durationMinutes: undefined,
      start: undefined,
      end: undefined,
      users: undefined,
      services: undefined,
      slo: undefined,
    },
    factors: factorsOf(source),
    fiveWhys: fiveWhysOf(source),
    actionItems: actions.items,
    lessons: lessonsOf(source),
    related: relatedOf(source),
    people: peopleOf(named, actions.items),
    problems: actions.problems,
  };
}
