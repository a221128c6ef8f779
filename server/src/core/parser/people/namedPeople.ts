/** Whom a document names: authors, owners, participants, handles. For telling persons from systems; never for display. */
import type { ActionItem, Field, Person, TimelineEntry } from '../../model.ts';
import { memo } from '../../memo.ts';
import { someOf } from '../../kept.ts';
import type { Piece } from '../../piece.ts';
import { runsOf } from '../content.ts';
import { notNames } from './nameWords.ts';
import { nameKind, splitNames } from './people.ts';
import type { Source } from '../source.ts';
import { allMatches } from '../../matches.ts';

/** Persons and teams that stand where an owner stands; machines and roles are nobody. */
function peopleIn(owner: Field<string>): Person[] {
  return splitNames(owner.raw).flatMap(({ name, start }): Person[] => {
    const kind = nameKind(name);
    const nickname = kind === 'none' && /^\p{Ll}[\p{Ll}\d._-]{1,30}$/u.test(name);
    if (kind !== 'person' && kind !== 'team' && kind !== 'name' && !nickname) return [];
    // The span is that of the name where raw and source agree, else that of the whole cell.
    const span = owner.span.length === owner.raw.length ? owner.span.slice(start, start + name.length) : owner.span;
    return [{ name, team: kind === 'team', span }];
  });
}

/**
 * Whom the document names apart from its action items: what they are read with.
 * @param metadata authors, owners and participants
 */
export function namedBefore(source: Source, metadata: readonly Person[], entries: readonly TimelineEntry[]): Person[] {
  const owners = source.kept.derive(namedBefore, [entries], () => ownersOf(entries));
  return [...metadata.filter(isName), ...owners, ...handlesOf(source)];
}

/** Whom the owners name. The same few own everything, so what is written alike is read once. */
function ownersOf(list: readonly { readonly owner: Field<string> | undefined }[]): readonly Person[] {
  const seen = new Set<string>();
  const people: Person[] = [];
  for (const { owner } of list) {
    if (!owner || seen.has(owner.raw)) continue;
    seen.add(owner.raw);
    people.push(...peopleIn(owner));
  }
  return people;
}

/** Lists of participants hold sentences and headings, too. */
function isName({ name }: Person): boolean {
  return nameKind(name) !== 'none' || (!/\s/.test(name) && !notNames.has(name.toLowerCase()));
}

/** All of them once, in the order of their first mention by kind of place. */
export function peopleOf({ kept }: Source, named: readonly Person[], items: readonly ActionItem[]): Person[] {
  const owners = kept.derive(peopleOf, [items], () => ownersOf(items));
  const seen = new Set<string>();
  return [...named, ...owners].filter(({ name }) => {
    if (seen.has(name)) return false;
    seen.add(name);
    const key = name.toLowerCase();
    if (key !== name && seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The names in lower case as they may be repeated: in full, by the first word, without the `@`. */
export function spellings(people: readonly Person[]): Set<string> {
  const names = new Set<string>();
  for (const { name, team } of people) {
    const { full, first } = spelled(name);
    names.add(full);
    if (!team && first.length > 1) names.add(first);
  }
  return names;
}

const spelled = memo((name) => {
  const full = name.toLowerCase().replace(/^@/, '');
  return { full, first: full.split(/\s+/, 1)[0] ?? '' };
});

const handle = /(?<![\w@.`/-])@[a-z\d](?:[\w-]|\.(?=\w)){0,38}(?![\w/@])/gi;

function handlesOf({ pieces, kept }: Source): readonly Person[] {
  const weight = (piece: Piece): unknown => someOf(piece.fact(readHandles));
  return kept.fold(handlesOf, weight, () => pieces.flatMap((piece) => piece.fact(readHandles)));
}

/** `@handles` in the text of a piece; not in code, links or addresses. */
function readHandles(piece: Piece): readonly Person[] {
  const people: Person[] = [];
  for (const run of runsOf(piece)) {
    if (!run.raw.includes('@')) continue;
    for (const found of allMatches(run.text, handle)) {
      const end = found.index + found[0].length;
      const kind = nameKind(found[0]);
      if ((kind === 'person' || kind === 'team') && !run.within(found.index, end, 'code'))
        people.push({ name: found[0], team: kind === 'team', span: run.source(found.index, end) });
    }
  }
  return people;
}
