/** Makes the rule of a kind: its file holds the words, this one the check. */
import { defineRule, type Example, type PieceRule, type RuleDocs } from '../rule.ts';
import type { PieceContext } from '../../pieceContext.ts';
import type { Report, Severity } from '../../finding.ts';
import { BlameFixes } from '../../blame/fixes.ts';
import { blameIn, namesIn, type BlameHit } from '../../blame/index.ts';
import type { BlameKind } from '../../blame/kinds.ts';
import { messageFor } from '../../blame/messages.ts';

interface BlameRule {
  readonly severity: Severity | 'off';
  readonly docs: RuleDocs;
  readonly examples: readonly Example[];
  readonly experimental?: boolean;
}

/** The rule `blame/<kind>`: one finding for each hit of that kind. */
export function blameRule(kind: BlameKind, rule: BlameRule): PieceRule {
  const from = kind === 'personal-name' ? namesIn : blameIn;
  return defineRule({
    ...rule,
    id: `blame/${kind}`,
    scope: 'piece',
    from,
    check(piece, context) {
      const reports: Report[] = [];
      for (const hit of from(piece, context)) if (hit.kind === kind) reports.push(reportOf(hit, context));
      return reports;
    },
  });
}

function reportOf(hit: BlameHit, { section }: PieceContext): Report {
  return { message: messageFor(hit.kind, hit.subject), span: hit.span, deferred: new BlameFixes(hit, section?.kind) };
}
