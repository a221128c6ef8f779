/** What lasts as long as the client: its open documents and settings. */
import { isZone, toLocal, type AnalysisOptions, type CalendarDate, type Rule } from '../core/index.ts';
import type { Connection } from './connection.ts';
import { isoDate } from './dates.ts';
import { OpenDocument } from './document.ts';
import type { Host } from './host.ts';
import type { Offer } from './offer.ts';
import type { SettingsSource } from './settings.ts';

/** Who made something change: after its own edits a client asks for what it needs; of other changes it has to be told. */
export type Cause = 'client' | 'server' | 'settings';

const weight: Readonly<Record<Cause, number>> = { client: 0, server: 1, settings: 2 };

/** Milliseconds. */
const hour = 3_600_000;

export class Session {
  readonly #documents = new Map<string, OpenDocument>();
  readonly #ready = new Map<OpenDocument, Promise<void>>();
  readonly #changed: ((document: OpenDocument, cause: Cause) => void)[] = [];
  readonly #closed: ((document: OpenDocument) => void)[] = [];
  /** When documents were last configured. */
  #day: string | undefined;
  #dirty = new Map<OpenDocument, Cause>();

  constructor(
    private readonly connection: Connection,
    private readonly host: Host,
    readonly offer: Offer,
    readonly settings: SettingsSource,
    private readonly rules: readonly Rule[] | undefined,
  ) {
    connection.onIdle(() => this.#settle());
    this.#watchDay();
  }

  get documents(): Iterable<OpenDocument> {
    return this.#documents.values();
  }

  document(uri: string): OpenDocument | undefined {
    return this.#documents.get(uri);
  }

  /** Opens a document, or takes it anew when it is open already. */
  open(uri: string, version: number, text: string): void {
    const document = new OpenDocument(uri, version, text, this.offer, () => this.host.elapsed());
    this.#documents.set(uri, document);
    this.#ready.set(document, this.#configure(document));
  }

  close(uri: string): void {
    const document = this.#documents.get(uri);
    if (!document) return;
    this.#documents.delete(uri);
    this.#ready.delete(document);
    this.#dirty.delete(document);
    for (const tell of this.#closed) tell(document);
  }

  save(uri: string): void {
    const document = this.#documents.get(uri);
    if (!document) return;
    document.saved();
    this.touch(document, document.display.run === 'onSave' ? 'server' : 'client');
  }

  /**
   * `read(document)`, at once when its settings are known, else as soon as they are. `absent` for a document that is not
   * open or closed meanwhile.
   */
  when<T>(uri: string, absent: T, read: (document: OpenDocument) => T): T | Promise<T> {
    const document = this.#documents.get(uri);
    if (!document) return absent;
    const now = (): T => (this.#documents.get(uri) === document ? read(document) : absent);
    return document.ready ? now() : (this.#ready.get(document) ?? Promise.resolve()).then(now);
  }

  /** Reads the settings of all documents again. `sent`: settings that the client sent along. */
  async reconfigure(sent?: unknown): Promise<void> {
    this.settings.forget(sent);
    await Promise.all(Array.from(this.#documents.values(), (document) => this.#configure(document)));
  }

  /** Something about what is shown of a document has changed: told to all once pending input is handled. */
  touch(document: OpenDocument, cause: Cause): void {
    // What the client has to be told of outweighs what it knows.
    const known = this.#dirty.get(document);
    if (!known || weight[cause] > weight[known]) this.#dirty.set(document, cause);
    this.connection.scheduleIdle();
  }

  onChanged(tell: (document: OpenDocument, cause: Cause) => void): void {
    this.#changed.push(tell);
  }

  onClosed(tell: (document: OpenDocument) => void): void {
    this.#closed.push(tell);
  }

  /** To the client's log. Never holds text of a document. */
  log(level: 'error' | 'warning' | 'info', message: string): void {
    this.connection.notify('window/logMessage', { type: { error: 1, warning: 2, info: 3 }[level], message });
  }

  /** The day that documents are judged on. */
  today(timeZone: string | undefined): CalendarDate {
    return timeZone === undefined ? this.host.today() : dayIn(this.host.now(), timeZone);
  }

  /** What was due yesterday is overdue today. */
  #watchDay(): void {
    this.host.after(hour, () => {
      this.#watchDay();
      if (this.#day !== undefined && this.#day !== isoDate(this.today(undefined))) void this.reconfigure();
    });
  }

  async #configure(document: OpenDocument): Promise<void> {
    const again = document.configured;
    const { settings, display, path } = await this.settings.of(document.uri);
    if (this.#documents.get(document.uri) !== document) return;
    this.#day = isoDate(this.today(undefined));
    const options: AnalysisOptions = { settings, today: this.today(settings.timeZone) };
    document.configure({ ...options, ...(path === undefined ? {} : { path }), ...(this.rules ? { rules: this.rules } : {}) }, display);
    await this.#takeIn(document);
    this.touch(document, again ? 'settings' : 'client');
  }

  /** A long document slice by slice: what arrives meanwhile is answered in between. */
  async #takeIn(document: OpenDocument): Promise<void> {
    while (!document.ready && this.#documents.get(document.uri) === document) {
      await new Promise<void>((resolve) => {
        this.host.soon(resolve);
      });
      document.advance();
    }
  }

  #settle(): void {
    const dirty = this.#dirty;
    this.#dirty = new Map();
    for (const [document, cause] of dirty) if (document.ready) for (const tell of this.#changed) tell(document, cause);
  }
}

/** The calendar day of an instant in a zone; in UTC when the zone is not known. */
export function dayIn(instant: Date, timeZone: string): CalendarDate {
  const local = new Date(toLocal(instant.getTime(), isZone(timeZone) ? timeZone : 'UTC'));
  return { year: local.getUTCFullYear(), month: local.getUTCMonth() + 1, day: local.getUTCDate() };
}
