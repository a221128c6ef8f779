/**
 * What opens a section: headings, and what teams use instead of them: `#Title` without a blank,
 * a bold line, `**Summary**: text`, `Timeline:` or `Action Items` alone on a line, and lists whose items are sections (`- **Impact**: …`).
 * Everything but a heading must carry a title that the schema knows well: bold lines are more often something else.
 */
import type { Block, List, ListItem, Quote } from '../blocks.ts';
import type { Inline } from '../inline.ts';
import type { SectionMark } from '../piece.ts';
import type { SectionKind } from '../schema/definition.ts';
import { classifyKey, classifyTitle, cleanTitle, kindsOfTitle, mapMetadataKey } from '../titles.ts';

/** The mark that a top-level block makes, if any. A list is asked item by item when it is a `sectionList`. */
export function sectionMark(block: Block): SectionMark | undefined {
  if (block.type === 'heading') {
    const { text, span } = block.inline;
    const kind = kindsOfTitle(text, block.level)[0];
    return { form: 'heading', level: block.level, kind, title: cleanTitle(text), titleSpan: span, heading: block };
  }
  if (block.type !== 'paragraph') return undefined;
  // The source tells which form it can be, so that most paragraphs need not be scanned here.
  const { inline } = block;
  const first = inline.raw.charAt(0);
  if (first === '#') return hashMark(inline);
  if (first === '*' || first === '_') return keyMark(inline);
  if (first === '<') return (boldTag.test(inline.raw) ? keyMark(inline) : undefined) ?? lineMark(inline);
  return (first === '=' || first === 'h' ? wikiMark(inline) : undefined) ?? lineMark(inline);
}

const boldTag = /^<(?:b|strong)>/i;

/** `**Key` at the start of a source line, up to its colon or the end of the bold text. */
const lineKey =
  /^(?:\*\*|__)([^*_:\n]{2,60})(?:\*\*|__)?:|^(?:\*\*|__)([^*_:\n]{2,60}):?(?:\*\*|__)[ \t]*$|^(?:\*\*|__)([^*_:.\n]{2,40})(?:\.(?:\*\*|__)|(?:\*\*|__)(?:\.| [-–—])) /;

/**
 * Cuts a paragraph before each line that opens a section (`**Impact:** …` below `**Summary:** …`), so that each gets its
 * own. Lines above metadata stay together with it: there, `**Impact:** High` is a field.
 */
export function splitRunIns(block: Block): readonly Block[] {
  if (block.type !== 'paragraph' || !block.inline.raw.includes('\n')) return [block];
  const { inline } = block;
  const lines = inline.raw.split('\n');
  const cuts = [0];
  for (let at = lines.length - 1; at > 0; at--) {
    const key = keyOfLine(lines[at]!);
    if (key !== undefined && mapMetadataKey(key)) break;
    if (key !== undefined && classifyKey(key)) cuts.splice(1, 0, at);
  }
  if (cuts.length === 1) return [block];
  return cuts.map((start, index) => {
    const part = inline.sliceLines(start, cuts[index + 1] ?? lines.length);
    return { type: 'paragraph', span: part.span, inline: part };
  });
}

function keyOfLine(line: string): string | undefined {
  const found = lineKey.exec(line);
  return found?.[1] ?? found?.[2] ?? found?.[3];
}

/** Kinds that tell a list of sections from a list of, say, lessons with bold lead-ins. */
const telling: ReadonlySet<SectionKind> = new Set([
  'summary',
  'impact',
  'timeline',
  'root-cause',
  'contributing-factors',
  'resolution',
  'what-went-well',
  'what-went-wrong',
  'action-items',
  'lessons',
]);

/** True for a list whose items are used as sections: at least two bold keys that name different ones, most items with a key. */
export function isSectionList(list: List): boolean {
  let bold = 0;
  for (const { blocks } of list.items) if (blocks[0]?.type === 'paragraph' && startsBold(blocks[0].inline)) bold++;
  if (bold < 2 || bold * 2 < list.items.length) return bold === 0 && isOutlineList(list);
  const keys = list.items.flatMap((item) => boldKeyOf(item) ?? []);
  if (keys.length * 2 < list.items.length) return false;
  const kinds = new Set(keys.map(({ key }) => classifyKey(key)).filter((kind) => kind !== undefined && telling.has(kind)));
  return kinds.size >= 2;
}

/** `- Summary` above nested items, `1. Root cause:` above its text: the key alone on the first line, for at least half of the items. */
function isOutlineList({ items, ordered }: List): boolean {
  let keys = 0;
  const kinds = new Set<SectionKind>();
  // `1. Summary`, `2. Timeline` below one another without text are a table of contents.
  const bare = items.every(({ blocks }, index) => index === items.length - 1 || blocks.length > 1 || hasLines(blocks[0]));
  for (const item of items) {
    const key = outlineKey(item, bare)?.key;
    const kind = key === undefined ? undefined : classifyKey(key);
    if (kind && telling.has(kind)) kinds.add(kind);
    if (kind) keys++;
  }
  // Such an item stands alone where bullets below it are not indented: `2. Timeline:`.
  return keys * 2 >= items.length && kinds.size >= (ordered ? Math.min(2, items.length) : 3);
}

function hasLines(block: Block | undefined): boolean {
  return block?.type === 'paragraph' && block.inline.raw.includes('\n');
}

/** @param bare a numbered key needs no colon */
function outlineKey(item: ListItem, bare: boolean): (BoldKey & { readonly inline: Inline }) | undefined {
  const [first, ...rest] = item.blocks;
  if (first?.type !== 'paragraph' || item.task || !/^\p{Lu}/u.test(first.inline.raw)) return undefined;
  const { inline } = first;
  const end = inline.text.indexOf('\n');
  const line = end < 0 ? inline.text : inline.text.slice(0, end);
  if (line.length > 40 || (item.number === undefined ? rest.length === 0 : !bare && !line.trimEnd().endsWith(':'))) return undefined;
  return { key: withoutColon(line), bodyStart: end < 0 ? inline.text.length : end + 1, inline };
}

/** The mark that an item of a section list makes; items without a bold key make none. */
export function itemMark(item: ListItem): SectionMark | undefined {
  const outlined = outlineKey(item, true);
  const found = boldKeyOf(item) ?? (outlined && classifyKey(outlined.key) ? outlined : undefined);
  if (!found) return undefined;
  const { key, inline, bodyStart } = found;
  const titled = classifyTitle(key);
  const kind = classifyKey(key) ?? (titled === 'metadata' ? titled : undefined);
  return {
    form: 'item',
    level: undefined,
    kind,
    title: cleanTitle(key),
    titleSpan: inline.source(0, key.length),
    heading: undefined,
    bodyStart,
  };
}

interface BoldKey {
  readonly key: string;
  /** Behind the colon and blanks, in the visible text. */
  readonly bodyStart: number;
}

function startsBold({ raw }: Inline): boolean {
  return raw.startsWith('**') || raw.startsWith('__') || boldTag.test(raw);
}

/** `**Key:** text` and `**Key**: text`; with `alone` also `**Key**` on a line of its own. */
function boldKey(inline: Inline, alone: boolean): BoldKey | undefined {
  if (!startsBold(inline)) return undefined;
  const bold = inline.marks.find((mark) => mark.type === 'strong' && mark.start === 0);
  if (!bold) return undefined;
  // `**Timeline** (all times UTC)`
  const note = alone ? (/^[ \t]*\([^()\n]{1,60}\)(?=:?[ \t]*(?:\n|$))/.exec(inline.text.slice(bold.end))?.[0].length ?? 0) : 0;
  const keyEnd = bold.end + note;
  const key = inline.text.slice(0, keyEnd);
  const behind = /^(?:\.[ \t]+|[ \t]+[-–—][ \t]+|[ \t]*:?[ \t]*)/.exec(inline.text.slice(keyEnd))![0];
  const colon = isQuestion(key) || behind.includes(':') || key.trimEnd().endsWith(':') || (alone && isSetOff(key, behind));
  const rest = inline.text.slice(keyEnd + behind.length);
  const onLine = rest === '' || rest.startsWith('\n');
  if (key.includes('\n') || !(colon || (alone && onLine))) return undefined;
  return { key: withoutColon(key), bodyStart: keyEnd + behind.length + (rest.startsWith('\n') ? 1 : 0) };
}

/** `**Impact.** text` and `**Impact** – text`. */
function isSetOff(key: string, behind: string): boolean {
  return key.length <= 40 && (/[.–—-]/.test(behind) || (key.endsWith('.') && behind !== ''));
}

/** `**What happened?** A deploy …` is a title with its text; a why is one of five. */
function isQuestion(key: string): boolean {
  return key.endsWith('?') && !/^why\b/i.test(key);
}

function withoutColon(text: string): string {
  const bare = text.trimEnd();
  return bare.endsWith(':') || bare.endsWith('.') ? bare.slice(0, -1).trimEnd() : bare;
}

function boldKeyOf(item: ListItem): (BoldKey & { readonly inline: Inline }) | undefined {
  const first = item.blocks[0];
  if (first?.type !== 'paragraph' || item.task) return undefined;
  const found = boldKey(first.inline, item.blocks.length > 1);
  return found && { inline: first.inline, ...found };
}

/** A bold line, or a run-in. */
function keyMark(inline: Inline): SectionMark | undefined {
  const found = boldKey(inline, true);
  if (!found || inline.raw.split('\n').some((line, index) => index > 0 && mapMetadataKey(keyOfLine(line) ?? ''))) return undefined;
  const alone = found.bodyStart >= inline.text.length && /^\p{Lu}[^\s?]*(?: (?:(?:and|of|the|to|for) )?\p{Lu}[^\s?]*)+$/u.test(found.key);
  const kind = isQuestion(found.key) ? classifyTitle(found.key) : (classifyKey(found.key) ?? (alone ? titledKind(found.key) : undefined));
  return kind && paragraphMark(inline, kind, found.key.length, found.bodyStart);
}

/** What `**Action Plan**` means, with a line to itself and capitals as titles have; a field or a detail in bold means nothing. */
function titledKind(key: string): SectionKind | undefined {
  const kind = classifyTitle(key);
  return kind && telling.has(kind) ? kind : undefined;
}

const aloneOnLine =
  /^(?:(?:[IVX]{1,4}\.|\d{1,2}(?:\.\d{1,2}){1,2}\.?) )?(?:([^\n:]{3,40}):[ \t]*(?:\n|$)|([A-Z][\w'’-]*(?: [\w'’/&-]+){0,4}(?: \([^()\n]{1,30}\))?)$|([A-Z][A-Z '’/&-]{3,40}(?: \([^()\n]{1,30}\))?)\n|([A-Z][\w'’-]*(?: [\w'’/&-]+){0,4}(?: \([^()\n]{1,30}\))?)\n(?=[\p{Lu}\d"“*`|:]))/u;

/** `Timeline:` or `TIMELINE`, or `Timeline` above a new sentence, alone on the first line of a paragraph, or a paragraph that is nothing but `Action Items`. */
function lineMark(inline: Inline): SectionMark | undefined {
  const tagged = inline.raw.startsWith('<');
  const line = tagged || aloneOnLine.test(inline.raw) ? aloneOnLine.exec(inline.text) : undefined;
  if (!line) return undefined;
  const key = line[1] ?? line[2] ?? line[3] ?? line[4]!;
  const kind = classifyKey(key);
  // `Impact` above `: 12 users`: a list of definitions.
  const sign = line[4] ? /^:?[ \t]*/.exec(inline.text.slice(line[0].length))![0].length : 0;
  return kind && paragraphMark(inline, kind, line[0].indexOf(key) + key.length, line[0].length + sign);
}

function paragraphMark(inline: Inline, kind: SectionKind, keyEnd: number, bodyStart: number): SectionMark {
  const form = inline.text.slice(bodyStart).trim() === '' ? 'bold' : 'run-in';
  const title = cleanTitle(inline.text.slice(0, keyEnd));
  return { form, level: undefined, kind, title, titleSpan: inline.source(0, keyEnd), heading: undefined, bodyStart };
}

/** `== Summary ==` and `h2. Summary` of wikis. */
function wikiMark(inline: Inline): SectionMark | undefined {
  const line = inline.text.split('\n', 1)[0]!;
  const signs = /^={1,6}/.exec(line)?.[0];
  const lead = signs ?? /^h[1-6]\.(?= )/.exec(line)?.[0];
  const bare = line.trimEnd();
  if (lead === undefined || (signs && (!bare.endsWith(signs) || bare.length < 2 * signs.length + 1))) return undefined;
  const title = bare.slice(lead.length, signs ? -signs.length : undefined).trim();
  if (title === '') return undefined;
  const level = signs?.length ?? Number(lead[1]);
  const start = line.indexOf(title);
  return {
    form: 'heading',
    level,
    kind: kindsOfTitle(title, level)[0],
    title: cleanTitle(title),
    titleSpan: inline.source(start, start + title.length),
    heading: undefined,
    bodyStart: line.length + 1,
  };
}

/** The section that a callout makes, with what it holds: `> [!danger] Root cause`, of a title or a type that the schema knows. */
export function calloutMark({ blocks }: Quote): { readonly mark: SectionMark; readonly body: readonly Block[] } | undefined {
  const [first, ...rest] = blocks;
  if (first?.type !== 'paragraph' || !first.inline.raw.startsWith('[!')) return undefined;
  const { inline } = first;
  const line = /^(\[!([a-z]{3,12})\][+-]?[ \t]*)([^\n]*)/i.exec(inline.text);
  if (!line) return undefined;
  const title = line[3]!.trim() || line[2]!;
  const kind = title === line[2] ? classifyKey(title) : classifyTitle(title);
  if (!kind) return undefined;
  const start = line[3] ? line[1]!.length : 2;
  const lines = inline.raw.split('\n').length;
  const below = lines > 1 ? inline.sliceLines(1, lines) : undefined;
  const mark: SectionMark = {
    form: 'bold',
    level: undefined,
    kind,
    title: cleanTitle(title),
    titleSpan: inline.source(start, start + title.length),
    heading: undefined,
  };
  return { mark, body: [...(below ? [{ type: 'paragraph' as const, span: below.span, inline: below }] : []), ...rest] };
}

/** `##Summary`: no heading for Markdown, but one for its author. `#12` and `#channel` are none. */
function hashMark(inline: Inline): SectionMark | undefined {
  const line = /^(#{1,6})(\p{L}[^\n]*)/u.exec(inline.text);
  if (!line) return undefined;
  const [hashes, title] = [line[1]!, line[2]!.replace(/[ \t#]{1,20}$/, '')];
  const kind = classifyTitle(title);
  if (hashes.length === 1 && !kind && !/post-?mortem|incident|outage|retrospective/i.test(title)) return undefined;
  const end = hashes.length + title.length;
  const titleSpan = inline.source(hashes.length, end);
  return {
    form: 'heading',
    level: hashes.length,
    kind,
    title: cleanTitle(title),
    titleSpan,
    heading: undefined,
    bodyStart: line[0].length + 1,
  };
}
