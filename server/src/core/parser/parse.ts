/** The postmortem of a document: every noun read by its own parser. Never throws, whatever the text. */
import type { Postmortem } from '../model.ts';
import { actionItemsOf } from './actionItems.ts';
import { factorsOf } from './causes.ts';
import { fiveWhysOf } from './fiveWhys.ts';
import { impactOf } from './impact.ts';
import { lessonsOf } from './lessons.ts';
import { metadataOf } from './metadata.ts';
import { namedBefore, peopleOf, spellings } from './namedPeople.ts';
import { recognise } from './recognition.ts';
import { relatedOf } from './related.ts';
import type { Source } from './source.ts';
import { timelineOf } from './timeline.ts';
import { timelineHints } from './timelineHints.ts';

/** Reads the model from the outline. Cheap at each keystroke: what depends on one piece only is kept with the piece. */
export function parseSource(source: Source): Postmortem {
  const fields = metadataOf(source);
  const { title, metadata, date, authors, severity, status, people, problems } = fields;
  const timeline = timelineOf(source, timelineHints(source, { metadata, date }));
  const named = namedBefore(source, people, timeline.timeline?.entries ?? []);
  const actions = actionItemsOf(source, spellings(named), date?.date);
  return {
    recognition: recognise(source, fields),
    title,
    metadata,
    date,
    authors,
    severity,
    status,
    sections: source.outline.sections,
    pieces: source.pieces,
    timeline: timeline.timeline,
    impact: impactOf(source, { metadata, date }, timeline.timeline),
    factors: factorsOf(source),
    fiveWhys: fiveWhysOf(source),
    actionItems: actions.items,
    lessons: lessonsOf(source),
    related: relatedOf(source),
    people: peopleOf(named, actions.items),
    problems: [...problems, ...timeline.problems, ...actions.problems],
  };
}
