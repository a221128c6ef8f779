/** Checks a tree against a shape: takes what fits, and says of the rest what is wrong and what would be right. */
import { isZone } from '../parser/dates/timeZone.ts';
import { readTicketPattern } from '../ticketPattern.ts';
import type { Node, Problem } from './nodes.ts';
import type { Shape } from './shape.ts';

/** Ids of the rules, which are not known to the shape. */
export interface Known {
  readonly rules: readonly string[];
}

type Wrong = (message: string, beyondSchema?: boolean) => undefined;

/** The value of a node, as far as it fits; undefined when nothing of it does. */
export function validate(node: Node, shape: Shape, known: Known, problems: Problem[]): unknown {
  const wrong: Wrong = (message, beyondSchema) =>
    void problems.push({ message, span: node.span, ...(beyondSchema ? { beyondSchema } : {}) });
  switch (shape.type) {
    case 'boolean':
      return node.type === 'scalar' && typeof node.value === 'boolean' ? node.value : wrong('Expected true or false.');
    case 'integer':
      return node.type === 'scalar' && Number.isInteger(node.value) && (node.value as number) >= shape.minimum
        ? node.value
        : wrong(`Expected a whole number, ${shape.minimum} or more.`);
    case 'string':
      return node.type === 'scalar' && typeof node.value === 'string' ? checkedText(node.value, shape, wrong) : wrong(expectation(shape));
    case 'list':
      if (node.type !== 'list') return wrong('Expected a list.');
      return node.items.map((item) => validate(item, shape.items, known, problems)).filter((item) => item !== undefined);
    case 'record':
    case 'object':
      return node.type === 'map' ? validateMap(node, shape, known, problems) : wrong('Expected keys and values.');
  }
}

function checkedText(value: string, shape: Shape & { type: 'string' }, wrong: Wrong): string | undefined {
  if (shape.values && !shape.values.includes(value)) return wrong(`"${value}" is not one of ${shape.values.join(', ')}.`);
  if (shape.format === 'time-zone' && !isZone(value))
    return wrong(`"${value}" is no time zone: expected an IANA name such as Europe/Berlin, or an offset such as +02:00.`, true);
  const problem = shape.format === 'ticket' ? readTicketPattern(value).problem : undefined;
  if (problem !== undefined) return wrong(problem, true);
  return value;
}

function expectation(shape: Shape & { type: 'string' }): string {
  return shape.values ? `Expected one of ${shape.values.join(', ')}.` : 'Expected text.';
}

function validateMap(
  node: Node & { type: 'map' },
  shape: Shape & { type: 'record' | 'object' },
  known: Known,
  problems: Problem[],
): Record<string, unknown> | undefined {
  const result: [string, unknown][] = [];
  for (const { key, keySpan, value } of node.entries) {
    const inner = shape.type === 'record' ? shape.values : shape.properties[key]?.shape;
    const names = namesOf(shape, known);
    if (!inner || (names && !names.includes(key))) {
      if (key !== '$schema') problems.push({ message: `"${key}" is not known here.${suggestion(key, names ?? [])}`, span: keySpan });
      continue;
    }
    const read = validate(value, inner, known, problems);
    if (read !== undefined) result.push([key, read]);
  }
  const required = shape.type === 'object' ? (shape.required ?? []) : [];
  const missing = required.filter((name) => !node.entries.some(({ key }) => key === name));
  if (missing.length > 0) problems.push({ message: `"${missing.join('", "')}" is missing.`, span: node.span });
  return required.every((name) => result.some(([key]) => key === name)) ? Object.fromEntries(result) : undefined;
}

/** The keys that a map may have; undefined for any. */
function namesOf(shape: Shape & { type: 'record' | 'object' }, { rules }: Known): readonly string[] | undefined {
  if (shape.type === 'object') return Object.keys(shape.properties);
  if (shape.format === 'rule') return [...rules, ...new Set(rules.map((id) => id.slice(0, id.indexOf('/'))))];
  return shape.only ? shape.known : undefined;
}

/** The name that was meant, when one is close. */
function suggestion(key: string, names: readonly string[]): string {
  const wanted = key.toLowerCase();
  const near = names.find((name) => name.toLowerCase() === wanted || distance(name.toLowerCase(), wanted) <= 2);
  return near ? ` Did you mean "${near}"?` : names.length > 0 && names.length <= 12 ? ` Known are ${names.join(', ')}.` : '';
}

/** Edit distance; a large number for texts of very different length. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2 || a.length > 60) return 99;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}
