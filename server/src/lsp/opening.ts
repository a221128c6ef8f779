/** A long text on its way into an analyzer: taken in slice by slice, as if it were typed, so that the server can answer in between. */
import { Analyzer, type AnalysisOptions } from '../core/index.ts';

/** Longer texts are sliced. About what is read and judged in 15 ms by a server that has just started. */
export const sliceLength = 40_000;

export class Opening {
  readonly analyzer: Analyzer;
  #at: number;
  #judged = false;

  /** @param length of a slice, in UTF-16 units */
  constructor(
    private readonly text: string,
    options: AnalysisOptions,
    private readonly length = sliceLength,
  ) {
    this.#at = this.#next(0);
    this.analyzer = new Analyzer(text.slice(0, this.#at), options);
  }

  /** The whole text is in the analyzer, and judged. */
  get done(): boolean {
    return this.#judged && this.#at === this.text.length;
  }

  /** Judges what is there, after it has taken in the next slice. What is known of the slices before is kept. */
  advance(): void {
    if (this.#judged) {
      const end = this.analyzer.document.length;
      const next = this.#next(this.#at);
      this.analyzer.edit({ span: { start: end, end }, text: this.text.slice(this.#at, next) });
      this.#at = next;
    }
    this.analyzer.analysis();
    this.#judged = true;
  }

  /** Behind the line in which a slice from `at` ends. */
  #next(at: number): number {
    const line = this.text.indexOf('\n', at + this.length);
    return line < 0 ? this.text.length : line + 1;
  }
}
