/**
 * Is this Markdown a postmortem at all, and if so, is it a template? Decided by a setting, by front matter, or by what the
 * document holds; always with a reason that can be shown. The word "postmortem" is in one path of nine,
 * so the content decides: its sections, its title, an event with a date, and the words of incidents.
 */
import { matchesGlob } from '../glob.ts';
import { memo } from '../memo.ts';
import type { Recognition, Timeline } from '../model.ts';
import type { Piece, Section } from '../piece.ts';
import type { SectionKind } from '../schema/definition.ts';
import { countTimes, runsWithHeading } from './content.ts';
import type { Metadata } from './metadata/metadata.ts';
import { commonElsewhere, eventWords, incidentWordsIn, otherSections, otherTitle, titleWords } from './recognitionWords.ts';
import type { Source } from './source.ts';
import { isInTemplateFolder, isTemplate } from './template.ts';
import { countUpdates } from './timeline/statusUpdates.ts';

/** Decides from the path, the front matter and the content, in this order. */
export function recognise(source: Source, metadata: Metadata, timeline?: Timeline): Recognition {
  const { settings, path } = source;
  const template = isTemplate(source, metadata);
  const yes = (reason: string): Recognition => ({
    postmortem: true,
    template,
    reason: template ? `${reason} ${isInTemplateFolder(path) ? aside : prompting}` : reason,
  });
  const no = (reason: string): Recognition => ({ postmortem: false, template: false, reason });
  if (path !== undefined && matchesGlob(settings.exclude, path)) return no('The setting postmortem.exclude leaves this file out.');
  const flag = frontMatterFlag(metadata);
  if (flag) return flag.postmortem ? yes(flag.reason) : no(flag.reason);
  if (path !== undefined && matchesGlob(settings.include, path)) return yes('The setting postmortem.include names this file.');
  const { score, sections, event, other } = weigh(source, metadata, timeline);
  if (other) return no(`Not recognised as a postmortem: its title is that of another kind of document. ${override}`);
  if (score >= 4 && event) return yes(`It reads like a postmortem: ${listed(sections)}, ${event}.`);
  if (score >= 4 && template) return yes(`It reads like a postmortem: ${listed(sections)}.`);
  if (isBegun(source, metadata)) return yes('Its title says so.');
  if (sections.length === 0) return no(`Not recognised as a postmortem: it has no section that a postmortem has. ${override}`);
  const lacks = event ? 'too little else points to an incident' : 'it tells of no incident with a date or a time';
  return no(`Not recognised as a postmortem: it has ${listed(sections)}, but ${lacks}. ${override}`);
}

const override = 'Set postmortem.include, or write "postmortem: true" in its front matter.';

/** Shorter than this (UTF-16 units), a document has hardly more than its title. */
const begun = 600;
const begunTitle = /^(?:post[- ]?mortem|incident (?:report|review|post[- ]?mortem)) ?[:–—-] ?[^\s:–—-]/i;

/** Titled as a postmortem of something, and nothing in it yet that would say otherwise: its writer is to be helped from the second line on. */
function isBegun({ outline, length }: Source, { title }: Metadata): boolean {
  return (
    length < begun && begunTitle.test(title?.raw ?? '') && outline.sections.every(({ kind }, index) => index === 0 || kind !== undefined)
  );
}

/** The first few; a reason is one sentence. */
function listed(sections: readonly string[]): string {
  if (sections.length === 0) return 'words of an incident';
  return sections.length <= 4 ? sections.join(', ') : `${sections.slice(0, 3).join(', ')} and ${sections.length - 3} more`;
}

function frontMatterFlag({ metadata }: Metadata): { readonly postmortem: boolean; readonly reason: string } | undefined {
  for (const { form, name, value } of metadata) {
    if (form !== 'front-matter') continue;
    const key = name.toLowerCase();
    const word = value.toLowerCase();
    if (/^post-?mortem$/.test(key) && (word === 'true' || word === 'false'))
      return { postmortem: word === 'true', reason: `Its front matter says "${name}: ${value}".` };
    if (/^(?:type|kind|layout|doc_?type)$/.test(key) && /^(?:post-?mortem|incident[ _-]?(?:report|review))$/.test(word))
      return { postmortem: true, reason: `Its front matter says "${name}: ${value}".` };
  }
  return undefined;
}

interface Weight {
  readonly score: number;
  /** What was found, in words. */
  readonly sections: readonly string[];
  /** What tells of one incident in particular; undefined for processes, policies and designs. */
  readonly event: string | undefined;
  /** The title says that it is something else. */
  readonly other: boolean;
}

/** How much a section says, by kind: some titles are at home in postmortems only, others in every README. */
const weights: Readonly<Partial<Record<SectionKind, number>>> = {
  'what-went-well': 2,
  'what-went-wrong': 2,
  'got-lucky': 2,
  'five-whys': 2,
  'root-cause': 2,
  timeline: 1.5,
  'action-items': 1.5,
  'contributing-factors': 1.5,
  lessons: 1.5,
  impact: 1,
  resolution: 1,
  detection: 1,
  trigger: 1,
  summary: 0.5,
  participants: 0.25,
};

const isCommon = memo((title) => commonElsewhere.test(title));

const isOther = memo((title) => otherSections.test(title));

const pathWords = /(?<![a-z\d])(?:post-?mortems?|incidents?|incident-?reports?|outages?|rcas?)(?![a-z\d])/i;
/** Beside a timeline, these make a story of an incident. */
const core: readonly SectionKind[] = ['summary', 'impact', 'root-cause', 'resolution', 'action-items', 'lessons', 'what-went-wrong'];

interface Telling {
  readonly title: string;
  readonly weight: number;
}

/** What the titles tell: the section of each kind that says most, and how many speak of something else. */
function tellingSections({ outline, kept }: Source): { readonly kinds: ReadonlyMap<SectionKind, Telling>; readonly others: number } {
  const make = () => {
    const kinds = new Map<SectionKind, Telling>();
    let others = 0;
    for (const { kind, title } of outline.sections) {
      if (isOther(title)) others++;
      const full = kind && weights[kind];
      if (!full) continue;
      const weight = isCommon(title) ? full / 4 : full;
      if (weight > (kinds.get(kind)?.weight ?? 0)) kinds.set(kind, { title, weight });
    }
    return { kinds, others };
  };
  return kept.fold(tellingSections, ({ mark }) => mark, make);
}

function weigh(source: Source, { title, date, metadata }: Metadata, timeline?: Timeline): Weight {
  const { outline, path } = source;
  const { kinds, others } = tellingSections(source);
  const signs = signsOf(source, outline.sections[0], date?.date !== undefined || date?.ambiguous === true);
  const { words, dated, told, updates } = signs;
  // Times below a title that says nothing (`Updates`) are as good as those of a timeline.
  const stamps = signs.stamps || (timeline?.entries.length ?? 0);
  const name = title?.raw ?? '';
  const weight = [...kinds.values()].reduce((sum, section) => sum + section.weight, 0);
  let score = weight;
  if (titleWords.test(name)) score += 3;
  else if (eventWords.test(name)) score += 1;
  if (date?.date) score += 0.5;
  const nameStart = (path?.lastIndexOf('/') ?? -1) + 1;
  const inFolder = pathWords.test(path?.slice(0, nameStart) ?? '');
  if (inFolder) score += 2;
  else if (pathWords.test(path?.slice(nameStart) ?? '')) score += 1;
  // A story without a timeline: times in its sentences.
  const storied = told >= 3 && ((words >= 4 && weight > 0.5) || weight >= 2 || eventWords.test(name) || titleWords.test(name));
  if (stamps >= 2 || storied) score += 1.5;
  // The log of a status page tells of nothing else.
  if (updates >= 2) score += 3.6;
  if (metadata.some(({ key, value }) => key === 'tags' && /post-?mortem|outage|incident/i.test(value))) score += 1.5;
  score -= 1.5 * Math.min(2, others);
  const story = kinds.has('timeline') && core.filter((kind) => kinds.has(kind)).length >= 2;
  if (story) score += 1;
  score += Math.min(2.5, words * 0.4);
  const keys = new Set(metadata.map(({ key }) => key));
  for (const key of ['severity', 'incident', 'duration', 'detected', 'start'] as const) if (keys.has(key)) score += 0.5;
  if (keys.has('authors') && keys.has('date')) score += 0.5;
  const isIncident = words >= 2 || eventWords.test(name) || kinds.has('timeline');
  // Sprints and projects have retrospectives, too.
  const named = titleWords.test(name) && (isIncident || !/retrospective/i.test(name)) && (weight >= 1 || keys.has('date'));
  const event = named
    ? 'its title'
    : stamps >= 2 || storied || updates >= 2
      ? 'times'
      : dated && isIncident
        ? 'a date'
        : inFolder && kinds.size >= 2
          ? 'its path'
          : story && score >= 5.5
            ? 'all of them together'
            : undefined;
  return {
    score,
    sections: [...kinds.values()].map((section) => `"${section.title}"`),
    event,
    other: title?.raw === title?.value && otherTitle.test(name),
  };
}

/** What the pieces tell of an incident, no more than changes the outcome. */
interface Signs {
  /** How many different words. */
  readonly words: number;
  readonly stamps: number;
  readonly dated: boolean;
  /** Times of day in sentences. */
  readonly told: number;
  /** Of a status page. */
  readonly updates: number;
}

/** @param known the date is stated */
function signsOf({ pieces, kept }: Source, title: Section | undefined, known: boolean): Signs {
  const mayDate = ({ section }: Piece): boolean => section === undefined || section.kind !== undefined || section === title;
  const mayStamp = (piece: Piece): boolean => piece.section?.kind === 'timeline' || inTimeline(piece);
  const weight = (piece: Piece): string =>
    [
      piece.fact(readWords),
      mayStamp(piece) && piece.fact(readStamps),
      !known && mayDate(piece) && piece.fact(readDated),
      piece.fact(countTimes),
      ...piece.fact(countUpdates),
    ].join();
  const make = (): Signs => {
    let words = 0;
    let stamps = 0;
    let dated = known;
    let told = 0;
    let [states, times] = [0, 0];
    for (const piece of pieces) {
      if (countBits(words) < enoughWords) words |= piece.fact(readWords);
      if (stamps < 2 && mayStamp(piece)) stamps += piece.fact(readStamps);
      if (told < 3) told += piece.fact(countTimes);
      const [ofPiece, timesOfPiece] = piece.fact(countUpdates);
      states += ofPiece;
      times += timesOfPiece;
      dated ||= mayDate(piece) && piece.fact(readDated);
    }
    return { words: countBits(words), stamps, dated, told, updates: Math.min(states, times, 2) };
  };
  return kept.fold(signsOf, weight, make, [known]);
}

/** `### 14:05` below the timeline. */
function inTimeline({ section }: Piece): boolean {
  for (let at = section?.parent; at; at = at.parent) if (at.kind === 'timeline') return true;
  return false;
}

/** With so many different words the most is made of them that can be. */
const enoughWords = 7;

const month = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}';
const calendarDate = String.raw`(?:(?:19|20)\d\d-\d\d-\d\d|${month}\.? \d{1,2}(?:st|nd|rd|th)?\b|\d{1,2}(?:st|nd|rd|th)?(?: of)? ${month}\b|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b)`;
const dateLike = new RegExp(String.raw`\b${calendarDate}`, 'i');
const stampLike = new RegExp(
  String.raw`^[\s|>*_~([{#-]{0,8}(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},? )?(?:${calendarDate}|\d{1,2}(?:[:h]\d\d| ?[ap]m\b))`,
  'i',
);

/** Which words of incidents a piece holds, a bit for each. */
function readWords(piece: Piece): number {
  let words = 0;
  for (const { raw } of runsWithHeading(piece)) words |= incidentWordsIn(raw);
  return words;
}

/** Times of day and dates at the start of a line, an item, a cell or a heading. */
function readStamps(piece: Piece): number {
  let stamps = 0;
  for (const { raw } of runsWithHeading(piece)) if (/\d/.test(raw)) for (const line of raw.split('\n')) if (stampLike.test(line)) stamps++;
  return stamps;
}

function readDated(piece: Piece): boolean {
  for (const { raw } of runsWithHeading(piece)) if (/\d/.test(raw) && dateLike.test(raw)) return true;
  return false;
}

function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}

const aside = 'It is a template in a folder of templates, which are left alone.';
const prompting = 'It is a template: only what is to be filled in is shown.';
