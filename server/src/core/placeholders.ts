/**
 * Template text that nobody has filled in: `[2-3 sentences]`, `YYYY-MM-DD`, `{who drove it}`, `<add name>`, `SEV-X`,
 * `Draft | Review | Final`. Brackets of every kind have honest uses, so only prompts count: those of the schema, and
 * words that templates ask with (styles seen in public templates).
 */
import { metadataDefinitions } from './schema/metadata.ts';
import { sectionDefinitions } from './schema/sections.ts';
import { allMatches } from './matches.ts';

/** Offsets into the text that was searched. */
export interface Placeholder {
  readonly start: number;
  readonly end: number;
}

/** The prompts in brackets of the schema, in lower case. */
const ownPrompts: ReadonlySet<string> = new Set(
  [
    ...sectionDefinitions.flatMap(({ body, full }) => [body, full?.body ?? '']),
    ...metadataDefinitions.map(({ placeholder }) => placeholder),
    '[Incident Title]',
    '[Brief Description of Incident]',
  ]
    .flatMap((text) => [...text.matchAll(/\[([^[\]\n]+)\]/g)])
    .map((match) => match[1]!.toLowerCase()),
);

const alone =
  /^(?:(?:your |author |owner |incident |team |first |full )?names?|names? and .*|titles?|(?:incident|issue|event) (?:title|name|number|id|date|description)(?:: .*)?|dates?|times?|date (?:and|&|\/) time|owners?|authors?|descriptions?|summary|(?:start|end|detection|resolution) (?:date|time)|(?:total |incident )?duration|numbers?|n\/?a or .*|text|short event description|action item(?: \d)?|link(?: to)? (?:ticket|issue)|x{2,}|tbd .*|(?:action|factor|finding|improvement|lesson|symptom|step|item|event|task|service|system|cause|reason|role|answer|description|problem) ?\d{0,2}|(?:critical|high|draft|p0|p1|sev-?\d) ?[|/].*)$/;
const asking =
  /^(?:insert|add|include|describe|provide|enter|fill(?: in)?|write|explain|paste|put|attach|specify|summari[sz]e|list(?: of| out| all| any| things)?|link to|your|who (?:drove|was|is|did)|what (?:was|is|are|happened|went)|how (?:was|did|many|long)|brief|short|quick|detailed|technical explanation|without blame|each item|any other|some|if (?:applicable|known|relevant)|e\.g\.|for example|most convenient|number (?:of|\/)|percentage|affected (?:area|services)|time from|\d(?:-\d)? (?:sentences?|words?|lines?|paragraphs?))(?![\p{L}\d])/u;

type Brackets = '[]' | '{}' | '{{}}' | '<>';

/** What stands between marks of a kind is a prompt only when it reads like one. */
const marked: readonly { readonly pattern: RegExp; readonly brackets: Brackets }[] = [
  { pattern: /\[([^[\]\n]{2,120})\](?![([]|: ?(?:https?:|[./#<]))/g, brackets: '[]' },
  { pattern: /(?<![\w$#/{])\{([^{}]{2,240})\}(?!\})/g, brackets: '{}' },
  { pattern: /\{\{([^{}\n]{2,80})\}\}/g, brackets: '{{}}' },
  { pattern: /<([a-z][^<>=]{2,400})>/gi, brackets: '<>' },
];

/** These are placeholders wherever they stand; stamps only where a value is expected, as prose may name a format. */
const certain: readonly RegExp[] = [
  /(?<=^|[\n:*(#|[{][ \t]?|- )(?:y{4}|20xx|xxxx)[-/](?:mm|xx)[-/](?:dd|xx)(?:[ t]hh:mm(?::ss)?)?(?![\w-])/gi,
  /(?<=^|[\n:*(#|[{][ \t]?|- )(?:hh:mm(?::ss)?|1900-01-01)(?![\w-])/gi,
  /(?<![\w-])(?:sev|inc|pm)-?x{1,4}(?![\w-])/gi,
  /draft ?[|/] ?(?:in )?review ?[|/] ?final/gi,
  /(?<![\w-])(?:inc|rca|pm)-(?:y{4}|x{2})[\w-]*/gi,
  /(?<!\w)x hours?,? y minutes?(?!\w)/gi,
  /(?<!\w)p[01] ?[|/] ?p[12](?: ?[|/] ?p\d)*/gi,
  /sev-?1 ?[|/] ?sev-?2(?: ?[|/] ?sev-?\d)*/gi,
  /lorem ipsum[^.\n]*/gi,
];

const maybe = /[[{<]|xx|x hour|p[01] ?[|/]|rca-|yy|hh:mm|1900-|sev-?x|inc-?x|lorem|draft ?[|/]|sev-?1 ?[|/]/i;

/** What every `certain` placeholder holds. */
const maybeCertain = /xx|yy|hh:mm|1900-|(?:sev|inc|pm)-?x|draft ?[|/]|x hour|p[01] ?[|/]|sev-?1 ?[|/]|lorem/i;

/** The placeholders in a run of Markdown source; neighbours with nothing but punctuation between them are one. */
export function findPlaceholders(source: string): readonly Placeholder[] {
  if (!maybe.test(source)) return [];
  const text = source.includes('`') ? source.replace(/`[^`\n]*`/g, (code) => ' '.repeat(code.length)) : source;
  const found: { start: number; end: number }[] = [];
  for (const { start, end } of candidatesIn(text).toSorted((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last && !/[\p{L}\d]/u.test(text.slice(last.end, start))) last.end = Math.max(last.end, end);
    else found.push({ start, end });
  }
  // `[Start] - [End] ([Total])`: what was opened inside is closed inside.
  for (const one of found)
    if (text[one.end] === ')' && text.lastIndexOf('(', one.end) > Math.max(one.start, text.lastIndexOf(')', one.end - 1))) one.end++;
  return found;
}

function candidatesIn(text: string): Placeholder[] {
  const found: Placeholder[] = [];
  const add = (match: RegExpExecArray): void => void found.push({ start: match.index, end: match.index + match[0].length });
  for (const { pattern, brackets } of marked)
    if (text.includes(brackets.charAt(0))) for (const match of allMatches(text, pattern)) if (isPrompt(match[1]!, brackets)) add(match);
  if (maybeCertain.test(text)) for (const pattern of certain) for (const match of allMatches(text, pattern)) add(match);
  return found;
}

/** True when nothing but placeholders and punctuation stands in the text. */
export function isPlaceholder(source: string): boolean {
  const found = findPlaceholders(source);
  if (found.length === 0) return false;
  let at = 0;
  let rest = '';
  for (const { start, end } of found) {
    rest += source.slice(at, start);
    at = end;
  }
  return !/[\p{L}\d]/u.test(rest + source.slice(at));
}

/** Single braces hold prompts in whole phrases or choices; code uses them, too, so its punctuation disqualifies. */
function isPrompt(written: string, brackets: Brackets): boolean {
  const plain = written.trim().replace(/\s+/g, ' ');
  const text = plain.toLowerCase();
  if (ownPrompts.has(text) || alone.test(text) || asking.test(text)) return true;
  if (/^(?:y{4}|hh:mm|dd|mm)(?!\p{L})/u.test(text) || /^(?:What|How|Why|When|Which|Who)[ /]|^[A-Z]+_[A-Z_]+(?::|$)/.test(plain))
    return true;
  if (brackets.startsWith('{') && /^[A-Z][A-Z\d_]+(?::|$)/.test(plain)) return true;
  return brackets === '{}' && /^\p{L}[^:;="<>$()\\]*$/u.test(text) && / |\|/.test(text);
}
