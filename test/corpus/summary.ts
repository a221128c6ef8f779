/** Many measurements as one line per repository, one in total, and lists for reading. */
import { tally, type Measurement, type Reading } from './measure.ts';

export interface Summary {
  readonly repository: string;
  readonly documents: number;
  readonly recognised: number;
  readonly templates: number;
  readonly headings: number;
  readonly mapped: number;
  readonly timelines: number;
  readonly entries: number;
  readonly instants: number;
  readonly zones: number;
  readonly items: number;
  readonly owners: number;
  readonly due: number;
  readonly status: number;
  readonly tickets: number;
  readonly whys: number;
  readonly problems: number;
  /** Rows and items that nothing was read from, of all in timelines and action item sections. */
  readonly loose: number;
  readonly parts: number;
  readonly findings: number;
  /** Findings per recognised document. */
  readonly median: number;
  readonly p90: number;
  readonly max: number;
  readonly millisecondsPerMegabyte: number;
}

export interface Report {
  readonly total: Summary;
  readonly repositories: readonly Summary[];
  readonly findingsByRule: Readonly<Record<string, number>>;
  readonly notRecognised: readonly { readonly file: string; readonly reason: string }[];
  readonly unmappedHeadings: Readonly<Record<string, number>>;
  readonly suspicious: readonly Reading[];
  readonly problems: readonly Reading[];
  readonly loose: readonly Reading[];
}

export function reportOf(measurements: readonly Measurement[]): Report {
  const names = [...new Set(measurements.map(({ repository }) => repository))].toSorted();
  return {
    total: summarise('total', measurements),
    repositories: names.map((name) =>
      summarise(
        name,
        measurements.filter(({ repository }) => repository === name),
      ),
    ),
    findingsByRule: merge(measurements.map(({ findings }) => findings)),
    notRecognised: measurements.filter(({ postmortem }) => !postmortem).map(({ file, reason }) => ({ file, reason })),
    unmappedHeadings: tally(measurements.flatMap(({ unmapped }) => unmapped)),
    suspicious: measurements.flatMap(({ suspicious }) => suspicious),
    loose: measurements.flatMap(({ loose }) => loose),
    problems: measurements.flatMap(({ problems }) => problems),
  };
}

function summarise(repository: string, all: readonly Measurement[]): Summary {
  const sum = (value: (one: Measurement) => number) => all.reduce((total, one) => total + value(one), 0);
  const count = (holds: (one: Measurement) => boolean) => all.filter(holds).length;
  const findings = all
    .filter(({ postmortem }) => postmortem)
    .map(({ findingCount }) => findingCount)
    .toSorted((a, b) => a - b);
  const quantile = (share: number) => findings[Math.min(findings.length - 1, Math.floor(findings.length * share))] ?? 0;
  return {
    repository,
    documents: all.length,
    recognised: count(({ postmortem }) => postmortem),
    templates: count(({ template }) => template),
    headings: sum(({ headings }) => headings),
    mapped: sum(({ mapped }) => mapped),
    timelines: count(({ entries }) => entries > 0),
    entries: sum(({ entries }) => entries),
    instants: sum(({ instants }) => instants),
    zones: count(({ zone }) => zone),
    items: sum(({ items }) => items),
    owners: sum(({ owners }) => owners),
    due: sum(({ due }) => due),
    status: sum(({ status }) => status),
    tickets: sum(({ tickets }) => tickets),
    whys: sum(({ whys }) => whys),
    loose: sum(({ loose }) => loose.length),
    parts: sum(({ parts }) => parts),
    problems: sum(({ problems }) => problems.length),
    findings: sum(({ findingCount }) => findingCount),
    median: quantile(0.5),
    p90: quantile(0.9),
    max: findings.at(-1) ?? 0,
    millisecondsPerMegabyte: Math.round(
      (sum(({ milliseconds }) => milliseconds) * 1e6) /
        Math.max(
          1,
          sum(({ characters }) => characters),
        ),
    ),
  };
}

function merge(counts: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  return tally(counts.flatMap((one) => Object.entries(one).flatMap(([word, times]) => Array.from({ length: times }, () => word))));
}
