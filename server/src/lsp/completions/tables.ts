/** The head of a table, where one is begun in a section that has none: of the timeline, or of the action items. */
import type { SectionKind } from '../../core/index.ts';
import type { CompletionSite, CompletionSource } from './completion.ts';

const skeletons: Partial<Readonly<Record<SectionKind, readonly [label: string, lines: readonly string[]]>>> = {
  timeline: [
    'Timeline table',
    ['| Time  | Event | Owner |', '| ----- | ----- | ----- |', '| ${1:HH:MM} | ${2:What happened} | ${3:owner} |'],
  ],
  'action-items': [
    'Action item table',
    [
      '| Action | Owner | Deadline   | Status |',
      '| ------ | ----- | ---------- | ------ |',
      '| ${1:Action} | ${2:owner} | ${3:YYYY-MM-DD} | ${4:Open} |',
    ],
  ],
};

export const tables: CompletionSource = (site) => {
  const { before, after, line, eol } = site;
  const kind = sectionAt(site);
  const skeleton = kind && skeletons[kind];
  if (!skeleton || !/^\|?$/.test(before.trim()) || after.trim() !== '' || hasContent(site, kind)) return [];
  const [label, lines] = skeleton;
  return [
    { label, detail: 'table', kind: 'row', span: line, text: lines.join(eol), filter: before.trim() === '' ? 'table' : before.trimStart() },
  ];
};

/** What the section that the cursor stands in is; its children do not count. */
function sectionAt({ postmortem, offset }: CompletionSite): SectionKind | undefined {
  return postmortem.sections.findLast(({ titleSpan }) => titleSpan.end < offset)?.kind;
}

function hasContent({ postmortem }: CompletionSite, kind: SectionKind): boolean {
  return kind === 'timeline' ? (postmortem.timeline?.entries.length ?? 0) > 0 : postmortem.actionItems.length > 0;
}
