/**
 * What one run of text says about an action: who, by when, how far, and which tickets. Notes are taken off both ends until
 * nothing more is recognised; what is left is the action. Offsets count UTF-16 units from the start of the text.
 */
import type { Mark } from '../../mark.ts';
import { mapActionState } from '../../vocabulary.ts';
import { leadingNote, trailingNote, type Notes, type Reading } from './actionItemNotes.ts';
import { dueInSlot, dueOf } from './actionItemParts.ts';
import { isPlaceholderName } from '../people/people.ts';
import { skipBlank, trimEnd, type Stretch } from '../stretch.ts';
import { findTickets, type TicketMatch } from './tickets.ts';
import { allMatches } from '../../matches.ts';

export interface ItemText extends Notes {
  /** The action itself. */
  readonly text: Stretch;
  readonly tickets: readonly TicketMatch[];
}

const labels =
  /(owners?|assignees?|assigned(?: to)?|dri|responsible|poc|due(?: date| by| on)?|by(?=:)|deadline|eta|target(?: date)?|(?:estimated|expected|planned) completion(?: date)?|status|state|tickets?|tracking(?: bug| issue)?|jira|priority|prio)(?:[ \t]{0,3}[:=]|[ \t][–—-](?=[ \t]))[ \t]{0,3}/giu;
/** What every label has behind its word: most items have none of it, so that the words need not be looked for. */
const labelSign = /[:=]|[ \t][–—-][ \t]/;
const ownerLabel = /^(?:owner|assign|dri|responsible|poc)/i;
const dueLabel = /^(?:due|by|deadline|eta|target|estimated|expected|planned)/i;
const stateLabel = /^(?:status|state)/i;
/** Longer runs are prose: their ends are read, no more. */
const longest = 4000;

/**
 * Reads the visible text of an item.
 * @param patterns keys of tickets that a team has set
 * @param labelled the text may start with a label: a sub-bullet `Owner: Ana`
 */
export function readItemText(text: string, marks: readonly Mark[] = [], patterns: readonly RegExp[] = [], labelled = false): ItemText {
  const found: Reading['found'] = { owner: undefined, due: undefined, state: undefined, ownerHole: undefined, dueHole: undefined };
  const tickets = findTickets(text, marks, patterns);
  const reading: Reading = { text, marks, tickets, found };
  let start = 0;
  let end = text.length <= longest ? readLabels(text, found, labelled) : text.length;
  for (let round = 0; round < 8; round++) {
    start = skipBlank(text, start, end);
    const next = leadingNote(reading, start, end);
    if (next === start) break;
    start = next;
  }
  for (let round = 0; round < 8; round++) {
    // The full stop belongs to the sentence, unless a note stands before it.
    const stop = trimEnd(text, start, end);
    const bare = trimEnd(text, start, stop, /[\s.,;]/);
    const next = trailingNote(reading, start, bare);
    end = next === bare ? stop : next;
    if (next === bare) break;
  }
  end = trimEnd(text, start, end, /[\s,;|–—-]/);
  // An item that is nothing but a reference or a note is its own text.
  if (end <= start) [start, end] = [skipBlank(text, 0, text.length), trimEnd(text, 0, text.length)];
  return { text: { start, end: Math.max(start, end) }, tickets, ...found };
}

/** Takes `Owner: Ana; Due: 2025-10-01` off the end. @returns the end of what stands before the first label. */
function readLabels(text: string, found: Reading['found'], labelled: boolean): number {
  if (!labelSign.test(text)) return text.length;
  const hits = allMatches(text, labels).filter(({ index, 0: label }) => {
    const before = text.slice(0, index).trimEnd();
    if (before === '') return labelled;
    const separated = /[([{;,|·•–—.:)\]\n-]$/.test(before) || text.slice(before.length, index).includes('\n');
    return (
      separated ||
      (before.length < index && (ownerLabel.test(label) || /^(?:due|deadline|eta)/i.test(label)) && /[A-Z]/.test(label.charAt(0)))
    );
  });
  const [first] = hits;
  if (!first) return text.length;
  hits.forEach(({ index, 0: label }, at) => {
    const from = index + label.length;
    const limit = hits[at + 1]?.index ?? text.length;
    const stop = /[;|\n)\]}]| [–—-] /.exec(text.slice(from, limit));
    let to = stop ? from + stop.index : limit;
    to = trimEnd(text, from, to, /[\s,.([{–—-]/);
    // `owner: Ana, due 2025-10-01`
    const comma = ownerLabel.test(label) ? text.slice(from, to).lastIndexOf(',') : -1;
    const behind = comma > 0 ? dueOf(text.slice(from + comma + 1, to)) : undefined;
    if (behind?.date) {
      found.due ??= { start: from + comma + 1 + behind.start, end: to, date: behind.date };
      to = from + comma;
    }
    const value = text.slice(from, to);
    if (ownerLabel.test(label)) {
      if (isPlaceholderName(value)) found.ownerHole ??= { start: from, end: to };
      else found.owner ??= { start: from, end: to, certainty: 'sure', place: 'label' };
    } else if (dueLabel.test(label)) {
      const due = dueInSlot(value);
      if (due) found.due ??= { start: from, end: to, date: due.date };
      else found.dueHole ??= { start: from, end: to };
    } else if (stateLabel.test(label)) {
      const state = mapActionState(value);
      if (state) found.state ??= { start: from, end: to, state };
    }
  });
  return trimEnd(text, 0, first.index, /[\s([{;,|·•–—-]/);
}
