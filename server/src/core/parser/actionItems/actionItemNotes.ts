/** Notes at the ends of an action: in brackets, behind a dash, in bold, or bare. Offsets count UTF-16 units from the start of the text. */
import type { Mark } from '../../mark.ts';
import type { ActionState } from '../../model.ts';
import { mapActionState } from '../../vocabulary.ts';
import { repairMojibake } from '../../codepages.ts';
import { actingOwner, leadingOwner } from './actionItemOwner.ts';
import {
  dueOf,
  type DueText,
  isDateMask,
  isPlaceholderDue,
  isSideNote,
  itemNumber,
  noteState,
  ownerBeforeDate,
  ownerBesideDate,
  ownerOf,
  type Certainty,
} from './actionItemParts.ts';
import { findDate, type DateMatch } from '../dates/date.ts';
import { isPlaceholderName } from '../people/people.ts';
import { openingBracket, skipBlank, trimEnd, type Stretch } from '../stretch.ts';
import type { TicketMatch } from './tickets.ts';
import { allMatches } from '../../matches.ts';

export interface OwnerStretch extends Stretch {
  readonly certainty: Certainty;
  /** How it is written: only tails can make a convention of a list. */
  readonly place: 'lead' | 'tail' | 'label';
}

/** What notes tell. */
export interface Notes {
  readonly owner: OwnerStretch | undefined;
  readonly due: (Stretch & { readonly date: DateMatch | undefined }) | undefined;
  readonly state: (Stretch & { readonly state: ActionState }) | undefined;
  /** A place-holder where an owner or a date should stand: `TBD`. */
  readonly ownerHole: Stretch | undefined;
  readonly dueHole: Stretch | undefined;
}

/** A text that is being read, with what was found so far. */
export interface Reading {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly tickets: readonly TicketMatch[];
  readonly found: { -readonly [K in keyof Notes]: Notes[K] };
}

const genericLink =
  /^(?:link|to|see|an|the|tracking|github|gitlab|jira|issues?|prs?|pull|merge|requests?|tickets?|bugs?|mrs?|details|tracker|cards?|here|tracked|in|by|for|filed|as|and|related|[\s\d,.;:()[\]–—-])*$/i;
const loudState = "(?:DONE|TODO|WIP|COMPLETED?|IN[ -]PROGRESS|PENDING|FIXED|CLOSED|BLOCKED|CANCELL?ED|WON'?T (?:DO|FIX))";
const loudStart = new RegExp(String.raw`^(?:${loudState}(?=\s*[:–—-]|\s*$)|(?:TODO|DONE)\b)`);
const loudEnd = new RegExp(String.raw`(?:^|\s)(${loudState})$`);
const shortcode = /^:[a-z_]{1,30}:/;

/** `:white_check_mark:` and its kin. */
function shortcodeState(text: string): ActionState | undefined {
  if (/^:(?:(?:white|heavy)_check_mark|ballot_box_with_check|done|tada):$/.test(text)) return 'done';
  if (/^:(?:construction|arrows_counterclockwise|building_construction|wip):$/.test(text)) return 'in-progress';
  return /^:(?:hourglass(?:_flowing_sand)?|white_large_square|todo|soon):$/.test(text) ? 'open' : undefined;
}

/** Takes one note off the start. @returns the new start, the old one when there is none. */
export function leadingNote(reading: Reading, start: number, end: number): number {
  const { text, marks, tickets, found } = reading;
  const head = text.slice(start, Math.min(end, start + 80));
  const number = itemNumber.exec(head)?.[0];
  if (number) return start + number.length;
  const word = /^\S+/.exec(head)?.[0] ?? '';
  const glyph = /^[^\p{L}\p{N}@#([]+$/u.test(repairMojibake(word)) ? word : undefined;
  const first = glyph ?? shortcode.exec(head)?.[0] ?? loudStart.exec(head)?.[0];
  if (first && takeState(reading, start, start + first.length, shortcodeState(first) ?? mapActionState(first)))
    return start + first.length + (/^\s*[:–—-]\s*/.exec(head.slice(first.length))?.[0].length ?? 0);
  const box = /^[[(]([^\])\n]{1,60})[\])]\s*[:–—-]?\s*/.exec(head);
  if (box && readGroup(reading, start + 1, start + 1 + box[1]!.length)) return start + box[0].length;
  const ticket = tickets.find((one) => one.start === start);
  const behind = ticket && /^\s*[:–—-]\s+/.exec(text.slice(ticket.end, Math.min(end, ticket.end + 8)))?.[0];
  if (ticket && behind) return ticket.end + behind.length;
  if (found.owner) return start;
  const bold = marks.some((mark) => mark.type === 'strong' && mark.start <= start && start < mark.end);
  const owner = leadingOwner(head, bold) ?? actingOwner(head);
  if (!owner) return start;
  found.owner = { start: start + owner.start, end: start + owner.end, certainty: owner.certainty, place: 'lead' };
  return owner.certainty === 'sure' ? start + owner.rest : start;
}

/** Takes one note off the end. @returns the new end, the old one when there is none. */
export function trailingNote(reading: Reading, start: number, end: number): number {
  const { text, marks, tickets } = reading;
  if (end <= start) return end;
  const ticket = tickets.find((one) => one.end === end && one.start > start);
  const shown = ticket && text.slice(ticket.start, ticket.end);
  if (ticket && shown && (/^(?:https?:|#|[A-Z])/.test(shown) || genericLink.test(shown))) return ticket.start;
  if (text[end - 1] === ')' || text[end - 1] === ']') {
    const open = openingBracket(text, start, end - 1);
    return open !== undefined && readGroup(reading, open + 1, end - 1) ? open : end;
  }
  const last = text.slice(Math.max(start, end - 40), end);
  const glyph = glyphNote(last);
  if (glyph && takeState(reading, end - glyph.length, end, noteState(glyph))) return end - glyph.length;
  const loud = loudEnd.exec(last)?.[1];
  const marked = marks.find(
    ({ type, start: from, end: to }) => /^(?:strong|emphasis|code)$/.test(type) && to >= end && from > start && from < end,
  );
  const tail = loud ? end - loud.length : (marked?.start ?? lastDash(text, start, end));
  if (tail !== undefined && tail > start) {
    const part = { start: skipBlank(text, tail, end), end: trimEnd(text, tail, end, /[\s,;]/) };
    const { due, owner } = reading.found;
    // `… - Build team - 2025-10-01`
    const dated = !owner && !marked && due && due.start > end && /^\s*[-–—|]+\s*$/.test(text.slice(end, due.start));
    if (dated && ownerBeforeDate(text.slice(part.start, part.end))) reading.found.owner = { ...part, certainty: 'sure', place: 'tail' };
    if (reading.found.owner !== owner || readPart(reading, part.start, part.end, false)) return trimEnd(text, start, tail, /[\s,;|>→–—-]/);
  }
  return readBareTail(reading, start, end);
}

const dueWord = /\s(?:(?:is |was )?due(?: by| on)?|by|before|no later than)\s+(?=[\p{L}\d])/giu;

/** Without brackets only what cannot be misread counts: `… by 2025-10-01`, `…, SRE, 2025-10-01`, `… @ana`, `assigned to Ana`. */
function readBareTail({ text, found }: Reading, start: number, end: number): number {
  const from = Math.max(start, end - 60);
  const tail = text.slice(from, end);
  for (const match of found.due ? [] : allMatches(tail, dueWord)) {
    const at = match.index + match[0].length;
    const due = dueOf(tail.slice(at));
    if (!due) continue;
    found.due = { start: from + at, end, date: due.date };
    return from + match.index;
  }
  const comma = tail.lastIndexOf(',');
  if (comma >= 0) {
    const part = tail.slice(comma + 1);
    const partStart = skipBlank(text, from + comma + 1, end);
    const date = found.due ? undefined : findDate(part);
    if (date?.date && part.slice(0, date.start).trim() === '' && part.slice(date.end).trim() === '') {
      found.due = { start: partStart, end, date };
      return from + comma;
    }
    if (!found.owner && found.due && /^\s*[,;|]/.test(text.slice(end, end + 8)) && ownerOf(part) === 'sure') {
      found.owner = { start: partStart, end, certainty: 'sure', place: 'tail' };
      return from + comma;
    }
  }
  if (found.owner) return end;
  const mentioned = mentionIn(tail);
  if (mentioned && !(mentioned.due && found.due)) {
    const { start: at, length, due } = mentioned;
    found.owner = { start: from + at, end: from + at + length, certainty: 'sure', place: 'tail' };
    if (due) found.due = { start: from + due.start, end, date: due.date };
    return from + at;
  }
  const assigned = /\s(?:assigned to|owned by|owner is)\s+(\S[^,;()]{0,40})$/i.exec(tail);
  if (assigned?.[1] && ownerOf(assigned[1])) {
    found.owner = { start: end - assigned[1].length, end, certainty: 'sure', place: 'label' };
    return from + assigned.index;
  }
  return end;
}

const addressed = /\b(?:with|to|from|by|for|cc|via|and|or|ask|tell|ping|of|as|in|on|at|the)\s+$/i;

interface Mention {
  readonly start: number;
  readonly length: number;
  readonly due: DueText | undefined;
}

/** `@ana`, `@Ana Ruiz`, `@Ana Ruiz 14 March 2025` at the end of a text. */
function mentionIn(text: string): Mention | undefined {
  const start = text.lastIndexOf('@');
  if (start < 0 || /[^\s,]$/.test(text.slice(0, start)) || addressed.test(text.slice(0, start))) return undefined;
  const words = text.slice(start).split(' ');
  for (let count = 1; count <= Math.min(3, words.length); count++) {
    const name = words.slice(0, count).join(' ');
    if (!(count === 1 ? /^@\w[\w.-]*$/ : /^@\p{Lu}[\p{L}.-]*(?: \p{Lu}[\p{L}'’-]+)+$/u).test(name)) return undefined;
    const rest = text.slice(start + name.length).trim();
    const due = rest === '' ? undefined : dueOf(rest);
    if ((rest === '' || due?.date) && (count > 1 || ownerOf(name)))
      return { start, length: name.length, due: due && { ...due, start: text.length - rest.length + due.start } };
  }
  return undefined;
}

/** Reads the inside of brackets. True when all of it is notes. */
function readGroup(reading: Reading, start: number, end: number): boolean {
  const { text, found } = reading;
  const parts = end - start > 200 ? [] : partsOf(text, start, end);
  if (parts.length < 2) return readPart(reading, start, end, true);
  if (takeState(reading, start, end, noteState(text.slice(start, end)))) return true;
  const words = parts.map((part) => text.slice(part.start, part.end));
  const dated = words.some((part) => dueOf(part) !== undefined || isPlaceholderDue(part));
  const inner = { ...reading, found: { ...found } };
  const notes = inner.found;
  // `(Ana, Ben, 2025-10-01)`: beside a date, what is no other note belongs to the owner.
  let owner: Stretch | undefined;
  for (const [index, part] of parts.entries()) {
    const word = words[index] ?? '';
    if (word === '') continue;
    if (isPlaceholderDue(word)) {
      if (isDateMask(word) || owner || notes.owner || notes.ownerHole) notes.dueHole ??= part;
      else notes.ownerHole ??= part;
    } else if (readPart(inner, part.start, part.end, false, dated)) continue;
    else if (dated && ownerBesideDate(word)) owner = owner ? { start: owner.start, end: part.end } : part;
    else return false;
  }
  if (owner) notes.owner ??= { certainty: 'sure', place: 'tail', ...owner };
  Object.assign(found, notes);
  return true;
}

const separator = /[,;|]|\s[–—/-]\s/g;

/** The parts between commas, semicolons, bars and dashes. */
function partsOf(text: string, start: number, end: number): Stretch[] {
  const parts: Stretch[] = [];
  let from = start;
  for (const match of allMatches(text.slice(start, end), separator)) {
    const to = start + match.index;
    parts.push({ start: skipBlank(text, from, to), end: trimEnd(text, from, to) });
    from = to + match[0].length;
  }
  parts.push({ start: skipBlank(text, from, end), end: trimEnd(text, from, end) });
  return parts;
}

/**
 * Reads one note. True when it is one.
 * @param alone it is all that its brackets hold
 * @param dated a date stands beside it: names are left to the caller
 */
function readPart(reading: Reading, start: number, end: number, alone: boolean, dated = false): boolean {
  const { text, tickets, found } = reading;
  const words = text.slice(start, end);
  if (words.trim() === '') return false;
  if (takeState(reading, start, end, noteState(words))) return true;
  const due = dueOf(words);
  if (due && (due.date || !alone)) {
    found.due ??= { start: start + due.start, end: start + due.end, date: due.date };
    return true;
  }
  if (tickets.some((ticket) => ticket.start >= start && ticket.end <= end) && onlyTickets(text, start, end, tickets)) return true;
  if (isSideNote(words)) return !alone || /^p[0-4]$/i.test(words.trim());
  const label = /^(?:owner|assignee|assigned to|dri)\s*[:=]?\s+/i.exec(words)?.[0] ?? '';
  const name = words.slice(label.length);
  const from = start + label.length;
  if (alone && isPlaceholderName(name) && (label || /^\[|^(?:owner|tbd|unassigned|name)\??$/i.test(words))) {
    found.ownerHole ??= { start: from, end };
    return true;
  }
  if (found.owner?.certainty === 'sure') return false;
  const owner = label && !isPlaceholderName(name) ? 'sure' : dated ? undefined : ownerOf(words);
  if (owner) found.owner = { start: from, end, certainty: owner, place: label ? 'label' : 'tail' };
  else if (alone) {
    // `(Mira calls a meeting)` says more than a name, so it stays part of the text.
    const acting = leadingOwner(words, false) ?? actingOwner(words);
    if (acting?.certainty === 'sure')
      found.owner = { start: start + acting.start, end: start + acting.end, certainty: 'sure', place: 'label' };
  }
  return owner === 'sure';
}

function takeState({ found }: Reading, start: number, end: number, state: ActionState | undefined): boolean {
  if (!state) return false;
  found.state ??= { start, end, state };
  return true;
}

/** True when nothing but references and words such as `issue` stands in the stretch. */
function onlyTickets(text: string, start: number, end: number, tickets: readonly TicketMatch[]): boolean {
  let at = start;
  for (const ticket of tickets) {
    if (ticket.end <= start || ticket.start >= end) continue;
    if (!genericLink.test(text.slice(at, ticket.start))) return false;
    at = ticket.end;
  }
  return genericLink.test(text.slice(at, end));
}

const dash = /\s(?:-{1,2}>?|=>|[–—|→])\s/g;

/** Behind the last dash, bar or arrow between blanks, if it is near the end. */
function lastDash(text: string, start: number, end: number): number | undefined {
  const from = Math.max(start, end - 60);
  const last = allMatches(text.slice(from, end), dash).at(-1);
  return last && from + last.index + last[0].length;
}

/** Neither a letter of ASCII nor a digit, a blank or a mark of punctuation. */
const maybeGlyph = /[^\w\s!"#%&'()*,./:;?@[\\\]{}-]/;

/** A glyph with a word or two at the end of a text: `⏳ Pending`. */
function glyphNote(text: string): string | undefined {
  if (!maybeGlyph.test(text)) return undefined;
  const words = allMatches(text, /\S+/g).slice(-3);
  const glyph = words.find(({ 0: word, index }) => index > 0 && /^[^\p{L}\p{N}\p{P}]+$/u.test(word));
  return glyph && text.slice(glyph.index);
}
