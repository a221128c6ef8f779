/** What the engine makes of one document, as numbers, and the same for many documents. */
import { partsOf } from './loose.ts';
import { Analyzer, type Postmortem, type Section } from '../../server/src/core/index.ts';

/** Places in documents that a person should look at. */
export interface Reading {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

export interface Measurement {
  readonly file: string;
  readonly repository: string;
  readonly characters: number;
  readonly milliseconds: number;
  readonly postmortem: boolean;
  readonly template: boolean;
  readonly reason: string;
  /** Sections at the main heading level, and those of them that mean something. */
  readonly headings: number;
  readonly mapped: number;
  readonly unmapped: readonly string[];
  readonly entries: number;
  readonly instants: number;
  readonly zone: boolean;
  readonly items: number;
  readonly owners: number;
  readonly due: number;
  readonly status: number;
  readonly tickets: number;
  readonly whys: number;
  readonly problems: readonly Reading[];
  readonly findings: Readonly<Record<string, number>>;
  readonly findingCount: number;
  /** Rows, list items and code lines of timelines and action item sections, and those that nothing was read from; prose is left out. */
  readonly parts: number;
  readonly loose: readonly Reading[];
  /** Reports that are wrong more often than others in tools like this. */
  readonly suspicious: readonly Reading[];
}

const suspiciousRules = new Set(['timeline/unordered', 'impact/duration-mismatch']);

/** Measures one document; `repository` is the name it is grouped by. */
export function measure(file: string, repository: string, text: string): Measurement {
  const start = performance.now();
  const analyzer = new Analyzer(text, { path: file, today: { year: 2025, month: 1, day: 1 } });
  const { postmortem, findings } = analyzer.analysis();
  const milliseconds = performance.now() - start;
  const at = ({ message, span }: { readonly message: string; readonly span: { readonly start: number } }): Reading => ({
    file,
    line: analyzer.document.positionAt(span.start).line + 1,
    message,
  });
  const main = mainSections(postmortem);
  const parts = partsOf(postmortem).filter(({ type }) => type !== 'paragraph' && type !== 'quote' && type !== 'html');
  const entries = postmortem.timeline?.entries ?? [];
  const items = postmortem.actionItems;
  return {
    file,
    repository,
    characters: text.length,
    milliseconds,
    postmortem: postmortem.recognition.postmortem,
    template: postmortem.recognition.template,
    reason: postmortem.recognition.reason,
    headings: main.length,
    mapped: main.filter((section) => section.kind !== undefined).length,
    unmapped: main.filter((section) => section.kind === undefined).map((section) => section.title),
    entries: entries.length,
    instants: entries.filter((entry) => entry.instant !== undefined).length,
    zone: postmortem.timeline?.zone !== undefined || entries.some((entry) => entry.zone !== undefined),
    items: items.length,
    owners: items.filter((item) => item.owner).length,
    due: items.filter((item) => item.due).length,
    status: items.filter((item) => item.status).length,
    tickets: items.filter((item) => item.links.length > 0).length,
    whys: postmortem.fiveWhys.length,
    problems: postmortem.problems.map(at),
    findings: tally(findings.map((finding) => finding.rule)),
    findingCount: findings.length,
    parts: parts.length,
    loose: parts
      .filter(({ read }) => !read)
      .map(({ span, type }) =>
        at({ span, message: `${type}: ${text.slice(span.start, Math.min(span.end, span.start + 80)).replaceAll('\n', ' ')}` }),
      ),
    suspicious: findings.filter((finding) => suspiciousRules.has(finding.rule)).map(at),
  };
}

/** Sections at the highest level below the title: those that a table of contents would list first. */
function mainSections(postmortem: Postmortem): Section[] {
  const headings = postmortem.sections.filter((section) => section.form === 'heading');
  const tops = headings.filter((section) => section.level === 1);
  const [only] = tops;
  // A single H1 is the title, and so is the first of a document without one at level 1.
  const title = only && tops.length === 1 ? only : undefined;
  const rest = headings.filter((section) => section !== title && section.titleSpan.start !== postmortem.title?.span.start);
  const level = Math.min(...rest.map((section) => section.level));
  return rest.filter((section) => section.level === level);
}

/** How often each word occurs, most frequent first. */
export function tally(words: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Object.fromEntries([...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));
}
