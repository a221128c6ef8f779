/** The words of the status items and of Show Status, from the overview. Plain data, no editor. */
import type { Overview } from '../../server/src/protocol.ts';
import type { SubjectState } from './subject.ts';
import { count } from './views/node.ts';

export interface StatusText {
  readonly text: string;
  readonly detail: string;
  readonly warning: boolean;
  readonly busy: boolean;
}

/** Whether the document is read as a postmortem, and why. */
export function recognitionText(state: SubjectState, overview: Overview | undefined): StatusText {
  if (state === 'failed') return { text: 'Postmortem stopped', detail: 'The server is not running', warning: true, busy: false };
  if (overview === undefined) return { text: 'Postmortem', detail: '', warning: false, busy: state === 'waiting' };
  const text = overview.template ? 'Postmortem template' : overview.postmortem ? 'Postmortem' : 'Postmortem: not judged';
  return { text, detail: overview.reason, warning: false, busy: false };
}

/** What was found, by group of rules; `undefined` where nothing is judged. */
export function findingsText(overview: Overview | undefined): StatusText | undefined {
  if (overview === undefined || !overview.postmortem) return undefined;
  const groups = findingsByGroup(overview);
  const total = groups.reduce((sum, [, n]) => sum + n, 0);
  const text = total === 0 ? 'No findings' : count(total, 'finding');
  const detail = groups.map(([group, n]) => `${group} ${n}`).join(' · ');
  const { failedRules, slow } = overview;
  if (failedRules.length === 0 && slow !== undefined)
    return { text, detail: `Judging takes ${slow} ms at each change`, warning: true, busy: false };
  if (failedRules.length === 0) return { text, detail, warning: false, busy: false };
  return { text, detail: `Switched off after an error: ${failedRules.join(', ')}`, warning: true, busy: false };
}

/** `[['action-items', 3], ['blame', 2]]`, most first. */
export function findingsByGroup({ findings }: Overview): readonly (readonly [group: string, findings: number])[] {
  const groups = new Map<string, number>();
  for (const [rule, n] of Object.entries(findings)) {
    const group = rule.split('/', 1)[0] ?? rule;
    groups.set(group, (groups.get(group) ?? 0) + n);
  }
  return [...groups].filter(([, n]) => n > 0).toSorted(([a, n], [b, m]) => m - n || a.localeCompare(b, 'en'));
}

export interface StatusLine {
  readonly label: string;
  /** Beside the label. */
  readonly description?: string;
  /** Below the label, for whole sentences. */
  readonly detail?: string;
  readonly icon?: string;
  /** Run when the line is chosen, with the argument. */
  readonly command?: string;
  readonly argument?: string;
  /** A caption above the lines that follow. */
  readonly group?: boolean;
}

/** The lines of Show Status. */
export function statusLines(state: SubjectState, overview: Overview | undefined): readonly StatusLine[] {
  return [...documentLines(state, overview), ...findingLines(overview), ...actionLines(overview)];
}

function documentLines(state: SubjectState, overview: Overview | undefined): readonly StatusLine[] {
  if (state === 'none') return [{ label: 'No Markdown document is open', icon: 'circle-slash' }];
  const { text, detail } = recognitionText(state, overview);
  const icon = state === 'failed' ? 'error' : overview === undefined ? 'loading' : overview.postmortem ? 'pass' : 'circle-slash';
  return [{ label: text, detail, icon }];
}

function findingLines(overview: Overview | undefined): readonly StatusLine[] {
  if (overview === undefined) return [];
  const found = Object.entries(overview.findings).filter(([, n]) => n > 0);
  const failed = overview.failedRules.map((rule) => ({
    label: rule,
    detail: 'Switched off for this version of the document because it failed. The log says more.',
    icon: 'warning',
    command: 'postmortem.showOutput',
  }));
  const slow =
    overview.slow === undefined
      ? []
      : [
          {
            label: `Judging takes ${overview.slow} ms at each change`,
            detail: 'It can be done on saving instead, see “postmortem.run”.',
            icon: 'watch',
            ...settings('postmortem.run'),
          },
        ];
  if (found.length + failed.length + slow.length === 0) return overview.postmortem ? [{ label: 'No findings', icon: 'check' }] : [];
  const lines = found
    .toSorted(([a, n], [b, m]) => m - n || a.localeCompare(b, 'en'))
    .map(([rule, n]) => ({ label: rule, description: count(n, 'finding'), command: 'workbench.actions.view.problems' }));
  return [{ label: 'findings', group: true }, ...failed, ...slow, ...lines];
}

function settings(name: string): Pick<StatusLine, 'command' | 'argument'> {
  return { command: 'workbench.action.openSettings', argument: name };
}

function actionLines(overview: Overview | undefined): readonly StatusLine[] {
  const insert = { label: 'Insert Missing Sections', icon: 'insert', command: 'postmortem.insertMissingSections' };
  return [
    { label: 'actions', group: true },
    ...(overview?.postmortem === true ? [insert] : []),
    ...(overview?.postmortem === false
      ? [{ label: 'Set Which Files Are Postmortems', icon: 'gear', ...settings('postmortem.include') }]
      : []),
    { label: 'New Postmortem', icon: 'new-file', command: 'postmortem.new' },
    { label: 'Restart Server', icon: 'debug-restart', command: 'postmortem.restartServer' },
    { label: 'Show Output', icon: 'output', command: 'postmortem.showOutput' },
  ];
}
