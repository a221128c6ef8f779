/** Who is who: tells persons, teams, machines and place-holders apart by the words of a name, and collects whom a document names. */
import { firstNames, products } from '../../knownNames.ts';
import { notNames, roleWords, systemWords, teamEndings, teamTopics, teamWords } from './nameWords.ts';
import { memo } from '../../memo.ts';
import { withoutTail } from '../stretch.ts';

/** `name` is something that looks like a name and may be a product as well; `none` is certainly nobody. */
export type NameKind = 'person' | 'team' | 'role' | 'system' | 'name' | 'none';

const firstNameSet = new Set(firstNames.split(/\s+/));
const productSet = new Set(products.split(/\s+/));
const token = /^@?\p{L}[\p{L}\p{M}\d'’._-]*$/u;
const particles = new Set([
  'and',
  '&',
  '+',
  'van',
  'von',
  'de',
  'der',
  'den',
  'del',
  'della',
  'di',
  'da',
  'dos',
  'la',
  'le',
  'el',
  'al',
  'bin',
  'of',
  'the',
  'for',
]);

/** True for what people write while they have nobody: `TBD`, `?`, `-`, `[owner]`, `n/a`, `unassigned`. */
export const isPlaceholderName = memo((text) => {
  const words = withoutTail(text.trim().toLowerCase(), /[.!]/);
  if (!/[\p{L}\d]/u.test(words)) return true;
  if (/^[[{<(_*].*[\]}>)_*]$/s.test(words)) return true;
  return /^(?:@?tb[adc]|to be (?:assigned|decided|determined|confirmed)|to ?do|n\/?a|none|nobody|no[- ]?one|(?:no |an? )?owner|needed|wanted|missing|required|not (?:yet )?assigned|unassigned|unowned|unknown|unclear|owner unclear|pending|owners|assignees?|names?|@?(?:name|owner|handle|username|someone)|somebody|anyone|anybody|who|x{2,}|your name|person|placeholder)(?: here)?\??$/.test(
    words,
  );
});

/** What a name stands for, judged by its words alone. */
export const nameKind = memo((text): NameKind => {
  const written = text.trim();
  const name = written.replace(/^(?:the|our)\s+/i, '');
  if (name.startsWith('@')) return /^@[\w][\w.-]*(?:\/[\w.-]+)?$/.test(name) && !isPlaceholderName(name) ? handleKind(name) : 'none';
  const tokens = name.split(/\s+/);
  if (tokens.length > 5 || isPlaceholderName(name)) return 'none';
  if (!tokens.every((word) => token.test(word) || particles.has(word.toLowerCase()) || /^[&+/]$/.test(word))) return 'none';
  const lower = tokens.map((word) => word.toLowerCase().replace(/['’]s$/, ''));
  const last = lower.at(-1) ?? '';
  const capital = tokens.some(isCapital);
  const determined = name.length < written.length && !lower.includes('the');
  const named = determined || (last === 'team' && isCapital(name));
  const plain = lower
    .slice(0, -1)
    .every((word) => (determined || !notNames.has(word) || (named && teamTopics.has(word))) && !particles.has(word));
  if (lower.length > 1 && teamEndings.has(last)) return plain || tokens.every(isCapital) ? 'team' : 'none';
  if (lower.length === 1 && teamWords.has(last)) return 'team';
  if (lower.length > 1 && roleWords.has(last)) return 'role';
  if (lower.length === 1 && (last === 'tl' || last === 'ic' || (roleWords.has(last) && capital))) return 'role';
  if (systemWords.has(last) || lower.every((word) => productSet.has(word))) return 'system';
  if (!tokens.every((word) => particles.has(word.toLowerCase()) || isCapital(word))) return 'none';
  if (
    lower.length <= 4 &&
    firstNameSet.has(lower[0]?.split('-', 1)[0] ?? '') &&
    !notNames.has(lower[0] ?? '') &&
    !lower.slice(1).some((word) => notNames.has(word))
  )
    return 'person';
  return lower.some((word) => notNames.has(word) || /\d/.test(word)) || lower.length > 3 ? 'none' : 'name';
});

function isCapital(word: string): boolean {
  return word.charAt(0) !== word.charAt(0).toLowerCase();
}

function handleKind(handle: string): NameKind {
  const word = handle.slice(1).toLowerCase();
  if (word === 'here' || word === 'channel' || word === 'emergency') return 'none';
  if (word === 'all' || word === 'everyone' || handle.includes('/')) return 'team';
  return word.split(/[-_.]/).some((part) => teamEndings.has(part) || teamWords.has(part)) ? 'team' : 'person';
}

/** The parts of a list of names: `Sarah Chen, DevOps Team`, `Alice & Bob`, `alice/bob`; each with its offset in `text`. */
export function splitNames(text: string): { readonly name: string; readonly start: number }[] {
  const names: { name: string; start: number }[] = [];
  const separator = /[,;&+\n]|\/(?!\/)| and | with /g;
  let from = 0;
  const add = (to: number): void => {
    const part = text.slice(from, to);
    const name = part.trim();
    if (name) names.push({ name, start: from + part.length - part.trimStart().length });
  };
  for (let found = separator.exec(text); found; found = separator.exec(text)) {
    add(found.index);
    from = separator.lastIndex;
  }
  add(text.length);
  return names;
}
