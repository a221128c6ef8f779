/** Every file that is made from the sources, by its path from the root of the project. */
import { rules } from '../../server/src/core/index.ts';
import { withSources } from './embed.ts';
import { notices } from './notices.ts';
import { ruleList, rulePage } from './rulePage.ts';

export async function generatedFiles(): Promise<Map<string, string>> {
  const pages = rules.map((rule): [string, string] => [`docs/rules/${rule.id}.md`, rulePage(rule)]);
  return new Map([
    ['docs/rules.md', ruleList(rules)],
    ...pages,
    ['CONTRIBUTING.md', withSources('CONTRIBUTING.md')],
    ['THIRD-PARTY-NOTICES.md', await notices()],
  ]);
}
