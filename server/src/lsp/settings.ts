/**
 * Where settings come from, later ones winning: defaults, `initializationOptions`, the client's configuration, the
 * `.postmortem.*` file nearest to the document. Every question to the client may be refused or stay unanswered.
 */
import { defaultSettings, type Settings } from '../core/index.ts';
import type { Connection } from './connection.ts';
import type { Host } from './host.ts';
import type { Offer } from './offer.ts';

/** When findings are shown anew. */
export type Run = 'onType' | 'onSave';

/** What applies to one document. */
export interface Resolved {
  readonly settings: Settings;
  readonly run: Run;
  /** Of the document, relative to the folder of the settings. */
  readonly path: string | undefined;
}

/** A client that has not answered after this time (milliseconds) is not waited for. */
const patience = 1_500;

export class SettingsSource {
  readonly #known = new Map<string, Promise<Resolved>>();
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
  }

  of(uri: string): Promise<Resolved> {
    const known = this.#known.get(uri) ?? this.#resolve(uri);
    this.#known.set(uri, known);
    return known;
  }

  /** Settings have changed: they are asked for again. `sent`: what the client sent along. */
  forget(sent?: unknown): void {
    if (sent !== undefined && sent !== null) this.#sent = sent;
    this.#known.clear();
  }

  changeFolders(added: readonly string[], removed: readonly string[]): void {
    this.#folders = [...this.#folders.filter((folder) => !removed.includes(folder)), ...added];
    this.#known.clear();
  }

  async #resolve(uri: string): Promise<Resolved> {
    const client = this.offer.configuration ? await this.#ask(uri) : this.#sent;
    const layers = [this.initial, client].filter(isObject);
    const run = layers.findLast(({ run: wanted }) => wanted === 'onType' || wanted === 'onSave')?.['run'];
    return { settings: layers.reduce(merge, defaultSettings), run: run === 'onSave' ? 'onSave' : 'onType', path: this.#path(uri) };
  }

  async #ask(uri: string): Promise<unknown> {
    const answer = this.connection.request('workspace/configuration', { items: [{ scopeUri: uri, section: 'postmortem' }] });
    const silence = new Promise<undefined>((resolve) => void this.host.after(patience, () => resolve(undefined)));
    const values = await Promise.race([answer, silence]).catch(() => undefined);
    return Array.isArray(values) ? values[0] : undefined;
  }

  /** Relative to the innermost workspace folder that holds the document. */
  #path(uri: string): string | undefined {
    const [folder] = this.#folders
      .map((one) => (one.endsWith('/') ? one : `${one}/`))
      .filter((one) => uri.startsWith(one))
      .toSorted((a, b) => b.length - a.length);
    return folder === undefined ? undefined : decode(uri.slice(folder.length));
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Takes what is known and of the kind that is expected. */
function merge(settings: Settings, layer: Record<string, unknown>): Settings {
  const entries = Object.entries(layer).filter(
    ([key, value]) => key in defaultSettings && sameKind(value, defaultSettings[key as keyof Settings]),
  );
  return { ...settings, ...Object.fromEntries(entries) };
}

function sameKind(value: unknown, usual: unknown): boolean {
  if (usual === undefined) return typeof value === 'string' && value !== '';
  return value !== null && typeof value === typeof usual && Array.isArray(value) === Array.isArray(usual);
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
