/** Front matter to fields with positions: YAML through the YAML library, TOML through smol-toml with values located by a scan. */
import { parse as parseToml, TomlError } from 'smol-toml';
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { FrontMatter } from '../../blocks.ts';
import type { MetadataField, Problem } from '../../model.ts';
import type { Anchor } from '../../text.ts';
import { mapMetadataKey } from '../../titles.ts';

export interface FrontMatterFacts {
  /** One for each scalar at the top level, one for each element of a list there. */
  readonly fields: readonly MetadataField[];
  readonly problems: readonly Problem[];
}

/** Reads the fields. What cannot be read is one problem; the fields before it are kept where the format allows. */
export function readFrontMatter(block: FrontMatter): FrontMatterFacts {
  try {
    return block.language === 'yaml' ? readYaml(block) : readToml(block);
  } catch (error) {
    // The libraries give up on absurd nesting.
    return { fields: [], problems: [problem(block.content, error instanceof Error ? error.message : String(error))] };
  }
}

function problem(span: Anchor, message: string): Problem {
  return { area: 'front-matter', message: `The front matter cannot be read: ${firstSentence(message)}`, span };
}

function firstSentence(message: string): string {
  const line = message.split('\n', 1)[0]!.replace(/ at line \d+, column \d+:?$/, '');
  return line.endsWith('.') ? line : `${line}.`;
}

function field(name: string, nameSpan: Anchor, value: string, valueSpan: Anchor): MetadataField {
  return { key: mapMetadataKey(name.replace(/[_-]/g, ' ')), name, nameSpan, value: value.trim(), valueSpan, form: 'front-matter' };
}

function readYaml({ content, text }: FrontMatter): FrontMatterFacts {
  const document = parseDocument(text, { lineCounter: new LineCounter(), prettyErrors: false, strict: false, uniqueKeys: false });
  const problems = document.errors.slice(0, 1).map((error) => {
    const start = Math.min(error.pos[0], text.length);
    return problem(content.slice(start, Math.max(start, Math.min(error.pos[1], text.length))), error.message);
  });
  const fields: MetadataField[] = [];
  for (const { key, value } of isMap(document.contents) ? document.contents.items : []) {
    if (!isScalar(key) || !key.range) continue;
    const name = String(key.value);
    const nameSpan = content.slice(key.range[0], key.range[1]);
    const add = (node: unknown): void => {
      if (isScalar(node) && node.range)
        fields.push(
          field(
            name,
            nameSpan,
            node.value === null ? '' : scalarText(node.value, node.source),
            content.slice(node.range[0], node.range[1]),
          ),
        );
      else if (isMap(node)) add(node.get('name', true));
      else if (isAlias(node) && node.range) fields.push(field(name, nameSpan, node.source, content.slice(node.range[0], node.range[1])));
    };
    if (isSeq(value)) for (const item of value.items) add(item);
    else if (value === null) fields.push(field(name, nameSpan, '', content.slice(key.range[1], key.range[1])));
    else add(value);
  }
  return { fields, problems };
}

/** As written where YAML reads a number, a date or a truth value; without quotes and escapes where it reads text. */
function scalarText(value: unknown, source: string | undefined): string {
  return typeof value === 'string' ? value : (source ?? String(value));
}

const tomlKey = /^[ \t]*("[^"\n]*"|[\w.-]+)[ \t]*=[ \t]*/;

function readToml({ content, text }: FrontMatter): FrontMatterFacts {
  const problems: Problem[] = [];
  try {
    parseToml(text);
  } catch (error) {
    const line = error instanceof TomlError ? error.line : 1;
    const start = startOfLine(text, line);
    const end = text.indexOf('\n', start);
    problems.push(problem(content.slice(start, end < 0 ? text.length : end), error instanceof Error ? error.message : String(error)));
  }
  const fields: MetadataField[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    if (/^[ \t]*\[/.test(line)) break;
    const found = tomlKey.exec(line);
    if (found) {
      const name = found[1]!.replaceAll('"', '');
      const nameStart = at + found[0].indexOf(found[1]!);
      const nameSpan = content.slice(nameStart, nameStart + found[1]!.length);
      const start = at + found[0].length;
      for (const value of tomlValues(text, start)) fields.push(field(name, nameSpan, value.text, content.slice(value.start, value.end)));
    }
    at += line.length + 1;
  }
  return { fields, problems };
}

interface TomlValue {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The scalar that starts there, or the strings of the array that starts there. */
function tomlValues(text: string, start: number): readonly TomlValue[] {
  const value = /\[|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[^\s#,\]][^\n#,\]]*/y;
  value.lastIndex = start;
  const first = value.exec(text);
  if (!first) return [];
  if (first[0] !== '[') return [tomlScalar(first)];
  const values: TomlValue[] = [];
  const item = /\]|"(?:[^"\\\n]|\\.){0,500}"|'[^'\n]{0,500}'/g;
  item.lastIndex = value.lastIndex;
  for (let found = item.exec(text); found && found[0] !== ']'; found = item.exec(text)) values.push(tomlScalar(found));
  return values;
}

function tomlScalar(found: RegExpExecArray): TomlValue {
  const quoted = /^["']/.test(found[0]);
  const written = quoted ? found[0].slice(1, -1) : found[0].trimEnd();
  const text = found[0].startsWith('"') ? written.replace(/\\(["\\])/g, '$1') : written;
  const start = found.index + (quoted ? 1 : 0);
  return { text, start, end: start + written.length };
}

function startOfLine(text: string, line: number): number {
  let start = 0;
  for (let skip = line - 1; skip > 0; skip--) {
    const end = text.indexOf('\n', start);
    if (end < 0) break;
    start = end + 1;
  }
  return Math.min(start, text.length);
}
