/** `postmortem lint`: the findings of files, folders, globs and standard input. */
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import type { ReportCache } from '../cache.ts';
import { exit, UsageError, type Arguments, type Command } from '../command.ts';
import { inputsOf } from '../inputs.ts';
import { printable, type Io, type Output } from '../io.ts';
import { threadsFor } from '../threads.ts';
import { Linter } from '../linter.ts';
import { reporters } from '../reporters/index.ts';
import type { CalendarDate } from '../../core/index.ts';
import type { FileReport } from '../reporters/reporter.ts';

export const lint: Command = {
  usage: 'PATHS… [options]',
  description: [
    'Finds what is missing, unclear or reads as blame. PATHS are files, folders (searched for Markdown files) and globs;',
    '"-" is standard input. Only documents that are recognised as postmortems are judged.',
  ].join('\n'),
  options: {
    format: { type: 'string', choices: Object.keys(reporters), help: 'How findings are printed; stylish if left out.' },
    fix: { type: 'boolean', help: 'Apply the safe fixes. With standard input the fixed text is printed.' },
    today: { type: 'string', value: 'YYYY-MM-DD', help: 'The day to judge on: what is overdue depends on it.' },
    'stdin-filename': { type: 'string', value: 'FILE', help: 'Read standard input as if it were FILE.' },
    cache: { type: 'boolean', help: 'Keep reports in .postmortemcache and judge again only what has changed.' },
    concurrency: { type: 'string', value: 'N|auto|off', help: 'Threads that judge beside the main one; auto if left out.' },
  },
  examples: ['postmortem lint incidents', 'postmortem lint --format json "docs/**/*.md"', 'git show HEAD:incident.md | postmortem lint -'],
  run: async (args, io) => {
    if (args.positionals.length === 0 && args.text('stdin-filename') === undefined) {
      throw new UsageError('lint needs at least one path, or "-" for standard input: postmortem lint PATHS…');
    }
    const threads = threadsOf(args);
    const [fix, today, cache] = [args.flag('fix'), await todayOf(args), await cacheOf(args, io)];
    let unreadable = false;
    const warn = (message: string) => {
      const lines = message.split('\n').map(printable);
      io.err.write(`${io.err.style('red', 'postmortem:')} ${lines.join('\n')}\n`);
    };
    const complain = (message: string) => {
      unreadable = true;
      warn(message);
    };
    const inputs = await inputsOf(args, io, complain);
    const { files, fixed, failed } = await new Linter(io, { fix, today, cache, threads, complain, warn }).run(inputs);
    // Where the fixed text of standard input goes to standard output, the report stands aside.
    const out = fix && inputs.some(({ stdin }) => stdin) ? io.err : io.out;
    const reporter = reporters[args.text('format') ?? 'stylish'];
    if (reporter) print(reporter({ files, fixed: fix ? fixed : undefined }, out), out);
    if (failed) return exit.internal;
    if (unreadable) return exit.usage;
    return files.some(isFailing) ? exit.findings : exit.clean;
  },
};

function isFailing({ findings }: FileReport): boolean {
  return findings.some(({ severity }) => severity === 'error' || severity === 'warning');
}

/** Neither as one text, which may be long, nor in thousands of small ones. */
function print(parts: Iterable<string>, out: Output): void {
  let text = '';
  for (const part of parts) {
    text += part;
    if (text.length < 65_536) continue;
    out.write(text);
    text = '';
  }
  out.write(text);
}

/** How many threads a number of documents is worth. */
function threadsOf(args: Arguments): (documents: number) => number {
  const text = args.text('concurrency') ?? 'auto';
  if (!/^(?:auto|off|[1-9]\d{0,2})$/.test(text)) {
    throw new UsageError(`--concurrency is a number of threads from 1, auto or off, not "${text}"`);
  }
  return (documents) => threadsFor(text, documents, availableParallelism());
}

async function todayOf(args: Arguments): Promise<CalendarDate | undefined> {
  const text = args.text('today');
  if (text === undefined) return undefined;
  const { parseDay } = await import('../today.ts');
  const day = parseDay(text);
  if (!day) throw new UsageError(`--today is a day such as 2025-10-15, not "${text}"`);
  return day;
}

/** Loaded here, because hashing is the dearest part of Node that this program needs. */
async function cacheOf(args: Arguments, io: Io): Promise<ReportCache | undefined> {
  if (!args.flag('cache')) return undefined;
  const { ReportCache } = await import('../cache.ts');
  return ReportCache.open(resolve(io.cwd, '.postmortemcache'));
}
