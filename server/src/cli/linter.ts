/** From documents to their reports: read, looked up in the cache, judged, fixed. */
import { resolve } from 'node:path';
import { encode, type Source } from '../disk/text.ts';
import { ConfigFinder, type FileSettings } from './config.ts';
import { isFileError, whyUnreadable, type Input } from './inputs.ts';
import { judgesOf } from './judges.ts';
import { Words } from './words.ts';
import { writeSource } from './source.ts';
import type { CalendarDate } from '../core/index.ts';
import type { CacheKey, ReportCache } from './cache.ts';
import type { Io } from './io.ts';
import type { FileReport } from './reporters/reporter.ts';
import type { Judges, Verdict } from './verdict.ts';

export interface LinterOptions {
  readonly fix: boolean;
  readonly today: CalendarDate | undefined;
  readonly cache: ReportCache | undefined;
  /** How many threads beside this one are to judge so many documents. */
  threads(documents: number): number;
  /** Is told of what cannot be read. */
  complain(message: string): void;
  /** Is told of everything else. */
  warn(message: string): void;
}

export interface Linted {
  /** In the order of the documents. */
  readonly files: readonly FileReport[];
  /** How many findings were put right. */
  readonly fixed: number;
  /** Something in this program is wrong, and has been told. */
  readonly failed: boolean;
}

/** A document to be judged. */
interface Task {
  readonly input: Input;
  readonly found: FileSettings;
  /** Undefined where nothing is kept. */
  readonly key: CacheKey | undefined;
}

interface Judged {
  readonly source: Source;
  /** Of the file before it was read; see `ReportCache`. */
  readonly stamp: string;
  readonly verdict: Verdict;
}

export class Linter {
  private readonly configs: ConfigFinder;
  private readonly reports = new Map<Input, FileReport>();
  private readonly words = new Words();
  private fixed = 0;
  private failed = false;

  constructor(
    private readonly io: Io,
    private readonly options: LinterOptions,
  ) {
    this.configs = new ConfigFinder(io.cwd, (message) => options.complain(message));
  }

  async run(inputs: readonly Input[]): Promise<Linted> {
    const tasks: Task[] = [];
    for (const input of inputs) {
      const task = await this.task(input);
      const known = this.known(task);
      if (known) this.reports.set(input, known);
      else tasks.push(task);
    }
    if (tasks.length > 0) await this.judgeAll(tasks);
    this.options.cache?.save();
    return { files: inputs.flatMap((input) => this.reports.get(input) ?? []), fixed: this.fixed, failed: this.failed };
  }

  private async task(input: Input): Promise<Task> {
    const { path, file, stdin } = input;
    const found = await this.configs.for(path ?? resolve(this.io.cwd, 'stdin'));
    if (!this.options.cache || stdin || path === undefined) return { input, found, key: undefined };
    return { input, found, key: { file, path, settings: JSON.stringify([found.settings, found.path, this.options.today]) } };
  }

  private known({ key }: Task): FileReport | undefined {
    try {
      const report = key && this.options.cache?.find(key, this.io.now());
      return this.options.fix && report?.findings.some(({ fixable }) => fixable) ? undefined : report;
    } catch {
      // Told when it is read.
      return undefined;
    }
  }

  /** Judges in any order; writes, warns and reports in the order of the tasks. */
  private async judgeAll(tasks: readonly Task[]): Promise<void> {
    const judges = await judgesOf(tasks.length, this.options.threads(tasks.length), this.io.program);
    const begun: { readonly task: Task; readonly judged: Promise<Judged> }[] = [];
    const finishDownTo = async (most: number) => {
      for (const { task, judged } of begun.splice(0, begun.length - most)) this.reports.set(task.input, await this.finish(task, judged));
    };
    try {
      for (const task of tasks) {
        const judged = this.judge(task, judges);
        // It may fail before it is its turn to be waited for.
        judged.catch(() => undefined);
        begun.push({ task, judged });
        if (begun.length > judges.ahead) await finishDownTo(judges.ahead);
      }
      await finishDownTo(0);
    } finally {
      judges.end();
    }
  }

  private async judge({ input, found, key }: Task, judges: Judges): Promise<Judged> {
    const { cache, fix, today } = this.options;
    const now = this.io.now();
    const stamp = (key && cache?.stamp(key, now)) ?? '';
    const source = await input.read();
    const { file, path } = input;
    const job = { file, text: source.text, settings: found.settings, path: path && found.path, today, now, fix };
    return { source, stamp, verdict: await judges.judge(job) };
  }

  private async finish({ input, key }: Task, judged: Promise<Judged>): Promise<FileReport> {
    try {
      const { source, stamp, verdict } = await judged;
      const { fixed, failures, unjudged } = verdict;
      const report = this.words.share(verdict.report);
      const left = fixed === undefined ? source : { ...source, text: fixed };
      if (input.stdin && this.options.fix) this.io.out.write(encode(left));
      else if (fixed !== undefined && input.path !== undefined) writeSource(input.path, left);
      this.fixed += verdict.repaired;
      if (failures.length > 0) this.failed = true;
      const warnings = [...failures, ...(unjudged === undefined ? [] : [unjudged])];
      for (const message of warnings) this.options.warn(`${input.file}: ${message}`);
      // What was warned of is to be warned of again.
      if (key && warnings.length === 0) this.options.cache?.keep(key, fixed === undefined ? stamp : '', left, verdict.validity, report);
      return report;
    } catch (error) {
      const reason = whyUnreadable(error);
      if (isFileError(error)) this.options.complain(`${input.file}: ${reason}`);
      else {
        this.failed = true;
        this.options.warn(`${input.file}: internal error, please report it: ${error instanceof Error ? error.stack : reason}`);
      }
      return { file: input.file, postmortem: false, reason: `not read: ${reason}`, findings: [] };
    }
  }
}
