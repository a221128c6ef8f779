/** What a rule finds, and how it can be mended. */
import type { Anchor, Span, TextEdit } from './text.ts';

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
