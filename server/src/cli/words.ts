/** Texts that occur in many reports, each of them once. */
import type { FileReport } from './reporters/reporter.ts';

/** Texts by number. */
export class Words {
  private readonly numbers = new Map<string, number>();

  constructor(readonly list: string[] = []) {}

  /** @throws for a list that holds something else */
  static of(list: unknown): Words {
    if (Array.isArray(list) && list.every((word) => typeof word === 'string')) return new Words(list);
    throw new TypeError('not a list of texts');
  }

  /** The number of a text, given on first use. */
  number(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.list.length);
    return this.list.push(text) - 1;
  }

  /** @throws for a number that stands for none */
  text(number: number | undefined): string {
    const text = number === undefined ? undefined : this.list[number];
    if (text === undefined) throw new RangeError(`no text ${number}`);
    return text;
  }

  /** The report with texts that all reports share. */
  share(report: FileReport): FileReport {
    const share = <T extends string>(text: T) => this.text(this.number(text)) as T;
    return {
      ...report,
      reason: share(report.reason),
      findings: report.findings.map((finding) => ({
        ...finding,
        rule: share(finding.rule),
        severity: share(finding.severity),
        message: share(finding.message),
      })),
    };
  }
}
