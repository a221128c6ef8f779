/** A config file with one rule switched off, every other byte of it as it was: comments, order and layout are its writer's. */
import type { Span, TextEdit } from '../text.ts';
import { readNodes, type Entry, type Node } from './nodes.ts';

type Map = Node & { readonly type: 'map' };

/** What a file that is made for it holds. */
export function fileWithRuleOff(rule: string): string {
  return `{\n  "rules": {\n    "${rule}": "off"\n  }\n}\n`;
}

/** Undefined where the file cannot be read, or holds something else in the place of its rules. The result is to be read again before it is offered. */
export function switchOffEdits(text: string, language: 'json' | 'yaml', rule: string): readonly TextEdit[] | undefined {
  const { root, problems } = readNodes(text, language);
  if (problems.length > 0) return undefined;
  const file: File = { text, eol: /\r\n|\n|\r/.exec(text)?.[0] ?? '\n', unit: /^(?: {2,8}|\t)(?=\S)/m.exec(text)?.[0] ?? '  ', language };
  if (!root) return language === 'json' ? [{ span: at(text.length), text: fileWithRuleOff(rule) }] : [atEnd(file, rule)];
  if (root.type !== 'map') return undefined;
  const rules = root.entries.findLast(({ key }) => key === 'rules');
  if (!rules) return added(file, root, rule, true);
  const { value } = rules;
  if (value.type === 'map') {
    const entry = value.entries.findLast(({ key }) => key === rule);
    return entry ? [{ span: entry.value.span, text: isFlow(file, value) ? '"off"' : 'off' }] : added(file, value, rule, false);
  }
  if (language === 'json' || value.type !== 'scalar' || value.value !== null) return undefined;
  return [{ span: at(lineEnd(text, rules.keySpan.end)), text: `${file.eol}${indentOf(text, rules)}${file.unit}${rule}: off` }];
}

interface File {
  readonly text: string;
  readonly eol: string;
  /** One step of indentation. */
  readonly unit: string;
  readonly language: 'json' | 'yaml';
}

/** The rule behind the last entry of a map; `whole`: with the key of the rules, in the map of the file. */
function added(file: File, map: Map, rule: string, whole: boolean): readonly TextEdit[] | undefined {
  const { text, eol, unit } = file;
  if (!isFlow(file, map)) return whole ? [atEnd(file, rule)] : belowLast(file, map, `${rule}: off`);
  const last = map.entries.at(-1);
  const close = map.span.end - 1;
  const written = (indent: string): string =>
    whole ? `"rules": {${eol}${indent}${unit}"${rule}": "off"${eol}${indent}}` : `"${rule}": "off"`;
  const inLine = whole ? `"rules": { "${rule}": "off" }` : `"${rule}": "off"`;
  if (!last) {
    const inside = text.slice(map.span.start + 1, close).trimEnd();
    const from = map.span.start + 1 + inside.length;
    if (file.language === 'yaml') return [{ span: { start: from, end: close }, text: ` ${inLine} ` }];
    const indent = /^[ \t]*/.exec(text.slice(lineStart(text, map.span.start)))?.[0] ?? '';
    return [{ span: { start: from, end: close }, text: `${eol}${indent}${unit}${written(indent + unit)}${eol}${indent}` }];
  }
  const end = last.value.span.end;
  // A comment behind the last entry stays with it.
  const rest = /^[ \t]*(?:(,)[ \t]*)?(?:\/\/[^\n\r]*|\/\*[^\n\r*]*\*\/[ \t]*|#[^\n\r]*)?(?=[\n\r])/.exec(text.slice(end, close));
  const indent = indentOf(text, last);
  if (!rest || indent === undefined) return [{ span: at(end), text: `, ${inLine}` }];
  const comma = rest[1] ?? '';
  const line = { span: at(end + rest[0].length), text: `${eol}${indent}${file.language === 'json' ? written(indent) : inLine}${comma}` };
  return comma === '' ? [{ span: at(end), text: ',' }, line] : [line];
}

/** Below the last entry of a block of YAML, and what is said of it in its line. */
function belowLast({ text, eol }: File, { entries }: Map, entry: string): readonly TextEdit[] | undefined {
  const last = entries.at(-1);
  const indent = last && indentOf(text, last);
  if (!last || indent === undefined) return undefined;
  return [{ span: at(lineEnd(text, Math.max(last.keySpan.end, last.value.span.end))), text: `${eol}${indent}${entry}` }];
}

/** The rules as the last part of a file of YAML. */
function atEnd({ text, eol, unit }: File, rule: string): TextEdit {
  return { span: at(text.length), text: `${text === '' || /[\n\r]$/.test(text) ? '' : eol}rules:${eol}${unit}${rule}: off${eol}` };
}

/** Within braces. */
function isFlow({ text }: File, { span }: Map): boolean {
  return text[span.start] === '{';
}

/** Undefined where something stands before the entry in its line. */
function indentOf(text: string, { keySpan }: Entry): string | undefined {
  const before = text.slice(lineStart(text, keySpan.start), keySpan.start);
  return /^[ \t]*$/.test(before) ? before : undefined;
}

const at = (offset: number): Span => ({ start: offset, end: offset });

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

function lineEnd(text: string, offset: number): number {
  const rest = /[\n\r]/.exec(text.slice(offset));
  return rest ? offset + rest.index : text.length;
}
