/** Where in YAML a cursor is, by indentation: a half-typed line need not be YAML yet. Of what stands in braces and brackets nothing is said. */
import { wordEnd, type Path, type Place } from './place.ts';

/** Indentation and dashes; a key, with the blanks behind its colon; what is typed of a key or a value. */
const typed = /^( *(?:- +)*)(?:([\w$][\w$./-]*):( +))?([\w$][\w$./-]*)?$/;
/** Indentation and dashes, a key, and what is on the line behind it. */
const entry = /^( *(?:- +)*)([\w$][\w$./-]*):(?: +(\S.*))?$/;

interface Line {
  /** With the dashes. */
  readonly indent: string;
  readonly key: string;
  /** Its value is on the lines below. */
  readonly opens: boolean;
}

/** Undefined where neither a key nor a value can stand. */
export function yamlPlace(text: string, offset: number): Place | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const [, indent, key, gap, word = ''] = typed.exec(text.slice(start, offset)) ?? [];
  if (indent === undefined) return undefined;
  const above = linesOf(text.slice(0, start)).toReversed();
  const path = pathTo(indent, above);
  if (!path) return undefined;
  const span = { start: offset - word.length, end: wordEnd(text, offset) };
  if (key !== undefined && gap !== undefined)
    return { language: 'yaml', path: [...path, key], at: 'value', span, taken: [], lacks: { value: false, comma: false } };
  const end = text.indexOf('\n', offset);
  const below = end < 0 ? [] : linesOf(text.slice(end + 1));
  const taken = [...(indent.includes('-') ? [] : siblings(indent.length, above, true)), ...siblings(indent.length, below, false)];
  return { language: 'yaml', path, at: 'key', span, taken, lacks: { value: text[span.end] !== ':', comma: false } };
}

function linesOf(text: string): readonly Line[] {
  return text.split(/\r?\n/).flatMap((line): Line[] => {
    const [, indent, key, value] = entry.exec(line) ?? [];
    return indent === undefined || key === undefined ? [] : [{ indent, key, opens: value === undefined || value.startsWith('#') }];
  });
}

/** The path to the map whose keys are indented so; `above` are the lines before it, the last one first. */
function pathTo(indent: string, above: readonly Line[]): Path | undefined {
  const path: (string | number)[] = [];
  let column = indent.length;
  let inList = false;
  const enterLists = (before: string): void => {
    for (let dash = before.lastIndexOf('-'); dash >= 0; dash = dash === 0 ? -1 : before.lastIndexOf('-', dash - 1)) {
      path.unshift(0);
      column = dash;
      inList = true;
    }
  };
  enterLists(indent);
  for (const line of above) {
    const at = line.indent.length;
    if (inList ? at <= column : at < column) {
      if (!line.opens) return undefined;
      path.unshift(line.key);
      column = at;
      inList = false;
      enterLists(line.indent);
    } else if (!inList && at === column) enterLists(line.indent);
  }
  return path;
}

/** Keys of the same map on lines away from the cursor. Its first line may begin an item of a list, and so may the first one behind it. */
function siblings(column: number, lines: readonly Line[], upwards: boolean): readonly string[] {
  const keys: string[] = [];
  for (const { indent, key } of lines) {
    const item = indent.indexOf('-');
    const begins = item >= 0 && item < column;
    if (indent.length < column || (begins && !upwards)) break;
    if (indent.length === column) keys.push(key);
    if (begins) break;
  }
  return keys;
}
