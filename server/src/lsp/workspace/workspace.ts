/**
 * The postmortems of the folders that the client works in: those that are open as they are, the others as their files were when they were
 * read. Files are read in the background, once a postmortem is open or somebody asks for something that needs them. Nothing outside of the
 * folders is read, and nothing in a folder where `workspaceIndex` is off.
 */
import { factsOf, readPostmortem, WorkspaceIndex, type Analysis } from '../../core/index.ts';
import type { Connection } from '../connection.ts';
import type { OpenDocument } from '../document.ts';
import type { Host } from '../host.ts';
import type { Offer } from '../offer.ts';
import type { Session } from '../session.ts';
import { fileName, isBelow, uriKey } from '../uri.ts';
import { Background } from './background.ts';
import { ClosedDocument, type Readable } from './closedDocument.ts';
import { placeIn, type Place } from './place.ts';
import { beginProgress } from './progress.ts';

/** Larger files (bytes) are nobody's postmortem; they count once they are open. */
const maxFile = 256 * 1024;
/** Of a folder, so many Markdown files are read at most. */
const maxFiles = 20_000;

/** A file that was read. */
interface KnownFile {
  readonly uri: string;
  /** Of its text and of the settings that it was read with. */
  readonly mark: string;
}

export class Workspace {
  readonly #index = new WorkspaceIndex<Place>();
  /** By key, postmortems and others. */
  readonly #files = new Map<string, KnownFile>();
  /** What was last taken of each open document. */
  readonly #taken = new WeakMap<OpenDocument, Analysis>();
  readonly #toScan = new Set<string>();
  readonly #toRead = new Map<string, string>();
  /** Folders in which the index is switched off. */
  readonly #off = new Set<string>();
  readonly #background: Background;
  #work: Promise<void> | undefined;
  #started = false;

  constructor(
    private readonly connection: Connection,
    private readonly session: Session,
    private readonly host: Host,
    private readonly offer: Offer,
  ) {
    this.#background = new Background(connection, host);
    session.onChanged((document) => {
      if (!this.#started && document.analysis()?.postmortem.recognition.postmortem) this.start();
    });
    session.onClosed(({ uri }) => this.#closed(uri));
    session.settings.onRead((file) => {
      if (!file && this.#started) this.#scanAll();
    });
  }

  /** Begins to read the folders; once. */
  start(): void {
    if (this.#started) return;
    this.#started = true;
    this.#scanAll();
  }

  /** Resolves once everything is read that is known to be there. At once where there is nothing to read. */
  async ready(): Promise<void> {
    this.start();
    while (this.#work) await this.#background.hurry(this.#work);
  }

  /** Resolves then as well, without making haste. */
  async settled(): Promise<void> {
    while (this.#work) await this.#work;
  }

  /** True while files are still to be read. */
  get reading(): boolean {
    return this.#work !== undefined;
  }

  /** What is known at present. `except`: the facts of this document are not needed, so they may be old. */
  index(except?: OpenDocument): WorkspaceIndex<Place> {
    this.start();
    for (const document of this.session.documents) if (document !== except) this.#takeOpen(document);
    return this.#index;
  }

  /** The address of a document of the index, as the client writes it where it has it open. */
  uri(key: string): string {
    return this.#openDocument(key)?.uri ?? this.#files.get(key)?.uri ?? key;
  }

  /**
   * The text of a document of the index as it is now; undefined when there is none any more.
   * `changed`: its file is not the one that the index knows, which will have read it again once it is `ready`.
   */
  async read(key: string): Promise<{ readonly document: Readable; readonly changed: boolean } | undefined> {
    const open = this.#openDocument(key);
    if (open) return { document: open, changed: false };
    const known = this.#files.get(key);
    if (!known) return undefined;
    const text = await this.host.readDocument(known.uri, maxFile);
    if (text === undefined) {
      this.#forget(key);
      return undefined;
    }
    const document = new ClosedDocument(known.uri, text, this.offer.encoding);
    const changed = !known.mark.startsWith(`${document.fingerprint} `);
    if (changed) this.#enqueue(key, known.uri);
    return { document, changed };
  }

  /** Files were written, made (both to be read) or deleted. */
  filesChanged(changes: readonly { readonly uri: string; readonly deleted: boolean }[]): void {
    if (!this.#started) return;
    for (const { uri, deleted } of changes) {
      const key = uriKey(uri);
      if (fileName(key) === '.gitignore') {
        for (const folder of this.#folders) if (isBelow(key, uriKey(folder))) this.#toScan.add(folder);
      } else if (deleted) {
        for (const known of this.#files.keys()) if (known === key || isBelow(known, key)) this.#forget(known);
      } else if (this.#files.has(key) || this.#folders.some((folder) => this.host.holdsDocument(folder, uri))) this.#enqueue(key, uri);
    }
    this.#wake();
  }

  get #folders(): readonly string[] {
    return this.session.settings.folders;
  }

  #scanAll(): void {
    for (const key of this.#files.keys()) if (!this.#wanted(key)) this.#forget(key);
    this.#off.clear();
    for (const folder of this.#folders) this.#toScan.add(folder);
    this.#wake();
  }

  #wanted(key: string): boolean {
    return this.#folders.some((folder) => !this.#off.has(folder) && isBelow(key, uriKey(folder)));
  }

  #enqueue(key: string, uri: string): void {
    this.#toRead.set(key, uri);
    this.#wake();
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
    let done = 0;
    for (;;) {
      await this.#background.turn();
      const [folder] = this.#toScan;
      const [next] = this.#toRead;
      try {
        if (folder !== undefined) await this.#scan(folder);
        else if (next) await this.#readFile(...next);
        else break;
      } catch (error) {
        this.host.complain(`${folder ?? next?.[1]} is left out of the index: ${String(error)}`);
      }
      done++;
      progress.report(done, done + this.#toRead.size);
    }
    progress.end();
  }

  async #scan(folder: string): Promise<void> {
    this.#toScan.delete(folder);
    const { display } = await this.session.settings.of(folder);
    if (!this.#folders.includes(folder)) return;
    if (!display.workspaceIndex) this.#off.add(folder);
    const found = new Set<string>();
    if (display.workspaceIndex)
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
    const root = uriKey(folder);
    for (const key of this.#files.keys())
      if (!this.#wanted(key) || (isBelow(key, root) && !found.has(key) && display.workspaceIndex)) this.#forget(key);
  }

  async #readFile(key: string, uri: string): Promise<void> {
    this.#toRead.delete(key);
    if (!this.#wanted(key) || this.#openDocument(key)) return;
    const text = await this.host.readDocument(uri, maxFile);
    const { settings, path } = await this.session.settings.ofFile(uri);
    // Folders and what is open may be other ones by now.
    if (!this.#wanted(key)) return;
    if (text === undefined || text.length > settings.maxLength) return this.#forget(key);
    const document = new ClosedDocument(uri, text, this.offer.encoding);
    const mark = `${document.fingerprint} ${path} ${settingsMark(settings)}`;
    if (this.#files.get(key)?.mark === mark) return;
    await this.#background.turn();
    this.#files.set(key, { uri: uri === key ? key : uri, mark });
    if (this.#openDocument(key)) return;
    const postmortem = readPostmortem(text, { settings, ...(path === undefined ? {} : { path }) });
    if (isIndexed(postmortem)) this.#index.set(key, factsOf(postmortem, key, placeIn(document.convert)));
    else this.#index.delete(key);
  }

  #takeOpen(document: OpenDocument): void {
    const analysis = document.analysis();
    if (!analysis || this.#taken.get(document) === analysis) return;
    this.#taken.set(document, analysis);
    const key = uriKey(document.uri);
    if (document.display.workspaceIndex && isIndexed(analysis.postmortem))
      this.#index.set(key, factsOf(analysis.postmortem, key, placeIn(document.convert)));
    else this.#index.delete(key);
  }

  /** From now on its file counts, where it has one. */
  #closed(uri: string): void {
    const key = uriKey(uri);
    const known = this.#files.get(key);
    this.#files.delete(key);
    if (!this.#started || !this.#wanted(key) || (!known && !this.#folders.some((folder) => this.host.holdsDocument(folder, uri))))
      this.#index.delete(key);
    else this.#enqueue(key, known?.uri ?? uri);
  }

  #openDocument(key: string): OpenDocument | undefined {
    for (const document of this.session.documents) if (uriKey(document.uri) === key) return document;
    return undefined;
  }

  #forget(key: string): void {
    this.#files.delete(key);
    this.#toRead.delete(key);
    if (!this.#openDocument(key)) this.#index.delete(key);
  }
}

/** A template is nobody's incident. */
function isIndexed({ recognition }: Analysis['postmortem']): boolean {
  return recognition.postmortem && !recognition.template;
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
