/** What a rule is. One file per rule, named by its id; see CONTRIBUTING.md for how to add one. */
import type { Kept } from '../kept.ts';
import type { Settings } from '../settings.ts';
import type { Postmortem } from '../model.ts';
import type { Piece } from '../outline.ts';
import type { Section } from '../model.ts';
import type { CalendarDate } from '../model.ts';
import type { Suppression } from '../suppressions.ts';
import type { Anchor, Span, TextEdit } from '../text.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** `safe` fixes change no meaning and are applied by `--fix` and fix-all; `unsafe` ones want an eye. */
export interface Fix {
  readonly title: string;
  readonly kind: 'safe' | 'unsafe';
  readonly edits: readonly TextEdit[];
  /** The edit text holds LSP snippet placeholders (`${1:owner}`); `plain` twins are derived by dropping them. */
  readonly snippet?: boolean;
}

/**
 * Fixes that are worked out when somebody asks for them: dear ones, of which few are ever looked at. None of them is `safe`.
 *
 * Takes the text that the spans of the finding stand in now, as a function from a span to its source.
 */
export interface DeferredFixes {
  list(text: (span: Span) => string): readonly Fix[];
}

export interface Related {
  readonly message: string;
  readonly span: Anchor;
}

/** What a check yields: everything of a finding that the rule itself decides. */
export interface Report {
  readonly message: string;
  readonly span: Anchor;
  readonly fixes?: readonly Fix[];
  /** Offered behind `fixes`; see {@link allFixes}. */
  readonly deferred?: DeferredFixes;
  readonly related?: readonly Related[];
  /** Overrides the severity of the rule for this report (a missing optional section is only a hint). */
  readonly severity?: Severity;
  /** Rendered faded: text that is to be replaced. */
  readonly unnecessary?: boolean;
  /** Tells twins of one rule apart across edits nearby; default is the text of the span. */
  readonly key?: string;
}

export interface Finding extends Report {
  readonly rule: string;
  readonly severity: Severity;
  readonly fixes: readonly Fix[];
}

/** All that a finding offers. `text` gives the source of a span of the document that it was found in, as it is now. */
export function allFixes({ fixes, deferred }: Finding, text: (span: Span) => string): readonly Fix[] {
  return deferred ? [...fixes, ...deferred.list(text)] : fixes;
}

/**
 * `bad` examples are whole documents or fragments with `⟦…⟧` around each expected span; `good` ones yield nothing for the
 * rule. `fixed` is the document after the first fix of the first finding. Examples are tests, docs and hover text at once.
 */
export interface Example {
  readonly title?: string;
  readonly bad?: string;
  readonly fixed?: string;
  readonly good?: string;
  /** Inputs for this example, where they matter. */
  readonly today?: string;
  readonly settings?: Partial<Settings>;
}

export interface RuleDocs {
  /** One line for lists. */
  readonly summary: string;
  /** Why it matters; one short paragraph. */
  readonly why: string;
  /** What to do instead. */
  readonly advice: string;
  /** Where the rule comes from: the guide's section, a measured figure. */
  readonly source: string;
  /** Why some of its findings, or all, have no fix. Every finding has one, or its rule says this. */
  readonly noFix?: string;
}

interface RuleBase {
  /** `group/name`; the file is `rules/group/name.ts`. */
  readonly id: string;
  /** At default settings; `off` ships switched off. */
  readonly severity: Severity | 'off';
  readonly docs: RuleDocs;
  readonly examples: readonly Example[];
  /** Judges templates, too, where its findings are hints. Other rules leave them alone: nobody has written them yet. */
  readonly templates?: boolean;
  /** Not precise enough to be on by default. */
  readonly experimental?: boolean;
}

/** Everything a check may look at. No clock, no locale, no disk: `today` is an input. */
export interface RuleContext {
  readonly postmortem: Postmortem;
  /** What was folded over its pieces. */
  readonly kept: Kept;
  readonly settings: Settings;
  /** In the document's zone. */
  readonly today: CalendarDate;
  /** The source of a span. */
  readonly text: (span: Span) => string;
  /** `\n`, or `\r\n` where the document uses it: for the text of edits. */
  readonly eol: string;
}

/** Judges the document as a whole, over the model. Runs at each change: fold over facts, do not read text. */
export interface DocumentRule extends RuleBase {
  readonly scope: 'document';
  check(context: RuleContext): Iterable<Report>;
}

/** What a piece rule may depend on, apart from the piece itself; part of the cache key. */
export interface PieceContext {
  /** The innermost known section around the piece. */
  readonly section: Pick<Section, 'kind'> | undefined;
  /** Words of the names of the document that occur in the piece, as written. */
  readonly names: readonly string[];
  readonly settings: Settings;
  readonly text: (span: Span) => string;
}

/** Judges one piece of text; kept until the piece, its section kind, the names in it or the settings change. */
export interface PieceRule extends RuleBase {
  readonly scope: 'piece';
  /** What its reports are made from. Rules with the same one are asked in turn, and none of them where it gives nothing. */
  readonly from?: (piece: Piece, context: PieceContext) => readonly unknown[];
  check(piece: Piece, context: PieceContext): Iterable<Report>;
}

/** A suppression with what it did in this run. */
export interface SuppressionUse {
  readonly suppression: Suppression;
  /** How many findings it hides. */
  readonly hides: number;
}

/** Judges the suppressions of the document, after all other rules have run. */
export interface SuppressionRule extends RuleBase {
  readonly scope: 'suppressions';
  /** `known`: ids of all rules; `ran`: of those that were switched on. */
  check(uses: readonly SuppressionUse[], context: RuleContext, known: readonly string[], ran: readonly string[]): Iterable<Report>;
}

export type Rule = DocumentRule | PieceRule | SuppressionRule;

/** Checks the shape of a rule at compile time; returns it unchanged. */
export function defineRule<R extends Rule>(rule: R): R {
  return rule;
}
