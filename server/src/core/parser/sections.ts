/**
 * What opens a section: headings, and what teams use instead of them: `#Title` without a blank,
 * a bold line, `**Summary**: text`, `Timeline:` or `Action Items` alone on a line, and lists whose items are sections (`- **Impact**: …`).
 * Everything but a heading must carry a title that the schema knows well: bold lines are more often something else.
 */
import type { Block, List, ListItem } from '../blocks.ts';
import type { Inline } from '../inline.ts';
import type { SectionMark } from '../outline.ts';
import type { SectionKind } from '../schema.ts';
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
  return first === '#' ? hashMark(inline) : first === '*' || first === '_' ? keyMark(inline) : lineMark(inline);
}

/** `**Key` at the start of a source line, up to its colon or the end of the bold text. */
const lineKey = /^(?:\*\*|__)([^*_:\n]{2,60})(?:\*\*|__)?:|^(?:\*\*|__)([^*_:\n]{2,60}):?(?:\*\*|__)[ \t]*$/;

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
  return found?.[1] ?? found?.[2];
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
  if (bold < 2 || bold * 2 < list.items.length) return false;
  const keys = list.items.flatMap((item) => boldKeyOf(item) ?? []);
  if (keys.length * 2 < list.items.length) return false;
  const kinds = new Set(keys.map(({ key }) => classifyKey(key)).filter((kind) => kind !== undefined && telling.has(kind)));
  return kinds.size >= 2;
}

/** The mark that an item of a section list makes; items without a bold key make none. */
export function itemMark(item: ListItem): SectionMark | undefined {
  const found = boldKeyOf(item);
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
  return raw.startsWith('**') || raw.startsWith('__');
}

/** `**Key:** text` and `**Key**: text`; with `alone` also `**Key**` on a line of its own. */
function boldKey(inline: Inline, alone: boolean): BoldKey | undefined {
  if (!startsBold(inline)) return undefined;
  const bold = inline.marks.find((mark) => mark.type === 'strong' && mark.start === 0);
  if (!bold) return undefined;
  const key = inline.text.slice(0, bold.end);
  const behind = /^[ \t]*:?[ \t]*/.exec(inline.text.slice(bold.end))![0];
  const colon = isQuestion(key) || behind.includes(':') || key.trimEnd().endsWith(':');
  const rest = inline.text.slice(bold.end + behind.length);
  const onLine = rest === '' || rest.startsWith('\n');
  if (key.includes('\n') || !(colon || (alone && onLine))) return undefined;
  return { key: withoutColon(key), bodyStart: bold.end + behind.length + (onLine && rest !== '' ? 1 : 0) };
}

/** `**What happened?** A deploy …` is a title with its text; a why is one of five. */
function isQuestion(key: string): boolean {
  return key.endsWith('?') && !/^why\b/i.test(key);
}

function withoutColon(text: string): string {
  const bare = text.trimEnd();
  return bare.endsWith(':') ? bare.slice(0, -1).trimEnd() : bare;
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
  const kind = isQuestion(found.key) ? classifyTitle(found.key) : classifyKey(found.key);
  return kind && paragraphMark(inline, kind, found.key.length, found.bodyStart);
}

const aloneOnLine =
  /^(?:([^\n:]{3,40}):[ \t]*(?:\n|$)|([A-Z][\w'’-]*(?: [\w'’/&-]+){0,4}(?: \([^()\n]{1,30}\))?)$|([A-Z][A-Z '’/&-]{3,40}(?: \([^()\n]{1,30}\))?)\n)/;

/** `Timeline:` or `TIMELINE` alone on the first line of a paragraph, or a paragraph that is nothing but `Action Items`. */
function lineMark(inline: Inline): SectionMark | undefined {
  const line = aloneOnLine.test(inline.raw) ? aloneOnLine.exec(inline.text) : undefined;
  if (!line) return undefined;
  const key = line[1] ?? line[2] ?? line[3]!;
  const kind = classifyKey(key);
  return kind && paragraphMark(inline, kind, key.length, line[0].length);
}

function paragraphMark(inline: Inline, kind: SectionKind, keyEnd: number, bodyStart: number): SectionMark {
  const form = inline.text.slice(bodyStart).trim() === '' ? 'bold' : 'run-in';
  const title = cleanTitle(inline.text.slice(0, keyEnd));
  return { form, level: undefined, kind, title, titleSpan: inline.source(0, keyEnd), heading: undefined, bodyStart };
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
