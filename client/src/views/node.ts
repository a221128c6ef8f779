/**
 * What a view shows, as plain data: made from an `Overview` without the editor's API, so that it can be tested as text.
 * `modelTree.ts` is the only file that turns a node into a tree item.
 */
import type { EditParams, Overview, Range } from '../../../server/src/protocol.ts';

/** A row of a tree. */
export interface ViewNode {
  /** Unique among its siblings, and the same row after an edit: ids are made of it, expansion and selection hang on them. */
  readonly key: string;
  readonly label: string;
  readonly description?: string;
  /** Plain lines; escaped where they are rendered. */
  readonly tooltip?: readonly string[];
  readonly icon?: Icon;
  /** Where the row comes from; a click goes there. */
  readonly range?: Range;
  readonly checkbox?: Checkbox;
  /** For `when` clauses of inline actions: `viewItem == why`. */
  readonly context?: string;
  /** The row as a spoken sentence. */
  readonly spoken: string;
  readonly children?: readonly ViewNode[];
}

/** A codicon and the id of a theme colour; the shape alone has to tell, the colour only helps. */
export interface Icon {
  readonly id: string;
  readonly color?: string;
}

export interface Checkbox {
  readonly checked: boolean;
  readonly tooltip: string;
  /** The request that writes the other state. */
  readonly toggle: EditRequest;
}

/** `EditParams` before the document is known. */
export type EditRequest = EditParams extends infer P ? (P extends EditParams ? Omit<P, 'uri'> : never) : never;

/** A view as functions of the overview. All but `message` are asked for postmortems only. */
export interface ViewDefinition {
  /** As in `contributes.views`. */
  readonly id: string;
  nodes(overview: Overview): readonly ViewNode[];
  /** Rows can have rows below them: offers "collapse all". */
  readonly nested?: boolean;
  /** Dimmed words beside the view's title. */
  description?(overview: Overview): string | undefined;
  /** A line above the rows. */
  message?(overview: Overview): string | undefined;
  badge?(overview: Overview): { readonly value: number; readonly tooltip: string } | undefined;
}

/** More rows than this help nobody and make the tree slow; the last one then says how many are not shown. */
export const maximumRows = 1000;

/** The first `maximumRows` of `nodes`, and a row that tells of the rest. */
export function limitRows(nodes: readonly ViewNode[]): readonly ViewNode[] {
  if (nodes.length <= maximumRows) return nodes;
  const label = `${nodes.length - maximumRows} more, not shown here`;
  return [...nodes.slice(0, maximumRows), { key: 'more', label, icon: { id: 'ellipsis' }, spoken: label }];
}

/** The parts that are there. */
export function join(parts: readonly (string | undefined)[], separator: string): string {
  return parts.filter((part) => part !== undefined && part !== '').join(separator);
}

/** `1 item`, `2 items`. */
export function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
