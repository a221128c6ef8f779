/** The keys of a config file and what they mean: read off the shape, for the schema, for completion and for hovers. */
import type { Property, Shape } from './shape.ts';

export interface RuleName {
  readonly id: string;
  readonly summary: string;
}

export interface Key {
  readonly name: string;
  readonly description: string | undefined;
  readonly shape: Shape;
}

/** The keys that are known for a map; others may be allowed. */
export function keysOf(shape: Shape & { readonly type: 'record' | 'object' }, rules: readonly RuleName[]): readonly Key[] {
  if (shape.type === 'object')
    return Object.entries(shape.properties).map(([name, property]: [string, Property]) => ({ name, ...property }));
  const names = shape.format === 'rule' ? ruleNames(rules) : shape.known.map((name) => ({ name, description: undefined }));
  return names.map((name) => ({ ...name, shape: shape.values }));
}

/** The shape of what a path of keys and positions in lists leads to; undefined where nothing of ours can be. */
export function shapeAt(root: Shape, path: readonly (string | number)[]): Shape | undefined {
  return path.reduce<Shape | undefined>((shape, step) => {
    if (typeof step === 'number') return shape?.type === 'list' ? shape.items : undefined;
    if (shape?.type === 'record') return shape.values;
    return shape?.type === 'object' && Object.hasOwn(shape.properties, step) ? shape.properties[step]?.shape : undefined;
  }, root);
}

function ruleNames(rules: readonly RuleName[]): readonly { readonly name: string; readonly description: string }[] {
  const groups = [...new Set(rules.map(({ id }) => id.slice(0, id.indexOf('/'))))];
  return [
    ...groups.map((name) => ({ name, description: `All rules of the group ${name}.` })),
    ...rules.map(({ id, summary }) => ({ name: id, description: summary })),
  ];
}
