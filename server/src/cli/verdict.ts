/** What linting one document comes to: plain data in, plain data out, on whatever thread. */
import { fixAll } from '../core/index.ts';
import { judge, report, type JudgeOptions } from './judge.ts';
import type { Validity } from './cache.ts';
import type { FileReport } from './reporters/reporter.ts';

export interface Job extends JudgeOptions {
  /** What the document is called in the report. */
  readonly file: string;
  readonly text: string;
  readonly fix: boolean;
}

export interface Verdict {
  /** Of the fixed text where there is one. */
  readonly report: FileReport;
  readonly validity: Validity;
  /** The text with all safe fixes; undefined where they change nothing or were not asked for. */
  readonly fixed: string | undefined;
  /** How many findings the fixes put right. */
  readonly repaired: number;
  /** A sentence for each rule that threw. */
  readonly failures: readonly string[];
  /** Why this postmortem was not judged. */
  readonly unjudged: string | undefined;
}

/** Who gives verdicts. */
export interface Judges {
  /** How many documents may wait for their verdict; 0 where each is judged before the next is read. */
  readonly ahead: number;
  /** Rejects with what the engine threw. */
  judge(job: Job): Promise<Verdict>;
  /** To be called once nothing is waited for. */
  end(): void;
}

export function verdictOn({ file, text, fix, ...options }: Job): Verdict {
  let judged = judge(text, options);
  let told = report(file, judged);
  const before = told.findings.length;
  const fixed = fix && told.findings.some(({ fixable }) => fixable) ? fixAll(text, judged.options) : text;
  if (fixed !== text) {
    judged = judge(fixed, options);
    told = report(file, judged);
  }
  const { failures, unjudged } = judged.analyzer.analysis();
  return {
    report: told,
    validity: judged.validity,
    fixed: fixed === text ? undefined : fixed,
    repaired: Math.max(0, before - told.findings.length),
    failures: failures.map(({ rule, message }) => `${rule} failed, its findings are missing. Please report it: ${message}`),
    unjudged: told.postmortem ? unjudged : undefined,
  };
}
