/** A rule's page for `docs/rules`, from its own metadata. The examples are run, so what the page shows is what the engine says. */
import { allFixes, analyze, defaultSettings, type Example, type Finding, type Rule } from '../../server/src/core/index.ts';
import { parseDay } from '../../server/src/cli/today.ts';
import { measuredOf } from '../blame/measured.ts';
import { readMarked } from '../support/marked.ts';
import { sourceOf } from '../support/sourceOf.ts';

/** Kinds of fixes that a rule offers in its examples, safe ones first. */
export function fixKinds(rule: Rule): string[] {
  const kinds = rule.examples.flatMap((example) =>
    example.bad === undefined
      ? []
      : judge(rule, example).flatMap(({ finding }) => allFixes(finding, sourceOf(readMarked(example.bad!).text)).map((fix) => fix.kind)),
  );
  return [...new Set(kinds)].toSorted();
}

export function rulePage(rule: Rule): string {
  const { summary, why, advice, source } = rule.docs;
  const fixes = fixKinds(rule);
  return [
    `# ${rule.id}`,
    summary,
    `**Severity:** ${severity(rule)}<br>\n**Fix:** ${fixes.length === 0 ? 'none' : fixes.map(fixWords).join(' or ')}`,
    '## Why',
    why,
    '## What to do',
    advice,
    ...(rule.docs.noFix === undefined ? [] : [fixes.length === 0 ? '## Why there is no fix' : '## Where there is no fix', rule.docs.noFix]),
    '## Examples',
    ...rule.examples.flatMap((example) => exampleParts(rule, example)),
    '## How to silence it',
    'Once, on the line above (a line, a section or the whole file: see [suppressions](../../configuration.md#suppressions)):',
    fence(`<!-- postmortem-disable-next-line ${rule.id} -->`),
    'For a team, in `.postmortem.json`:',
    fence(JSON.stringify({ rules: { [rule.id]: 'off' } }, undefined, 2), 'json'),
    ...(rule.id.startsWith('blame/') ? ['## Measured', measuredOf(rule.id)] : []),
    '## Source',
    source,
    '[All rules](../../rules.md)',
    '',
  ].join('\n\n');
}

/** `docs/rules.md`: every rule by group. */
export function ruleList(rules: readonly Rule[]): string {
  const groups = [...new Set(rules.map((rule) => groupOf(rule)))];
  const tables = groups.map((group) => {
    const rows = rules
      .filter((rule) => groupOf(rule) === group)
      .map(
        (rule) =>
          `| [${rule.id}](rules/${rule.id}.md) | ${rule.severity} | ${fixKinds(rule).join(', ') || '–'} | ${cell(rule.docs.summary)} |`,
      );
    return [`## ${group}`, '', '| Rule | Severity | Fix | What it finds |', '|------|----------|-----|---------------|', ...rows].join(
      '\n',
    );
  });
  return [
    '# Rules',
    'Made from the rules themselves by `npm run docs`. Safe fixes are applied by `postmortem lint --fix` and by *Fix all*; the others want an eye.',
    'Severities can be changed per rule or per group: see [configuration](configuration.md).',
    ...tables,
    '',
  ].join('\n\n');
}

function exampleParts(rule: Rule, example: Example): string[] {
  const title = example.title === undefined ? [] : [`### ${example.title[0]?.toUpperCase()}${example.title.slice(1)}`];
  const bad =
    example.bad === undefined
      ? []
      : [
          'Found:',
          fence(readMarked(example.bad).text),
          judge(rule, example)
            .map(({ line, finding }) => `- Line ${line}: ${finding.message}`)
            .join('\n'),
        ];
  const after = example.fixed === undefined ? [] : ['After the fix:', fence(example.fixed)];
  const good = example.good === undefined ? [] : ['Fine:', fence(example.good)];
  return [...title, ...bad, ...after, ...good];
}

/** Runs one rule, switched on, over its bad example. */
function judge(rule: Rule, example: Example): { readonly line: number; readonly finding: Finding }[] {
  const { text } = readMarked(example.bad ?? '');
  const on = rule.severity === 'off' ? { [rule.id]: 'information' as const } : {};
  const settings = { ...defaultSettings, ...example.settings, rules: { ...on, ...example.settings?.rules } };
  const today = parseDay(example.today ?? '2025-12-01') ?? { year: 2025, month: 12, day: 1 };
  return analyze(text, { rules: [rule], settings, today }).findings.map((finding) => ({
    line: text.slice(0, finding.span.start).split(/\r\n|\n|\r/).length,
    finding,
  }));
}

function severity(rule: Rule): string {
  return rule.severity === 'off' ? 'off (switch it on in the configuration)' : rule.severity;
}

function fixWords(kind: string): string {
  return kind === 'safe' ? 'safe, applied by `--fix`' : 'offered in the editor, to be looked at';
}

/** A code block that may hold code blocks. */
function fence(text: string, language = 'markdown'): string {
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map(([run]) => run.length));
  const ticks = '`'.repeat(longest + 1);
  return `${ticks}${language}\n${text.trimEnd()}\n${ticks}`;
}

function groupOf(rule: Rule): string {
  return rule.id.split('/', 1)[0] ?? '';
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
