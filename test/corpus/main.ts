/**
 * Measures the engine on a folder of real documents:
 *
 *     npm run corpus -- DIR [--json] [--headings] [--problems] [--loose]
 *
 * Prints one line per repository (the folder a document stands in) and in total, then findings by rule and what a person
 * should read. `--json` prints everything, `--headings` the headings that mean nothing to the schema, `--problems` what could not be read,
 * `--loose` rows and items of timelines and action item sections that nothing was read from.
 */
import { readFileSync } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { findFiles } from '../../server/src/cli/files.ts';
import { decode } from '../../server/src/disk/text.ts';
import { measure } from './measure.ts';
import { reportOf, type Report, type Summary } from './summary.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean' }, headings: { type: 'boolean' }, problems: { type: 'boolean' }, loose: { type: 'boolean' } },
});

async function run(): Promise<void> {
  const [folder] = positionals;
  if (folder === undefined) {
    console.error('usage: npm run corpus -- DIR [--json] [--headings] [--problems] [--loose]');
    process.exitCode = 2;
    return;
  }
  const { files } = await findFiles([folder], process.cwd());
  const report = reportOf(
    files.map((file) => {
      const name = relative(resolve(folder), resolve(file)).split(sep).join('/');
      return measure(name, basename(dirname(resolve(file))), decode(readFileSync(file)).text);
    }),
  );
  if (values.json) console.log(JSON.stringify(report, undefined, 2));
  else print(report);
}

function print(report: Report): void {
  console.table(Object.fromEntries([...report.repositories, report.total].map((summary) => [summary.repository, columns(summary)])));
  list(
    'Findings by rule',
    Object.entries(report.findingsByRule).map(([rule, times]) => `${String(times).padStart(5)}  ${rule}`),
  );
  list(
    'Not recognised',
    report.notRecognised.map(({ file, reason }) => `${file}: ${reason}`),
  );
  list(
    'To read: order and durations',
    report.suspicious.map(({ file, line, message }) => `${file}:${line}: ${message}`),
  );
  if (values.headings)
    list(
      'Headings without a meaning',
      Object.entries(report.unmappedHeadings).map(([title, times]) => `${String(times).padStart(5)}  ${title}`),
    );
  if (values.loose)
    list(
      'Nothing read from',
      report.loose.map(({ file, line, message }) => `${file}:${line}: ${message}`),
    );
  if (values.problems)
    list(
      'Not read',
      report.problems.map(({ file, line, message }) => `${file}:${line}: ${message}`),
    );
}

function columns(summary: Summary): Record<string, string | number> {
  const share = (part: number, whole: number) => (whole === 0 ? '–' : `${part}/${whole}`);
  return {
    recognised: share(summary.recognised, summary.documents),
    headings: share(summary.mapped, summary.headings),
    timelines: summary.timelines,
    instants: share(summary.instants, summary.entries),
    zones: summary.zones,
    items: summary.items,
    'owner/due': `${summary.owners}/${summary.due}`,
    'status/ticket': `${summary.status}/${summary.tickets}`,
    whys: summary.whys,
    problems: summary.problems,
    loose: share(summary.loose, summary.parts),
    findings: summary.findings,
    'median/p90/max': `${summary.median}/${summary.p90}/${summary.max}`,
    'ms/MB': summary.millisecondsPerMegabyte,
  };
}

function list(title: string, lines: readonly string[]): void {
  console.log(`\n${title} (${lines.length})`);
  for (const line of lines) console.log(`  ${line}`);
}

void run();
