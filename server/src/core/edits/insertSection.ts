/** Inserts a missing section where the schema has it. */
import type { Postmortem } from '../model.ts';
import type { Section } from '../piece.ts';
import type { Missing } from '../requirements.ts';
import { sectionDefinitions } from '../schema.ts';
import type { SectionKind } from '../schema/definition.ts';
import type { Settings } from '../settings.ts';
import { sectionText } from '../templates.ts';
import type { TextEdit } from '../text.ts';

/**
 * One insertion: behind the last of the sections that come before it in the schema, else before the first section, else at the end.
 * Insertions of several missing sections may be applied together, in the order of `missingSections`.
 */
export function insertSectionEdit(postmortem: Postmortem, { kind, heading }: Missing, settings: Settings, eol: string): TextEdit {
  const { sections, pieces } = postmortem;
  const level = mainLevel(sections);
  const text = kind ? sectionText(kind, level, settings) : `${'#'.repeat(level)} ${heading}\n\n[${heading}]`;
  const body = text.replaceAll('\n', eol);
  const main = sections.filter((section) => section.level === level && section.kind !== undefined && section.kind !== 'metadata');
  const rank = orderOf(kind);
  const before = main
    .filter((section) => orderOf(section.kind) < rank)
    .toSorted((a, b) => orderOf(a.kind) - orderOf(b.kind) || a.span.start - b.span.start)
    .at(-1);
  const next = before ? undefined : main[0];
  const gap = eol + eol;
  if (next) return insert(next.heading?.span.start ?? next.titleSpan.start, body + gap);
  return insert((before ?? sections[0])?.span.end ?? pieces.at(-1)?.span.end ?? 0, gap + body);
}

function insert(offset: number, text: string): TextEdit {
  return { span: { start: offset, end: offset }, text };
}

const order = new Map<SectionKind, number>(sectionDefinitions.map(({ kind }, index) => [kind, index]));

function orderOf(kind: SectionKind | undefined): number {
  return kind ? order.get(kind)! : order.size;
}

/** The level that most known sections have. */
function mainLevel(sections: readonly Section[]): number {
  const counts = new Map<number, number>();
  for (const { kind, level, form } of sections) if (kind && form === 'heading') counts.set(level, (counts.get(level) ?? 0) + 1);
  const [most] = [...counts].toSorted(([a, countA], [b, countB]) => countB - countA || a - b);
  return most?.[0] ?? 2;
}
