/**
 * Where settings come from, later ones winning: defaults, `initializationOptions`, the client's configuration, the
 * `.postmortem.*` file nearest to the document. Every question to the client may be refused or stay unanswered.
 */
import { checkSettings, defaultSettings, mergeSettings, type Settings } from '../core/index.ts';
import { ConfigFiles, type ConfigFile } from './configFiles.ts';
import type { Connection } from './connection.ts';
import type { Host } from './host.ts';
import type { Offer } from './offer.ts';
import { isBelow, uriKey } from './uri.ts';

/** What only an editor can be told: how it shows things. */
export interface Display {
  /** When findings are shown anew. */
  readonly run: 'onType' | 'onSave';
  readonly inlayHints: boolean;
  readonly codeLenses: boolean;
  /** Whether files of the folder may be read for what goes across documents. */
  readonly workspaceIndex: boolean;
  readonly semanticTokens: boolean;
}

/** What applies to one document. */
export interface Resolved {
  readonly settings: Settings;
  readonly display: Display;
  /** Of the document, relative to the folder of the settings. */
  readonly path: string | undefined;
}

/** A client that has not answered after this time (milliseconds) is not waited for. */
const patience = 1_500;

export class SettingsSource {
  readonly #read: ((file: ConfigFile | undefined) => void)[] = [];
  readonly #known = new Map<string, Promise<Resolved>>();
  /** What the client has set, by folder of the workspace. */
  readonly #folderSettings = new Map<string, Promise<Pick<Resolved, 'settings' | 'display'>>>();
  readonly #files: ConfigFiles;
  /** As last sent by a client that cannot be asked. */
  #sent: unknown;
  #folders: readonly string[];

  /** `initial`: settings from `initializationOptions`; `folders`: URIs of the workspace. */
  constructor(
    private readonly connection: Connection,
    private readonly host: Host,
    private readonly offer: Offer,
    private readonly initial: unknown,
    folders: readonly string[],
  ) {
    this.#folders = folders;
    this.#files = new ConfigFiles(host, (file) => this.#read.forEach((tell) => tell(file)));
  }

  of(uri: string): Promise<Resolved> {
    const known = this.#known.get(uri) ?? this.#resolve(uri);
    this.#known.set(uri, known);
    return known;
  }

  /** For one of many files that nobody has open: the client is asked once for its folder. */
  async ofFile(uri: string): Promise<Pick<Resolved, 'settings' | 'path'>> {
    const folder = this.folderOf(uri) ?? uri;
    const client = this.#folderSettings.get(folder) ?? this.#client(folder);
    this.#folderSettings.set(folder, client);
    return this.#merged(uri, await client, await this.#files.nearest(uri));
  }

  /** The one that holds for a document. */
  configFile(uri: string): Promise<ConfigFile | undefined> {
    return this.#files.nearest(uri);
  }

  /** URIs of the folders that the client works in. */
  get folders(): readonly string[] {
    return this.#folders;
  }

  /** Settings have changed: they are asked for again. `sent`: what the client sent along. */
  forget(sent?: unknown): void {
    if (sent !== undefined && sent !== null) this.#sent = sent;
    this.#known.clear();
    this.#folderSettings.clear();
    this.#files.forget();
    for (const tell of this.#read) tell(undefined);
  }

  /** Called for each configuration file that is read, and with undefined when all that was read is out of date. */
  onRead(tell: (file: ConfigFile | undefined) => void): void {
    this.#read.push(tell);
  }

  changeFolders(added: readonly string[], removed: readonly string[]): void {
    this.#folders = [...this.#folders.filter((folder) => !removed.includes(folder)), ...added];
    this.#known.clear();
  }

  async #resolve(uri: string): Promise<Resolved> {
    const [client, file] = await Promise.all([this.#client(uri), this.#files.nearest(uri)]);
    return { ...client, ...this.#merged(uri, client, file) };
  }

  /** What the client has set for a document or a folder. */
  async #client(uri: string): Promise<Pick<Resolved, 'settings' | 'display'>> {
    const layers = [this.initial, this.offer.configuration ? await this.#ask(uri) : this.#sent].filter(isObject);
    return {
      settings: mergeSettings(defaultSettings, ...layers.map((layer) => checkSettings(layer).settings)),
      display: displayOf(layers),
    };
  }

  #merged(uri: string, { settings }: Pick<Resolved, 'settings'>, file: ConfigFile | undefined): Pick<Resolved, 'settings' | 'path'> {
    return file
      ? { settings: mergeSettings(settings, file.config.settings), path: uriKey(uri.slice(file.folder.length)) }
      : { settings, path: this.#path(uri) };
  }

  async #ask(uri: string): Promise<unknown> {
    const answer = this.connection.request('workspace/configuration', { items: [{ scopeUri: uri, section: 'postmortem' }] });
    const silence = new Promise<undefined>((resolve) => void this.host.after(patience, () => resolve(undefined)));
    const values = await Promise.race([answer, silence]).catch(() => undefined);
    return Array.isArray(values) ? values[0] : undefined;
  }

  /** Relative to the innermost workspace folder that holds the document. */
  #path(uri: string): string | undefined {
    const folder = this.folderOf(uri);
    return folder === undefined ? undefined : uriKey(uri).slice(uriKey(folder).length).replace(/^\//, '');
  }

  /** The innermost workspace folder that holds a document. */
  folderOf(uri: string): string | undefined {
    const key = uriKey(uri);
    return this.#folders.filter((folder) => isBelow(key, uriKey(folder))).toSorted((a, b) => b.length - a.length)[0];
  }
}

function displayOf(layers: readonly Record<string, unknown>[]): Display {
  const last = (name: string, allowed: readonly unknown[]): unknown => layers.findLast((layer) => allowed.includes(layer[name]))?.[name];
  return {
    run: last('run', ['onType', 'onSave']) === 'onSave' ? 'onSave' : 'onType',
    inlayHints: last('inlayHints', [true, false]) !== false,
    codeLenses: last('codeLenses', [true, false]) !== false,
    workspaceIndex: last('workspaceIndex', [true, false]) !== false,
    semanticTokens: last('semanticTokens', [true, false]) !== false,
  };
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
