/**
 * From a title as written to a canonical section. Titles carry cargo (numbering, emoji, zones, dates, notes); it is taken off
 * before the schema's patterns are tried. What matches nothing stays unknown: a wrong kind is worse than none.
 */
import { memo } from './memo.ts';
import { metadataDefinitions } from './schema/metadata.ts';
import { sectionDefinitions } from './schema/sections.ts';
import { withoutAccents } from './schema/accents.ts';
import { translatedField } from './schema/translatedFields.ts';
import { translatedSection } from './schema/translatedSections.ts';
import type { SectionKind, MetadataKey } from './schema/definition.ts';

/** A team's own titles: kind of each normalised synonym (see `normaliseTitle`). */
export type TitleOverrides = ReadonlyMap<string, SectionKind>;

/** `## Summary {#summary}`, as exports write it. */
const anchor = /\{[#.][^{}\n]*\}\s*$/;

/** Longer titles are sentences. */
const longest = 120;

/**
 * A title without numbering, emoji, shortcodes, parentheses, template braces, closing hashes and colon; lower case, straight
 * apostrophes, single blanks. `2) :eye: Detection (UTC):` becomes `detection`.
 */
export function normaliseTitle(title: string): string {
  const plain = withoutEmoji(title.slice(0, 4 * longest).toLowerCase())
    .replace(/[‘’ʼ´`]/g, "'")
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\s+/g, ' ');
  const bare = plain.replace(anchor, ' ').replace(/\([^()]*\)|\[[^[\]]*\]|[{}]/g, (part) => (/^\((?:s|es)\)$/.test(part) ? part : ' '));
  return tidy(/\p{L}/u.test(bare) ? bare : plain.replace(/[()[\]{}]/g, ' '));
}

function withoutEmoji(text: string): string {
  return text
    .replace(/(?<![\p{L}\p{N}]):[a-z0-9_+-]+:/gu, ' ')
    .replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\u20e3|\ufe0e|\ufe0f/gu, ' ');
}

function tidy(title: string): string {
  return title
    .replace(/ {2,}/g, ' ')
    .replace(/^[\s*_#>•·|~"'“”.:¿¡–—-]+/, '')
    .replace(
      /^(?:(?:section|part|step|phase) )?(?:\d{1,2}(?:\.\d{1,2})*[.):]|\d{1,2} ?[-–—](?! ?why)|\d{1,2}(?:\.\d{1,2})+|[ivx]{1,4}[.)]|[a-h][.)]|d[0-8][.):]|d[0-8] ?[-–—]|d[0-8](?= \p{L}))(?: |(?=\p{L}))/u,
      '',
    )
    .replace(/^appendix(?: [a-z\d])?(?: ?[:–—-] )(?=\S)/, '')
    .replace(/(?<![\s*_#¶:;,.!?"“”|–—-])[\s*_#¶:;,.!?"“”|–—-]+$/, '')
    .trim();
}

/** A title to show: without numbering, emoji, shortcodes, closing hashes and colon, otherwise as written. */
export const cleanTitle = memo((title) => {
  const bare = withoutEmoji(title.replace(anchor, ''))
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:\d{1,2}(?:\.\d{1,2})*[.)]|[IVX]{1,4}[.)])(?: |(?=\p{L}))/u, '')
    .replace(/[ :#¶]{1,8}$/, '');
  return bare === '' ? title.trim() : bare;
});

/** A clock or a calendar date at the start: such a heading is a timeline entry, whatever follows. */
const timeFirst =
  /^(?:~ ?|ca?\.? |about |around )?(?:\d{1,2}[:.h]\d\d|\d{1,2} ?[ap]\.?m\b|\d{4}-\d|\d{1,2}[/.-]\d{1,2}(?:[/.-]\d|\b)|\d{1,2}(?:st|nd|rd|th)?\.? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d|(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?,? )/;

/** Where a date, a zone or a note about the times begins. */
const timeNote =
  /(?<![ ,.:;–—-])[ ,.:;–—-]+(?:all times?(?= |$)|times? (?:are|is|in|shown|approx)|(?:in |all in )?(?:utc|gmt|[ecmp][sd]?t|[a-z]{1,3}[sd]t|local time|pacific|eastern|central)(?=$|[ +,.:;/-])|(?:from |on |for )?(?:\d|(?:mon|tues?|wednes|thurs?|fri|satur|sun)day|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d))/;

/** Words before a topic that do not change it. */
const modifier =
  /^(?:\d{1,2}(?:\.\d{1,2})*|the|our|an?|its|incident|issue|outage|event|post-?mortem|detailed|brief|high[- ]level|technical|quick|initial|final|preliminary|short|full|complete|blameless|probable|likely|suspected|primary|secondary|main|overall|executive|general|key|identified|possible|proposed|updated|draft) (?=\S)/;

/** Words after a topic that do not change it. */
const trailer =
  /(?<=\S) (?:details?|summary|section|analysis|overview|assessment|statement|review|description|explanation|notes|if (?:relevant|applicable|any)|so far|(?:of|for|during|behind) (?:the |this |our )?(?:incident|outage|issue|events?|problem|failure|error|bug|vulnerability|attack|disruption|degradation|change|downtime))$/;

/** Sections that keep their kind although something unknown is named beside them (`Timeline and charts`). */
const leadingKinds: ReadonlySet<SectionKind> = new Set([
  'summary',
  'timeline',
  'root-cause',
  'action-items',
  'lessons',
  'impact',
  'resolution',
]);

/** Below action items these are categories of actions, not sections in their own right. */
const actionCategories: ReadonlySet<SectionKind> = new Set([
  'detection',
  'resolution',
  'trigger',
  'communication',
  'supporting',
  'root-cause',
  'action-items',
]);

/**
 * The kind of section that a title opens.
 * @param title As written; markup may be left in.
 * @param parent Kind of the section around it: `Detection` below the action items is a category of actions.
 */
export function classifyTitle(title: string, parent?: SectionKind): SectionKind | undefined {
  return kindWithin(kindsOfTitle(title)[0], parent);
}

/** The kind of a section in its place: see `classifyTitle`. `parent` is the innermost known kind around it. */
export function kindWithin(kind: SectionKind | undefined, parent: SectionKind | undefined): SectionKind | undefined {
  if (parent === 'action-items' && kind && actionCategories.has(kind)) return undefined;
  // `### Why?` is one of five.
  return parent === 'five-whys' && kind === 'root-cause' ? undefined : kind;
}

/**
 * Every kind that a title names, the leading one first: `Root cause and resolution` holds two.
 * @param level Of the heading: at level 1, `RCA: mail down` is the title of the document and not a section.
 */
export function kindsOfTitle(title: string, level = 2): readonly SectionKind[] {
  return level > 1 ? ofSection(title) : ofDocument(title);
}

const ofDocument = memo((title) => readKinds(title, false));
const ofSection = memo((title) => readKinds(title, true));

function readKinds(title: string, below: boolean): readonly SectionKind[] {
  const normal = normaliseTitle(title);
  if (normal === '' || normal.length > longest || timeFirst.test(normal)) return [];
  const note = timeNote.exec(normal);
  const bare = note ? tidy(normal.slice(0, note.index)) : normal;
  const behindDate = bare === normal ? undefined : kindOf(bare);
  // `Incident 2024-11: …` is neither field nor summary.
  const whole = kindOf(normal) ?? (/^(?:the )?(?:incident|issue|outage)$/.test(bare) || behindDate === 'metadata' ? undefined : behindDate);
  const parts = partsOf(bare);
  if (whole) return [...new Set([whole, ...parts.flatMap((part) => kindOf(part) ?? [])])];
  const head = below && /^([^:|–—]{2,40}?)(?: ?[:|–—]| -) ?(.*)$/.exec(normal);
  const headKind = head && namedKind(head[1]!.trim());
  if (headKind) return [headKind];
  const kinds = kindsOfParts(parts);
  return kinds.length === 0 && /^\W*appendix\b/i.test(title) ? ['supporting'] : kinds;
}

/** The kind of a key that opens a section where it is no heading (`**Summary**: text`). Stricter than for headings. */
export const classifyKey = memo((key): SectionKind | undefined => {
  const normal = normaliseTitle(key);
  const bare = normal.replace(cargoOfKey, '');
  return (
    namedBy(normal) ??
    (bare === normal ? undefined : namedBy(bare)) ??
    namedByParts(normal) ??
    (mapMetadataKey(key) ? undefined : translatedSection(withoutAccents(normal)))
  );
});

/** `the cause of the incident` */
const cargoOfKey =
  /^(?:the|our|incident|outage|issue) (?=\S)|(?<=\S) (?:of|for|during) (?:the |this )?(?:incident|outage|issue|problem|event)$/g;

/** `Root causes and contributing factors`: the first of names that are all known. */
function namedByParts(title: string): SectionKind | undefined {
  const kinds = partsOf(title).map(namedBy);
  return kinds.every(Boolean) ? kinds[0] : undefined;
}

function namedBy(title: string): SectionKind | undefined {
  return sectionDefinitions.find(({ kind, names }) => kind !== 'metadata' && names.test(title))?.kind;
}

/** True for a title that means something in another language and nothing in English. */
export const isTranslated = memo((title) => {
  const normal = normaliseTitle(title);
  return englishKind(normal) === undefined && translatedSection(withoutAccents(normal)) !== undefined;
});

/** The metadata key that a name means: `Incident severity` → `severity`. */
export const mapMetadataKey = memo((name): MetadataKey | undefined => {
  const key = name
    .toLowerCase()
    .replace(/[*_`]/g, '')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/^[^\p{L}\p{N}(]+|(?<![\s:.?])[\s:.?]+$/gu, '');
  if (key.length > 40) return undefined;
  return metadataDefinitions.find(({ names }) => names.test(key))?.key ?? translatedField(withoutAccents(key));
});

/** What stands between `and`, `/` and the like; nothing where these are missing. */
function partsOf(title: string): readonly string[] {
  const parts = title.split(/ ?(?:\/|&|\+|,| and | or ) ?/).filter(Boolean);
  return parts.length < 2 || parts.length > 4 ? [] : parts;
}

function kindsOfParts(parts: readonly string[]): readonly SectionKind[] {
  const kinds = parts.map(kindOf);
  const [first] = kinds;
  const known = kinds.filter((kind) => kind !== undefined);
  return first && (known.length === parts.length || leadingKinds.has(first)) ? [...new Set(known)] : [];
}

/** Tries the title itself, then without words before and after it that do not change the topic. */
function kindOf(title: string): SectionKind | undefined {
  const bare = withoutAccents(title);
  return englishKind(title) ?? translatedSection(bare) ?? (translatedField(bare) && 'metadata');
}

function englishKind(title: string): SectionKind | undefined {
  let candidate = title;
  for (let round = 0; ; round++) {
    const kind = exactKind(candidate);
    if (kind || round === 4) return kind;
    const shorter = candidate.replace(modifier, '');
    const next = shorter === candidate ? candidate.replace(trailer, '') : shorter;
    if (next === candidate) return undefined;
    candidate = next;
  }
}

function exactKind(title: string): SectionKind | undefined {
  return (
    sectionDefinitions.find(({ names }) => names.test(title))?.kind ??
    sectionDefinitions.find(({ synonyms }) => synonyms?.test(title))?.kind ??
    (metadataDefinitions.some(({ names }) => names.test(title)) ? 'metadata' : undefined)
  );
}

/** What may stand before a colon with a title of its own behind it: clear names and metadata keys only. */
function namedKind(key: string): SectionKind | undefined {
  return classifyKey(key) ?? classifyKey(key.replace(modifier, '')) ?? (mapMetadataKey(key) && 'metadata');
}
