/** Runs rules over a model and keeps the findings of each piece with the piece. */
import type { Postmortem } from './model.ts';
import { NameFinder } from './blame/nameFinder.ts';
import { knownSection } from './outline.ts';
import type { Piece } from './piece.ts';
import type { PieceContext } from './pieceContext.ts';
import { isInTemplateFolder } from './parser/template.ts';
import { Reading } from './reading.ts';
import type { DocumentRule, PieceRule, Rule, RuleContext, SuppressionRule, SuppressionUse } from './rules/rule.ts';
import type { Finding, Fix, Report, Severity } from './finding.ts';
import type { SectionKind } from './schema/definition.ts';
import type { Settings } from './settings.ts';

/** The rules that are switched on, by scope, each with its severity. */
export interface RuleSet {
  readonly document: readonly Enabled<DocumentRule>[];
  readonly piece: readonly Enabled<PieceRule>[];
  readonly suppressions: readonly Enabled<SuppressionRule>[];
  /** Ids of all rules, switched off ones included. */
  readonly known: readonly string[];
  /** Ids of those that are on. */
  readonly on: readonly string[];
}

interface Enabled<R extends Rule> {
  readonly rule: R;
  readonly severity: Severity;
  /** A severity that a user has set wins over what a report says of itself. */
  readonly configured: boolean;
  /** What it read of the last version, and found there. */
  reading?: Reading | undefined;
}

/** Rules that threw in this run, with the message. Their findings are taken back at the end; nobody else's are. */
export type Failures = Map<string, string>;

/** What a piece was judged to hold, and on what that depended. */
interface Judged {
  generation: number | undefined;
  kind: SectionKind | undefined;
  /** The words of names in the piece; undefined where no rule has asked for them. */
  names: readonly string[] | undefined;
  /** Found these names. */
  finder: NameFinder | undefined;
  findings: readonly Finding[];
  failures: readonly (readonly [string, string])[];
}

export const noRules: RuleSet = { document: [], piece: [], suppressions: [], known: [], on: [] };

let lastSet: { readonly rules: readonly Rule[]; readonly settings: Settings; readonly set: RuleSet } | undefined;

/** The rules that settings leave on. One document after the other asks with the same. */
export function ruleSet(rules: readonly Rule[], settings: Settings): RuleSet {
  if (lastSet?.rules !== rules || lastSet.settings !== settings) lastSet = { rules, settings, set: makeRuleSet(rules, settings) };
  const { set } = lastSet;
  // What was read belongs to one document.
  return { ...set, document: set.document.map((enabled) => ({ ...enabled })) };
}

function makeRuleSet(rules: readonly Rule[], settings: Settings): RuleSet {
  const on = rules.flatMap((rule) => {
    const own = settings.rules[rule.id];
    const severity = own ?? settings.rules[rule.id.slice(0, rule.id.indexOf('/'))] ?? rule.severity;
    return severity === 'off' ? [] : [{ rule, severity, configured: own !== undefined }];
  });
  const scoped = <R extends Rule>(scope: R['scope']): Enabled<R>[] => on.filter((one): one is Enabled<R> => one.rule.scope === scope);
  return {
    document: scoped<DocumentRule>('document'),
    piece: scoped<PieceRule>('piece'),
    suppressions: scoped<SuppressionRule>('suppressions'),
    known: rules.map((rule) => rule.id),
    on: on.map(({ rule }) => rule.id),
  };
}

/** What judges a template: the rules that say so, as hints; nothing where templates are kept. */
export function templateRules({ document, piece, known }: RuleSet, path: string | undefined): RuleSet {
  const hints = <R extends Rule>(rules: readonly Enabled<R>[]): Enabled<R>[] =>
    rules
      .filter(({ rule }) => rule.templates && !isInTemplateFolder(path))
      .map(({ rule }) => ({ rule, severity: 'hint', configured: true }));
  const [ofDocument, ofPieces] = [hints(document), hints(piece)];
  const on = [...ofDocument, ...ofPieces].map(({ rule }) => rule.id);
  return { document: ofDocument, piece: ofPieces, suppressions: [], known, on };
}

/** By place; the same list as for the version before where no rule has found anything else. */
export function judgeDocument(set: RuleSet, context: RuleContext, failures: Failures): readonly Finding[] {
  const found = set.document.map((enabled) => recalled(enabled, context, failures)).filter((list) => list.length > 0);
  return context.kept.derive(judgeDocument, found, () => found.flat().toSorted(byPlace));
}

/** The findings of a rule; those of the last version where it would read the same again. */
function recalled(enabled: Enabled<DocumentRule>, context: RuleContext, failures: Failures): readonly Finding[] {
  // To watch a rule costs more than most rules do: it begins with the second version, as many documents have only one.
  if (context.kept.isFirst) return collect(enabled, () => enabled.rule.check(context), failures);
  const known = enabled.reading;
  if (known?.holdsIn(context)) return known.findings;
  const reading = new Reading(context);
  reading.findings = collect(enabled, () => enabled.rule.check(reading.watched()), failures);
  enabled.reading = failures.has(enabled.rule.id) || !reading.lasts ? undefined : reading;
  return reading.findings;
}

export function judgeSuppressions(set: RuleSet, uses: readonly SuppressionUse[], context: RuleContext, failures: Failures): Finding[] {
  return set.suppressions.flatMap((enabled) => collect(enabled, () => enabled.rule.check(uses, context, set.known, set.on), failures));
}

/**
 * Judges the pieces that have not been judged under the same conditions before. `generation` stands for rules and settings.
 * Returns all findings by place, as `judgeDocument` does, and how many pieces were judged.
 */
export function judgePieces(
  set: RuleSet,
  postmortem: Postmortem,
  context: RuleContext,
  generation: number,
  failures: Failures,
): { findings: readonly Finding[]; judged: number } {
  let judged = 0;
  if (set.piece.length === 0) return { findings: [], judged };
  const { people } = postmortem;
  // The names of a document hardly ever change from key to key.
  const finder = context.kept.derive(NameFinder, [people], () => new NameFinder(people.map(({ name }) => name)));
  const namesIn = (piece: Piece): readonly string[] => finder.in(context.text(piece.span));
  const failed: Failures = new Map();
  const judge = (piece: Piece): Judged => {
    const kind = knownSection(piece.section)?.kind;
    const known = piece.fact(unjudged);
    if (known.generation === generation && known.kind === kind) {
      if (!known.names || known.finder === finder) return known;
      const before = known.finder;
      known.finder = finder;
      if (before && finder.agrees(before, known.names, () => context.text(piece.span))) return known;
    }
    judged++;
    known.generation = generation;
    known.kind = kind;
    known.names = undefined;
    known.finder = finder;
    failed.clear();
    const pieceContext = new ContextOfPiece(kind && { kind }, context.settings, context.text, () => (known.names ??= namesIn(piece)));
    const findings: Finding[] = [];
    let from: PieceRule['from'];
    let skip = false;
    for (const enabled of set.piece) {
      const { rule } = enabled;
      if (rule.from !== from || !from) skip = hasNothing((from = rule.from), piece, pieceContext);
      if (!skip) collect(enabled, () => rule.check(piece, pieceContext), failed, findings);
    }
    known.findings = findings.length === 0 ? nothing : findings;
    known.failures = failed.size === 0 ? nothing : [...failed];
    piece.before = undefined;
    return known;
  };
  const told = (piece: Piece): Judged | undefined => {
    const known = judge(piece);
    return known.findings.length > 0 || known.failures.length > 0 ? known : undefined;
  };
  const all = context.kept.list(judgePieces, told, [generation, finder]);
  for (const one of all) for (const [rule, message] of one.failures) failures.set(rule, message);
  const findings = context.kept.derive(judgePieces, [all], () => all.flatMap((one) => one.findings).toSorted(byPlace));
  return { findings, judged };
}

/** By place, then by rule: the order in which everything shows findings. */
export function byPlace(a: Finding, b: Finding): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}

const nothing: readonly never[] = [];
const noFixes: readonly Fix[] = nothing;

/** True where rules have nothing to report from; of what throws, each of them tells. */
function hasNothing(from: PieceRule['from'], piece: Piece, context: PieceContext): boolean {
  try {
    return from?.(piece, context).length === 0;
  } catch {
    return false;
  }
}

/** Adds what a rule reports to `found`; nothing of a rule that throws. */
function collect(enabled: Enabled<Rule>, check: () => Iterable<Report>, failures: Failures, found: Finding[] = []): Finding[] {
  const { rule, severity, configured } = enabled;
  const before = found.length;
  try {
    for (const report of check()) {
      const finding = { rule: rule.id, severity, fixes: noFixes, ...report };
      if (configured) finding.severity = severity;
      found.push(finding);
    }
  } catch (error) {
    found.length = before;
    failures.set(rule.id, error instanceof Error ? error.message : String(error));
  }
  return found;
}

/** A class, as V8 makes a hidden class of its own for each object literal with a getter: these keep all that they can reach until the whole heap is collected. */
class ContextOfPiece implements PieceContext {
  constructor(
    readonly section: PieceContext['section'],
    readonly settings: Settings,
    readonly text: PieceContext['text'],
    private readonly namesIn: () => readonly string[],
  ) {}

  get names(): readonly string[] {
    return this.namesIn();
  }
}

/** A place to keep what is judged of a piece. */
function unjudged(): Judged {
  return { generation: undefined, kind: undefined, names: undefined, finder: undefined, findings: [], failures: [] };
}
