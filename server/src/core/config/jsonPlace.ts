/** Where in JSON with comments a cursor is, though what stands there may be half typed. */
import { getLocation, visit } from 'jsonc-parser';
import type { Span } from '../text.ts';
import { readNodes, type Node } from './nodes.ts';
import { wordAt, wordEnd, type Path, type Place } from './place.ts';

/** Undefined where neither a key nor a value can stand. */
export function jsonPlace(text: string, offset: number): Place | undefined {
  if (inComment(text, offset)) return undefined;
  const { path, isAtPropertyKey, previousNode } = getLocation(text, offset);
  const before = previousNode && { start: previousNode.offset, end: previousNode.offset + previousNode.length };
  // A second value behind the first is none.
  if (!isAtPropertyKey && before && before.end < offset) return undefined;
  const span = before && before.start < offset && offset <= before.end ? restOf(text, before, offset) : wordAt(text, offset);
  if (!isAtPropertyKey) return { language: 'json', path, at: 'value', span, taken: [], lacks: { value: false, comma: false } };
  const map = path.slice(0, -1);
  const next = text.slice(span.end).trimStart()[0];
  const value = next !== ':';
  // A word that is no key yet would hide the keys behind it.
  const others = value ? text.slice(0, span.start) + ' '.repeat(span.end - span.start) + text.slice(span.end) : text;
  const taken = keysAt(others, map).filter(({ keySpan }) => offset < keySpan.start || keySpan.end < offset);
  return {
    language: 'json',
    path: map,
    at: 'key',
    span,
    taken: taken.map(({ key }) => key),
    lacks: { value, comma: next === '"' || next === '/' },
  };
}

/** In a line comment up to its end, in a block comment until it is closed. */
function inComment(text: string, offset: number): boolean {
  let inside = false;
  visit(text, {
    onComment(start, length) {
      const end = start + length;
      inside ||= start < offset && (text[start + 1] === '/' || !text.slice(start, end).endsWith('*/') ? offset <= end : offset < end);
    },
  });
  return inside;
}

/** Of a string that is not closed, and so reaches to the end of its line, no more than the word of the cursor. */
function restOf(text: string, token: Span, offset: number): Span {
  const end = wordEnd(text, offset, token.end);
  return { start: token.start, end: end === token.end - 1 && end >= offset && text[end] === '"' ? token.end : end };
}

function keysAt(text: string, path: Path): readonly { readonly key: string; readonly keySpan: Span }[] {
  const map = path.reduce<Node | undefined>((node, step) => {
    if (typeof step === 'number') return node?.type === 'list' ? node.items[step] : undefined;
    return node?.type === 'map' ? node.entries.find(({ key }) => key === step)?.value : undefined;
  }, readNodes(text, 'json').root);
  return map?.type === 'map' ? map.entries : [];
}
