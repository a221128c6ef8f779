/** Checks of incoming parameters: a handler only ever sees what the protocol allows; anything else is answered with −32602. */

/** Says what is wrong with a value, or nothing. `at` is the path to it, for the message. */
export type Check = (value: unknown, at: string) => string | undefined;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

export const anything: Check = () => undefined;
export const string: Check = (value, at) => (typeof value === 'string' ? undefined : `${at} must be a string`);
export const boolean: Check = (value, at) => (typeof value === 'boolean' ? undefined : `${at} must be true or false`);
const int32 = 2 ** 31;
export const integer: Check = (value, at) =>
  Number.isInteger(value) && (value as number) >= -int32 && (value as number) < int32 ? undefined : `${at} must be an integer`;
export const uinteger: Check = (value, at) =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) < int32 ? undefined : `${at} must be an integer from 0`;

/** Absent, or as `check` wants it. `null` counts as absent: several clients send it. */
export function optional(check: Check): Check {
  return (value, at) => (value === undefined || value === null ? undefined : check(value, at));
}

export function array(check: Check): Check {
  return (value, at) => {
    if (!Array.isArray(value)) return `${at} must be an array`;
    for (let index = 0; index < value.length; index++) {
      const problem = check(value[index], `${at}[${index}]`);
      if (problem) return problem;
    }
    return undefined;
  };
}

/** An object with at least these members; others pass. */
export function object(members: Readonly<Record<string, Check>>): Check {
  return (value, at) => {
    if (!isObject(value)) return `${at} must be an object`;
    for (const [name, check] of Object.entries(members)) {
      const problem = check(value[name], `${at}.${name}`);
      if (problem) return problem;
    }
    return undefined;
  };
}

/** One of several literals. */
export function oneOf(...allowed: readonly (string | number)[]): Check {
  return (value, at) => (allowed.includes(value as string) ? undefined : `${at} must be one of ${allowed.join(', ')}`);
}

export const position = object({ line: uinteger, character: uinteger });
export const range = object({ start: position, end: position });
export const textDocument = object({ uri: string });
export const textDocumentParams = object({ textDocument });
export const positionParams = object({ textDocument, position });
export const formattingOptions = object({ tabSize: uinteger, insertSpaces: boolean });
