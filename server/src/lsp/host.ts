/** What the server needs from where it runs; a process, a web worker and a test each bring their own. */
import type { CalendarDate } from '../core/index.ts';
import type { Surroundings } from './connection.ts';

export interface Host extends Surroundings {
  now(): Date;
  /** The day where the machine is: "today" where settings and document name no zone. */
  today(): CalendarDate;
  /** Milliseconds on a clock that only goes forward. */
  elapsed(): number;
  /** IANA name of the machine's zone. The first to ask for it makes the process load what it knows of all languages. */
  readonly timeZone: string;
  /** Runs `work` once after a time (milliseconds); returns how to call it off. */
  after(milliseconds: number, work: () => void): () => void;
  /** A file's text; undefined when it is absent, unreadable, huge or not a file of this machine. */
  readText(uri: string): Promise<string | undefined>;
  fileUri(path: string): string;
  /** URIs of the Markdown files in a folder and below, without those that are ignored. Nothing for what is no folder of this machine. */
  documents(folder: string): AsyncIterable<string>;
  /** Whether a file is one of `documents(folder)`. */
  holdsDocument(folder: string, uri: string): boolean;
  /** The text of a Markdown file; undefined when it is absent, unreadable, no UTF-8 or larger than so many bytes. */
  readDocument(uri: string, maxBytes: number): Promise<string | undefined>;
  /** Ends this process when that one has ended. */
  watchProcess(pid: number): void;
}
