/** JSON with comments and YAML as one kind of tree with positions. */
import { parseTree, printParseErrorCode, type Node as JsonNode, type ParseError } from 'jsonc-parser';
import { isAlias, isMap, isScalar, isSeq, parseDocument, type Document } from 'yaml';
import type { Span } from '../text.ts';

export type Node =
  | { readonly type: 'map'; readonly entries: readonly Entry[]; readonly span: Span }
  | { readonly type: 'list'; readonly items: readonly Node[]; readonly span: Span }
  | { readonly type: 'scalar'; readonly value: unknown; readonly span: Span };

export interface Entry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: Node;
}

export interface Problem {
  readonly message: string;
  readonly span: Span;
  /** The JSON schema cannot tell: an editor that has the schema does not report it by itself. */
  readonly beyondSchema?: boolean;
}

/** Trees deeper than this are nobody's config. */
const deepest = 40;
/** So are trees with more nodes: aliases of aliases can make millions of a few lines. */
const most = 100_000;

/** Undefined for an empty text. Faults of the syntax are problems; what can be read around them is read. */
export function readNodes(
  text: string,
  language: 'json' | 'yaml',
): { readonly root: Node | undefined; readonly problems: readonly Problem[] } {
  try {
    return language === 'json' ? readJson(text) : readYaml(text);
  } catch (error) {
    return { root: undefined, problems: [{ message: error instanceof Error ? error.message : String(error), span: { start: 0, end: 0 } }] };
  }
}

/** A tree for a value that has no text: settings that an editor sends. All spans are empty. */
export function nodeOfValue(value: unknown, depth = 0): Node {
  const span = { start: 0, end: 0 };
  if (depth > deepest || typeof value !== 'object' || value === null) return { type: 'scalar', value, span };
  if (Array.isArray(value)) return { type: 'list', items: value.map((item) => nodeOfValue(item, depth + 1)), span };
  return {
    type: 'map',
    entries: Object.entries(value).map(([key, item]) => ({ key, keySpan: span, value: nodeOfValue(item, depth + 1) })),
    span,
  };
}

function readJson(text: string): { root: Node | undefined; problems: Problem[] } {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true, disallowComments: false, allowEmptyContent: true });
  const problems = errors.map(({ error, offset, length }) => ({
    message: `Not valid JSON: ${sentence(printParseErrorCode(error))}`,
    span: { start: offset, end: offset + length },
  }));
  return { root: tree && jsonNode(tree, 0), problems };
}

/** `PropertyNameExpected` → `property name expected.` */
function sentence(code: string): string {
  return `${code.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter}`).toLowerCase()}.`;
}

function jsonNode(node: JsonNode, depth: number): Node {
  const span = { start: node.offset, end: node.offset + node.length };
  if (depth > deepest) return { type: 'scalar', value: undefined, span };
  if (node.type === 'array') return { type: 'list', items: (node.children ?? []).map((child) => jsonNode(child, depth + 1)), span };
  if (node.type !== 'object') return { type: 'scalar', value: node.value, span };
  const entries = (node.children ?? []).flatMap(({ children: [key, value] = [] }): Entry[] =>
    key && value
      ? [{ key: String(key.value), keySpan: { start: key.offset, end: key.offset + key.length }, value: jsonNode(value, depth + 1) }]
      : [],
  );
  return { type: 'map', entries, span };
}

function readYaml(text: string): { root: Node | undefined; problems: Problem[] } {
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: false });
  const problems = document.errors.map(({ message, pos }) => ({
    message: `Not valid YAML: ${message.split('\n', 1)[0]!}`,
    span: { start: Math.min(pos[0], text.length), end: Math.min(pos[1], text.length) },
  }));
  return { root: document.contents === null ? undefined : yamlNode(document, document.contents, 0, { left: most }), problems };
}

function yamlNode(document: Document, node: unknown, depth: number, nodes: { left: number }): Node {
  const [start, end] = (isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range : undefined) ?? [0, 0];
  const span = { start, end };
  if (depth > deepest || nodes.left-- <= 0) return { type: 'scalar', value: undefined, span };
  if (isAlias(node)) return { ...yamlNode(document, node.resolve(document), depth + 1, nodes), span };
  if (isSeq(node)) return { type: 'list', items: node.items.map((item) => yamlNode(document, item, depth + 1, nodes)), span };
  if (!isMap(node)) return { type: 'scalar', value: isScalar(node) ? node.value : null, span };
  const entries = node.items.flatMap(({ key, value }): Entry[] => {
    if (!isScalar(key) || !key.range) return [];
    return [
      { key: String(key.value), keySpan: { start: key.range[0], end: key.range[1] }, value: yamlNode(document, value, depth + 1, nodes) },
    ];
  });
  return { type: 'map', entries, span };
}
