/** What one piece says about the impact: fields (`**Duration:** …`, bullets, tables) and sentences. Kept with the piece. */
import type { Cell } from '../../blocks.ts';
import type { Field, MetadataField } from '../../model.ts';
import type { Inline } from '../../inline.ts';
import type { Piece } from '../../piece.ts';
import type { Anchor } from '../../text.ts';
import { findDuration, parseDuration, type DurationMatch } from '../dates/duration.ts';
import { readFields } from '../metadata/metadataFields.ts';
import { parseStamp, type Stamp } from '../dates/stamp.ts';
import { field } from '../field.ts';

/** A duration as stated, with how exactly it is meant. */
export interface StatedDuration extends Field<number> {
  /** Minutes by which it may be off: its smallest unit, and more for `about` and `15-20 minutes`. */
  readonly tolerance: number;
}

/** A time or a range of times as stated. */
export interface StatedStamp {
  readonly stamp: Stamp;
  readonly raw: string;
  readonly span: Anchor;
}

export interface ImpactFacts {
  readonly duration: StatedDuration | undefined;
  /** `14:05 - 14:28`, or the value of a start field. */
  readonly start: StatedStamp | undefined;
  readonly end: StatedStamp | undefined;
  readonly users: Field<string> | undefined;
  readonly services: Field<string> | undefined;
  readonly slo: Field<string> | undefined;
}

const nothing: ImpactFacts = {
  duration: undefined,
  start: undefined,
  end: undefined,
  users: undefined,
  services: undefined,
  slo: undefined,
};

const names: readonly (readonly [keyof ImpactFacts, RegExp])[] = [
  [
    'duration',
    /^(?:total |incident |outage |impact |downtime |overall )*(?:duration|downtime|length|outage time)(?: of (?:the )?(?:impact|incident|outage|downtime))?$/i,
  ],
  ['start', /^(?:(?:incident|impact|outage) )?(?:start(?:ed)?|began|begin(?:ning)?|from)(?: time| at)?$/i],
  ['end', /^(?:(?:incident|impact|outage) )?(?:end(?:ed)?|finish(?:ed)?|until|to)(?: time| at)?$/i],
  ['slo', /\b(?:slos?|slas?|error budgets?)\b/i],
  ['users', /\b(?:users?|customers?|clients?|tenants?|accounts?|people|teams?)\b/i],
  ['services', /\b(?:services?|systems?|components?|products?|applications?|apps?|features?|regions?)\b/i],
];
/** `lasted 23 minutes`, `was down for about 2 hours`, `an outage of 10 minutes`. */
const lasting =
  /\b(?:last(?:ed|ing)(?: for)?|(?:down|unavailable|unreachable|offline|degraded|unresponsive|inaccessible|out of service) for|(?:outage|downtime|disruption|incident) of|(?:total|overall) (?:duration|downtime)(?: of| was| is|:)|duration (?:was|of)) (?=(?:[a-z]+ ){0,3}?(?:~|≈|\d|an? |half |one |two |three |four |five |six |seven |eight |nine |ten ))/i;
const affected =
  /(?:(?<![\d,./-])\d(?:[\d,.]{0,11}\d)?(?: ?[%kKmM])?|\b(?:all|most|many|some|few|several|half|no)) (?:of )?(?:(?:our|the|all|active|paying|unique|enterprise|registered|affected|impacted|signed-in|daily) ){0,3}(?:users|customers|clients|tenants|accounts|people|teams)\b/i;
/** What no match of it lacks. */
const anyAffected = / (?:users|customers|clients|tenants|accounts|people|teams)\b/i;
const budget = /\b(?:SLOs?|SLAs?|error budget)\b/;

/** Use with `piece.fact`. */
export function readImpact(piece: Piece): ImpactFacts {
  let facts = nothing;
  for (const one of piece.fact(readFields)) facts = firstOf(facts, factOf(one));
  for (const block of piece.blocks) {
    // `| Metric | Value |`: more rows than the schema knows keys.
    if (block.type === 'table' && block.header.cells.length === 2) {
      for (const { cells } of block.rows) if (cells[0] && cells[1]) facts = firstOf(facts, factOf(pairOf(cells[0], cells[1])));
    } else if (block.type === 'paragraph') facts = firstOf(facts, factsOfSentences(block.inline));
    else if (block.type === 'list') {
      for (const { blocks } of block.items) if (blocks[0]?.type === 'paragraph') facts = firstOf(facts, factsOfSentences(blocks[0].inline));
    }
  }
  return facts;
}

function pairOf(key: Cell, { inline, span }: Cell): Pick<MetadataField, 'name' | 'value' | 'valueSpan'> {
  return { name: key.inline.text.trim().replace(/:$/, ''), value: inline.text.trim(), valueSpan: span };
}

/** What a metadata field says: `Duration`, `Start` and `End` stand there as often as below `Impact`. */
export function factOf({ name, value, valueSpan }: Pick<MetadataField, 'name' | 'value' | 'valueSpan'>): ImpactFacts {
  const key = names.find(([, pattern]) => pattern.test(name.trim()))?.[0];
  // A placeholder such as `[Start time] - [End time]` says nothing.
  if (key === undefined || value === '' || /^(?:\[[^\]]*\]|\{|<[^>]*>)/.test(value)) return nothing;
  const exact = valueSpan.length === value.length;
  const part = (from: number, to: number): Anchor => (exact ? valueSpan.slice(from, to) : valueSpan);
  if (key === 'start' || key === 'end') {
    const stamp = parseStamp(value);
    return stamp ? { ...nothing, [key]: { stamp, raw: value.slice(stamp.start, stamp.end), span: part(stamp.start, stamp.end) } } : nothing;
  }
  if (key === 'duration') return durationFacts(value, part);
  return { ...nothing, [key]: { value, raw: value, span: valueSpan } };
}

/** `23 minutes`, `00:23`, `14:05 - 14:28 UTC (23 minutes)`. */
function durationFacts(value: string, part: (from: number, to: number) => Anchor): ImpactFacts {
  const range = rangeIn(value);
  const whole = range ? undefined : parseDuration(value.trim());
  // `00:23` alone is a duration here, not a time of day.
  const exact = whole?.end === value.trim().length ? whole : undefined;
  const found = exact ?? findDuration(range ? value.slice(0, range.start).padEnd(range.closed) + value.slice(range.closed) : value);
  const stated = range ? { stamp: range, raw: value.slice(range.start, range.end), span: part(range.start, range.end) } : undefined;
  return {
    ...nothing,
    duration: found && statedDuration(found, value.slice(found.start, found.end), part(found.start, found.end)),
    start: stated,
    end: stated,
  };
}

/** `14:05 - 14:28`, at the start of a value or in brackets behind the duration. */
function rangeIn(value: string): Stamp | undefined {
  const places = [0, ...[...value.slice(0, 200).matchAll(/[([]/g)].map(({ index }) => index)];
  for (const at of places) {
    const stamp = parseStamp(value, at);
    if (stamp?.to?.clock && stamp.clock) return stamp;
  }
  return undefined;
}

function factsOfSentences(inline: Inline): ImpactFacts {
  const { text } = inline;
  const lead = lasting.exec(text);
  const found = lead ? findDuration(text, lead.index + lead[0].length) : undefined;
  const near = lead && found && found.start - lead.index - lead[0].length < 25 ? found : undefined;
  const who = anyAffected.test(text) ? affected.exec(text) : null;
  const slo = budgetIn(text);
  if (!near && !who && !slo) return nothing;
  return {
    ...nothing,
    duration: near && statedDuration(near, text.slice(near.start, near.end), inline.source(near.start, near.end)),
    users: who ? field(inline, who.index, who.index + who[0].length) : undefined,
    slo: slo && field(inline, ...slo),
  };
}

/** The sentence about an error budget, unless it is only the key of what follows. */
function budgetIn(text: string): [number, number] | undefined {
  const found = budget.exec(text);
  const sentence = found && sentenceAround(text, found.index);
  return sentence && !/:\s*$/.test(text.slice(...sentence)) ? sentence : undefined;
}

/** Start and end of the sentence around an offset, at most 300 characters to each side. */
function sentenceAround(text: string, at: number): [number, number] {
  const before = text.slice(Math.max(0, at - 300), at);
  const start = Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n'));
  const end = /[.!?](?=\s|$)|\n/.exec(text.slice(at, at + 300));
  return [at - before.length + start + 1, end ? at + end.index + 1 : Math.min(text.length, at + 300)];
}

function statedDuration(found: DurationMatch, raw: string, span: Anchor): StatedDuration {
  const { minutes, maxMinutes, approximate, unit } = found;
  const tolerance = Math.max(unit, maxMinutes - minutes) + (approximate ? Math.max(unit, minutes * 0.25) : 0);
  return { value: minutes, raw, span, tolerance };
}

/** What is said first counts. */
function firstOf(known: ImpactFacts, more: ImpactFacts): ImpactFacts {
  if (more === nothing) return known;
  return {
    duration: known.duration ?? more.duration,
    start: known.start ?? more.start,
    end: known.end ?? more.end,
    users: known.users ?? more.users,
    services: known.services ?? more.services,
    slo: known.slo ?? more.slo,
  };
}
