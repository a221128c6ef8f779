/**
 * Text to findings. `analyze` for one text; `Analyzer` for a text that is being edited: it reads again only what changed
 * and always gives what `analyze` would give for the same text.
 */
import { ChunkedDocument } from './chunks.ts';
import type { CalendarDate, Postmortem } from './model.ts';
import { knownSection, outlineOf, type Outline, type Piece } from './outline.ts';
import { parseSource } from './parser/parse.ts';
import type { Source } from './parser/source.ts';
import { rules as allRules } from './rules/index.ts';
import type { Finding, PieceContext, PieceRule, Report, Rule, RuleContext, Severity, SuppressionUse } from './rules/rule.ts';
import { defaultSettings, type Settings } from './settings.ts';
import { coverage, directivesOf, suppresses } from './suppressions.ts';
import { suppressionEdit } from './suppress.ts';
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
  readonly outline: Outline;
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
  chunksRead: number;
  piecesJudged: number;
}

/** A document that is being edited, with its findings. */
export class Analyzer {
  #document: ChunkedDocument;
  #options: AnalysisOptions;
  #analysis: Analysis | undefined;
  #piecesJudged = 0;
  /** Changes when settings or rules do: part of the key of every kept finding. */
  #generation = 0;

  constructor(text: string, options: AnalysisOptions = {}) {
    this.#document = new ChunkedDocument(text);
    this.#options = options;
  }

  /** Offsets, lines and text of the current version. */
  get document(): ChunkedDocument {
    return this.#document;
  }

  get work(): WorkCount {
    return { chunksRead: this.#document.chunksRead, piecesJudged: this.#piecesJudged };
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
    this.#generation++;
    this.#analysis = undefined;
  }

  analysis(): Analysis {
    return (this.#analysis ??= this.run());
  }

  /** `\n`, or what the document uses. */
  get eol(): string {
    return /\r\n|\n|\r/.exec(this.#document.chunks[0]?.text ?? '')?.[0] ?? '\n';
  }

  /** The edit that hides findings of a rule at a span; see suppress.ts. */
  suppression(rule: string, span: Span, scope: 'line' | 'section' | 'file'): TextEdit | undefined {
    const document = this.#document;
    const { outline, postmortem } = this.analysis();
    const text = ({ start, end }: Span): string => document.slice(start, end);
    return suppressionEdit({ outline, pieces: postmortem.pieces, eol: this.eol, text, length: document.length }, rule, span, scope);
  }

  private run(): Analysis {
    const { settings = defaultSettings, today = { year: 1, month: 1, day: 1 }, path, rules = allRules } = this.#options;
    const document = this.#document;
    const pieces = document.chunks.flatMap((chunk) => chunk.pieces);
    const outline = outlineOf(pieces);
    const text = (span: Span): string => document.slice(span.start, span.end);
    const source: Source = { outline, pieces, settings, path, text, length: document.length };
    const postmortem = parseSource(source);
    if (document.length > settings.maxLength) {
      const unjudged = `Not judged: the document has ${document.length} characters, more than the limit of ${settings.maxLength}.`;
      return { postmortem, outline, findings: [], suppressions: [], failures: [], unjudged };
    }
    if (!postmortem.recognition.postmortem)
      return { postmortem, outline, findings: [], suppressions: [], failures: [], unjudged: postmortem.recognition.reason };
    const context: RuleContext = { postmortem, settings, today, text, eol: this.eol };
    const failures = new Map<string, string>();
    const enabled = rules.flatMap((rule) => {
      const severity = settings.rules[rule.id] ?? settings.rules[rule.id.split('/', 1)[0]!] ?? rule.severity;
      return severity === 'off' ? [] : [{ rule, severity, configured: settings.rules[rule.id] !== undefined }];
    });
    const found: Finding[] = [];
    for (const { rule, severity, configured } of enabled) {
      if (rule.scope !== 'document') continue;
      attempt(rule, failures, () => {
        for (const report of rule.check(context)) found.push(finding(rule, report, severity, configured));
      });
    }
    const pieceRules = enabled.flatMap(({ rule, severity, configured }) =>
      rule.scope === 'piece' ? [{ rule, severity, configured }] : [],
    );
    found.push(...this.judgePieces(pieceRules, pieces, outline, postmortem, settings, text, failures));
    const { findings, suppressions } = this.withoutSuppressed(found, pieces, outline);
    const ran = enabled.map(({ rule }) => rule.id);
    const known = rules.map((rule) => rule.id);
    for (const { rule, severity, configured } of enabled) {
      if (rule.scope !== 'suppressions') continue;
      attempt(rule, failures, () => {
        for (const report of rule.check(suppressions, context, known, ran)) findings.push(finding(rule, report, severity, configured));
      });
    }
    // oxlint-disable-next-line unicorn/no-array-sort -- our own array
    findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));
    return {
      postmortem,
      outline,
      findings,
      suppressions,
      failures: [...failures].map(([rule, message]) => ({ rule, message })),
      unjudged: undefined,
    };
  }

  private judgePieces(
    rules: readonly { rule: PieceRule; severity: Severity; configured: boolean }[],
    pieces: readonly Piece[],
    outline: Outline,
    postmortem: Postmortem,
    settings: Settings,
    text: (span: Span) => string,
    failures: Map<string, string>,
  ): Finding[] {
    const names = postmortem.people.map((person) => person.name);
    const judge = (piece: Piece, context: PieceContext): readonly Finding[] => {
      this.#piecesJudged++;
      return rules.flatMap(({ rule, severity, configured }) => {
        const found: Finding[] = [];
        attempt(rule, failures, () => {
          for (const report of rule.check(piece, context)) found.push(finding(rule, report, severity, configured));
        });
        return found;
      });
    };
    return pieces.flatMap((piece) => {
      const section = knownSection(outline.sectionOf.get(piece));
      const here = namesIn(piece, names);
      const key = `${this.#generation}|${section?.kind ?? ''}|${here.join('|')}`;
      const known = piece.fact(kept);
      if (known.key !== key) {
        known.key = key;
        known.findings = judge(piece, { section, names: here, settings, text });
      }
      return known.findings;
    });
  }

  private withoutSuppressed(
    found: readonly Finding[],
    pieces: readonly Piece[],
    outline: Outline,
  ): { findings: Finding[]; suppressions: readonly SuppressionUse[] } {
    const document = this.#document;
    const lineAt = (offset: number): Span => {
      const { line } = document.positionAt(offset);
      return { start: document.offsetAt({ line, character: 0 }), end: document.offsetAt({ line, character: Infinity }) };
    };
    const suppressions = pieces.flatMap((piece) =>
      directivesOf(piece).map((directive) => {
        const covers = coverage(directive, outline.sectionOf.get(piece), lineAt, document.length);
        return { suppression: { ...directive, covers }, hides: 0 };
      }),
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

function finding(rule: Rule, report: Report, severity: Severity, configured: boolean): Finding {
  return { ...report, rule: rule.id, severity: configured ? severity : (report.severity ?? severity), fixes: report.fixes ?? [] };
}

function attempt(rule: Rule, failures: Map<string, string>, run: () => void): void {
  if (failures.has(rule.id)) return;
  try {
    run();
  } catch (error) {
    failures.set(rule.id, error instanceof Error ? error.message : String(error));
  }
}

/** A place to keep the findings of a piece: filled by the analyzer. */
function kept(): { key: string | undefined; findings: readonly Finding[] } {
  return { key: undefined, findings: [] };
}

/** The known names whose first word occurs in the piece, so that a name typed elsewhere does not judge this piece again. */
function namesIn(piece: Piece, names: readonly string[]): readonly string[] {
  if (names.length === 0) return names;
  const words = piece.fact(wordsOf);
  return names.filter((name) => name.split(/\s+/).some((word) => words.has(word)));
}

function wordsOf(piece: Piece): ReadonlySet<string> {
  const words = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (value && typeof value === 'object') {
      if ('inline' in value)
        for (const [word] of (value.inline as { text: string }).text.matchAll(/[@\p{L}\p{N}_.-]+/gu)) words.add(word.replace(/[.]$/, ''));
      for (const child of ['blocks', 'items', 'rows', 'cells', 'header'] as const)
        if (child in value) visit((value as Record<string, unknown>)[child]);
    }
  };
  visit(piece.blocks);
  return words;
}
