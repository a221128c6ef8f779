/** What a command of the terminal program is, and how its arguments are read. */
import { parseArgs } from 'node:util';
import { nearest } from './nearest.ts';
import type { Io } from './io.ts';

export interface Option {
  readonly type: 'string' | 'boolean';
  /** Shown in the help for the value: `YYYY-MM-DD`. */
  readonly value?: string;
  readonly help: string;
  readonly choices?: readonly string[];
}

export interface Command {
  /** Behind the name: `PATHS… [options]`. */
  readonly usage: string;
  /** One or more lines below the usage. */
  readonly description: string;
  readonly options: Readonly<Record<string, Option>>;
  readonly examples: readonly string[];
  /** Resolves to the exit code. */
  run(args: Arguments, io: Io): Promise<number>;
}

export interface Arguments {
  readonly positionals: readonly string[];
  /** The value of a string option. */
  text(name: string): string | undefined;
  flag(name: string): boolean;
}

/** Exit codes; stable, documented in docs/cli.md. */
export const exit = { clean: 0, findings: 1, usage: 2, internal: 3 } as const;

/** Something the user can put right: shown without a stack, exit code 2. */
export class UsageError extends Error {}

/**
 * Reads arguments by the options of a command.
 * @throws UsageError that names the argument, with the nearest known spelling.
 */
export function parseArguments(options: Readonly<Record<string, Option>>, args: readonly string[]): Arguments {
  const config = Object.fromEntries(Object.entries(options).map(([name, { type }]) => [name, { type }]));
  const { tokens } = parseArgs({ args: [...args], options: config, strict: false, allowPositionals: true, tokens: true });
  const positionals: string[] = [];
  const values = new Map<string, string | true>();
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (!option) throw new UsageError(`unknown option ${token.rawName}${suggest(token.name, Object.keys(options))}`);
    if (option.type === 'boolean') {
      if (token.value !== undefined) throw new UsageError(`${token.rawName} takes no value`);
      values.set(token.name, true);
      continue;
    }
    // As in `--output --title x`: an option where the value should be.
    if (token.value === undefined || (!token.inlineValue && token.value.startsWith('--'))) {
      throw new UsageError(`${token.rawName} needs a value: ${token.rawName} ${option.value ?? 'VALUE'}`);
    }
    if (option.choices && !option.choices.includes(token.value)) {
      throw new UsageError(`${token.rawName} is ${option.choices.join(' or ')}, not "${token.value}"`);
    }
    values.set(token.name, token.value);
  }
  return {
    positionals,
    text: (name) => {
      const value = values.get(name);
      return typeof value === 'string' ? value : undefined;
    },
    flag: (name) => values.get(name) === true,
  };
}

function suggest(name: string, known: readonly string[]): string {
  const [best] = nearest(name, known);
  return best === undefined ? '' : `. Did you mean --${best}?`;
}
