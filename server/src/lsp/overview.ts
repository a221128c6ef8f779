/** A document as the side panel shows it. */
import type { ActionItem, Analysis, CalendarDate, Field, Why, WhyChain } from '../core/index.ts';
import type { ActionItemOverview, Overview, TimelineOverview, WhyChainOverview, WhyOverview } from '../protocol.ts';
import { isOverdue, isoDate } from './dates.ts';
import type { OpenDocument } from './document.ts';
import { shownFindings } from './findings.ts';
import { phaseTimes, timesOf } from './timelineTimes.ts';

/** What a view shows: more rows are nobody's to scroll through, and dear to send at each key. */
const maxRows = 1_000;

/** `today` decides what is overdue. */
export function overviewOf(document: OpenDocument, today: CalendarDate): Overview {
  const analysis = document.analysis();
  const { uri, version } = document;
  if (!analysis) return { ...nothing, uri, version, reason: document.obstacle ?? '' };
  const { recognition, title, fiveWhys, actionItems } = analysis.postmortem;
  const findings: Record<string, number> = {};
  for (const { rule } of shownFindings(document)) findings[rule] = (findings[rule] ?? 0) + 1;
  return {
    uri,
    version,
    ...recognition,
    title: title?.value,
    findings,
    timeline: timelineOverview(document, analysis),
    fiveWhys: fiveWhys.map((chain) => chainOverview(document, chain)),
    actionItems: actionItems.slice(0, maxRows).map((item) => actionItemOverview(document, item, today)),
    ...(actionItems.length > maxRows ? { moreActionItems: actionItems.length - maxRows } : {}),
    failedRules: analysis.failures.map(({ rule }) => rule),
    ...(document.slow === undefined ? {} : { slow: document.slow }),
  };
}

const nothing = {
  postmortem: false,
  template: false,
  title: undefined,
  findings: {},
  timeline: undefined,
  fiveWhys: [],
  actionItems: [],
  failedRules: [],
};

function timelineOverview({ convert }: OpenDocument, { postmortem }: Analysis): TimelineOverview | undefined {
  const { timeline, problems } = postmortem;
  if (!timeline) return undefined;
  const times = timesOf(timeline);
  return {
    range: convert.range(timeline.section.span),
    zone: timeline.zone?.raw,
    entries: times.slice(0, maxRows).map(({ entry, shown, offset, gap }) => ({
      range: convert.range(entry.span),
      time: shown,
      offsetMinutes: offset,
      gapMinutes: gap,
      text: entry.text.value,
      owner: entry.owner?.value,
      phase: entry.phase,
      instant: entry.instant === undefined ? undefined : new Date(entry.instant).toISOString(),
    })),
    ...(times.length > maxRows ? { more: times.length - maxRows } : {}),
    phases: phaseTimes(times),
    problems: problems.filter(({ area }) => area === 'timeline').map(({ message, span }) => ({ message, range: convert.range(span) })),
  };
}

function chainOverview(document: OpenDocument, { section, problem, whys, systemicIssues }: WhyChain): WhyChainOverview {
  const located = ({ value, span }: Field<string>) => ({ text: value, range: document.convert.range(span) });
  return {
    range: document.convert.range(section.span),
    problem: problem && located(problem),
    whys: whys.map((why) => whyOverview(document, why)),
    systemicIssues: systemicIssues.map(located),
  };
}

function whyOverview(document: OpenDocument, { span, depth, question, answer, children }: Why): WhyOverview {
  return {
    range: document.convert.range(span),
    depth,
    question: question?.value,
    answer: answer?.value,
    children: children.map((why) => whyOverview(document, why)),
  };
}

function actionItemOverview({ convert }: OpenDocument, item: ActionItem, today: CalendarDate): ActionItemOverview {
  const { span, text, owner, due, status, category, links, statusSlot } = item;
  return {
    range: convert.range(span),
    text: text.value,
    owner: owner?.value,
    due: due?.date && isoDate(due.date),
    overdue: isOverdue(item, today),
    status: status?.value,
    category,
    links: links.map(({ value }) => value),
    canSetStatus: statusSlot !== undefined,
  };
}
