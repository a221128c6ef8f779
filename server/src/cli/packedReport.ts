/** Reports as rows of numbers: thousands of findings share a hundred texts, so each text is written once and numbered. */
import type { FileReport, ReportedFinding } from './reporters/reporter.ts';
import type { Words } from './words.ts';

/** Whether it is a postmortem and the reason, then a row for each finding. */
export type Packed = readonly number[];

/** Numbers in the row of a finding. */
const width = 8;

export function pack({ postmortem, reason, findings }: FileReport, words: Words): Packed {
  const packed = [Number(postmortem), words.number(reason)];
  for (const { rule, severity, message, line, column, endLine, endColumn, fixable } of findings) {
    packed.push(words.number(rule), words.number(severity), words.number(message), line, column, endLine, endColumn, Number(fixable));
  }
  return packed;
}

/** @throws for what no report was packed into */
export function unpack(file: string, packed: Packed, words: Words): FileReport {
  const findings: ReportedFinding[] = [];
  // By index: thousands of slices and spreads cost more than the rest of a report.
  for (let row = 2; row < packed.length; row += width) {
    findings.push({
      rule: words.text(packed[row]),
      severity: words.text(packed[row + 1]) as ReportedFinding['severity'],
      message: words.text(packed[row + 2]),
      line: packed[row + 3] ?? 0,
      column: packed[row + 4] ?? 0,
      endLine: packed[row + 5] ?? 0,
      endColumn: packed[row + 6] ?? 0,
      fixable: packed[row + 7] === 1,
    });
  }
  return { file, postmortem: packed[0] === 1, reason: words.text(packed[1]), findings };
}
