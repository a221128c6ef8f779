/** For people: findings below the name of their file, a summary, and what to do next. Says nothing about files that are no postmortems. */
import { printable } from '../io.ts';
import type { Severity } from '../../core/index.ts';
import type { Output, Style } from '../io.ts';
import type { FileReport, LintRun, Reporter, ReportedFinding } from './reporter.ts';

const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

const colours: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', information: 'blue', hint: 'gray' };

/** Messages longer than this do not push the rule ids of their neighbours to the right. */
const widestMessage = 100;

export const stylish: Reporter = function* (run, out) {
  const postmortems = run.files.filter((file) => file.postmortem);
  for (const file of postmortems) if (file.findings.length > 0) yield `${fileReport(file, out)}\n`;
  yield summary(run, postmortems, out).join('\n');
};

function fileReport({ file, findings }: FileReport, out: Output): string {
  const rows = findings.map((finding) => ({ finding, place: `${finding.line}:${finding.column}`, message: printable(finding.message) }));
  const placeWidth = widest(rows.map(({ place }) => place));
  const severityWidth = widest(rows.map(({ finding }) => finding.severity));
  const messageWidth = widest(rows.map(({ message }) => (message.length > widestMessage ? '' : message)));
  const lines = rows.map(({ finding, place, message }) =>
    [
      `  ${out.style('dim', place.padStart(placeWidth))}`,
      out.style(colours[finding.severity], finding.severity.padEnd(severityWidth)),
      message.padEnd(messageWidth),
      out.style('dim', finding.rule),
    ].join('  '),
  );
  return `${out.style('underline', printable(file))}\n${lines.join('\n')}\n`;
}

/** Not `Math.max(...)`: a document may have more findings than a call may have arguments. */
function widest(texts: readonly string[]): number {
  return texts.reduce((width, text) => Math.max(width, text.length), 0);
}

function summary({ files, fixed }: LintRun, postmortems: readonly FileReport[], out: Output): string[] {
  const findings = postmortems.flatMap((file) => file.findings);
  const lines: string[] = [];
  if (fixed !== undefined && fixed > 0) lines.push(`${out.style('green', '✔')} Fixed ${count(fixed, 'finding')}.`);
  if (postmortems.length === 0) lines.push(...nothingRecognised(files));
  else if (findings.length === 0) lines.push(`${out.style('green', '✔')} No findings in ${count(postmortems.length, 'postmortem')}.`);
  else lines.push(...verdict(findings, postmortems, out));
  return [...lines, ''];
}

function verdict(findings: readonly ReportedFinding[], postmortems: readonly FileReport[], out: Output): string[] {
  const parts = severities.flatMap((severity) => {
    const number = findings.filter((finding) => finding.severity === severity).length;
    return number === 0 ? [] : [severity === 'information' ? `${number} information` : count(number, severity)];
  });
  const failing = findings.some(({ severity }) => severity === 'error' || severity === 'warning');
  const [first] = findings.toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
  const concerned = postmortems.filter((file) => file.findings.length > 0).length;
  const where =
    concerned === postmortems.length ? count(concerned, 'postmortem') : `${concerned} of ${count(postmortems.length, 'postmortem')}`;
  const fixable = findings.filter((finding) => finding.fixable).length;
  const mark = failing ? out.style('yellow', '✖') : out.style('blue', 'ℹ');
  const fix = fixable === 0 ? '' : ` --fix can put ${fixable === findings.length && fixable === 1 ? 'it' : fixable} right;`;
  return [
    `${mark} ${count(findings.length, 'finding')} (${parts.join(', ')}) in ${where}.`,
    out.style('dim', ` ${fix} \`postmortem explain ${first?.rule ?? ''}\` tells more about a rule.`.trimEnd()),
  ];
}

/** Silence would look like success. */
function nothingRecognised(files: readonly FileReport[]): string[] {
  const [first] = files;
  if (!first) return ['No Markdown files found.'];
  if (files.length > 1)
    return [`None of ${files.length} Markdown files was recognised as a postmortem. \`--format json\` says why for each.`];
  return [`${printable(first.file)} is not judged: ${printable(first.reason)}`];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
