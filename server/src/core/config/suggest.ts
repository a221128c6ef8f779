/** What can be written at a place of a config file, and what stands there already means. */
import type { Span } from '../text.ts';
import { keysOf, shapeAt, type RuleName } from './keys.ts';
import type { Entry, Node } from './nodes.ts';
import type { Place } from './place.ts';
import type { Shape } from './shape.ts';

export interface ConfigSuggestion {
  readonly label: string;
  readonly kind: 'field' | 'value';
  readonly documentation?: string;
  readonly span: Span;
  /** Snippet text. */
  readonly text: string;
  /** What typed text is compared with. */
  readonly filter: string;
}

/** What stands at a place, in words. */
export interface ConfigNote {
  readonly path: readonly (string | number)[];
  readonly description: string;
  /** Where only a few values are possible. */
  readonly values: readonly string[];
  readonly span: Span;
}

/** Keys that the map does not have yet, or the values that are possible. `text` is that of the file. */
export function suggestionsAt(text: string, place: Place, root: Shape, rules: readonly RuleName[]): readonly ConfigSuggestion[] {
  const shape = shapeAt(root, place.path);
  const { span, lacks } = place;
  const json = place.language === 'json';
  // Editors compare with what is replaced: with its quote where there is one.
  const written = (word: string): string => (span.start < span.end && text[span.start] === '"' ? JSON.stringify(word) : word);
  const quoted = (word: string): string => (json ? JSON.stringify(word) : word);
  if (place.at === 'value')
    return valuesOf(shape).map((value) => ({
      label: value,
      kind: 'value',
      span,
      text: shape?.type === 'boolean' ? value : quoted(value),
      filter: written(value),
    }));
  if (shape?.type !== 'object' && shape?.type !== 'record') return [];
  const rest = (inner: Shape): string => (json ? `: ${skeleton(inner)}${lacks.comma ? ',' : ''}` : isNested(inner) ? ':' : ': $1');
  return keysOf(shape, rules)
    .filter(({ name }) => !place.taken.includes(name))
    .map(({ name, description, shape: inner }) => ({
      label: name,
      kind: 'field',
      ...(description === undefined ? {} : { documentation: description }),
      span,
      text: quoted(name) + (lacks.value ? rest(inner) : ''),
      filter: written(name),
    }));
}

/** What the key is for that stands at an offset, or whose value does; undefined where nothing is known of it. */
export function noteAt(root: Node, offset: number, shape: Shape, rules: readonly RuleName[]): ConfigNote | undefined {
  const path: (string | number)[] = [];
  let note: ConfigNote | undefined;
  let node: Node | undefined = root;
  const holds = ({ start, end }: Span): boolean => start <= offset && offset <= end;
  while (node) {
    const inner = shapeAt(shape, path);
    if (node.type === 'map' && (inner?.type === 'object' || inner?.type === 'record')) {
      const entry: Entry | undefined = node.entries.find(({ keySpan, value }) => holds(keySpan) || holds(value.span));
      if (!entry) return undefined;
      path.push(entry.key);
      const key = keysOf(inner, rules).find(({ name }) => name === entry.key);
      note =
        key?.description === undefined
          ? undefined
          : { path: [...path], description: key.description, values: valuesOf(key.shape), span: entry.keySpan };
      if (holds(entry.keySpan)) return note;
      node = entry.value;
    } else if (node.type === 'list') {
      const index: number = node.items.findIndex(({ span }) => holds(span));
      if (index < 0) return undefined;
      path.push(index);
      node = node.items[index];
    } else return note && { ...note, span: node.span };
  }
  return note;
}

function valuesOf(shape: Shape | undefined): readonly string[] {
  if (shape?.type === 'boolean') return ['true', 'false'];
  return shape?.type === 'string' ? (shape.values ?? []) : [];
}

/** Its value has lines of its own in YAML. */
const isNested = ({ type }: Shape): boolean => type === 'list' || type === 'record' || type === 'object';

/** An empty value in JSON, with the place where it is filled in. */
function skeleton(shape: Shape): string {
  switch (shape.type) {
    case 'string':
      return '"$1"';
    case 'list':
      return '[$1]';
    case 'record':
    case 'object':
      return '{$1}';
    default:
      return '$1';
  }
}
