/** Whether two documents say the same: what a conversion must not change. */
import type { ActionItem, Postmortem, TimelineEntry } from '../model.ts';

/** True when timelines, action items, sections and metadata are read alike, in whatever form they are written. */
export function sameFacts(before: Postmortem, after: Postmortem): boolean {
  return JSON.stringify(factsOf(before)) === JSON.stringify(factsOf(after));
}

function factsOf({ timeline, actionItems, sections, metadata, problems, fiveWhys, recognition }: Postmortem): unknown {
  return [
    timeline?.zone?.value,
    timeline?.entries.map(entryFacts),
    actionItems.map(itemFacts),
    sections.map(({ kind, title, level }) => [kind, title, level]),
    metadata.map(({ key, name, value }) => [key, name, value]),
    problems.map(({ message }) => message),
    fiveWhys.map(({ whys }) => whys.length),
    recognition.postmortem,
  ];
}

function entryFacts({ local, instant, endInstant, zone, approximate, owner, text, phase }: TimelineEntry): unknown {
  return [local, instant, endInstant, zone, approximate, owner?.value, plain(text.value), phase];
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
