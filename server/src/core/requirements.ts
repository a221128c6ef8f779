/** Which sections a document has to have, and which of them it has. */
import { Kept } from './kept.ts';
import type { Postmortem } from './model.ts';
import { knownSection } from './outline.ts';
import type { Piece, Section } from './piece.ts';
import { countTimes, countWords, readBlank, readTouched, told } from './parser/content.ts';
import { isInEnglish } from './parser/english.ts';
import { metadataDefinitions, sectionDefinition, sectionDefinitions } from './schema.ts';
import type { Requirement, SectionKind } from './schema/definition.ts';
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
 * content is told elsewhere: impact in the summary, lessons split into well and wrong, a cause as contributing factors, a
 * timeline as times of day in sentences. Of a text in another language nothing is known to be missing.
 */
export function missingSections(postmortem: Postmortem, settings: Settings, kept = new Kept(postmortem.pieces)): readonly Missing[] {
  const present = presentKinds(postmortem, kept);
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
  // A team that writes in another language names its sections in its config file.
  return missing.length === 0 || titleOverrides(settings) || isInEnglish(postmortem) ? missing : [];
}

/** What the settings ask of a section in this document. Drafts are not asked for what comes out of the review. */
export function requirementOf(kind: SectionKind, postmortem: Postmortem, settings: Settings): Requirement {
  const own = specific(settings.sections[kind], postmortem);
  if (own) return own;
  const byProfile = sectionDefinition(kind).requirement[settings.profile];
  return byProfile === 'recommended' && statusOf(postmortem) === 'draft' ? 'optional' : byProfile;
}

const statuses = metadataDefinitions.find(({ key }) => key === 'status')?.values;

/** A status that is being written, or not yet, is that of a draft: deleting `Draft` to write `Final` asks for nothing in between. */
export function statusOf({ status, metadata }: Postmortem): DocumentStatus | undefined {
  if (!status) return metadata.some(({ key }) => key === 'status') ? 'draft' : undefined;
  const begun = status.value.toLowerCase();
  return mapStatus(begun) ?? (statuses?.some((word) => word.toLowerCase().startsWith(begun)) ? 'draft' : undefined);
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
function presentKinds(
  { pieces, sections, timeline, actionItems, fiveWhys, lessons, factors }: Postmortem,
  kept: Kept,
): ReadonlySet<SectionKind> {
  const present = new Set<SectionKind>();
  for (const { kind } of sections) if (kind) present.add(kind);
  const { prose, touched } = toldIn(pieces, kept);
  for (const kind of touched) present.add(kind);
  if ((timeline?.entries.length ?? 0) >= 2 || prose.times() >= 4) present.add('timeline');
  if (lessons.length > 0 || ['what-went-well', 'what-went-wrong', 'got-lucky'].some((kind) => present.has(kind as SectionKind)))
    present.add('lessons');
  if (
    present.has('action-items') ||
    actionItems.length > 0 ||
    prose.tells(
      'actions',
      0,
      'resolution',
      'lessons',
      'what-went-wrong',
      'detection',
      ...(sections.every(({ kind }) => kind === undefined) ? [undefined] : []),
    )
  )
    present.add('action-items');
  // Many documents open with a summary without a heading.
  if (!present.has('summary') && prose.words([undefined]) >= 15) present.add('summary');
  if (!present.has('impact') && prose.tells('impact', 12, undefined, 'summary', 'background')) present.add('impact');
  if (
    present.has('root-cause') ||
    ['contributing-factors', 'trigger', 'five-whys'].some((kind) => present.has(kind as SectionKind)) ||
    factors.length > 0 ||
    fiveWhys.length > 0 ||
    // Without what went well beside it, it tells what broke.
    (present.has('what-went-wrong') && !present.has('what-went-well')) ||
    prose.tells('cause', 40, undefined, 'summary', 'background', 'resolution', 'lessons', 'detection', 'what-went-wrong')
  )
    present.add('root-cause');
  return present;
}

interface Told {
  readonly prose: Prose;
  readonly touched: ReadonlySet<SectionKind>;
}

function toldIn(pieces: readonly Piece[], kept: Kept): Told {
  const make = (): Told => {
    const prose = new Prose();
    const touched = new Set<SectionKind>();
    for (const piece of pieces) {
      const kind = proseKind(piece);
      if (kind !== null) prose.add(kind, piece);
      for (const one of piece.fact(readTouched)) touched.add(one);
    }
    return { prose, touched };
  };
  return kept.fold(toldIn, weightOfTold, make);
}

/** The number of words and what they tell, where that counts: most letters that are typed change neither. */
function weightOfTold(piece: Piece): string | undefined {
  const kind = proseKind(piece);
  const touched = piece.fact(readTouched);
  if (kind === null) return touched.length === 0 ? undefined : touched.join();
  return [kind, countWords(piece), piece.fact(countTimes), ...Object.values(told).map((tells) => piece.fact(tells)), ...touched].join();
}

/** The kind of section that a piece tells in, `undefined` for none; null where its prose tells of nothing but its own subject. */
function proseKind({ section }: Piece): SectionKind | undefined | null {
  const kind = knownSection(section)?.kind;
  return kind === undefined || proseKinds.has(kind) ? kind : null;
}

/** Sections that may tell what another is about. */
const proseKinds: ReadonlySet<SectionKind> = new Set(['summary', 'background', 'resolution', 'lessons', 'detection', 'what-went-wrong']);

/** What the prose of a document tells, by the kind of section it stands in; `undefined` for what stands in none. Read when asked. */
class Prose {
  readonly #pieces = new Map<SectionKind | undefined, Piece[]>();

  add(kind: SectionKind | undefined, piece: Piece): void {
    const known = this.#pieces.get(kind);
    if (known) known.push(piece);
    else this.#pieces.set(kind, [piece]);
  }

  words(kinds: readonly (SectionKind | undefined)[]): number {
    let words = 0;
    for (const kind of kinds) for (const piece of this.#pieces.get(kind) ?? []) words += piece.fact(countWords);
    return words;
  }

  /** How many times of day the story tells: many of them in sentences make a timeline. */
  times(): number {
    let times = 0;
    for (const pieces of this.#pieces.values()) for (const piece of pieces) times += piece.fact(countTimes);
    return times;
  }

  /** True when one of the kinds tells it, and they are long enough together to do so. */
  tells(what: keyof typeof told, words: number, ...kinds: readonly (SectionKind | undefined)[]): boolean {
    return (
      kinds.some((kind) => this.#pieces.get(kind)?.some((piece) => piece.fact(told[what])) ?? false) &&
      (words === 0 || this.words(kinds) >= words)
    );
  }
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
