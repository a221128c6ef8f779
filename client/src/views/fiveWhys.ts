/** The five whys as an outline: a problem, the whys below it, each with its answer, and the systemic issues they lead to. */
import type { WhyChainOverview, WhyOverview } from '../../../server/src/protocol.ts';
import { count, limitRows, type Icon, type ViewDefinition, type ViewNode } from './node.ts';

const answerIcon: Icon = { id: 'arrow-small-right' };

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

/** One row where question and answer are one sentence; else the question with its answer, or the lack of one, below it. */
function whyRow(why: WhyOverview, i: number): ViewNode {
  const { question, answer, range } = why;
  const below = why.children.map(whyRow);
  if (answer === undefined) below.unshift(missingRow(why));
  else if (question !== undefined)
    below.unshift({ key: 'answer', label: answer, tooltip: [answer], icon: answerIcon, range, spoken: `Because: ${answer}` });
  const label = question ?? answer ?? 'Why?';
  return {
    key: `why ${i}`,
    label,
    tooltip: [label],
    icon: question === undefined && answer !== undefined ? answerIcon : { id: 'question' },
    range,
    context: 'why',
    spoken: `Why number ${why.depth}: ${label}`,
    children: below,
  };
}

function missingRow({ range }: WhyOverview): ViewNode {
  const label = 'Not answered yet';
  return { key: 'answer', label, icon: { id: 'warning', color: 'list.warningForeground' }, range, spoken: label };
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
      children: systemicIssues.map(({ text, range }, i) => ({
        key: `issue ${i}`,
        label: text,
        tooltip: [text],
        icon: { id: 'circle-small-filled' },
        range,
        spoken: text,
      })),
    },
  ];
}

function start({ range }: WhyChainOverview) {
  return { start: range.start, end: range.start };
}
