/**
 * Text to findings. `analyze` for one text; `Analyzer` for a text that is being edited: it reads again only what changed
 * and always gives what `analyze` would give for the same text.
 */
import { ChunkedDocument } from './chunks.ts';
import {
  byPlace,
  judgeDocument,
  judgePieces,
  judgeSuppressions,
  noRules,
  ruleSet,
  templateRules,
  type Failures,
  type RuleSet,
} from './judge.ts';
import { Kept } from './kept.ts';
import type { CalendarDate, Postmortem } from './model.ts';
import type { Piece } from './piece.ts';
import { titleOverrides } from './requirements.ts';
import { parseSource } from './parser/parse.ts';
import { rules as allRules } from './rules/index.ts';
import type { Rule, RuleContext, SuppressionUse } from './rules/rule.ts';
import type { Finding } from './finding.ts';
import { defaultSettings, type Settings } from './settings.ts';
import { suppressionEdit } from './suppress.ts';
import { coverage, directivesOf, suppresses } from './suppressions.ts';
import type { Span, TextEdit } from './text.ts';

export interface AnalysisOptions {
  readonly settings?: Settings;
  /** The day on which the document is judged, in its own zone. Without it nothing is overdue. */
  readonly today?: CalendarDate;
  /** `/`-separated, relative to the folder of the settings. */
  readonly path?: string;
  /** Another set of rules: for tests. */
  readonly rules?: readonly Rule[];
}

export interface Analysis {
  readonly postmortem: Postmortem;
  /** By position. Spans move with later edits of the analyzer: convert them before the next edit. */
  readonly findings: readonly Finding[];
  /** Suppressions with the number of findings each of them hides. */
  readonly suppressions: readonly SuppressionUse[];
  /** Rules that threw, with the message: their findings are missing, nobody else's. */
  readonly failures: readonly { readonly rule: string; readonly message: string }[];
  /** Undefined when everything was judged; else why not. */
  readonly unjudged: string | undefined;
}

/** Work done since the analyzer was made, counted to prove that an edit costs little. */
export interface WorkCount {
  readonly chunksRead: number;
  readonly piecesJudged: number;
  /** Folds over all pieces that had to be made again. */
  readonly foldsMade: number;
}

const noDay: CalendarDate = { year: 1, month: 1, day: 1 };

/** A document that is being edited, with its findings. */
export class Analyzer {
  #document: ChunkedDocument;
  #options: AnalysisOptions = {};
  #rules: RuleSet = noRules;
  #analysis: Analysis | undefined;
  /** Of the last version that was analysed, with the same settings. */
  #before: Postmortem | undefined;
  #piecesJudged = 0;
  #foldsMade = 0;
  #kept: Kept | undefined;
  /** Changes when settings or rules do: what was judged before does not count any more. */
  #generation = 0;

  constructor(text: string, options: AnalysisOptions = {}) {
    this.#document = new ChunkedDocument(text);
    this.configure(options);
  }

  /** Offsets, lines and text of the current version. */
  get document(): ChunkedDocument {
    return this.#document;
  }

  get work(): WorkCount {
    return { chunksRead: this.#document.chunksRead, piecesJudged: this.#piecesJudged, foldsMade: this.#foldsMade };
  }

  /**
   * Applies one edit to the current text.
   * @throws RangeError when it lies outside the text.
   */
  edit(edit: TextEdit): void {
    this.#document.edit(edit);
    this.#analysis = undefined;
  }

  /** Replaces the whole text. */
  replace(text: string): void {
    this.#document = new ChunkedDocument(text);
    this.#analysis = undefined;
  }

  configure(options: AnalysisOptions): void {
    this.#options = options;
    this.#rules = ruleSet(options.rules ?? allRules, options.settings ?? defaultSettings);
    this.#generation++;
    this.#kept = undefined;
    this.#before = undefined;
    this.#analysis = undefined;
  }

  analysis(): Analysis {
    if (!this.#analysis) {
      this.#analysis = this.#run();
      this.#foldsMade += this.#kept?.made ?? 0;
    }
    return this.#analysis;
  }

  /** `\n`, or what the document uses. */
  get eol(): string {
    return /\r\n|\n|\r/.exec(this.#document.chunks[0]?.text ?? '')?.[0] ?? '\n';
  }

  /** The edit that hides findings of a rule at a span; see suppress.ts. */
  suppression(rule: string, span: Span, scope: 'line' | 'section' | 'file'): TextEdit | undefined {
    const { pieces } = this.analysis().postmortem;
    return suppressionEdit({ pieces, eol: this.eol, text: this.#text, length: this.#document.length }, rule, span, scope);
  }

  readonly #text = (span: Span): string => this.#document.slice(span.start, span.end);

  #run(): Analysis {
    const { settings = defaultSettings, today = noDay, path } = this.#options;
    const { length } = this.#document;
    const { pieces } = this.#document;
    const kept = new Kept(pieces, this.#kept);
    this.#kept = kept;
    const postmortem = parseSource({
      outline: kept.outline(titleOverrides(settings)),
      pieces,
      kept,
      before: this.#before,
      settings,
      path,
      text: this.#text,
      length,
    });
    this.#before = postmortem;
    const nothing = { postmortem, findings: [], suppressions: [], failures: [] };
    if (length > settings.maxLength)
      return { ...nothing, unjudged: `Not judged: the document has ${length} characters, more than the limit of ${settings.maxLength}.` };
    if (!postmortem.recognition.postmortem) return { ...nothing, unjudged: postmortem.recognition.reason };
    const context: RuleContext = { postmortem, kept, settings, today, text: this.#text, eol: this.eol };
    const failures: Failures = new Map();
    const { template } = postmortem.recognition;
    const set = template ? templateRules(this.#rules, path) : this.#rules;
    const ofDocument = judgeDocument(set, context, failures);
    const ofPieces = judgePieces(set, postmortem, context, template ? -1 - this.#generation : this.#generation, failures);
    this.#piecesJudged += ofPieces.judged;
    const found = kept.derive(byPlace, [ofDocument, ofPieces.findings], () => [...ofDocument, ...ofPieces.findings].toSorted(byPlace));
    const { findings: shown, suppressions } = this.#withoutSuppressed(found, pieces);
    const ofSuppressions = judgeSuppressions(set, suppressions, context, failures);
    const findings = ofSuppressions.length === 0 ? shown : [...shown, ...ofSuppressions].toSorted(byPlace);
    return {
      postmortem,
      findings: failures.size === 0 ? findings : findings.filter(({ rule }) => !failures.has(rule)),
      suppressions,
      failures: [...failures].map(([rule, message]) => ({ rule, message })),
      unjudged: undefined,
    };
  }

  #withoutSuppressed(
    found: readonly Finding[],
    pieces: readonly Piece[],
  ): { findings: readonly Finding[]; suppressions: readonly SuppressionUse[] } {
    const document = this.#document;
    if (!document.mentionsSuppression) return { findings: found, suppressions: [] };
    const lineAt = (offset: number): Span => {
      const { line } = document.positionAt(offset);
      return { start: document.offsetAt({ line, character: 0 }), end: document.offsetAt({ line, character: Infinity }) };
    };
    const suppressions = pieces.flatMap((piece) =>
      directivesOf(piece).map((directive) => ({
        suppression: { covers: coverage(directive, piece.section, lineAt, document.length), ...directive },
        hides: 0,
      })),
    );
    const findings = found.filter(({ rule, span }) => {
      const by = suppressions.filter(({ suppression }) => suppresses(suppression, rule, span));
      for (const one of by) one.hides++;
      return by.length === 0;
    });
    return { findings, suppressions };
  }
}

/** The findings of a text. */
export function analyze(text: string, options: AnalysisOptions = {}): Analysis {
  return new Analyzer(text, options).analysis();
}
