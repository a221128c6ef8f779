/** `postmortem explain`: a rule's own metadata and examples, laid out for a terminal. */
import { rules, type Example, type Rule } from '../../core/index.ts';
import { exit, UsageError, type Command } from '../command.ts';
import { nearest } from '../nearest.ts';
import type { Output } from '../io.ts';

export const explain: Command = {
  usage: '[RULE]',
  description: 'Explains a rule: what it finds, why it matters, what to do instead, how to silence it. Without RULE it lists all of them.',
  options: {},
  examples: ['postmortem explain', 'postmortem explain blame/human-error'],
  run: async ({ positionals }, io) => {
    const [id, ...rest] = positionals;
    if (rest.length > 0) throw new UsageError('explain takes one rule at a time');
    if (id === undefined) {
      io.out.write(list(io.out));
      return exit.clean;
    }
    const rule = rules.find((candidate) => candidate.id === id);
    if (!rule) throw new UsageError(unknown(id));
    io.out.write(page(rule, io.out));
    return exit.clean;
  },
};

function unknown(id: string): string {
  const ids = rules.map((rule) => rule.id);
  const inGroup = ids.filter((known) => known.startsWith(`${id.replace(/\/$/, '')}/`));
  if (inGroup.length > 0) return `"${id}" is a group of rules. Name one of them: ${inGroup.join(', ')}`;
  const close = nearest(id, ids);
  const hint = close.length > 0 ? `Did you mean ${close.join(' or ')}?` : '`postmortem explain` lists all rules.';
  return `unknown rule "${id}". ${hint}`;
}

function list(out: Output): string {
  const width = Math.max(...rules.map((rule) => rule.id.length));
  const severityWidth = Math.max(...rules.map((rule) => rule.severity.length));
  const rows = rules.map(
    (rule) => `${rule.id.padEnd(width)}  ${out.style('dim', rule.severity.padEnd(severityWidth))}  ${rule.docs.summary}`,
  );
  return `${rows.join('\n')}\n`;
}

function page(rule: Rule, out: Output): string {
  const width = Math.min(out.columns ?? 100, 100) - 2;
  const section = (title: string, lines: readonly string[]) => [
    out.style('bold', title),
    ...lines.map((line) => `  ${line}`.trimEnd()),
    '',
  ];
  return [
    `${out.style('underline', rule.id)} ${out.style('dim', `(${severityNote(rule)})`)}`,
    '',
    ...wrap(rule.docs.summary, width),
    '',
    ...section('Why', wrap(rule.docs.why, width)),
    ...section('What to do', wrap(rule.docs.advice, width)),
    ...(rule.docs.noFix === undefined ? [] : section('Where there is no fix', wrap(rule.docs.noFix, width))),
    ...rule.examples.flatMap((example) => exampleSections(example, section, out)),
    ...section('How to silence it', silence(rule)),
    ...section('Source', wrap(rule.docs.source, width)),
  ].join('\n');
}

function severityNote(rule: Rule): string {
  const fix = rule.examples.some((example) => example.fixed !== undefined) ? ', offers a fix' : '';
  return rule.severity === 'off' ? `off by default${fix}` : `${rule.severity}${fix}`;
}

function exampleSections(example: Example, section: (title: string, lines: readonly string[]) => string[], out: Output): string[] {
  const note = example.title === undefined ? '' : ` (${example.title})`;
  const code = (text: string) => text.trimEnd().split('\n');
  const marked = (text: string) => {
    const [before = '', ...spans] = text.split('⟦');
    return before + spans.map((span) => lit(span.slice(0, span.indexOf('⟧')), out) + span.slice(span.indexOf('⟧') + 1)).join('');
  };
  return [
    ...(example.bad === undefined ? [] : section(`Found${note}`, code(marked(example.bad)))),
    ...(example.fixed === undefined ? [] : section('After the fix', code(example.fixed))),
    ...(example.good === undefined ? [] : section(`Fine${note}`, code(example.good))),
  ];
}

/** Line by line, so that the colour does not reach into the margin. */
function lit(text: string, out: Output): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : out.style('yellow', line)))
    .join('\n');
}

function silence(rule: Rule): string[] {
  return [
    'Once, in the document:',
    `  <!-- postmortem-disable-next-line ${rule.id} -->`,
    'For good, in .postmortem.json:',
    `  { "rules": { "${rule.id}": "off" } }`,
  ];
}

/** Breaks at blanks so that no line is longer than `width` where it can be helped. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
