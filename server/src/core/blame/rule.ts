/** Makes the rule of a kind: its file holds the words, this one the check. */
import { defineRule, type Example, type PieceContext, type PieceRule, type Report, type RuleDocs, type Severity } from '../rules/rule.ts';
import { BlameFixes } from './fixes.ts';
import { blameIn, namesIn, type BlameHit } from './index.ts';
import type { BlameKind } from './kinds.ts';
import { messageFor } from './messages.ts';

const noReports: readonly Report[] = [];

interface BlameRule {
  readonly severity: Severity | 'off';
  readonly docs: RuleDocs;
  readonly examples: readonly Example[];
  readonly experimental?: boolean;
}

/** The rule `blame/<kind>`: one finding for each hit of that kind. */
export function blameRule(kind: BlameKind, rule: BlameRule): PieceRule {
  return defineRule({
    ...rule,
    id: `blame/${kind}`,
    scope: 'piece',
    check(piece, context) {
      const hits = kind === 'personal-name' ? namesIn(piece, context) : blameIn(piece, context);
      return hits.length === 0 ? noReports : hits.filter((hit) => hit.kind === kind).map((hit) => reportOf(hit, context));
    },
  });
}

function reportOf(hit: BlameHit, { section }: PieceContext): Report {
  return { message: messageFor(hit.kind, hit.subject), span: hit.span, deferred: new BlameFixes(hit, section?.kind) };
}
