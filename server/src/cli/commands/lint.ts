/** `postmortem lint`: the findings of files, folders, globs and standard input. */
import { resolve } from 'node:path';
import { ConfigFinder } from '../config.ts';
import { exit, UsageError, type Arguments, type Command } from '../command.ts';
import { findFiles } from '../files.ts';
import { whyUnreadable } from '../input.ts';
import { fixed, judge, report, type JudgeOptions } from '../judge.ts';
import { reporters } from '../reporters/index.ts';
import { decode, readSource, writeSource, type Source } from '../source.ts';
import { parseDay } from '../today.ts';
import type { CalendarDate } from '../../core/index.ts';
import type { FileReport } from '../reporters/reporter.ts';
import type { Io } from '../io.ts';

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
  },
  examples: ['postmortem lint incidents', 'postmortem lint --format json "docs/**/*.md"', 'git show HEAD:incident.md | postmortem lint -'],
  run: async (args, io) => await new Lint(args, io).run(),
};

/** One input: where it comes from and what it is called. */
interface Input {
  readonly file: string;
  /** Absolute; undefined for standard input without a name. */
  readonly path: string | undefined;
  read(): Source | Promise<Source>;
  readonly stdin: boolean;
}

class Lint {
  private readonly fix: boolean;
  private readonly today: CalendarDate | undefined;
  private readonly configs: ConfigFinder;
  private readonly files: FileReport[] = [];
  private repaired = 0;
  private unreadable = false;
  private failed = false;

  constructor(
    private readonly args: Arguments,
    private readonly io: Io,
  ) {
    this.fix = args.flag('fix');
    this.today = todayOf(args);
    this.configs = new ConfigFinder((message) => this.complain(message));
  }

  async run(): Promise<number> {
    for (const input of await this.inputs()) {
      try {
        this.judgeInput(input, await input.read());
      } catch (error) {
        const reason = whyUnreadable(error);
        this.complain(`${input.file}: ${reason}`);
        this.files.push({ file: input.file, postmortem: false, reason: `not read: ${reason}`, findings: [] });
      }
    }
    this.print();
    if (this.failed) return exit.internal;
    if (this.unreadable) return exit.usage;
    const failing = this.files.some(({ findings }) => findings.some(({ severity }) => severity === 'error' || severity === 'warning'));
    return failing ? exit.findings : exit.clean;
  }

  private async inputs(): Promise<Input[]> {
    const name = this.args.text('stdin-filename');
    const paths = this.args.positionals.filter((path) => path !== '-');
    const stdin = name !== undefined || paths.length < this.args.positionals.length;
    if (!stdin && paths.length === 0)
      throw new UsageError('lint needs at least one path, or "-" for standard input: postmortem lint PATHS…');
    const { files, problems } = await findFiles(paths, this.io.cwd);
    for (const { path, message } of problems) this.complain(`${path}: ${message}`);
    const named = files.map((file): Input => {
      const path = resolve(this.io.cwd, file);
      return { file, path, read: () => readSource(path), stdin: false };
    });
    if (!stdin) return named;
    const path = name === undefined ? undefined : resolve(this.io.cwd, name);
    return [{ file: name ?? '<stdin>', path, read: async () => decode(await this.io.stdin()), stdin: true }, ...named];
  }

  private judgeInput(input: Input, source: Source): void {
    const { settings, path } = this.configs.for(input.path ?? resolve(this.io.cwd, 'stdin'));
    const options: JudgeOptions = { settings, path: input.path === undefined ? undefined : path, today: this.today, now: this.io.now() };
    let judged = judge(source.text, options);
    if (this.fix) {
      const text = fixed(judged);
      if (text !== source.text) {
        if (!input.stdin) writeSource(resolve(this.io.cwd, input.file), { ...source, text });
        const before = judged.analyzer.analysis().findings.length;
        judged = judge(text, options);
        this.repaired += Math.max(0, before - judged.analyzer.analysis().findings.length);
      }
      if (input.stdin) this.io.out.write((source.bom ? '\ufeff' : '') + text);
    }
    const { failures, unjudged, postmortem } = judged.analyzer.analysis();
    for (const { rule, message } of failures) {
      this.failed = true;
      this.warn(`${input.file}: ${rule} failed, its findings are missing. Please report it: ${message}`);
    }
    if (unjudged !== undefined && postmortem.recognition.postmortem) this.warn(`${input.file}: ${unjudged}`);
    this.files.push(report(input.file, judged));
  }

  /** Where the fixed text of standard input goes to standard output, the report stands aside. */
  private print(): void {
    const stdinFixed = this.fix && (this.args.positionals.includes('-') || this.args.text('stdin-filename') !== undefined);
    const out = stdinFixed ? this.io.err : this.io.out;
    const reporter = reporters[this.args.text('format') ?? 'stylish'];
    if (reporter) out.write(reporter({ files: this.files, fixed: this.fix ? this.repaired : undefined }, out));
  }

  private complain(message: string): void {
    this.unreadable = true;
    this.warn(message);
  }

  private warn(message: string): void {
    this.io.err.write(`${this.io.err.style('red', 'postmortem:')} ${message}\n`);
  }
}

function todayOf(args: Arguments): CalendarDate | undefined {
  const text = args.text('today');
  if (text === undefined) return undefined;
  const day = parseDay(text);
  if (!day) throw new UsageError(`--today is a day such as 2025-10-15, not "${text}"`);
  return day;
}
