/** Help texts, made from the commands' own data. */
import { commands } from './commands/index.ts';
import type { Command, Option } from './command.ts';
import type { Output } from './io.ts';

const common: Readonly<Record<string, Option>> = {
  help: { type: 'boolean', help: 'Show this help.' },
  version: { type: 'boolean', help: 'Show the version.' },
};

/** `postmortem --help`. */
export function programHelp(out: Output): string {
  const rows = Object.entries(commands).map(([name, { summary }]) => [name, summary] as const);
  return [
    'Checks blameless postmortems written in Markdown. Nothing leaves this machine.',
    '',
    `${out.style('bold', 'Usage:')} postmortem COMMAND [options]`,
    '',
    out.style('bold', 'Commands:'),
    ...columns(rows),
    '',
    `${out.style('bold', 'Exit codes:')} 0 clean, 1 findings of severity warning or error, 2 usage or unreadable input, 3 internal error`,
    '`postmortem COMMAND --help` tells more about one of them.',
    '',
  ].join('\n');
}

/** `postmortem lint --help`. */
export function commandHelp(name: string, command: Command, out: Output): string {
  const options = Object.entries({ ...command.options, ...common }).map(([option, { value, choices, help }]) => {
    const shown = choices ? choices.join('|') : value;
    return [`--${option}${shown === undefined ? '' : ` ${shown}`}`, help] as const;
  });
  return [
    `${out.style('bold', 'Usage:')} postmortem ${name} ${command.usage}`,
    '',
    command.description,
    '',
    out.style('bold', 'Options:'),
    ...columns(options),
    '',
    out.style('bold', 'Examples:'),
    ...command.examples.map((example) => `  ${example}`),
    '',
  ].join('\n');
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
