/** `postmortem new`: the template, filled with what is known at the start. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { newPostmortem as newText } from '../../core/index.ts';
import { exit, UsageError, type Command } from '../command.ts';
import { reason } from '../files.ts';
import { dayIn, formatDay, parseDay } from '../today.ts';

export const newPostmortem: Command = {
  usage: '[--title TEXT] [--severity SEV-1] [--date YYYY-MM-DD] [--template full|short] [--output FILE]',
  description: 'Prints a new postmortem from the template, or writes it to FILE. An existing file is never overwritten.',
  options: {
    title: { type: 'string', value: 'TEXT', help: 'What happened, in a few words.' },
    severity: { type: 'string', value: 'SEV-1', help: 'How bad it was, in the words of your team.' },
    date: { type: 'string', value: 'YYYY-MM-DD', help: 'The day of the incident; today if left out.' },
    template: { type: 'string', choices: ['full', 'short'], help: 'How much of the template; full if left out.' },
    output: { type: 'string', value: 'FILE', help: 'Write to FILE instead of the terminal.' },
  },
  examples: ['postmortem new --title "Checkout slow" --severity SEV-2 --output incidents/2025-10-15-checkout.md'],
  run: async (args, io) => {
    const [stray] = args.positionals;
    if (stray !== undefined) throw new UsageError(`new takes no argument "${stray}"; the file goes behind --output`);
    const date = args.text('date') ?? formatDay(dayIn(io.now(), undefined));
    if (!parseDay(date)) throw new UsageError(`--date is a day such as 2025-10-15, not "${date}"`);
    const text = newText({
      title: args.text('title'),
      severity: args.text('severity'),
      date,
      template: args.text('template') === 'short' ? 'short' : 'full',
    });
    const output = args.text('output');
    if (output === undefined) {
      io.out.write(text);
      return exit.clean;
    }
    try {
      // `wx` fails where anything exists, links included.
      writeFileSync(resolve(io.cwd, output), text, { flag: 'wx' });
    } catch (error) {
      const exists = (error as NodeJS.ErrnoException).code === 'EEXIST';
      throw new UsageError(`${output}: ${exists ? 'already exists and is not overwritten' : reason(error)}`);
    }
    io.err.write(`Wrote ${output}\n`);
    return exit.clean;
  },
};
