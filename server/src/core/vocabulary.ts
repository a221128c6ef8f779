/**
 * The words that postmortems use for states: of an action item, of the document, of an incident. Each function maps what is
 * clear and leaves the rest undefined: free text is kept as written by the callers.
 * Sources: the guide's tables (✅ Completed, 🔄 In Progress, ⏳ Pending) and public postmortems.
 */
import { repairMojibake } from './codepages.ts';
import { memo } from './memo.ts';
import type { ActionState } from './model.ts';
import { withoutAccents } from './schema/accents.ts';
import { translatedStates } from './schema/translatedFields.ts';

/** Where the document stands. Only a final one is held to everything. */
export type DocumentStatus = 'draft' | 'review' | 'final';

/** The guide's spelling of each, for templates and fixes. */
export const documentStatusLabels: Readonly<Record<DocumentStatus, string>> = { draft: 'Draft', review: 'Review', final: 'Final' };

/** Words at the start of a state, most telling first; matched against lower-case text with single blanks. */
const stateWords: readonly (readonly [ActionState, RegExp])[] = [
  [
    'open',
    /^(?:not (?:yet )?(?:started|done|completed?|begun|fixed|implemented|assigned|scheduled)|incomplete|to be (?:done|started|scheduled|implemented))\b/,
  ],
  [
    'declined',
    /^(?:declined|rejected|abandoned|cancell?ed|dropped|won'?t (?:fix|do)|will not (?:fix|do)|wontfix|not (?:planned|needed|doing|required)|no longer needed)\b/,
  ],
  ['superseded', /^(?:superseded|replaced|obsolete)\b/],
  ['duplicate', /^(?:duplicated?|dupe?)\b/],
  [
    'in-progress',
    /^(?:in[ -]?progress|in (?:review|development|testing|flight)|under (?:way|review)|underway|started|on-?going|on track|wip|work in progress|doing|active|partial(?:ly)?)\b/,
  ],
  [
    'open',
    /^(?:open(?:ed)?|to[ -]?do|pending|planned|proposed|new|backlog|backlogged|scheduled|queued|blocked|on hold|deferred|delayed|postponed|waiting|unresolved|created|filed|ticketed)\b/,
  ],
  [
    'done',
    /^(?:done|completed?|closed|resolved|fixed|finished|implemented|merged|shipped|deployed|released|landed|delivered|addressed|mitigated|rolled out)\b/,
  ],
];

const stateGlyphs: readonly (readonly [ActionState, RegExp])[] = [
  ['done', /[✅✔☑✓🗹☒🎉]/u],
  ['in-progress', /[🔄🚧🏗🔁🔃🏃🛠]/u],
  ['declined', /[🚫⛔🗑]/u],
  ['open', /[⏳⌛☐⬜🔲🔳📋🆕📅⏸❌✗✘✖]/u],
];

/** What stands in the brackets of a task, apart from glyphs and words. */
const taskMarks: Readonly<Record<string, ActionState>> = {
  '': 'open',
  x: 'done',
  '/': 'in-progress',
  '~': 'in-progress',
  '-': 'declined',
  '>': 'open',
  '!': 'open',
};

/**
 * The state that a status cell, a task mark or a trailing note tells: `✅ Completed`, `DONE`, `x`, `âś…`.
 * Words win over glyphs (`❌ Declined`). Undefined when the text tells none; only the start of the text counts.
 */
export const mapActionState = memo((text): ActionState | undefined => {
  const repaired = repairMojibake(text).trim();
  const words = repaired
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^[^\p{L}]+/u, '')
    .replace(/\s+/g, ' ');
  if (words.length > 1) {
    for (const [state, pattern] of stateWords) if (pattern.test(words)) return state;
    const bare = withoutAccents(words);
    for (const [state, pattern] of translatedStates) if (pattern.test(bare)) return state;
  }
  for (const [state, pattern] of stateGlyphs) if (pattern.test(repaired)) return state;
  return undefined;
});

/** The state of `- [mark] text`. A blank is open; undefined for a mark nobody knows. */
export function mapTaskMark(mark: string): ActionState | undefined {
  return taskMarks[mark.trim().toLowerCase()] ?? mapActionState(mark);
}

/** `Draft`, `In review`, `final`, `Complete, action items in progress`. Sentences about the system stay undefined. */
export function mapStatus(text: string): DocumentStatus | undefined {
  const words = withoutAccents(text.toLowerCase()).replace(/^[^\p{L}]+/u, '');
  if (
    /^(?:draft|wip\b|work in progress|preliminary|in progress|incomplete|initial|unreviewed|open\b|brouillon|borrador|entwurf|rascunho|bozza|concept\b|en cours|en curso|in arbeit|em andamento)/.test(
      words,
    )
  )
    return 'draft';
  if (/^(?:(?:in|under|for|awaiting|ready for|pending) )?review(?!ed)|^(?:en|em|in) (?:revisi?on|revisao|relecture|prufung)\b/.test(words))
    return 'review';
  if (
    /^(?:final|completed?\b|published|reviewed|approved|closed|done\b|resolved|terminee?\b|cerrado|abgeschlossen|concluido|publie\b|publicado|valide\b)/.test(
      words,
    )
  )
    return 'final';
  return undefined;
}

/**
 * 1 for the worst to 5, 0 for P0: `SEV-1`, `Sev2`, `P0`, `S3`, `Severity 2`, `Critical - …`, `minor`. Scales differ between
 * teams, so this serves to compare within one document or profile only. Undefined for free text.
 */
export function mapSeverity(text: string): number | undefined {
  const words = text
    .toLowerCase()
    .replace(/[\u2010-\u2013]/g, '-')
    .replace(/^[^\p{L}\p{N}]+/u, '');
  const level = /^(?:sev(?:erity)?|s|p(?:riority|rio)?|level|tier|class)?[ \-_:]{0,2}([0-5])(?![\d.:/%]|-\d)/.exec(words)?.[1];
  if (level) return Number(level);
  const word =
    /^(?:(critical|blocker|catastrophic|emergency|urgent|critique|critic[oa]|kritisch)|(major|high|severe|serious|majeure?|elevee?|alt[oa]|hoch|grave|schwer)|(moderate|medium|significant|normal|moyenne?|moderee?|medi[oa]|moderad[oa]|mittel)|(minor|low|small|mineure?|faible|baj[oa]|baix[oa]|menor|niedrig|gering)|(trivial|cosmetic|informational|none))(?![\p{L}\p{N}])/u.exec(
      withoutAccents(words),
    );
  return word ? word.slice(1).findIndex(Boolean) + 1 : undefined;
}

/** `SEV-2` for the many spellings of a numbered severity; undefined for words and free text, which are kept as written. */
export function severityLabel(text: string): string | undefined {
  const level = /^sev(?:erity)?[ \-_:\u2010-\u2013]{0,2}([0-5])(?!\d)/i.exec(text.trim())?.[1];
  return level && `SEV-${level}`;
}
