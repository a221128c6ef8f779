/** What a document says about the date and the zone of its times outside the timeline. */
import type { CalendarDate, Field, Postmortem } from '../../model.ts';
import type { Piece } from '../../piece.ts';
import { findDate } from '../dates/date.ts';
import { sectionsOf, type Source } from '../source.ts';
import { parseStamp } from '../dates/stamp.ts';
import { contentOf } from './timelineText.ts';
import { zoneOf } from '../dates/timeZone.ts';

export interface TimelineHints {
  readonly date: CalendarDate | undefined;
  /** `value` is the zone as in `TimelineEntry.zone`. */
  readonly zone: Field<string> | undefined;
  /** The one zone in which the summary and the impact tell their times; it is said of the timeline only by implication. */
  readonly implied: string | undefined;
}

/** The date of the incident and the zone of the document, as far as they are stated. */
export function timelineHints(source: Source, metadata: Pick<Postmortem, 'metadata' | 'date'>): TimelineHints {
  const zone = metadataZone(metadata) ?? statedZone(source);
  return {
    date: postedDate(source, metadata) ?? metadata.date?.date ?? pathDate(source.path) ?? toldDate(source),
    zone,
    implied: zone ? undefined : impliedZone(source),
  };
}

/** What the opening tells where the date is that of a post: it goes online some days after the incident. */
function postedDate(source: Source, { metadata, date }: Pick<Postmortem, 'metadata' | 'date'>): CalendarDate | undefined {
  const posted =
    date?.date && metadata.some((field) => field.form === 'front-matter' && field.key === 'date' && field.value.includes(date.raw));
  const told = posted ? toldDate(source) : undefined;
  const days = told && date?.date ? (timeOf(date.date) - timeOf(told)) / 86_400_000 : -1;
  return days >= 0 && days <= 60 ? told : undefined;
}

function timeOf({ year, month, day }: CalendarDate): number {
  return Date.UTC(year, month - 1, day);
}

/** A `Time zone` field, else the zone of a time in another field (`Start: 13:05 UTC`). */
function metadataZone({ metadata }: Pick<Postmortem, 'metadata'>): Field<string> | undefined {
  for (const { key, value, valueSpan } of metadata) {
    const zone = key === 'time-zone' ? zoneOf(value) : undefined;
    if (zone !== undefined) return { value: zone, raw: value, span: valueSpan };
  }
  for (const { key, value, valueSpan } of metadata) {
    const timed = key === 'start' || key === 'end' || key === 'detected' || key === 'date' || key === 'duration';
    const zone = timed ? parseStamp(value)?.zone?.zone : undefined;
    if (zone !== undefined) return { value: zone, raw: value, span: valueSpan };
  }
  return undefined;
}

/** `All times are in UTC.` before the first section or in the summary. */
function statedZone(source: Source): Field<string> | undefined {
  for (const piece of opening(source)) {
    const found = piece.fact(readZoneStatement);
    if (found) return found;
  }
  return undefined;
}

/** The first date that the opening of the document tells: `On 3 March 2021 the site went down.` */
function toldDate(source: Source): CalendarDate | undefined {
  for (const piece of opening(source)) {
    const found = piece.fact(readFirstDate);
    if (found) return found;
  }
  return undefined;
}

function impliedZone(source: Source): string | undefined {
  const impact = sectionsOf(source, 'impact').flatMap(({ pieces }) => pieces);
  const zones = new Set([...opening(source), ...impact].flatMap((piece) => piece.fact(readZones)));
  return zones.size === 1 ? [...zones][0] : undefined;
}

/** The zones behind times of day in sentences. */
function readZones(piece: Piece): readonly string[] {
  const blocks = piece.blocks.flatMap((block) =>
    block.type === 'list' ? block.items.flatMap((item) => item.blocks.slice(0, 1)) : [block],
  );
  return blocks.flatMap((block) => {
    const text = block.type === 'paragraph' && /\d:\d\d/.test(block.inline.raw) ? block.inline.text : '';
    return [...text.matchAll(/(?<![\d:])\d{1,2}:\d\d/g)].flatMap(({ index }) => parseStamp(text, index)?.zone?.zone ?? []);
  });
}

/** What stands before the first section or directly below the title, and the summary. */
function opening({ outline: { preamble, sections } }: Source): readonly Piece[] {
  const first = sections.filter(({ kind, parent }) => kind === 'summary' || (kind === undefined && !parent));
  return [...preamble, ...first.flatMap(({ pieces }) => pieces)];
}

/** A line of a field that tells when something else than the incident is: `Meeting scheduled for: …`. */
const otherDate = /^[^\n:]{0,30}\b(?:meeting|review|publish|posted|updated|modified|created)[^\n:]{0,30}:.*/gim;

function readFirstDate(piece: Piece): CalendarDate | undefined {
  for (const block of piece.blocks) {
    const blocks = block.type === 'list' ? block.items.flatMap((item) => item.blocks.slice(0, 1)) : [block];
    for (const one of blocks) {
      const found = one.type === 'paragraph' ? findDate(one.inline.text.replace(otherDate, ''))?.date : undefined;
      if (found) return found;
    }
  }
  return undefined;
}

function readZoneStatement(piece: Piece): Field<string> | undefined {
  for (const block of piece.blocks) {
    if (block.type === 'paragraph' && !/time/i.test(block.inline.text)) continue;
    const { text, zone } = contentOf(block);
    if (zone && /\b(?:all |the )?times? (?:are |is |below |listed |in |given )|time ?zone/i.test(text?.value ?? '')) return zone;
  }
  return undefined;
}

/** `incidents/2021-03-04-slug.md`: the date in the name of the file, else of a folder above it. */
function pathDate(path: string | undefined): CalendarDate | undefined {
  for (const part of (path ?? '').split('/').toReversed()) {
    const words = part.replaceAll('_', ' ');
    const digits = /(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)/.exec(part);
    const found = findDate(words)?.date ?? (digits ? findDate(`${digits[1]}-${digits[2]}-${digits[3]}`)?.date : undefined);
    if (found) return found;
  }
  return undefined;
}
