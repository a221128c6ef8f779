/** The part of package.json that is made from the rules: what `postmortem.rules` takes, so that the settings editor can offer it. */
import type { Rule } from '../../server/src/core/rules/rule.ts';

const severities = ['off', 'hint', 'information', 'warning', 'error'];

/** The manifest with the setting as of `rules`. */
export function manifestWithRules(manifest: string, rules: readonly Rule[]): string {
  const parsed = JSON.parse(manifest);
  parsed.contributes.configuration.properties['postmortem.rules'].properties = Object.fromEntries(
    // No `default` here: the settings editor would take the rule as listed already and refuse to add it.
    rules.map(({ id, severity, docs }) => [id, { type: 'string', enum: severities, description: `${docs.summary} (${severity})` }]),
  );
  return `${JSON.stringify(parsed, undefined, 2)}\n`;
}
