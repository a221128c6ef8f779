/** How long a document takes to be judged after each change. */

/** Milliseconds from a change to its findings that a writer does not feel. */
const budget = 100;
/** One slow round says nothing: the machine was busy, or the server had just started. */
const patience = 3;

export class Pace {
  /** The longest work since the last change. */
  #longest = 0;
  #slowRounds = 0;
  #last = 0;

  /** `elapsed`: milliseconds on a clock that only goes forward. */
  constructor(private readonly elapsed: () => number) {}

  /** Does what may take time. */
  measure<T>(work: () => T): T {
    const start = this.elapsed();
    const result = work();
    this.#longest = Math.max(this.#longest, this.elapsed() - start);
    return result;
  }

  /** The text has changed: a new round begins. */
  changed(): void {
    this.#slowRounds = this.#longest > budget ? this.#slowRounds + 1 : 0;
    this.#last = Math.round(this.#longest);
    this.#longest = 0;
  }

  /** Milliseconds of the last round, where several in turn were longer than a writer should wait. */
  get slow(): number | undefined {
    return this.#slowRounds >= patience ? this.#last : undefined;
  }
}
