/**
 * Reports of files that have not changed since they were last judged, for runs over many files. A report is taken again only
 * when the text, the settings, the path, the day and the program are the same; a cache that cannot be read is an empty one.
 */
import { createHash } from 'node:crypto';
import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { encode, type Source } from '../disk/text.ts';
import { pack, unpack, type Packed } from './packedReport.ts';
import type { FileReport } from './reporters/reporter.ts';
import { version } from './version.ts';
import { Words } from './words.ts';

/** What was judged. */
export interface CacheKey {
  /** What it is called in reports. */
  readonly file: string;
  /** Absolute. */
  readonly path: string;
  /** Everything else that the report depends on, apart from the text and the day. */
  readonly settings: string;
}

/** How long a report holds, in epoch milliseconds: on another day an action item may be overdue. */
export interface Validity {
  readonly from: number;
  readonly until: number;
}

interface Entry extends Validity {
  /** Of the bytes and the settings: the truth. */
  readonly content: string;
  /** Of what the file system says of the file, and the settings: spares reading it. '' where it proves nothing. */
  readonly stamp: string;
  readonly report: FileReport | Packed;
}

interface Stored {
  readonly program?: unknown;
  readonly words?: unknown;
  readonly files?: Readonly<Record<string, Entry>>;
}

/** A file that was written to so shortly ago may be written to again without looking any different: clocks of file systems tick slowly. */
const rest = 2500;

export class ReportCache {
  private changed = false;

  private constructor(
    private readonly path: string,
    private readonly program: string,
    private readonly words: Words,
    private readonly entries: Map<string, Entry>,
  ) {}

  static open(path: string): ReportCache {
    const program = programId();
    try {
      const { program: by, words, files } = JSON.parse(readFileSync(path, 'utf8')) as Stored;
      const usable = Object.entries(by === program && files ? files : {}).filter(([, entry]) => Array.isArray(entry?.report));
      return new ReportCache(path, program, Words.of(words), new Map(usable));
    } catch {
      // As if there were none.
    }
    return new ReportCache(path, program, new Words(), new Map());
  }

  /** The report of a file as it is at `now` (epoch milliseconds). @throws what the file system throws */
  find(key: CacheKey, now: number): FileReport | undefined {
    const entry = this.entries.get(key.file);
    if (!entry || now < entry.from || now >= entry.until) return undefined;
    const stamp = this.stamp(key, now);
    if (stamp === '' || stamp !== entry.stamp) {
      if (hash(key.settings, readFileSync(key.path)) !== entry.content) return undefined;
      if (stamp !== entry.stamp) this.set(key.file, { ...entry, stamp });
    }
    return this.report(key.file, entry);
  }

  /** What the file looks like before it is read at `now`: '' where that would not tell it from a later version. */
  stamp({ path, settings }: CacheKey, now: number): string {
    const { size, ino, mtimeMs, ctimeMs } = statSync(path);
    return now - Math.max(mtimeMs, ctimeMs) < rest ? '' : hash(settings, [size, ino, mtimeMs, ctimeMs].join());
  }

  /** `stamp`: from before the source was read. */
  keep({ file, settings }: CacheKey, stamp: string, source: Source, { from, until }: Validity, report: FileReport): void {
    this.set(file, { content: hash(settings, encode(source)), stamp, from, until, report });
  }

  /** Replaces the file in one step. A folder that cannot be written to only costs time. */
  save(): void {
    if (!this.changed) return;
    const words = new Words();
    const files: Record<string, Entry> = {};
    for (const [file, entry] of this.entries) {
      const report = this.report(file, entry);
      if (report) files[file] = { ...entry, report: pack(report, words) };
    }
    try {
      const draft = `${this.path}.${process.pid}`;
      writeFileSync(draft, JSON.stringify({ program: this.program, words: words.list, files }));
      renameSync(draft, this.path);
    } catch {
      // Not worth a message: the findings are the same.
    }
  }

  private set(file: string, entry: Entry): void {
    this.entries.set(file, entry);
    this.changed = true;
  }

  private report(file: string, { report }: Entry): FileReport | undefined {
    try {
      return Array.isArray(report) ? unpack(file, report, this.words) : (report as FileReport);
    } catch {
      return undefined;
    }
  }
}

function hash(settings: string, of: string | Uint8Array): string {
  return createHash('sha256').update(settings).update('\0').update(of).digest('base64');
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
