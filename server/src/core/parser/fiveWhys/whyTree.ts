/** Whys in lists and tables: nesting, questions in paragraphs between nested lists, and answers. */
import type { Block, List, ListItem, Paragraph, Table } from '../../blocks.ts';
import type { Field, Why } from '../../model.ts';
import type { Anchor } from '../../text.ts';
import { answerField, readWhyLine, whyRuns, type WhyLine } from './whyLines.ts';

/** A list item or row on the way to a why. */
export interface WhyNode {
  readonly span: Anchor;
  readonly question: Field<string> | undefined;
  /** The answer, or the statement of an item without a question. */
  readonly answer: Field<string> | undefined;
  readonly children: readonly WhyNode[];
  /** Has the word why, or answers a question. */
  readonly explicit: boolean;
  /** The question is `Why?` and no more. */
  readonly bare: boolean;
  readonly label: 'problem' | 'issues' | undefined;
}

export function nodesOfList(list: List): WhyNode[] {
  return list.items.flatMap(nodesOfItem);
}

/** The paragraph as nodes, one for each of its lines that stands for itself. */
export function nodesOfParagraph(paragraph: Paragraph): WhyNode[] {
  return whyRuns(paragraph.inline).flatMap((run) => {
    const line = readWhyLine(run);
    return line ? [nodeOfLine(line, run.span)] : [];
  });
}

function nodesOfItem(item: ListItem): WhyNode[] {
  const [first, ...others] = item.blocks;
  if (first?.type === 'list') return nodesOfList(first);
  if (first?.type !== 'paragraph') return [];
  const [head, ...behind] = nodesOfParagraph(first);
  return head ? [{ ...withBlocks(head, others), span: behind.length > 0 ? head.span : item.span }, ...behind] : [];
}

/** The node of an item with what stands below its first paragraph. */
function withBlocks(node: WhyNode, blocks: readonly Block[]): WhyNode {
  let { answer } = node;
  let children: WhyNode[] = [];
  let open: { question: Field<string>; span: Anchor; bare: boolean } | undefined;
  const close = (): void => {
    if (open) children.push({ answer: undefined, children: [], explicit: true, label: undefined, ...open });
    open = undefined;
  };
  for (const block of blocks) {
    if (block.type === 'paragraph') {
      const next = readWhyLine(block.inline);
      if (next?.kind === 'why') {
        close();
        if (next.question && !next.answer) open = { question: next.question, span: block.span, bare: next.bare };
        else children.push(nodeOfLine(next, block.span));
      } else if (next && (next.kind === 'statement' || next.kind === 'answer')) {
        if (open) {
          children.push({
            span: open.span.through(block.span),
            question: open.question,
            answer: next.text,
            children: [],
            explicit: true,
            bare: open.bare,
            label: undefined,
          });
          open = undefined;
        } else answer ??= next.text;
      }
    } else if (block.type === 'list') {
      const nested = nodesOfList(block);
      const [head] = nested;
      if (open && head && !head.question) {
        // Several items below one question are several answers: the chain branches.
        const { question, span, bare } = open;
        nested.forEach((child, index) =>
          children.push(
            index === 0 ? { ...child, question, bare, explicit: true, span: span.through(child.span) } : { ...child, explicit: true },
          ),
        );
        open = undefined;
      } else if (node.question && !answer && head && !head.question) {
        // The answer stands below its question; further items are further answers.
        answer = head.answer;
        children = [...children, ...head.children, ...nested.slice(1).map((child) => ({ ...child, explicit: true }))];
      } else {
        close();
        // Below an answered why only whys go on with the chain; other bullets are details.
        if (!node.explicit || nested.some((child) => child.explicit)) children = [...children, ...nested];
      }
    }
  }
  close();
  return { ...node, answer, children };
}

function nodeOfLine(line: WhyLine, span: Anchor): WhyNode {
  const blank = { span, children: [], question: undefined, answer: undefined, explicit: false, bare: false, label: undefined };
  switch (line.kind) {
    case 'why':
      return { ...blank, question: line.question, answer: line.answer, explicit: true, bare: line.bare };
    case 'problem':
    case 'issues':
      return { ...blank, answer: line.rest, label: line.kind };
    default:
      return { ...blank, answer: line.text, explicit: line.kind === 'answer' };
  }
}

/** Rows as whys: a column of questions and one of answers, in any order; numbers and labels beside them. */
export function nodesOfTable(table: Table): WhyNode[] {
  const titles = table.header.cells.map(({ inline }) => inline.text.toLowerCase());
  const answers = titles.findIndex((title) => /answer|because|cause|reason|response|finding/.test(title));
  const questions = titles.findIndex((title, index) => index !== answers && /why|question/.test(title));
  if (answers < 0 && questions < 0) return [];
  return table.rows.flatMap((row) => {
    const asked = row.cells[questions]?.inline;
    const told = row.cells[answers >= 0 ? answers : row.cells.length - 1]?.inline;
    const question = asked && answerField(asked, 0, asked.text.length);
    const answer = told && told !== asked ? answerField(told, 0, told.text.length) : undefined;
    if (!question && !answer) return [];
    const label = question && /^problem\b/i.test(question.value) ? 'problem' : undefined;
    return [{ span: row.span, question: label ? undefined : question, answer, children: [], explicit: true, bare: false, label }];
  });
}

/** Nodes as whys, `depth` for the first level. */
export function whysOf(nodes: readonly WhyNode[], depth: number): Why[] {
  return nodes.map(({ span, question, answer, children }) => ({ span, depth, question, answer, children: whysOf(children, depth + 1) }));
}
