/** Notes at the ends of an action: in brackets, behind a dash, in bold, or bare. Offsets count UTF-16 units from the start of the text. */
import type { Mark } from '../inline.ts';
import type { ActionState } from '../model.ts';
import { mapActionState } from '../vocabulary.ts';
import { repairMojibake } from '../codepages.ts';
import { dueOf, isDateMask, isPlaceholderDue, isSideNote, noteState, ownerBesideDate, ownerOf, type Certainty } from './actionItemParts.ts';
import { actingOwner, leadingOwner } from './actionItemOwner.ts';
import { findDate, type DateMatch } from './date.ts';
import { isPlaceholderName } from './people.ts';
import { openingBracket, skipBlank, trimEnd, type Stretch } from './stretch.ts';
import type { TicketMatch } from './tickets.ts';

export interface OwnerStretch extends Stretch {
  readonly certainty: Certainty;
  /** How it is written: only tails can make a convention of a list. */
  readonly place: 'lead' | 'tail' | 'label';
}

export interface ItemText {
  readonly text: Stretch;
  readonly owner: OwnerStretch | undefined;
  readonly due: (Stretch & { readonly date: DateMatch | undefined }) | undefined;
  readonly state: (Stretch & { readonly state: ActionState }) | undefined;
  readonly tickets: readonly TicketMatch[];
  /** A place-holder where an owner or a date should stand: `TBD`. */
  readonly ownerHole: Stretch | undefined;
  readonly dueHole: Stretch | undefined;
  /** The inside of the trailing brackets that hold owner or date. */
  readonly group: Stretch | undefined;
}

/** While it is read. */
export type Draft = { -readonly [K in keyof Omit<ItemText, 'text' | 'tickets'>]: ItemText[K] };

const genericLink =
  /^(?:link|to|see|an|the|tracking|github|gitlab|jira|issues?|prs?|pull|merge|requests?|tickets?|bugs?|mrs?|details|tracker|cards?|here|tracked|in|by|for|filed|as|and|related|[\s\d,.;:()[\]–—-])*$/i;

/** Takes one note off the start. @returns the new start, the old one when there is none. */
export function leadingNote(
  text: string,
  start: number,
  end: number,
  marks: readonly Mark[],
  tickets: readonly TicketMatch[],
  found: Draft,
): number {
  const head = text.slice(start, Math.min(end, start + 80));
  const word = /^\S+/.exec(head)?.[0] ?? '';
  if (!/[a-z0-9[(@#]/i.test(word.charAt(0)) && /^[^\p{L}\p{N}@#([]+$/u.test(repairMojibake(word)) && !found.state) {
    const state = mapActionState(word);
    if (state) {
      found.state = { start, end: start + word.length, state };
      return start + word.length;
    }
  }
  const shout =
    /^(?:DONE|TODO|WIP|COMPLETED?|IN[ -]PROGRESS|PENDING|FIXED|BLOCKED|CANCELL?ED|WON'?T (?:DO|FIX))(?=\s*[:–—-]|\s*$)|^\*?(?:TODO|DONE)\b/.exec(
      head,
    )?.[0];
  if (shout && !found.state) {
    const state = mapActionState(shout);
    if (state) {
      found.state = { start, end: start + shout.length, state };
      return start + shout.length + (/^\s*[:–—-]\s*/.exec(text.slice(start + shout.length, end))?.[0].length ?? 0);
    }
  }
  const box = /^[[(]([^\])\n]{1,40})[\])]\s*[:–—-]?\s*/.exec(head);
  if (box) {
    const [whole, inside = ''] = box;
    const from = start + 1;
    const state = noteState(inside);
    if (state && !found.state) {
      found.state = { start: from, end: from + inside.length, state };
      return start + whole.length;
    }
    const owner = ownerOf(inside);
    if (owner && !found.owner && tickets.every((ticket) => ticket.start > from)) {
      if (owner === 'sure') {
        found.owner = { start: from, end: from + inside.length, certainty: owner, place: 'lead' };
        return start + whole.length;
      }
    }
    if (isSideNote(inside) || tickets.some((ticket) => ticket.start === from && ticket.end === from + inside.length))
      return start + whole.length;
  }
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
export function trailingNote(
  text: string,
  start: number,
  end: number,
  marks: readonly Mark[],
  tickets: readonly TicketMatch[],
  found: Draft,
): number {
  if (end <= start) return end;
  const ticket = tickets.find((one) => one.end === end && one.start > start);
  if (
    ticket &&
    (/^(?:https?:|#|[A-Z])/.test(text.slice(ticket.start, ticket.end)) || genericLink.test(text.slice(ticket.start, ticket.end)))
  )
    return ticket.start;
  const close = text[end - 1];
  if (close === ')' || close === ']') {
    const open = openingBracket(text, start, end - 1);
    if (open === undefined) return end;
    return readGroup(text, open + 1, end - 1, tickets, found) ? open : end;
  }
  const marked = marks.find(
    (mark) =>
      (mark.type === 'strong' || mark.type === 'emphasis' || mark.type === 'code') &&
      mark.end >= end &&
      mark.start > start &&
      mark.start < end,
  );
  const shout = /(?:^|\s)((?:DONE|TODO|WIP|COMPLETED?|IN[ -]PROGRESS|PENDING|FIXED|CLOSED|BLOCKED|CANCELL?ED|WON'?T (?:DO|FIX)))$/.exec(
    text.slice(Math.max(start, end - 20), end),
  )?.[1];
  const tail = shout ? end - shout.length : (marked?.start ?? lastDash(text, start, end));
  const glyph = /\s([^\s\p{L}\p{N}\p{P}]+)$/u.exec(text.slice(Math.max(start, end - 8), end))?.[1];
  if (glyph && !found.state) {
    const state = mapActionState(glyph);
    if (state) {
      found.state = { start: end - glyph.length, end, state };
      return end - glyph.length;
    }
  }
  if (tail !== undefined && tail > start) {
    const from = skipBlank(text, tail, end);
    if (readPart(text, from, end, tickets, found, false)) return trimEnd(text, start, tail, /[\s,;|–—-]/);
  }
  return readBareTail(text, start, end, found);
}

/** Without brackets only what cannot be misread counts: `… by 2025-10-01`, `…, SRE, 2025-10-01`, `… @ana`, `assigned to Ana`. */
function readBareTail(text: string, start: number, end: number, found: Draft): number {
  const from = Math.max(start, end - 60);
  const tail = text.slice(from, end);
  const by = /\s(?:(?:is |was )?due(?: by| on)?|by|before|no later than)\s+(?=[\p{L}\d])/giu;
  for (const match of found.due ? [] : tail.matchAll(by)) {
    const due = dueOf(tail.slice(match.index + match[0].length));
    if (!due) continue;
    found.due = { start: from + match.index + match[0].length, end, date: due.date };
    return from + match.index;
  }
  const comma = tail.lastIndexOf(',');
  const part = comma < 0 ? '' : tail.slice(comma + 1);
  const partStart = from + comma + 1 + (part.length - part.trimStart().length);
  const date = comma < 0 || found.due ? undefined : findDate(part);
  if (date?.date && part.slice(0, date.start).trim() === '' && part.slice(date.end).trim() === '') {
    found.due = { start: partStart, end, date };
    return from + comma;
  }
  if (comma >= 0 && !found.owner && found.due && /^\s*[,;|]/.test(text.slice(end)) && ownerOf(part) === 'sure') {
    found.owner = { start: partStart, end, certainty: 'sure', place: 'tail' };
    return from + comma;
  }
  const handle = /(?:^|[\s,])(@[\w][\w.-]*)$/.exec(tail)?.[1];
  if (
    handle &&
    !found.owner &&
    ownerOf(handle) &&
    !/\b(?:with|to|from|by|for|cc|via|and|or|ask|tell|ping|of|as|in|on|at|the)\s+@[\w.-]+$/i.test(tail)
  ) {
    found.owner = { start: end - handle.length, end, certainty: 'sure', place: 'tail' };
    return end - handle.length;
  }
  const assigned = /\s(?:assigned to|owned by|owner is)\s+(\S[^,;()]{0,40})$/i.exec(tail);
  if (assigned?.[1] && !found.owner && ownerOf(assigned[1])) {
    found.owner = { start: end - assigned[1].length, end, certainty: 'sure', place: 'label' };
    return from + assigned.index;
  }
  return end;
}

/** Reads the inside of trailing brackets. True when all of it is notes. */
function readGroup(text: string, start: number, end: number, tickets: readonly TicketMatch[], found: Draft): boolean {
  const parts = end - start > 200 ? [] : partsOf(text, start, end);
  if (parts.length < 2) return readPart(text, start, end, tickets, found, true);
  const state = noteState(text.slice(start, end));
  if (state) {
    found.state ??= { start, end, state };
    return true;
  }
  const words = parts.map((part) => text.slice(part.start, part.end));
  const dated = words.some((part) => dueOf(part) !== undefined || isPlaceholderDue(part));
  const notes: Draft = { ...found };
  // `(Ana, Ben, 2025-10-01)`: beside a date, what is no other note belongs to the owner.
  let owner: Stretch | undefined;
  for (const [index, part] of parts.entries()) {
    const word = words[index] ?? '';
    if (word === '') continue;
    if (isPlaceholderDue(word)) {
      if (isDateMask(word) || owner || notes.owner || notes.ownerHole) notes.dueHole ??= part;
      else notes.ownerHole ??= part;
    } else if (readPart(text, part.start, part.end, tickets, notes, false, dated)) continue;
    else if (dated && ownerBesideDate(word)) owner = owner ? { start: owner.start, end: part.end } : part;
    else return false;
  }
  if (owner) notes.owner ??= { ...owner, certainty: 'sure', place: 'tail' };
  if (notes.owner || notes.due || notes.ownerHole || notes.dueHole) notes.group = { start, end };
  Object.assign(found, notes);
  return true;
}

/** The parts between commas, semicolons, bars and dashes. */
function partsOf(text: string, start: number, end: number): Stretch[] {
  const parts: Stretch[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(/[,;|]|\s[–—/-]\s/g)) {
    const to = start + match.index;
    parts.push({ start: skipBlank(text, from, to), end: trimEnd(text, from, to) });
    from = to + match[0].length;
  }
  parts.push({ start: skipBlank(text, from, end), end: trimEnd(text, from, end) });
  return parts;
}

/** Reads one note. True when it is one. */
function readPart(
  text: string,
  start: number,
  end: number,
  tickets: readonly TicketMatch[],
  found: Draft,
  alone: boolean,
  dated = false,
): boolean {
  const words = text.slice(start, end);
  const state = noteState(words);
  if (state) {
    found.state ??= { start, end, state };
    return true;
  }
  const due = dueOf(words);
  if (due && (due.date || !alone)) {
    found.due ??= { start: start + due.start, end: start + due.end, date: due.date };
    if (alone) found.group ??= { start, end };
    return true;
  }
  if (words.trim() === '') return false;
  if (tickets.some((ticket) => ticket.start >= start && ticket.end <= end) && onlyTickets(text, start, end, tickets)) return true;
  if (isSideNote(words)) return !alone || /^p[0-4]$/i.test(words.trim());
  const acting = alone && !found.owner ? (leadingOwner(words, false) ?? actingOwner(words)) : undefined;
  if (acting?.certainty === 'sure') {
    // The note says more than the name, so it stays part of the text.
    found.owner = { start: start + acting.start, end: start + acting.end, certainty: 'sure', place: 'label' };
    return false;
  }
  const label = /^(?:owner|assignee|assigned to|dri)\s*[:=]?\s+/i.exec(words)?.[0];
  const owner = label ? (isPlaceholderName(words.slice(label.length)) ? undefined : 'sure') : dated ? undefined : ownerOf(words);
  if (
    alone &&
    (label || words.startsWith('[') || /^(?:owner|tbd|unassigned|name)\??$/i.test(words)) &&
    isPlaceholderName(label ? words.slice(label.length) : words)
  ) {
    found.ownerHole ??= { start: start + (label?.length ?? 0), end };
    found.group ??= { start, end };
    return true;
  }
  if (!owner || found.owner?.certainty === 'sure') return false;
  found.owner = { start: start + (label?.length ?? 0), end, certainty: owner, place: label ? 'label' : 'tail' };
  if (alone) found.group ??= { start, end };
  return owner === 'sure';
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

/** Behind the last dash between blanks, if it is near the end. */
function lastDash(text: string, start: number, end: number): number | undefined {
  const from = Math.max(start, end - 60);
  const [last] = [...text.slice(from, end).matchAll(/\s(?:-{1,2}|[–—|])\s/g)].slice(-1);
  return last && from + last.index + last[0].length;
}
