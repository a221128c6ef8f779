/** For programs: an array with one element for each file, findings in the order of the text. Stable; documented in docs/cli.md. */
import type { FileReport, Reporter } from './reporter.ts';

export const json: Reporter = function* ({ files }) {
  let before = '[';
  for (const file of files) {
    // An array of this file alone, without its brackets and the line break before the last.
    yield before + JSON.stringify([element(file)], undefined, 2).slice(1, -2);
    before = ',';
  }
  yield files.length === 0 ? '[]\n' : '\n]\n';
};

function element({ file, postmortem, reason, findings }: FileReport) {
  return {
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
  };
}
