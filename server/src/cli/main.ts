/** Finds the command, reads its arguments, runs it, turns what goes wrong into a message and an exit code. */
import { exit, parseArguments, UsageError } from './command.ts';
import { commands } from './commands/index.ts';
import { commandHelp, programHelp } from './help.ts';
import { nearest } from './nearest.ts';
import { version } from './version.ts';
import type { Io } from './io.ts';

/** Runs the program with the arguments behind its name; resolves to the exit code and never rejects. */
export async function main(args: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = args;
  try {
    if (name === undefined) {
      io.err.write(programHelp(io.err));
      return exit.usage;
    }
    if (name === '--version' || name === '-v') return print(io, `${version}\n`);
    if (name === '--help' || name === '-h' || name === 'help') {
      const [topic] = rest;
      if (topic === undefined) return print(io, programHelp(io.out));
      return print(io, commandHelp(topic, await load(topic), io.out));
    }
    const command = await load(name);
    if (wants(rest, '--help', '-h')) return print(io, commandHelp(name, command, io.out));
    if (wants(rest, '--version', '-v')) return print(io, `${version}\n`);
    return await command.run(parseArguments(command.options, rest), io);
  } catch (error) {
    if (error instanceof UsageError) {
      io.err.write(`${io.err.style('red', 'postmortem:')} ${error.message}\n`);
      return exit.usage;
    }
    io.err.write(`postmortem ${version}: internal error, please report it: ${error instanceof Error ? error.stack : String(error)}\n`);
    return exit.internal;
  }
}

async function load(name: string) {
  const entry = commands[name];
  if (entry) return await entry.load();
  const [best] = nearest(name, Object.keys(commands));
  const hint = best === undefined ? 'Try `postmortem --help`.' : `Did you mean \`postmortem ${best}\`?`;
  throw new UsageError(`unknown command "${name}". ${hint}`);
}

function wants(args: readonly string[], ...names: string[]): boolean {
  const end = args.indexOf('--');
  return (end < 0 ? args : args.slice(0, end)).some((arg) => names.includes(arg));
}

function print(io: Io, text: string): number {
  io.out.write(text);
  return exit.clean;
}
