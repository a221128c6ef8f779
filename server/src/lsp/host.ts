/** What the server needs from where it runs; a process, a web worker and a test each bring their own. */
import type { Surroundings } from './connection.ts';

export interface Host extends Surroundings {
  now(): Date;
  /** Milliseconds on a clock that only goes forward. */
  elapsed(): number;
  /** IANA name of the machine's zone: what "today" means where settings and document name no zone. */
  readonly timeZone: string;
  /** Runs `work` once after a time (milliseconds); returns how to call it off. */
  after(milliseconds: number, work: () => void): () => void;
  /** A file's text; undefined when it is absent, unreadable, huge or not a file of this machine. */
  readText(uri: string): Promise<string | undefined>;
  fileUri(path: string): string;
  /** Ends this process when that one has ended. */
  watchProcess(pid: number): void;
}
