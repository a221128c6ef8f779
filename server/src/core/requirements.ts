/** Which sections a document has to have, and which of them it has. */
import type { Postmortem, Section } from './model.ts';
import { withDescendants } from './outline.ts';
import { readBlank, readTold, readTouched, type Told } from './parser/content.ts';
import { sectionDefinition, sectionDefinitions, type Requirement, type SectionKind } from './schema.ts';
import type { SectionSettings, Settings } from './settings.ts';
import type { Anchor } from './text.ts';
import { normaliseTitle, type TitleOverrides } from './titles.ts';
import { mapSeverity, mapStatus, type DocumentStatus } from './vocabulary.ts';

/** A section that is asked for and is not there. */
export interface Missing {
  /** A kind of the schema, or the name of a section of the team's own. */
  readonly name: string;
  readonly kind: SectionKind | undefined;
  readonly heading: string;
  readonly requirement: Requirement;
}

/**
 * The sections that are missing, in the order of the schema, the team's own last. A section counts as present when its
 * content is told elsewhere: impact in the summary, lessons split into well and wrong, a cause as contributing factors.
 */
export function missingSections(postmortem: Postmortem, settings: Settings): readonly Missing[] {
  const present = presentKinds(postmortem);
  // Lessons may tell what went well and wrong; where nothing of the three is there, one hint is enough.
  const lessonsAlone = settings.profile !== 'guide' && !present.has('what-went-well') && !present.has('what-went-wrong');
  const missing: Missing[] = [];
  for (const { kind, heading } of sectionDefinitions) {
    const requirement = requirementOf(kind, postmortem, settings);
    const spared = lessonsAlone && (kind === 'what-went-well' || kind === 'what-went-wrong') && !settings.sections[kind]?.requirement;
    if (requirement !== 'optional' && !present.has(kind) && !spared)
      missing.push({ name: kind, kind, heading: settings.sections[kind]?.heading ?? heading, requirement });
  }
  for (const [name, own] of Object.entries(settings.sections)) {
    const requirement = isKind(name) || own.heading === undefined ? 'optional' : (specific(own, postmortem) ?? 'recommended');
    if (requirement !== 'optional' && !hasOwn(postmortem, own))
      missing.push({ name, kind: undefined, heading: own.heading ?? name, requirement });
  }
  return missing;
}

/** What the settings ask of a section in this document. Drafts are not asked for what comes out of the review. */
export function requirementOf(kind: SectionKind, postmortem: Postmortem, settings: Settings): Requirement {
  const own = specific(settings.sections[kind], postmortem);
  if (own) return own;
  const byProfile = sectionDefinition(kind).requirement[settings.profile];
  return byProfile === 'recommended' && statusOf(postmortem) === 'draft' ? 'optional' : byProfile;
}

export function statusOf({ status }: Postmortem): DocumentStatus | undefined {
  return status && mapStatus(status.value);
}

function specific(own: SectionSettings | undefined, postmortem: Postmortem): Requirement | undefined {
  if (!own) return undefined;
  const severity = postmortem.severity?.value;
  const level = severity === undefined ? undefined : mapSeverity(severity);
  const bySeverity = Object.entries(own.requirementBySeverity ?? {}).find(
    ([name]) =>
      severity !== undefined && (name.toLowerCase() === severity.toLowerCase() || (level !== undefined && mapSeverity(name) === level)),
  );
  const status = statusOf(postmortem);
  return bySeverity?.[1] ?? (status && own.requirementByStatus?.[status]) ?? own.requirement;
}

function isKind(name: string): name is SectionKind {
  return sectionDefinitions.some(({ kind }) => kind === name);
}

function hasOwn({ sections }: Postmortem, { heading = '', synonyms = [] }: SectionSettings): boolean {
  const titles = new Set([heading, ...synonyms].map(normaliseTitle));
  return sections.some(({ title }) => titles.has(normaliseTitle(title)));
}

/** Kinds whose content the document has, as a section or told elsewhere. */
function presentKinds(postmortem: Postmortem): ReadonlySet<SectionKind> {
  const { sections, pieces, timeline, actionItems, fiveWhys, lessons, factors } = postmortem;
  const present = new Set<SectionKind>(sections.flatMap(({ kind }) => kind ?? []));
  for (const piece of pieces) for (const kind of piece.fact(readTouched)) present.add(kind);
  if ((timeline?.entries.length ?? 0) >= 2) present.add('timeline');
  if (actionItems.length > 0) present.add('action-items');
  if (lessons.length > 0) present.add('lessons');
  const summary = told(postmortem, 'summary', 'background');
  const opening = openingOf(postmortem);
  if (opening.words >= 20) present.add('summary');
  if ((summary.impact && summary.words >= 12) || (opening.impact && opening.words >= 12)) present.add('impact');
  const cause = ['contributing-factors', 'trigger', 'five-whys'] as const;
  const rest = told(postmortem, 'summary', 'background', 'resolution', 'lessons', 'detection', 'what-went-wrong');
  if (cause.some((kind) => present.has(kind)) || factors.length > 0 || fiveWhys.length > 0) present.add('root-cause');
  else if ((rest.cause && rest.words >= 40) || (opening.cause && opening.words >= 40)) present.add('root-cause');
  const afterwards = told(postmortem, 'resolution', 'lessons', 'what-went-wrong', 'detection');
  if (afterwards.actions) present.add('action-items');
  if (present.has('what-went-well') || present.has('what-went-wrong') || present.has('got-lucky')) present.add('lessons');
  return present;
}

/** The prose of all sections of some kinds, those below them included. */
function told({ sections }: Postmortem, ...kinds: SectionKind[]): Told {
  const facts = sections
    .filter(({ kind }) => kind !== undefined && kinds.includes(kind))
    .flatMap((section) => [...withDescendants(section)])
    .flatMap(({ pieces }) => pieces.map((piece) => piece.fact(readTold)));
  return sum(facts);
}

/** The prose before the first section, title aside: many documents open with a summary without a heading. */
function openingOf({ pieces, sections }: Postmortem): Told {
  const known = sections.find(({ kind }) => kind !== undefined);
  const end = known?.titleSpan.start ?? Infinity;
  return sum(pieces.filter((piece) => piece.span.start < end && piece.section !== known).map((piece) => piece.fact(readTold)));
}

function sum(facts: readonly Told[]): Told {
  return {
    words: facts.reduce((total, { words }) => total + words, 0),
    impact: facts.some(({ impact }) => impact),
    cause: facts.some(({ cause }) => cause),
    actions: facts.some(({ actions }) => actions),
  };
}

/** True when nobody has written anything in a section or below it. */
export function isEmpty(section: Section): boolean {
  return section.pieces.every((piece) => piece.fact(readBlank)) && section.children.every(isEmpty);
}

const overrides = new WeakMap<Settings['sections'], TitleOverrides | undefined>();

/** What a team calls the sections of the schema; undefined where it has no names of its own. Made once for the same settings. */
export function titleOverrides({ sections }: Settings): TitleOverrides | undefined {
  if (!overrides.has(sections)) {
    const titles = Object.entries(sections).flatMap(([kind, { heading, synonyms = [] }]) =>
      isKind(kind) ? [...(heading === undefined ? [] : [heading]), ...synonyms].map((title) => [normaliseTitle(title), kind] as const) : [],
    );
    overrides.set(sections, titles.length === 0 ? undefined : new Map(titles));
  }
  return overrides.get(sections);
}

/** Where findings about the whole document are shown: the title, else the first section, else the first text. */
export function placeOfTitle({ title, sections, pieces }: Postmortem): Anchor | undefined {
  return title?.span ?? sections[0]?.titleSpan ?? pieces[0]?.span;
}
