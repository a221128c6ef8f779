/** The small parts of an action item: an owner, a due date, a state, each told from ordinary words. Pure functions over short texts. */
import type { ActionState } from '../../model.ts';
import { memo } from '../../memo.ts';
import { mapActionState } from '../../vocabulary.ts';
import { repairMojibake } from '../../codepages.ts';
import { findDate, parseDate, type DateMatch } from '../dates/date.ts';
import { isPlaceholderName, nameKind, splitNames } from '../people/people.ts';
import { withoutTail } from '../stretch.ts';

/** How sure it is that a text names an owner. `maybe` needs support: a name the document knows, or a list where all items end so. */
export type Certainty = 'sure' | 'maybe';

/** What follows a state where the rest only explains it: `done in Grafana`, `fixed by #12`, `in progress, see below`. */
const explains =
  /^(?:\s*[!.,;:()–—-]|\s*$|\s+(?:in|by|on|as|at|of|to|during|since|via|with|for|already|until|when|due|waiting|upstream|here|now|see|this|last|yesterday|https?:|#|\d))/i;

/**
 * The state that a whole note tells (`DONE`, `Done during this incident`, `✅ Completed`); undefined for notes that only
 * start with such a word (`active monitoring`, `open source`).
 */
export const noteState = memo((note): ActionState | undefined => {
  const text = repairMojibake(note).trim();
  if (text.length > 120) return undefined;
  if (/^(?:issue|ticket|bug|pr)s? (?:created|filed|opened|raised)\b/i.test(text)) return 'open';
  const state = mapActionState(text);
  if (!state) return undefined;
  const words = text.replace(/^[^\p{L}]+/u, '');
  if (words === '') return state;
  const rest = words
    .replace(/^(?:not (?:yet )?|no longer |will not |won['’]?t )?[\p{L}-]+/iu, '')
    .replace(/^[ -](?:progress|review|hold|do|development|track|fix|out|way|started|done|be)\b/i, '');
  return explains.test(rest) ? state : undefined;
});

/** A due date as written, or a phrase that stands for one: `Q4`, `next sprint`, `ASAP`. Offsets count from the start of the note. */
export interface DueText {
  readonly start: number;
  readonly end: number;
  readonly date: DateMatch | undefined;
}

const horizon =
  /^(?:(?:early|mid|late|end of|beginning of|by end of|eo)[ -]?)?(?:q[1-4]|h[12]|fy)(?:[ /'’-]*(?:fy|cy)?\d{2,4})?$|^(?:asap|immediately|now|today|tomorrow|tonight|eod|eow|eom|eoq|eoy|ongoing|(?:this|next|end of(?: the| this| next)?) (?:day|week|sprint|month|quarter|year|release|iteration|cycle)|(?:short|medium|mid|long)[ -]term|\d{1,2} (?:days?|weeks?|months?|sprints?)|(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{4}|\d{4}[ -]?q[1-4])$/i;

/** `before July`; without a word before it, `May` is no month. */
const monthAlone = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/i;

/** Reads a note that is a due date as a whole. A date that tells when something was done is none. */
export function dueOf(note: string): DueText | undefined {
  const lead =
    /^\s*(?:(?:is |was )?due(?: (?:date|by|on))?|by|before|until|deadline|eta|target(?: date)?|no later than|latest|bis(?: zum)?|avant le|d['’]ici(?: le| au)?|pour le|antes del?|hasta(?: el)?|até|fällig(?: am)?)?\s*[:=]?\s*(?:on |the )?/i.exec(
      note,
    )?.[0].length ?? 0;
  const rest = withoutTail(note.slice(lead), /[\s.!]/);
  const date = parseDate(rest);
  const end = lead + rest.length;
  if (date && rest.slice(date.end).trim() === '') return { start: lead, end, date };
  return horizon.test(rest) || (lead > 0 && monthAlone.test(rest)) ? { start: lead, end, date: undefined } : undefined;
}

/** Where a due date is asked for, anything that is no place-holder is one; the first date in it counts. */
export function dueInSlot(text: string): DueText | undefined {
  if (isPlaceholderDue(text)) return undefined;
  return { start: 0, end: text.length, date: findDate(text) };
}

/** `TBD`, `-`, `YYYY-MM-DD`, `[date]`. */
export function isPlaceholderDue(text: string): boolean {
  return isPlaceholderName(text) || isDateMask(text);
}

/** `YYYY-MM-DD`, `due date`: a place for a date that says so. */
export function isDateMask(text: string): boolean {
  return /^\W*(?:y{2,4}|d{1,2}|m{1,3})[-/. ](?:m{1,3}|d{1,2})[-/. ](?:d{1,2}|y{2,4})\W*$|^\W*(?:due )?date\W*$/i.test(text);
}

/** Judges a text that stands where owners stand: all parts have to be names. */
export const ownerOf = memo((text): Certainty | undefined => {
  const names = splitNames(text);
  if (names.length === 0 || names.length > 4) return undefined;
  let certainty: Certainty = 'sure';
  for (const { name } of names) {
    const kind = nameKind(name);
    if (kind === 'none' || kind === 'system') return undefined;
    if (kind === 'name') certainty = 'maybe';
  }
  return certainty;
});

/** Next to a date in the same brackets anything that looks like names is an owner: `(payments, 2025-10-01)`. */
export const ownerBesideDate = memo((text): boolean => {
  if (isPlaceholderName(text)) return false;
  return splitNames(text).every(
    ({ name }) =>
      /^@?\p{L}[\p{L}\p{M}\d'’._-]*(?:\s+[\p{L}\p{M}'’.-]+){0,3}$/u.test(name) &&
      !/^(?:on|at|in|since|from|as|was|were|is|see|the|and|or)\b/i.test(name),
  );
});

/** Between two dashes, the last of them before a date, a name is written with capitals: `- Ana Ruiz - 2025-10-01`, `- Build team - …`. */
export const ownerBeforeDate = memo((text): boolean =>
  splitNames(text).every(({ name }) => /^@?\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2}(?: team)?$/u.test(name)),
);

/** Notes in brackets that say neither who nor when, but show that the brackets hold such things: a priority, an effort. */
export function isSideNote(text: string): boolean {
  return /^(?:p[0-4]|prio(?:rity)?:? ?\w+|high|medium|low|critical|urgent|\d+(?:\.\d+)? ?(?:m|min|h|hrs?|hours?|d|days?|pts?|points?)|[smlx]{1,2})$/i.test(
    text.trim(),
  );
}

/** `R1.`, `REC-2:`, `AI 3 –`: what an item is called in its document. */
export const itemNumber =
  /^(?:R|REC|A|AI|AR|Recommendation|Action(?: item)?)(?:-\d{1,2}(?:[.:)]|[ \t][–—-])?|[# ]?\d{1,2}(?:[.:)]|[ \t][–—-]))[ \t]+(?=\S)/i;
