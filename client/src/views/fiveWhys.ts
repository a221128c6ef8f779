/** The five whys as an outline: a problem, the whys below it, each with its answer, and the systemic issues they lead to. */
import type { WhyChainOverview, WhyOverview } from '../../../server/src/protocol.ts';
import { count, limitRows, type Icon, type ViewDefinition, type ViewNode } from './node.ts';

const answerIcon: Icon = { id: 'arrow-small-right' };
const openIcon: Icon = { id: 'warning', color: 'list.warningForeground' };

export const fiveWhysView: ViewDefinition = {
  id: 'postmortem.fiveWhys',
  nested: true,
  nodes: ({ fiveWhys }) => limitRows(fiveWhys.map(chainRow)),
};

function chainRow(chain: WhyChainOverview, i: number): ViewNode {
  const text = chain.problem?.text ?? 'No problem stated';
  return {
    key: `chain ${i}`,
    label: text,
    description: count(chain.whys.length, 'why'),
    tooltip: [text],
    icon: { id: 'target' },
    range: chain.problem?.range ?? start(chain),
    context: 'chain',
    spoken: `Problem: ${text}, ${count(chain.whys.length, 'why')}`,
    children: [...limitRows(chain.whys.map(whyRow)), ...systemicRows(chain)],
  };
}

/** An answer that goes without a question of its own is one row; else the question has its answer below it. */
function whyRow(why: WhyOverview, i: number): ViewNode {
  const { answer, range } = why;
  const question = isBare(why.question) ? undefined : why.question;
  const open = answer === undefined && why.children.length === 0;
  const label = question ?? answer ?? 'Why?';
  const below = why.children.map(whyRow);
  if (question !== undefined && answer !== undefined)
    below.unshift({ key: 'answer', label: answer, tooltip: [answer], icon: answerIcon, range, spoken: `Because: ${answer}` });
  return {
    key: `why ${i}`,
    label,
    ...(open && { description: 'not answered yet' }),
    tooltip: [label, open ? 'Not answered yet.' : ''],
    icon: open ? openIcon : label === answer ? answerIcon : { id: 'question' },
    range,
    context: 'why',
    spoken: `Why number ${why.depth}: ${label}${open ? ', not answered yet' : ''}`,
    children: below,
  };
}

/** `Why?`, `Why #2:` and the like say nothing that the row does not show. */
function isBare(question: string | undefined): boolean {
  return question?.replace(/\P{L}/gu, '').toLowerCase() === 'why';
}

function systemicRows({ systemicIssues }: WhyChainOverview): ViewNode[] {
  const [first] = systemicIssues;
  if (first === undefined) return [];
  return [
    {
      key: 'systemic',
      label: 'Systemic issues',
      description: String(systemicIssues.length),
      icon: { id: 'layers' },
      range: first.range,
      spoken: count(systemicIssues.length, 'systemic issue'),
      children: limitRows(systemicIssues.map(issueRow)),
    },
  ];
}

function issueRow({ text, range }: WhyChainOverview['systemicIssues'][number], i: number): ViewNode {
  return { key: `issue ${i}`, label: text, tooltip: [text], icon: { id: 'circle-small-filled' }, range, spoken: text };
}

function start({ range }: WhyChainOverview) {
  return { start: range.start, end: range.start };
}
