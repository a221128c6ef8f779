/**
 * The postmortems of the folders that the client works in: those that are open as they are, the others as their files were when they were
 * read. Files are read once a postmortem is open or somebody asks for something that needs them.
 */
import { factsOf, WorkspaceIndex, type Analysis, type Postmortem } from '../../core/index.ts';
import type { CancellationToken, Connection } from '../connection.ts';
import type { Converter } from '../convert.ts';
import type { OpenDocument } from '../document.ts';
import { cancelled } from '../errors.ts';
import type { Host } from '../host.ts';
import type { Offer } from '../offer.ts';
import type { Session } from '../session.ts';
import { uriKey } from '../uri.ts';
import type { Readable } from './closedDocument.ts';
import { WorkspaceFiles } from './files.ts';
import { placeIn, type Place } from './place.ts';

export class Workspace {
  readonly #index = new WorkspaceIndex<Place>();
  readonly #files: WorkspaceFiles;
  /** What was last taken of each open document. */
  readonly #taken = new WeakMap<OpenDocument, Analysis>();
  #started = false;

  constructor(
    connection: Connection,
    private readonly session: Session,
    host: Host,
    offer: Offer,
  ) {
    this.#files = new WorkspaceFiles(connection, session, host, offer, {
      isOpen: (key) => this.#open(key) !== undefined,
      take: (key, postmortem, { convert }) => this.#take(key, postmortem, convert),
      drop: (key) => this.#index.delete(key),
    });
    session.onChanged((document) => {
      if (!this.#started && document.analysis()?.postmortem.recognition.postmortem) this.#start();
    });
    session.onClosed(({ uri }) => {
      if (this.#started) this.#files.closed(uri);
    });
    session.settings.onRead((file) => {
      if (!file && this.#started) this.#files.scan();
    });
  }

  /** Resolves once everything is read that is known to be there. At once where there is nothing to read. Rejects when it is called off. */
  async ready(token: CancellationToken): Promise<void> {
    this.#start();
    await this.#files.hurry(token);
    if (token.isCancellationRequested) throw cancelled();
  }

  /** Resolves then as well, without making haste. */
  async settled(): Promise<void> {
    await this.#files.done();
  }

  /** True while files are still to be read. */
  get reading(): boolean {
    return this.#files.reading;
  }

  /** What is known at present. `except`: the facts of this document are not needed, so they may be old. */
  index(except?: OpenDocument): WorkspaceIndex<Place> {
    this.#start();
    for (const document of this.session.documents) if (document !== except) this.#takeOpen(document);
    return this.#index;
  }

  /** The address of a document of the index, as the client writes it where it has it open. */
  uri(key: string): string {
    return this.#open(key)?.uri ?? this.#files.uri(key) ?? key;
  }

  /**
   * A document of the index as it is now; undefined when there is none any more.
   * `changed`: its file is not the one that the index knows, which will know it once it is `ready`.
   */
  async read(key: string): Promise<{ readonly document: Readable; readonly changed: boolean } | undefined> {
    const open = this.#open(key);
    return open ? { document: open, changed: false } : await this.#files.read(key);
  }

  /** Files were written or made, or they or whole folders were deleted. */
  filesChanged(changes: Parameters<WorkspaceFiles['changed']>[0]): void {
    if (this.#started) this.#files.changed(changes);
  }

  #start(): void {
    if (this.#started) return;
    this.#started = true;
    this.#files.scan();
  }

  #takeOpen(document: OpenDocument): void {
    const analysis = document.analysis();
    if (!analysis || this.#taken.get(document) === analysis) return;
    this.#taken.set(document, analysis);
    const key = uriKey(document.uri);
    if (document.display.workspaceIndex) this.#take(key, analysis.postmortem, document.convert);
    else this.#index.delete(key);
  }

  /** A template is nobody's incident. */
  #take(key: string, postmortem: Postmortem, convert: Converter): void {
    const { recognition } = postmortem;
    if (recognition.postmortem && !recognition.template) this.#index.set(key, factsOf(postmortem, key, placeIn(convert)));
    else this.#index.delete(key);
  }

  #open(key: string): OpenDocument | undefined {
    for (const document of this.session.documents) if (uriKey(document.uri) === key) return document;
    return undefined;
  }
}
