/**
 * Checks messages of the server against the official LSP meta model, unknown members included. The model is not part of
 * this project: it is read from the file named by POSTMORTEM_LSP_METAMODEL, or from ../shared/lsp/metaModel.json. Where
 * neither is there, messages go unchecked and the test run says so.
 */
import { Ajv, type ValidateFunction } from 'ajv';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Incoming } from './wire.ts';

interface Type {
  readonly kind:
    | 'base'
    | 'reference'
    | 'array'
    | 'map'
    | 'and'
    | 'or'
    | 'tuple'
    | 'literal'
    | 'stringLiteral'
    | 'integerLiteral'
    | 'booleanLiteral';
  readonly name?: string;
  readonly element?: Type;
  readonly key?: Type;
  readonly items?: readonly Type[];
  readonly value?: Type & { readonly properties?: readonly Property[] };
}

interface Property {
  readonly name: string;
  readonly type: Type;
  readonly optional?: boolean;
}

interface Structure {
  readonly name: string;
  readonly properties: readonly Property[];
  readonly extends?: readonly Type[];
  readonly mixins?: readonly Type[];
}

interface Method {
  readonly method: string;
  readonly messageDirection: string;
  readonly params?: Type;
  readonly result?: Type;
  readonly registrationOptions?: Type;
}

export interface MetaModel {
  readonly requests: readonly Method[];
  readonly notifications: readonly Method[];
  readonly structures: readonly Structure[];
  readonly enumerations: readonly {
    readonly name: string;
    readonly type: Type;
    readonly values: readonly { readonly value: string | number }[];
    readonly supportsCustomValues?: boolean;
  }[];
  readonly typeAliases: readonly { readonly name: string; readonly type: Type }[];
}

const path = process.env['POSTMORTEM_LSP_METAMODEL'] ?? join(import.meta.dirname, '../../../shared/lsp/metaModel.json');

/** Undefined where the file is absent. */
export const metaModel: MetaModel | undefined = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as MetaModel) : undefined;
if (!metaModel) console.log('    LSP meta model not found: messages are not checked against it (set POSTMORTEM_LSP_METAMODEL to its path)');

/** Messages checked so far. */
export const checked = { count: 0 };

/** @throws when a message of the server is not what the protocol says. `asked` is the method that a response answers. */
export function checkMessage(message: Incoming, asked: string | undefined): void {
  if (!metaModel) return;
  const method = message.method ?? asked;
  if (!method || method.startsWith('postmortem/') || message.error) return;
  const part = message.method === undefined ? 'result' : 'params';
  const validate = validators(metaModel).get(`${part} ${method}`);
  if (!validate) throw new Error(`the protocol knows no ${part} of ${method}`);
  const value = message.method === undefined ? message.result : message.params;
  checked.count++;
  if (!validate(value === undefined ? null : value)) {
    throw new Error(`${part} of ${method}: ${JSON.stringify(validate.errors?.slice(0, 5))} in ${JSON.stringify(value).slice(0, 1500)}`);
  }
}

let compiled: Map<string, ValidateFunction> | undefined;

function validators(model: MetaModel): Map<string, ValidateFunction> {
  if (compiled) return compiled;
  const ajv = new Ajv({ strict: false, allowUnionTypes: true, inlineRefs: false });
  ajv.addSchema({ $id: 'lsp', $defs: definitions(model) });
  const lazy = new Map<string, ValidateFunction>();
  const add = (name: string, type: Type | undefined): void => {
    let validate: ValidateFunction | undefined;
    const schema = type ? rebase(schemaOf(model, type)) : { type: 'null' };
    const run = ((value: unknown) => {
      validate ??= ajv.compile(schema);
      const valid = validate(value);
      run.errors = validate.errors ?? null;
      return valid;
    }) as ValidateFunction;
    lazy.set(name, run);
  };
  for (const method of [...model.requests, ...model.notifications]) {
    if (method.messageDirection !== 'clientToServer') add(`params ${method.method}`, method.params);
    if (method.messageDirection !== 'serverToClient' && 'result' in method) add(`result ${method.method}`, method.result);
  }
  compiled = lazy;
  return lazy;
}

/** `$ref`s into the schema of definitions. */
const rebase = (schema: object): object => JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"lsp#/$defs/')) as object;

function definitions(model: MetaModel): Record<string, object> {
  const all: Record<string, object> = { LSPAny: {}, LSPObject: { type: 'object' }, LSPArray: { type: 'array' } };
  for (const structure of model.structures) {
    if (!(structure.name in all)) all[structure.name] = structureSchema(model, structure);
  }
  for (const { name, type, values, supportsCustomValues } of model.enumerations) {
    all[name] = supportsCustomValues ? schemaOf(model, type) : { enum: values.map(({ value }) => value) };
  }
  for (const { name, type } of model.typeAliases) if (!(name in all)) all[name] = schemaOf(model, type);
  return all;
}

function structureSchema(model: MetaModel, structure: Structure): object {
  return objectSchema(model, propertiesOf(model, structure));
}

/** Own properties and those of what the structure extends and mixes in. */
export function propertiesOf(model: MetaModel, structure: Structure): readonly Property[] {
  const inherited = [...(structure.extends ?? []), ...(structure.mixins ?? [])].flatMap(({ name }) => {
    const parent = model.structures.find((one) => one.name === name);
    return parent ? propertiesOf(model, parent) : [];
  });
  return [...inherited.filter(({ name }) => structure.properties.every((own) => own.name !== name)), ...structure.properties];
}

function objectSchema(model: MetaModel, properties: readonly Property[]): object {
  return {
    type: 'object',
    properties: Object.fromEntries(properties.map(({ name, type }) => [name, schemaOf(model, type)])),
    required: properties.filter(({ optional }) => !optional).map(({ name }) => name),
    additionalProperties: false,
  };
}

const bases: Readonly<Record<string, object>> = {
  integer: { type: 'integer', minimum: -(2 ** 31), maximum: 2 ** 31 - 1 },
  uinteger: { type: 'integer', minimum: 0, maximum: 2 ** 31 - 1 },
  decimal: { type: 'number' },
  boolean: { type: 'boolean' },
  null: { type: 'null' },
};

function schemaOf(model: MetaModel, type: Type): object {
  switch (type.kind) {
    case 'base':
      return bases[type.name ?? ''] ?? { type: 'string' };
    case 'reference':
      return { $ref: `#/$defs/${type.name}` };
    case 'array':
      return { type: 'array', items: schemaOf(model, type.element as Type) };
    case 'map':
      return { type: 'object', additionalProperties: schemaOf(model, type.value as Type) };
    case 'and':
      return { allOf: (type.items ?? []).map((item) => schemaOf(model, item)) };
    case 'or':
      return { anyOf: (type.items ?? []).map((item) => schemaOf(model, item)) };
    case 'tuple':
      return { type: 'array', items: (type.items ?? []).map((item) => schemaOf(model, item)), minItems: type.items?.length };
    case 'literal':
      return objectSchema(model, type.value?.properties ?? []);
    default:
      return { const: type.value };
  }
}

/** A value that has what a type requires and nothing else. */
export function requiredSample(model: MetaModel, type: Type): unknown {
  switch (type.kind) {
    case 'reference': {
      const structure = model.structures.find(({ name }) => name === type.name);
      if (structure) {
        const required = propertiesOf(model, structure).filter(({ optional }) => !optional);
        return Object.fromEntries(required.map((property) => [property.name, requiredSample(model, property.type)]));
      }
      const enumeration = model.enumerations.find(({ name }) => name === type.name);
      if (enumeration) return enumeration.values[0]?.value;
      const alias = model.typeAliases.find(({ name }) => name === type.name);
      return alias && alias.name !== 'LSPAny' ? requiredSample(model, alias.type) : {};
    }
    case 'base':
      return { integer: 1, uinteger: 1, decimal: 1, boolean: true, null: null }[type.name ?? ''] ?? 'file:///a.md';
    case 'array':
      return [];
    case 'or':
      return requiredSample(model, type.items?.[0] as Type);
    case 'literal':
      return Object.fromEntries(
        (type.value?.properties ?? [])
          .filter(({ optional }) => !optional)
          .map((property) => [property.name, requiredSample(model, property.type)]),
      );
    case 'stringLiteral':
    case 'integerLiteral':
    case 'booleanLiteral':
      return type.value;
    default:
      return {};
  }
}

/** Copies of a sample with one required member, at any depth, left out or of another type. */
export function spoiled(sample: unknown): unknown[] {
  if (typeof sample !== 'object' || sample === null || Array.isArray(sample)) return [];
  return Object.entries(sample).flatMap(([name, value]) => {
    const { [name]: _left, ...rest } = sample as Record<string, unknown>;
    return [
      rest,
      { ...sample, [name]: typeof value === 'string' ? 7 : 'text' },
      ...spoiled(value).map((inner) => ({ ...sample, [name]: inner })),
    ];
  });
}
