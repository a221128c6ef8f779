/** What a rule is. One file per rule, named by its id; see CONTRIBUTING.md for how to add one. */
import type { Report, Severity } from '../finding.ts';
import type { Kept } from '../kept.ts';
import type { CalendarDate, Postmortem } from '../model.ts';
import type { Piece } from '../piece.ts';
import type { PieceContext } from '../pieceContext.ts';
import type { Settings } from '../settings.ts';
import type { Suppression } from '../suppressions.ts';
import type { Span } from '../text.ts';

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
