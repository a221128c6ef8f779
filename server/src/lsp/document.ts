/** One open document: its text as the client has it, and what the core makes of it. */
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';
import {
  Analyzer,
  defaultSettings,
  suppressionEdit,
  type Analysis,
  type AnalysisOptions,
  type Finding,
  type Postmortem,
  type Settings,
  type Span,
  type TextEdit,
} from '../core/index.ts';
import { Converter } from './convert.ts';
import { fixAllEdits } from './fixAll.ts';
import { LineTable } from './lineTable.ts';
import type { Offer } from './offer.ts';
import { Opening, sliceLength } from './opening.ts';
import type { Display } from './settings.ts';
import { Pace } from './pace.ts';
import type { Turn } from './turns.ts';
import { Typing } from './typing.ts';
import type { Readable } from './workspace/closedDocument.ts';

/** What became of a change. */
export type ChangeResult = 'applied' | 'stale' | 'lost';

export class OpenDocument implements Readable {
  #version: number;
  #lines: LineTable;
  /** Either the analyzer holds the text or, beyond the size that is judged, `#text` does. */
  #analyzer: Analyzer | undefined;
  #text = '';
  /** The analyzer to be, while a long text is taken in. */
  #opening: Opening | undefined;
  #options: AnalysisOptions = {};
  #configured = false;
  /** An edit did not fit our text, so the text is not what the user sees: nothing is said until it comes whole. */
  #lost = false;
  #failure: string | undefined;
  #unsaved = false;
  #display: Display = { run: 'onType', inlayHints: true, codeLenses: true, semanticTokens: true, workspaceIndex: true };
  readonly #pace: Pace;
  readonly convert: Converter;
  readonly typing: Typing;

  constructor(
    readonly uri: string,
    version: number,
    text: string,
    offer: Offer,
    elapsed: () => number,
  ) {
    this.#pace = new Pace(elapsed);
    this.#version = version;
    this.#lines = new LineTable(text);
    this.#text = text;
    this.convert = new Converter(this, offer.encoding);
    // Who cannot be told later is told at once.
    this.typing = new Typing(this, !offer.pull || offer.diagnosticRefresh);
  }

  get version(): number {
    return this.#version;
  }

  get lines(): LineTable {
    return this.#lines;
  }

  get lost(): boolean {
    return this.#lost;
  }

  /** Settings have arrived: before, nothing is judged. */
  get configured(): boolean {
    return this.#configured;
  }

  /** It can be asked without being waited for. */
  get ready(): boolean {
    return this.#configured && !this.#opening;
  }

  get display(): Display {
    return this.#display;
  }

  /** Findings may be shown anew now; false between saves where the user wants to be judged only then. */
  get due(): boolean {
    return this.#display.run === 'onType' || !this.#unsaved;
  }

  get settings(): Settings {
    return this.#options.settings ?? defaultSettings;
  }

  /** Of the settings: where "today" is, unless the document names a zone. */
  get timeZone(): string | undefined {
    return this.settings.timeZone;
  }

  saved(): void {
    this.#unsaved = false;
    this.typing.end();
  }

  slice(start: number, end: number): string {
    return this.#analyzer ? this.#analyzer.document.slice(start, end) : this.#text.slice(start, end);
  }

  text(span: Span): string {
    return this.slice(span.start, span.end);
  }

  configure(options: AnalysisOptions, display: Display): void {
    this.#options = options;
    this.#display = display;
    this.#configured = true;
    this.#opening = undefined;
    this.#analyzer?.configure(options);
    this.#fit();
  }

  /** Takes in the next slice of a long text. Done when it is `ready`. */
  advance(): void {
    const opening = this.#opening;
    if (!opening) return;
    this.#guarded(() => opening.advance());
    if (!opening.done || this.#opening !== opening) return;
    this.#opening = undefined;
    this.#analyzer = opening.analyzer;
    this.#text = '';
  }

  /** All of it at once, because somebody cannot wait. */
  #finish(): void {
    while (this.#opening) this.advance();
  }

  /** Applies changes in order. Older versions are refused; an edit outside the text loses the document until its whole text comes. */
  change(version: number, changes: readonly TextDocumentContentChangeEvent[]): ChangeResult {
    if (version < this.#version) return 'stale';
    this.#version = version;
    this.#unsaved = true;
    this.#pace.changed();
    this.#finish();
    for (const change of changes) {
      if (!('range' in change) || !change.range) this.#replace(change.text);
      else if (!this.#lost) this.#edit(change.range, change.text);
    }
    if (changes.length !== 1) this.typing.end();
    this.#fit();
    this.#finish();
    return this.#lost ? 'lost' : 'applied';
  }

  /** Of the current version, remembered until the text or the settings change. Never throws: see `failure`. */
  analysis(): Analysis | undefined {
    if (!this.#configured || this.#lost) return undefined;
    return this.#pace.measure(() => {
      this.#finish();
      return this.#guarded(() => this.#analyzer?.analysis());
    });
  }

  postmortem(): Postmortem | undefined {
    return this.analysis()?.postmortem;
  }

  /** What went wrong in the core with the present text, which should never happen; until the next edit nothing is judged. */
  get failure(): string | undefined {
    return this.#failure;
  }

  /** The comment that silences a finding; undefined where none can stand. */
  suppression({ rule, span }: Finding, scope: 'line' | 'section' | 'file'): TextEdit | undefined {
    const analysis = this.analysis();
    if (!analysis) return undefined;
    const site = { pieces: analysis.postmortem.pieces, eol: this.eol, text: (part: Span) => this.text(part), length: this.#lines.length };
    return suppressionEdit(site, rule, span, scope);
  }

  /** What another text would say in the place of this one, by the same settings; a long one is read slice by slice. */
  async withText(text: string, turn: Turn): Promise<Postmortem> {
    const opening = new Opening(text, { ...this.#options, rules: [] });
    for (opening.advance(); !opening.done; opening.advance()) await turn();
    return opening.analyzer.analysis().postmortem;
  }

  /** Nothing when there is nothing to fix. */
  fixAll(): readonly TextEdit[] {
    const findings = this.analysis()?.findings ?? [];
    const fixable = findings.some(({ fixes }) => fixes.some((fix) => fix.kind === 'safe' && !fix.snippet));
    return fixable ? fixAllEdits(this.slice(0, this.#lines.length), this.#options) : [];
  }

  /** How lines of this document end. */
  get eol(): string {
    const start = this.#lines.count > 1 ? this.#lines.end(0) : 0;
    return this.#lines.count > 1 ? this.slice(start, this.#lines.start(1)) : '\n';
  }

  /** Milliseconds that judging takes at each change, where that is more than a writer should wait. */
  get slow(): number | undefined {
    return this.#pace.slow;
  }

  /** Why nothing is judged although the document is open. */
  get obstacle(): string | undefined {
    if (this.#lost) return 'Not judged: an edit did not fit the text known to the server. Close the file and open it again.';
    if (this.#failure !== undefined) return `Not judged: an error in the server (${this.#failure}). Its log says more.`;
    if (!this.#analyzer && this.ready)
      return `Not judged: the document has ${this.#lines.length} characters, more than the limit of ${this.#limit}.`;
    return undefined;
  }

  get #limit(): number {
    return this.settings.maxLength;
  }

  #replace(text: string): void {
    this.#lost = false;
    this.typing.end();
    this.#lines = new LineTable(text);
    this.#guarded(() => this.#analyzer?.replace(text));
    this.#text = text;
  }

  #edit(range: { start: { line: number; character: number }; end: { line: number; character: number } }, text: string): void {
    const span = this.convert.span(range);
    // One line behind the last is a usual way to say "to the end".
    if (range.end.line > this.#lines.count || span.start > span.end) {
      this.#lost = true;
      return;
    }
    const whole = this.#guarded(() => {
      this.#analyzer?.edit({ span, text });
      return this.#analyzer;
    });
    if (!whole) this.#text = this.#text.slice(0, span.start) + text + this.#text.slice(span.end);
    this.#lines.replace(span.start, span.end, text);
    this.typing.edited(span.start, span.end - span.start, text);
  }

  /** Does something with the analyzer. If that fails, its text is kept and the analyzer made anew at the next edit. */
  #guarded<T>(work: () => T): T | undefined {
    try {
      return work();
    } catch (error) {
      this.#failure = error instanceof Error ? error.message : String(error);
      if (this.#analyzer) this.#text = this.#analyzer.document.text;
      this.#analyzer = undefined;
      this.#opening = undefined;
      return undefined;
    }
  }

  /** Takes up or drops the analyzer as the text shrinks and grows. */
  #fit(): void {
    const fits = this.#lines.length <= this.#limit;
    if (fits && !this.#analyzer && !this.#opening && this.#configured) {
      this.#failure = undefined;
      if (this.#text.length > sliceLength) this.#opening = this.#guarded(() => new Opening(this.#text, this.#options));
      else this.#analyzer = this.#guarded(() => new Analyzer(this.#text, this.#options));
      if (this.#analyzer) this.#text = '';
    } else if (!fits && this.#analyzer) {
      this.#text = this.#analyzer.document.text;
      this.#analyzer = undefined;
    }
  }
}
