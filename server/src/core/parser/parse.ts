/** The postmortem of a document: every noun read by its own parser. Never throws, whatever the text. */
import type { Field, Person, Postmortem, Timeline } from '../model.ts';
import { actionItemsOf } from './actionItems/actionItems.ts';
import { factorsOf } from './causes.ts';
import { fiveWhysOf } from './fiveWhys/fiveWhys.ts';
import { impactOf } from './impact/impact.ts';
import { lessonsOf } from './lessons.ts';
import { metadataOf } from './metadata/metadata.ts';
import { namedBefore, peopleOf, spellings } from './people/namedPeople.ts';
import { recognise } from './recognition.ts';
import { relatedOf } from './related.ts';
import type { Source } from './source.ts';
import { timelineOf } from './timeline/timeline.ts';
import { timelineHints } from './timeline/timelineHints.ts';

/** Reads the model from the outline. Cheap at each keystroke: what depends on one piece only is kept with the piece. */
export function parseSource(source: Source): Postmortem {
  const fields = metadataOf(source);
  const { title, metadata, date, authors, severity, status, people, problems } = fields;
  const { timeline, problems: ofTimeline } = timelineOf(source, timelineHints(source, { metadata, date }));
  const named = namedBefore(source, people, timeline?.entries ?? noEntries);
  const actions = actionItemsOf(source, spellings(named), date?.date);
  const { before } = source;
  const actionItems = sameList(before?.actionItems, actions.items);
  return {
    recognition: recognise(source, fields, timeline),
    title,
    metadata,
    date,
    authors,
    severity: same(before?.severity, severity),
    status: same(before?.status, status),
    sections: source.outline.sections,
    pieces: source.pieces,
    timeline: same(before?.timeline, timeline),
    impact: impactOf(source, { metadata, date }, timeline),
    factors: factorsOf(source),
    fiveWhys: fiveWhysOf(source),
    actionItems,
    lessons: lessonsOf(source),
    related: relatedOf(source),
    people: sameList(before?.people, peopleOf(source, named, actionItems), isSamePerson),
    problems: sameList(before?.problems, [...problems, ...ofTimeline, ...actions.problems]),
  };
}

const noEntries: Timeline['entries'] = [];

/** The value of the last version where all its properties are still the same, so that what was derived from it holds. */
function same<T extends Field<unknown> | Timeline | undefined>(before: T, now: T): T {
  if (!before || !now) return now;
  const was: Readonly<Record<string, unknown>> = { ...before };
  return Object.entries(now).every(([key, value]) => was[key] === value) ? before : now;
}

/** The list of the last version where it holds the same. */
function sameList<T>(before: readonly T[] | undefined, now: readonly T[], isSame: (a: T, b: T) => boolean = Object.is): readonly T[] {
  if (before?.length !== now.length) return now;
  for (let index = 0; index < now.length; index++) if (!isSame(before[index]!, now[index]!)) return now;
  return before;
}

function isSamePerson(a: Person, b: Person): boolean {
  return a.name === b.name && a.team === b.team && a.span.equals(b.span);
}
