/** What a key of a configuration file is for. */
import type { Hover, Position } from 'vscode-languageserver-protocol';
import { explainInConfig, rules } from '../../core/index.ts';
import type { OpenDocument } from '../document.ts';
import { content, escapeMarkdown } from '../markdownText.ts';
import { ruleUrl } from '../ruleUrl.ts';
import { fileName } from '../uri.ts';

/** Nothing where no key of ours stands. */
export function configHover(document: OpenDocument, position: Position, markdown: boolean): Hover | null {
  if (document.lost) return null;
  const text = document.slice(0, document.lines.length);
  const note = explainInConfig(text, fileName(document.uri), document.convert.offset(position));
  if (!note) return null;
  const [group, name] = note.path;
  const rule = group === 'rules' ? rules.find(({ id }) => id === name) : undefined;
  const parts = [
    `**${escapeMarkdown(String(note.path.at(-1)))}**: ${note.description}`,
    ...(note.values.length > 0 ? [`One of ${note.values.map((value) => `\`${value}\``).join(', ')}.`] : []),
    ...(rule ? [`[More](${ruleUrl(rule.id)})`] : []),
  ];
  return { contents: content(parts.join('\n\n'), markdown), range: document.convert.range(note.span) };
}
