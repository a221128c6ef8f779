/** Calling a person by a role, the same one wherever the name explains something; owners, timeline, participants and credit keep it. */
import { namesIn, type BlameHit } from '../blame/index.ts';
import type { Postmortem } from '../model.ts';
import { knownSection } from '../outline.ts';
import type { Settings } from '../settings.ts';
import type { Span, TextEdit } from '../text.ts';

/** The first that the document does not hold yet is taken, so that two persons do not become one. */
const roles = ['the engineer', 'a second engineer', 'a third engineer', 'a fourth engineer'];

export interface NameByRole {
  readonly role: string;
  readonly edits: readonly TextEdit[];
}

/**
 * @param at an offset within or beside the name
 * @param text the source of a span
 * @param length of the document, in UTF-16 units
 * @returns undefined where no name stands that can be replaced, or no role is left for it
 */
export function nameByRole(
  { pieces, people }: Postmortem,
  settings: Settings,
  at: number,
  text: (span: Span) => string,
  length: number,
): NameByRole | undefined {
  const names = people.map(({ name }) => name);
  const hits = pieces.flatMap((piece) => {
    const section = knownSection(piece.section);
    return namesIn(piece, { section: section && { kind: section.kind }, names, settings, text });
  });
  const here = hits.find(({ span }) => span.start <= at && at <= span.end);
  if (!here) return undefined;
  const whole = text({ start: 0, end: length });
  const role = roles.find((one) => !whole.toLowerCase().includes(one));
  if (!role) return undefined;
  const same = hits.filter((hit) => isSame(hit, here, names));
  return { role, edits: same.map(({ span }) => ({ span, text: opensSentence(whole, span.start) ? capital(role) : role })) };
}

/** Both hold the same word, or are parts of one name that the document knows: `Ana` and `Ana Silva`, `@ana` and `Ana`. */
function isSame(one: BlameHit, other: BlameHit, names: readonly string[]): boolean {
  const [first, second] = [wordsOf(one.text), wordsOf(other.text)];
  if (first.some((word) => second.includes(word))) return true;
  return names.some((name) => [first, second].every((words) => words.some((word) => wordsOf(name).includes(word))));
}

function wordsOf(name: string): string[] {
  return name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** At the start of the text, a paragraph, an item or a cell, or behind the end of a sentence. */
function opensSentence(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 12), at).replace(/[*_“"(]$/u, '');
  const words = before.trimEnd();
  return words === '' || before.slice(words.length).split('\n').length > 2 || /(?:[.!?|:+*-]|\d\)|\])$/u.test(words);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
