/** Owners at the start of an action: `Ana to …`, `SRE will …`, `Ana: …`, `@ana …`. */
import { notNames, thingAcronyms } from '../people/nameWords.ts';
import { ownerOf, type Certainty } from './actionItemParts.ts';

/** Offsets from the start of the text. */
export interface LeadingOwner {
  readonly start: number;
  readonly end: number;
  /** Where the action starts. */
  readonly rest: number;
  readonly certainty: Certainty;
}

/** Team words that are topics as well: `Security: rotate keys` is about security. */
const topics =
  /^(?:platform|infra|infrastructure|security|data|network|networking|backend|frontend|support|operations|product|legal|finance|marketing|comms|reliability|engineering|management|leadership|all|everyone|it|dev|eng|onboarding)$/i;
const handles = /^@\w[\w.-]*(?:(?:\s*[,&]\s*|\s+and\s+)@\w[\w.-]*)*/i;
/** Who may be meant is looked at only behind a match, with `subjectWord` and `actor`: V8 takes long to compile several classes of letters in one pattern. */
const subject =
  /^(?:(?:the|our)\s+)?([^\s,&:]+(?:(?:\s*,\s*|\s+(?:and|&)\s+|\s*&\s*|\s+)[^\s,&:]+){0,4}?)(?:\s+(to|will|shall|is going to|are going to)\s+(?=\p{L})|(\s*:\s+|\s+(?:-{1,2}|[–—])\s+))/iu;
/** What no match of `subject` and `acting` lacks: most items are told by one look. */
const mayLead = /[:–—]|\s--?\s|\s(?:to|will|shall|(?:is|are) going to)\s/i;
const mayAct = / (?:has|have|is|are|calls?|owns|leads|drives|takes|books|schedules|follows up)\b/i;
const acting =
  /^(?:the |our )?([^\s,&:]+(?: [^\s,&:]+){0,2}?) (?:(?:has|have)(?: already| now| since)? (?!been\b)[a-z]+(?:ed|en|un|t) (?:an?|the|our|this|to|it)\b|(?:is|are) (?!missing|lacking|being)[a-z]+ing\b|calls?\b|owns\b|leads\b|drives\b|takes\b|books\b|schedules\b|follows up\b)/i;

const subjectWord = /^[\p{L}@][\p{L}\p{M}\d@'’._/-]*$/u;
const actor = /^[\p{L}@][\p{L}\d@'’._-]*(?: \p{L}[\p{L}\d'’._-]*)*$/u;

/**
 * @param text the start of the item; 80 characters are enough
 * @param bold the text starts in bold: `**Topic**: sentence` names a topic, only a handle counts
 */
export function leadingOwner(text: string, bold: boolean): LeadingOwner | undefined {
  const handle = handles.exec(text)?.[0].trimEnd();
  if (handle && ownerOf(handle) === 'sure' && !/^['’/]/.test(text.slice(handle.length))) {
    const rest = /^\s*(?:[:,–—-]\s*|(?:to|will|shall)\s+)?/i.exec(text.slice(handle.length))?.[0].length ?? 0;
    return { start: 0, end: handle.length, rest: handle.length + rest, certainty: 'sure' };
  }
  const match = mayLead.test(text) ? subject.exec(text) : undefined;
  const name = match?.[1];
  if (!match || !name || !name.split(/[\s,&]+/).every((word) => subjectWord.test(word))) return undefined;
  const start = match[0].indexOf(name);
  const found = { start, end: start + name.length, rest: match[0].length };
  // A nickname counts where the document knows it.
  const nickname = /^\p{Ll}[\p{Ll}\d_.-]+$/u.test(name) && !notNames.has(name) ? 'maybe' : undefined;
  const certainty = ownerOf(text.slice(0, found.end)) ?? nickname;
  if (!certainty || isAnyTeam(text.slice(0, found.end))) return undefined;
  if (match[3]) {
    if (bold) return { certainty: 'maybe', ...found };
    return { certainty: topics.test(name) ? 'maybe' : certainty, ...found };
  }
  // `Support to be added`: the subject is what is acted on.
  const next = /^(?:be|have|become|remain|stay|get|no|not|also be)\b/i.test(text.slice(found.rest));
  if (next || bold) return undefined;
  const acronym = /^[A-Z]{2,6}$/.test(name) && !thingAcronyms.has(name.toLowerCase());
  return { certainty: acronym ? 'sure' : certainty, ...found };
}

/**
 * Somebody who has begun (`Storage team has filed a request`, `SRE is adding a check`) or who is asked in a note (`Mira calls a meeting`): the
 * text stays as it is, so the rest starts at 0. Only for certain names.
 */
export function actingOwner(text: string): LeadingOwner | undefined {
  const found = mayAct.test(text) ? acting.exec(text) : undefined;
  const name = found?.[1];
  if (!name || !actor.test(name)) return undefined;
  const start = found[0].indexOf(name);
  const written = text.slice(0, start + name.length);
  const certainty = isAnyTeam(written) ? undefined : ownerOf(written);
  // Machines call no meetings.
  const human = certainty === 'maybe' && /\b(?:meeting|discussion|workshop|retro(?:spective)?)\b/i.test(text);
  return certainty === 'sure' || human ? { start, end: start + name.length, rest: 0, certainty: 'sure' } : undefined;
}

/** `The team will …` in prose names nobody. */
function isAnyTeam(name: string): boolean {
  return /^(?:the|our) team$/i.test(name);
}
