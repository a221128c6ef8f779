/** One document through the engine, with today's date in the document's own zone. */
import { Analyzer, type AnalysisOptions, type CalendarDate, type Settings } from '../core/index.ts';
import { dayIn, endOfDay, formatDay } from './today.ts';
import type { Validity } from './cache.ts';
import type { FileReport, ReportedFinding } from './reporters/reporter.ts';

export interface JudgeOptions {
  /** Defaults where a file has no config file above it. */
  readonly settings: Settings | undefined;
  /** `/`-separated, relative to the folder of the settings; undefined for text without a file. */
  readonly path: string | undefined;
  /** From `--today`. */
  readonly today: CalendarDate | undefined;
  /** Epoch milliseconds: where `today` is not given. */
  readonly now: number;
}

/** The analyzed document, the options that gave the analysis, and how long it holds. */
export interface Judged {
  readonly analyzer: Analyzer;
  readonly options: AnalysisOptions;
  readonly validity: Validity;
}

export function judge(text: string, { settings, path, today, now }: JudgeOptions): Judged {
  const base: AnalysisOptions = { ...(settings && { settings }), ...(path !== undefined && { path }) };
  const first = { ...base, today: today ?? dayIn(now, settings?.timeZone) };
  const analyzer = new Analyzer(text, first);
  if (today) return { analyzer, options: first, validity: { from: 0, until: Number.MAX_SAFE_INTEGER } };
  // The zone is known only now; on most days and in most zones it is the same day there.
  const zone = analyzer.analysis().postmortem.timeline?.zone?.value ?? settings?.timeZone;
  const there = { ...base, today: dayIn(now, zone) };
  const validity = { from: now, until: endOfDay(now, zone) };
  if (formatDay(there.today) === formatDay(first.today)) return { analyzer, options: first, validity };
  analyzer.configure(there);
  return { analyzer, options: there, validity };
}

export function report(file: string, { analyzer }: Judged): FileReport {
  const { postmortem, findings, unjudged } = analyzer.analysis();
  const place = (offset: number) => {
    const { line, character } = analyzer.document.positionAt(offset);
    return { line: line + 1, column: character + 1 };
  };
  return {
    file,
    postmortem: postmortem.recognition.postmortem,
    reason: unjudged ?? postmortem.recognition.reason,
    findings: findings.map(({ rule, severity, message, span, fixes }): ReportedFinding => {
      const start = place(span.start);
      const end = place(span.end);
      const fixable = fixes.some((fix) => fix.kind === 'safe' && !fix.snippet);
      return { rule, severity, message, ...start, endLine: end.line, endColumn: end.column, fixable };
    }),
  };
}
