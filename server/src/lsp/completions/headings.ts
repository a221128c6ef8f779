/** Headings of sections that the document does not have yet, each with its skeleton. */
import { escapeSnippet, type Postmortem, sectionDefinitions, sectionText } from '../../core/index.ts';
import type { CompletionSource } from './completion.ts';

/** What is asked for comes first, then in the order of the schema. */
const rank = { required: 0, recommended: 1, optional: 2 } as const;

const headingStart = /^ {0,3}(#{1,6})[ \t]*\S*(?:[ \t]\S+){0,4}$/;

export const headings: CompletionSource = ({ postmortem, settings, line, before, after, eol }) => {
  const started = headingStart.exec(before);
  if (!started || after.trim() !== '') return [];
  const level = started[1]?.length === 1 ? usualLevel(postmortem) : (started[1]?.length ?? 2);
  const present = new Set(postmortem.sections.map(({ kind }) => kind));
  return sectionDefinitions
    .filter(({ kind, heading }) => !present.has(kind) && heading !== '' && kind !== 'metadata')
    .toSorted((one, other) => rank[one.requirement[settings.profile]] - rank[other.requirement[settings.profile]])
    .map(({ kind, help, requirement }) => {
      const text = sectionText(kind, level, settings);
      return {
        label: text.slice(0, text.indexOf('\n')),
        detail: requirement[settings.profile],
        documentation: help,
        kind: 'section',
        span: line,
        text: `${snippetOf(text.trimEnd().replaceAll('\n', eol))}$0`,
      };
    });
};

/** The level that known sections of this document have. */
function usualLevel({ sections }: Postmortem): number {
  const levels = sections
    .filter(({ kind, form, level }) => kind !== undefined && form === 'heading' && level > 1)
    .map(({ level }) => level);
  return levels.length === 0 ? 2 : Math.min(...levels);
}

/** Placeholders in square brackets and the cells of an empty row become stops of the cursor; behind a bullet one can write. */
function snippetOf(text: string): string {
  let stop = 0;
  return text
    .split(/(\[[^[\]\n\r]{2,}\]|^\|(?: \|)+\r?$|^(?:-|1\.)$)/m)
    .map((part, index) => {
      if (index % 2 === 0) return escapeSnippet(part);
      if (part.startsWith('|')) return part.replace(/\| (?=\|)/g, () => `| $${++stop} `);
      return part.startsWith('[') ? `\${${++stop}:${escapeSnippet(part)}}` : `${part} `;
    })
    .join('');
}
