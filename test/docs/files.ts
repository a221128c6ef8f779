/** Every file that is made from the rules, by its path from the root of the project. */
import { rules } from '../../server/src/core/index.ts';
import { ruleList, rulePage } from './rulePage.ts';

export function generatedFiles(): Map<string, string> {
  return new Map([
    ['docs/rules.md', ruleList(rules)],
    ...rules.map((rule): [string, string] => [`docs/rules/${rule.id}.md`, rulePage(rule)]),
  ]);
}
