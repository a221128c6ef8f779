/**
 * The rows of a tree across updates: a row is the same object as long as its path of keys is, so that expansion and selection stay,
 * and only what reads differently is drawn again. Knows nothing of the editor.
 */
import type { Range } from '../../../server/src/protocol.ts';
import type { ViewNode } from './node.ts';

export interface Row {
  /** A path of keys: `group/item` for a leaf, `group/` for a row with rows below it. */
  readonly id: string;
  readonly parent: Row | undefined;
  /** As of the last update. */
  node: ViewNode;
  children: readonly Row[];
}

/** What the editor hands to a command is anything: a row, a group of the view, nothing. */
export function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && 'node' in value && 'children' in value;
}

export class Rows {
  readonly #prefix: string;
  roots: readonly Row[] = [];

  /** `prefix` begins all ids: of another document, so that what was collapsed there is not collapsed here. */
  constructor(prefix = '') {
    this.#prefix = prefix;
  }

  /** Takes over `nodes`. The rows to draw again with all below them: `'all'` when the first level itself is another one. */
  update(nodes: readonly ViewNode[]): 'all' | readonly Row[] {
    const changed: Row[] = [];
    const roots = sync(undefined, this.#prefix, this.roots, nodes, changed);
    const all = !sameRows(roots, this.roots);
    this.roots = roots;
    return all ? 'all' : changed;
  }

  /** The innermost row that holds `line`; `preferred` where it is as narrow as that. */
  at(line: number, preferred?: Row): Row | undefined {
    let found: Row | undefined;
    for (const row of this.all()) {
      const height = heightAt(line, row);
      if (height === undefined) continue;
      const best = found && heightAt(line, found);
      if (best === undefined || height < best || (height === best && row === preferred)) found = row;
    }
    return found;
  }

  *all(rows: readonly Row[] = this.roots): Iterable<Row> {
    for (const row of rows) {
      yield row;
      yield* this.all(row.children);
    }
  }
}

function sync(parent: Row | undefined, prefix: string, before: readonly Row[], nodes: readonly ViewNode[], changed: Row[]): readonly Row[] {
  const known = new Map(before.map((row) => [row.id, row]));
  return nodes.map((node) => {
    const { key, children = [] } = node;
    // A leaf that gets children is another row: the editor would keep the old one collapsed.
    const id = `${prefix}${key}${children.length > 0 ? '/' : ''}`;
    const row = known.get(id) ?? { id, parent, node, children: [] };
    const below = sync(row, id, row.children, children, changed);
    if (face(row.node) !== face(node) || !sameRows(below, row.children)) changed.push(row);
    row.node = node;
    row.children = below;
    return row;
  });
}

function sameRows(a: readonly Row[], b: readonly Row[]): boolean {
  return a.length === b.length && a.every((row, i) => row === b[i]);
}

/** What is visible of a node: its place in the text is not, or each key would draw all rows below the cursor again. */
function face(node: ViewNode): string {
  const { label, description, tooltip, icon, checkbox, context, spoken } = node;
  return JSON.stringify([label, description, tooltip, icon, checkbox?.checked, checkbox?.tooltip, context, spoken]);
}

/** Lines of the row's range, or `undefined` when `line` is not in it. */
function heightAt(line: number, { node: { range } }: Row): number | undefined {
  if (range === undefined) return undefined;
  const last = lastLine(range);
  return line < range.start.line || line > last ? undefined : last - range.start.line;
}

function lastLine({ start, end }: Range): number {
  return end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
}
