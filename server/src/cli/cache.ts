/**
 * Reports of files that have not changed since they were last judged, for runs over many files. A report is taken again only
 * when the text, the settings, the path, the day and the program are the same; a cache that cannot be read is an empty one.
 */
import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { FileReport } from './reporters/reporter.ts';
import { version } from './version.ts';

/** What was judged. */
export interface CacheKey {
  readonly file: string;
  readonly text: string;
  /** Everything else that the report depends on, apart from the day. */
  readonly settings: string;
}

/** How long a report holds, in epoch milliseconds: on another day an action item may be overdue. */
export interface Validity {
  readonly from: number;
  readonly until: number;
}

interface Entry extends Validity {
  readonly hash: string;
  readonly report: Omit<FileReport, 'file'>;
}

export class ReportCache {
  private changed = false;

  private constructor(
    private readonly path: string,
    private readonly program: string,
    private readonly entries: Map<string, Entry>,
  ) {}

  static open(path: string): ReportCache {
    const program = programId();
    try {
      const stored = JSON.parse(readFileSync(path, 'utf8')) as { readonly program?: unknown; readonly files?: object };
      const usable = stored.program === program && stored.files;
      return new ReportCache(path, program, new Map(usable ? (Object.entries(stored.files) as [string, Entry][]) : []));
    } catch {
      return new ReportCache(path, program, new Map());
    }
  }

  find(key: CacheKey, now: number): FileReport | undefined {
    const entry = this.entries.get(key.file);
    if (entry?.hash !== hashOf(key) || now < entry.from || now >= entry.until) return undefined;
    return Array.isArray(entry.report?.findings) ? { file: key.file, ...entry.report } : undefined;
  }

  keep(key: CacheKey, { from, until }: Validity, { postmortem, reason, findings }: FileReport): void {
    this.entries.set(key.file, { hash: hashOf(key), from, until, report: { postmortem, reason, findings } });
    this.changed = true;
  }

  /** Replaces the file in one step. A folder that cannot be written to only costs time. */
  save(): void {
    if (!this.changed) return;
    try {
      const draft = `${this.path}.${process.pid}`;
      writeFileSync(draft, JSON.stringify({ program: this.program, files: Object.fromEntries(this.entries) }));
      renameSync(draft, this.path);
    } catch {
      // Not worth a message: the findings are the same.
    }
  }
}

function hashOf({ text, settings }: CacheKey): string {
  return createHash('sha256').update(settings).update('\0').update(text).digest('base64');
}

/** Changes with the rules: the program itself is hashed, because a checkout keeps its version for long. */
function programId(): string {
  try {
    return `${version} ${createHash('sha256')
      .update(readFileSync(process.argv[1] ?? ''))
      .digest('base64')}`;
  } catch {
    return version;
  }
}
