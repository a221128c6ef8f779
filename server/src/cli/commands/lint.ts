/** `postmortem lint`: the findings of files, folders, globs and standard input. */
import { resolve } from 'node:path';
import type { CacheKey, ReportCache } from '../cache.ts';
import { ConfigFinder, type FileSettings } from '../config.ts';
import { exit, UsageError, type Arguments, type Command } from '../command.ts';
import { inputsOf, isFileError, whyUnreadable, type Input } from '../inputs.ts';
import { reporters } from '../reporters/index.ts';
import { writeSource } from '../source.ts';
import type { CalendarDate } from '../../core/index.ts';
import type { Source } from '../../disk/text.ts';
import type { FileReport } from '../reporters/reporter.ts';
import { printable, type Io } from '../io.ts';

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
  },
  examples: ['postmortem lint incidents', 'postmortem lint --format json "docs/**/*.md"', 'git show HEAD:incident.md | postmortem lint -'],
  run: async (args, io) => {
    if (args.positionals.length === 0 && args.text('stdin-filename') === undefined) {
      throw new UsageError('lint needs at least one path, or "-" for standard input: postmortem lint PATHS…');
    }
    return await new Lint(args, io, await todayOf(args), await cacheOf(args, io)).run();
  },
};

class Lint {
  private readonly fix: boolean;
  private readonly configs: ConfigFinder;
  private readonly files: FileReport[] = [];
  private repaired = 0;
  private unreadable = false;
  private failed = false;
  private stdin = false;

  constructor(
    private readonly args: Arguments,
    private readonly io: Io,
    private readonly today: CalendarDate | undefined,
    private readonly cache: ReportCache | undefined,
  ) {
    this.fix = args.flag('fix');
    this.configs = new ConfigFinder(io.cwd, (message) => this.complain(message));
  }

  async run(): Promise<number> {
    for (const input of await inputsOf(this.args, this.io, (message) => this.complain(message))) {
      if (input.stdin) this.stdin = true;
      try {
        this.files.push(await this.judge(input, await input.read()));
      } catch (error) {
        const reason = whyUnreadable(error);
        if (isFileError(error)) this.complain(`${input.file}: ${reason}`);
        else {
          this.failed = true;
          this.warn(`${input.file}: internal error, please report it: ${error instanceof Error ? error.stack : reason}`);
        }
        this.files.push({ file: input.file, postmortem: false, reason: `not read: ${reason}`, findings: [] });
      }
    }
    this.cache?.save();
    this.print();
    if (this.failed) return exit.internal;
    if (this.unreadable) return exit.usage;
    const failing = this.files.some(({ findings }) => findings.some(({ severity }) => severity === 'error' || severity === 'warning'));
    return failing ? exit.findings : exit.clean;
  }

  private async judge(input: Input, source: Source): Promise<FileReport> {
    const now = this.io.now();
    const found = await this.configs.for(input.path ?? resolve(this.io.cwd, 'stdin'));
    const key: CacheKey = { file: input.file, text: source.text, settings: this.fingerprint(found) };
    const known = this.cache?.find(key, now);
    if (known && !(this.fix && known.findings.some(({ fixable }) => fixable))) {
      this.printFixed(input, source);
      return known;
    }
    // Loaded here, because a run over a warm cache does without the engine.
    const engine = await import('../judge.ts');
    const options = { settings: found.settings, path: input.path && found.path, today: this.today, now };
    let judged = engine.judge(source.text, options);
    if (this.fix) {
      const text = engine.fixed(judged);
      if (text !== source.text) {
        if (!input.stdin && input.path !== undefined) writeSource(input.path, { ...source, text });
        const before = judged.analyzer.analysis().findings.length;
        judged = engine.judge(text, options);
        this.repaired += Math.max(0, before - judged.analyzer.analysis().findings.length);
      }
      this.printFixed(input, { ...source, text });
    }
    const report = engine.report(input.file, judged);
    const { failures, unjudged } = judged.analyzer.analysis();
    for (const { rule, message } of failures) {
      this.failed = true;
      this.warn(`${input.file}: ${rule} failed, its findings are missing. Please report it: ${message}`);
    }
    const tooLarge = report.postmortem ? unjudged : undefined;
    if (tooLarge !== undefined) this.warn(`${input.file}: ${tooLarge}`);
    // What was warned of is to be warned of again.
    else if (failures.length === 0) this.cache?.keep({ ...key, text: judged.analyzer.document.text }, judged.validity, report);
    return report;
  }

  private fingerprint({ settings, path }: FileSettings): string {
    return JSON.stringify([settings, path, this.args.text('today')]);
  }

  private printFixed({ stdin }: Input, { bom, text }: Source): void {
    if (this.fix && stdin) this.io.out.write((bom ? '\ufeff' : '') + text);
  }

  /** Where the fixed text of standard input goes to standard output, the report stands aside. */
  private print(): void {
    const out = this.fix && this.stdin ? this.io.err : this.io.out;
    const reporter = reporters[this.args.text('format') ?? 'stylish'];
    if (reporter) out.write(reporter({ files: this.files, fixed: this.fix ? this.repaired : undefined }, out));
  }

  private complain(message: string): void {
    this.unreadable = true;
    this.warn(message);
  }

  private warn(message: string): void {
    const lines = message.split('\n').map(printable);
    this.io.err.write(`${this.io.err.style('red', 'postmortem:')} ${lines.join('\n')}\n`);
  }
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
