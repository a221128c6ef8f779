/** The postmortem of a document: every noun read by its own parser. Never throws, whatever the text. */
import type { Postmortem } from '../model.ts';
import type { Source } from './source.ts';

/** Reads the model from the outline. Cheap at each keystroke: what depends on one piece only is kept with the piece. */
export function parseSource(source: Source): Postmortem {
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
    factors: [],
    fiveWhys: [],
    actionItems: [],
    lessons: [],
    related: [],
    people: [],
    problems: [],
  };
}
