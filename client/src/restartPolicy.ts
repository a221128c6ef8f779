/** When a server that stopped is started again: a crash now and then is repaired silently, a crash at each start is not repeated. */
export class RestartPolicy {
  readonly #limit: number;
  readonly #window: number;
  #stops: number[] = [];

  /** At most `limit` restarts within `window` milliseconds. */
  constructor(limit = 4, window = 3 * 60_000) {
    this.#limit = limit;
    this.#window = window;
  }

  /** The server stopped at `now` (milliseconds): whether to start it again. */
  restarts(now: number): boolean {
    this.#stops = [...this.#stops.filter((time) => now - time < this.#window), now];
    return this.#stops.length <= this.#limit;
  }

  /** The user asked for a restart: counting starts anew. */
  reset(): void {
    this.#stops = [];
  }
}
