/** Makes the rule of a kind: its file holds the words, this one the check. */
import { defineRule, type Example, type PieceRule, type RuleDocs, type Severity } from '../rules/rule.ts';
import { BlameFixes } from './fixes.ts';
import { blameIn, namesIn } from './index.ts';
import type { BlameKind } from './kinds.ts';
import { messageFor } from './messages.ts';

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
    *check(piece, context) {
      for (const hit of kind === 'personal-name' ? namesIn(piece, context) : blameIn(piece, context)) {
        if (hit.kind === kind)
          yield { message: messageFor(kind, hit.subject), span: hit.span, deferred: new BlameFixes(hit, context.section?.kind) };
      }
    },
  });
}
