/** What a lint run hands to a reporter. A reporter is one file here and one line in index.ts. */
import type { Severity } from '../../core/index.ts';
import type { Output } from '../io.ts';

/** Lines and columns count from 1, columns in UTF-16 units; the end is the place behind the last character. */
export interface ReportedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** `--fix` can put it right. */
  readonly fixable: boolean;
}

export interface FileReport {
  readonly file: string;
  readonly postmortem: boolean;
  /** Why it is or is not taken for a postmortem, or why it could not be read. */
  readonly reason: string;
  readonly findings: readonly ReportedFinding[];
}

export interface LintRun {
  /** In the order in which the files were found. */
  readonly files: readonly FileReport[];
  /** How many findings `--fix` put right; undefined without it. */
  readonly fixed: number | undefined;
}

/** The report in parts, so that a long one is never held as one text; `out` is asked for colours and width only. */
export type Reporter = (run: LintRun, out: Output) => Iterable<string>;
