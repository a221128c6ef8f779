/** For programs: an array with one element for each file, findings in the order of the text. Stable; documented in docs/cli.md. */
import type { Reporter } from './reporter.ts';

export const json: Reporter = ({ files }) => {
  const elements = files.map(({ file, postmortem, reason, findings }) => ({
    file,
    postmortem,
    reason,
    findings: findings.map(({ rule, severity, message, line, column, endLine, endColumn, fixable }) => ({
      rule,
      severity,
      message,
      line,
      column,
      endLine,
      endColumn,
      fixable,
    })),
  }));
  return `${JSON.stringify(elements, undefined, 2)}\n`;
};
