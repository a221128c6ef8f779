/** The JSON schema of a shape (draft-07, which editors know best). */
import type { Shape } from './shape.ts';

interface RuleName {
  readonly id: string;
  readonly summary: string;
}

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
      const values = schemaOf(shape.values, rules);
      const isRules = shape.format === 'rule';
      const names = isRules ? ruleNames(rules) : shape.known.map((name) => ({ name, description: undefined }));
      const properties = Object.fromEntries(
        names.map(({ name, description }) => [name, { ...(description && { description }), ...values }]),
      );
      return { type: 'object', properties, additionalProperties: isRules || shape.only ? false : values };
    }
    case 'object':
      return {
        type: 'object',
        properties: Object.fromEntries(
          Object.entries(shape.properties).map(([name, { description, shape: inner }]) => [
            name,
            { description, ...schemaOf(inner, rules) },
          ]),
        ),
        ...(shape.required && { required: shape.required }),
        additionalProperties: false,
      };
  }
}

function ruleNames(rules: readonly RuleName[]): readonly { readonly name: string; readonly description: string }[] {
  const groups = [...new Set(rules.map(({ id }) => id.slice(0, id.indexOf('/'))))];
  return [
    ...groups.map((name) => ({ name, description: `All rules of the group ${name}.` })),
    ...rules.map(({ id, summary }) => ({ name: id, description: summary })),
  ];
}
