/** Whether two documents say the same: what a conversion must not change. */
import type { ActionItem, Postmortem, TimelineEntry } from '../model.ts';

/**
 * True when timelines, action items, sections and metadata are read alike, in whatever form they are written.
 * @param zones `free`: times may be told in another zone, and titles may say so
 */
export function sameFacts(before: Postmortem, after: Postmortem, zones: 'kept' | 'free' = 'kept'): boolean {
  return JSON.stringify(factsOf(before, zones)) === JSON.stringify(factsOf(after, zones));
}

function factsOf(
  { timeline, actionItems, sections, metadata, problems, fiveWhys, recognition }: Postmortem,
  zones: 'kept' | 'free',
): unknown {
  const kept = zones === 'kept';
  return [
    kept && timeline?.zone?.value,
    timeline?.entries.map((entry) => [entryFacts(entry), kept && [entry.local, entry.zone]]),
    actionItems.map(itemFacts),
    sections.map(({ kind, title, level }) => [kind, kept && title, level]),
    metadata.map(({ key, name, value }) => [key, name, value]),
    problems.map(({ message }) => message),
    fiveWhys.map(({ whys }) => whys.length),
    recognition.postmortem,
  ];
}

function entryFacts({ instant, endInstant, approximate, owner, text, phase }: TimelineEntry): unknown {
  return [instant, endInstant, approximate, owner?.value, plain(text.value), phase];
}

function itemFacts({ text, owner, due, status, category, links }: ActionItem): unknown {
  return [
    plain(text.value),
    owner?.value,
    due?.date ?? due?.raw,
    due?.ambiguous,
    status?.value,
    category,
    links.map(({ value }) => value).toSorted(),
  ];
}

/** In code in a table a pipe is read with the backslash that the table needs. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').replaceAll(String.raw`\|`, '|');
