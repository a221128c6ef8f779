/** `postmortem inspect`: the model as JSON, for scripts and for seeing how a document is understood. */
import { resolve } from 'node:path';
import { ConfigFinder } from '../config.ts';
import { exit, UsageError, type Command } from '../command.ts';
import { judge } from '../judge.ts';
import { inputOf, readInput } from '../inputs.ts';
import { modelJson } from '../modelJson.ts';

export const inspect: Command = {
  usage: 'FILE',
  description:
    'Prints what was understood of a document as JSON: sections, timeline, impact, five whys, action items. "-" is standard input.',
  options: {},
  examples: ['postmortem inspect incidents/2025-09-22.md', 'cat draft.md | postmortem inspect -'],
  run: async ({ positionals }, io) => {
    const [file, ...rest] = positionals;
    if (file === undefined) throw new UsageError('inspect needs a file: postmortem inspect FILE');
    if (rest.length > 0) throw new UsageError('inspect takes one file at a time');
    const input = inputOf(file, io);
    const source = await readInput(input);
    const configs = new ConfigFinder(io.cwd, (message) => io.err.write(`postmortem: ${message}\n`));
    const { settings, path } = await configs.for(input.path ?? resolve(io.cwd, 'stdin'));
    const { analyzer } = judge(source.text, { settings, path: input.path && path, today: undefined, now: io.now() });
    const lineOf = (offset: number) => analyzer.document.positionAt(offset).line + 1;
    io.out.write(`${JSON.stringify(modelJson(analyzer.analysis().postmortem, lineOf), undefined, 2)}\n`);
    return exit.clean;
  },
};
