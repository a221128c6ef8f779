/** Work that nobody waits for: it goes on while the client is quiet, so that no key has to wait for it. */
import type { CancellationToken, Connection } from '../connection.ts';
import type { Host } from '../host.ts';

/** All in milliseconds. Work goes on this long before input is looked at; */
const slice = 4;
/** begins when nothing has come from the client for so long; */
const quiet = 120;
/** and goes on a little where somebody types without a pause. */
const patience = 1_000;

export class Background {
  #lastInput: number;
  #sliceBegan = 0;
  /** How many wait for the work to be done. */
  #hurried = 0;
  #resume: (() => void) | undefined;

  constructor(
    connection: Connection,
    private readonly host: Host,
  ) {
    this.#lastInput = host.elapsed();
    connection.onIdle(() => {
      this.#lastInput = host.elapsed();
    });
  }

  /** To be awaited between two pieces of work, each of a few milliseconds. */
  async turn(): Promise<void> {
    const { host } = this;
    if (host.elapsed() - this.#sliceBegan < slice && (this.#hurried > 0 || this.#lastInput < this.#sliceBegan)) return;
    await new Promise<void>((resolve) => host.soon(resolve));
    while (this.#hurried === 0 && !this.#mayGoOn()) await this.#pause();
    this.#sliceBegan = host.elapsed();
  }

  /** Does without pauses until `work` has ended, for somebody who asked for what it makes; or until nobody wants it any more. */
  async hurry(work: Promise<void>, token: CancellationToken): Promise<void> {
    this.#hurried++;
    this.#resume?.();
    let watch = { dispose: (): void => undefined };
    const cancelled = new Promise<void>((resolve) => {
      watch = token.onCancellationRequested(() => resolve());
    });
    try {
      await Promise.race([work, cancelled]);
    } finally {
      watch.dispose();
      this.#hurried--;
    }
  }

  #mayGoOn(): boolean {
    const now = this.host.elapsed();
    return now - this.#lastInput >= quiet || now - this.#sliceBegan >= patience;
  }

  #pause(): Promise<void> {
    return new Promise((resolve) => {
      const callOff = this.host.after(quiet, () => this.#resume?.());
      this.#resume = () => {
        callOff();
        this.#resume = undefined;
        resolve();
      };
    });
  }
}
