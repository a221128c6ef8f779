/**
 * The Markdown files of the workspace folders, read in the background and again when they change. Nothing outside of the folders is read, and
 * nothing in a folder where `workspaceIndex` is off.
 */
import { readPostmortem, type Postmortem } from '../../core/index.ts';
import type { CancellationToken, Connection } from '../connection.ts';
import type { Host } from '../host.ts';
import type { Offer } from '../offer.ts';
import type { Session } from '../session.ts';
import { fileName, isBelow, uriKey } from '../uri.ts';
import { Background } from './background.ts';
import { ClosedDocument } from './closedDocument.ts';
import { beginProgress } from './progress.ts';

/** Larger files (bytes) are nobody's postmortem; they count once they are open. */
const maxFile = 256 * 1024;
/** Of a folder, so many Markdown files are read at most. */
const maxFiles = 20_000;

/** Who wants to know what is in the files. */
export interface Reader {
  /** Open documents are read by others. */
  isOpen(key: string): boolean;
  /** What a file says now. */
  take(key: string, postmortem: Postmortem, document: ClosedDocument): void;
  /** There is no such file any more, or it is not to be read. */
  drop(key: string): void;
}

interface KnownFile {
  readonly uri: string;
  /** Of its text and of the settings that it was read with. */
  readonly mark: string;
}

export class WorkspaceFiles {
  /** By key, postmortems and others. */
  readonly #known = new Map<string, KnownFile>();
  readonly #toScan = new Set<string>();
  readonly #toRead = new Map<string, string>();
  /** Folders in which nothing may be read. */
  readonly #off = new Set<string>();
  readonly #background: Background;
  #work: Promise<void> | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly session: Session,
    private readonly host: Host,
    private readonly offer: Offer,
    private readonly reader: Reader,
  ) {
    this.#background = new Background(connection, host);
  }

  /** True while files are still to be read. */
  get reading(): boolean {
    return this.#work !== undefined;
  }

  /** Resolves once everything is read. */
  async done(): Promise<void> {
    while (this.#work) await this.#work;
  }

  /** The same, read without pauses; or once the wait is called off. */
  async hurry(token: CancellationToken): Promise<void> {
    while (this.#work && !token.isCancellationRequested) await this.#background.hurry(this.#work, token);
  }

  /** The address of a file that is known. */
  uri(key: string): string | undefined {
    return this.#known.get(key)?.uri;
  }

  /** Looks through all folders, now or again: they, or settings, are other ones. */
  scan(): void {
    for (const key of this.#known.keys()) if (!this.#wanted(key)) this.#forget(key);
    this.#off.clear();
    for (const folder of this.#folders) this.#toScan.add(folder);
    this.#wake();
  }

  /** Files were written or made, to be read, or they or whole folders were deleted. */
  changed(changes: readonly { readonly uri: string; readonly deleted: boolean }[]): void {
    let folders: ReadonlySet<string> | undefined;
    for (const { uri, deleted } of changes) {
      const key = uriKey(uri);
      if (fileName(key) === '.gitignore') {
        for (const folder of this.#folders) if (isBelow(key, uriKey(folder))) this.#toScan.add(folder);
      } else if (deleted) {
        this.#forget(key);
        // Of a folder that goes nobody tells which files went with it.
        folders ??= foldersOf(this.#known.keys());
        if (folders.has(key)) for (const known of this.#known.keys()) if (isBelow(known, key)) this.#forget(known);
      } else if (this.#known.has(key) || this.#holds(uri)) this.#toRead.set(key, uri);
    }
    this.#wake();
  }

  /** A document was closed: from now on its file counts, where it has one. */
  closed(uri: string): void {
    const key = uriKey(uri);
    const known = this.#known.get(key)?.uri ?? (this.#holds(uri) ? uri : undefined);
    this.#known.delete(key);
    if (known === undefined || !this.#wanted(key)) return this.reader.drop(key);
    this.#toRead.set(key, known);
    this.#wake();
  }

  /**
   * The present text of a file that is known; undefined when there is none any more.
   * `changed`: it is not the one that was read, and will have been read again once all is `done`.
   */
  async read(key: string): Promise<{ readonly document: ClosedDocument; readonly changed: boolean } | undefined> {
    const known = this.#known.get(key);
    if (!known) return undefined;
    const text = await this.host.readDocument(known.uri, maxFile);
    if (text === undefined) {
      this.#forget(key);
      return undefined;
    }
    const document = new ClosedDocument(known.uri, text, this.offer.encoding);
    const changed = !known.mark.startsWith(`${document.fingerprint} `);
    if (changed) this.#toRead.set(key, known.uri);
    this.#wake();
    return { document, changed };
  }

  get #folders(): readonly string[] {
    return this.session.settings.folders;
  }

  #holds(uri: string): boolean {
    return this.#folders.some((folder) => this.host.holdsDocument(folder, uri));
  }

  #wanted(key: string): boolean {
    return this.#folders.some((folder) => !this.#off.has(folder) && isBelow(key, uriKey(folder)));
  }

  #forget(key: string): void {
    this.#known.delete(key);
    this.#toRead.delete(key);
    if (!this.reader.isOpen(key)) this.reader.drop(key);
  }

  #wake(): void {
    if (this.#work || (this.#toScan.size === 0 && this.#toRead.size === 0)) return;
    this.#work = this.#run().finally(() => {
      this.#work = undefined;
      this.#wake();
    });
  }

  /** Never rejects: what cannot be read is left out. */
  async #run(): Promise<void> {
    const progress = beginProgress(this.connection, this.host, this.offer, 'Postmortem: reading the workspace');
    for (let done = 0; ; done++) {
      await this.#background.turn();
      const [folder] = this.#toScan;
      const [next] = this.#toRead;
      try {
        if (folder !== undefined) await this.#scanFolder(folder);
        else if (next) await this.#readFile(...next);
        else break;
      } catch (error) {
        this.host.complain(`${folder ?? next?.[1]} is left out of the index: ${String(error)}`);
      }
      progress.report(done, done + this.#toRead.size);
    }
    progress.end();
  }

  async #scanFolder(folder: string): Promise<void> {
    this.#toScan.delete(folder);
    const { display } = await this.session.settings.of(folder);
    if (!this.#folders.includes(folder)) return;
    const found = new Set<string>();
    if (!display.workspaceIndex) this.#off.add(folder);
    else
      for await (const uri of this.host.documents(folder)) {
        const key = uriKey(uri);
        found.add(key);
        this.#toRead.set(key, uri);
        if (found.size === maxFiles) {
          this.session.log('warning', `${folder} has more than ${maxFiles} Markdown files: the others are left out of the index`);
          break;
        }
        await this.#background.turn();
      }
    const gone = (key: string): boolean => isBelow(key, uriKey(folder)) && !found.has(key) && display.workspaceIndex;
    for (const key of this.#known.keys()) if (!this.#wanted(key) || gone(key)) this.#forget(key);
  }

  async #readFile(key: string, uri: string): Promise<void> {
    this.#toRead.delete(key);
    if (!this.#wanted(key) || this.reader.isOpen(key)) return;
    const text = await this.host.readDocument(uri, maxFile);
    const { settings, path } = await this.session.settings.ofFile(uri);
    // Folders and what is open may be other ones by now.
    if (!this.#wanted(key)) return;
    if (text === undefined || text.length > settings.maxLength) return this.#forget(key);
    const document = new ClosedDocument(uri, text, this.offer.encoding);
    const mark = `${document.fingerprint} ${path} ${settingsMark(settings)}`;
    if (this.#known.get(key)?.mark === mark) return;
    await this.#background.turn();
    this.#known.set(key, { uri: uri === key ? key : uri, mark });
    if (!this.reader.isOpen(key))
      this.reader.take(key, readPostmortem(text, { settings, ...(path === undefined ? {} : { path }) }), document);
  }
}

/** Every folder that holds one of the files, at any depth. */
function foldersOf(files: Iterable<string>): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const file of files)
    for (let end = file.lastIndexOf('/'); end > 0 && !folders.has(file.slice(0, end)); end = file.lastIndexOf('/', end - 1))
      folders.add(file.slice(0, end));
  return folders;
}

/** By what they say; there are as many as there are configuration files. */
const marks = new Map<string, number>();

/** A number that is the same for settings that say the same. */
function settingsMark(settings: object): number {
  const said = JSON.stringify(settings);
  const mark = marks.get(said) ?? marks.size;
  marks.set(said, mark);
  return mark;
}
