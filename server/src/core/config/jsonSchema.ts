/** The JSON schema of a shape (draft-07, which editors know best). */
import { keysOf, type RuleName } from './keys.ts';
import type { Shape } from './shape.ts';

/** The schema of a whole config file. */
export function jsonSchemaOf(shape: Shape & { readonly type: 'object' }, rules: readonly RuleName[]): object {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Postmortem',
    description: 'Settings of a team for its postmortems.',
    ...schemaOf(
      { ...shape, properties: { $schema: { description: 'Where this schema is.', shape: { type: 'string' } }, ...shape.properties } },
      rules,
    ),
    allowComments: true,
    allowTrailingCommas: true,
  };
}

function schemaOf(shape: Shape, rules: readonly RuleName[]): Record<string, unknown> {
  switch (shape.type) {
    case 'string':
      return { type: 'string', ...(shape.values && { enum: shape.values }), ...(shape.format === 'ticket' && { format: 'regex' }) };
    case 'boolean':
      return { type: 'boolean' };
    case 'integer':
      return { type: 'integer', minimum: shape.minimum };
    case 'list':
      return { type: 'array', items: schemaOf(shape.items, rules) };
    case 'record': {
      const properties = propertiesOf(shape, rules);
      return {
        type: 'object',
        properties,
        additionalProperties: shape.format === 'rule' || shape.only ? false : schemaOf(shape.values, rules),
      };
    }
    case 'object':
      return {
        type: 'object',
        properties: propertiesOf(shape, rules),
        ...(shape.required && { required: shape.required }),
        additionalProperties: false,
      };
  }
}

function propertiesOf(shape: Shape & { readonly type: 'record' | 'object' }, rules: readonly RuleName[]): Record<string, unknown> {
  return Object.fromEntries(
    keysOf(shape, rules).map(({ name, description, shape: inner }) => [
      name,
      { ...(description && { description }), ...schemaOf(inner, rules) },
    ]),
  );
}
