/** Configuration files that the client has open: their text as it is being written. What applies is what the disk holds. */
import { configFileNames } from '../core/index.ts';
import type { Connection } from './connection.ts';
import type { OpenDocument } from './document.ts';
import { fileName } from './uri.ts';

export class ConfigDocuments {
  readonly #open = new Map<string, OpenDocument>();
  readonly #changed: ((uri: string, document: OpenDocument | undefined) => void)[] = [];
  readonly #dirty = new Set<string>();

  constructor(private readonly connection: Connection) {
    connection.onIdle(() => this.#settle());
  }

  get(uri: string): OpenDocument | undefined {
    return this.#open.get(uri);
  }

  open(document: OpenDocument): void {
    this.#open.set(document.uri, document);
    this.touch(document.uri);
  }

  close(uri: string): void {
    if (this.#open.delete(uri)) this.touch(uri);
  }

  /** Its text has changed: told to all once pending input is handled. */
  touch(uri: string): void {
    this.#dirty.add(uri);
    this.connection.scheduleIdle();
  }

  /** `tell` gets the document as it is then; undefined when it is not open any more. */
  onChanged(tell: (uri: string, document: OpenDocument | undefined) => void): void {
    this.#changed.push(tell);
  }

  #settle(): void {
    const dirty = [...this.#dirty];
    this.#dirty.clear();
    for (const uri of dirty) for (const tell of this.#changed) tell(uri, this.#open.get(uri));
  }
}

/** Whether a file is one by its name. */
export function isConfigFile(uri: string): boolean {
  return configFileNames.includes(fileName(uri));
}
