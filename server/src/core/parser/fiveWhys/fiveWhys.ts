/**
 * Five whys in the shapes that teams use: numbered questions with an answer below each (the guide's form,
 * whose bullets are not indented), flat bullets, bold paragraphs, `… because …` lists, nested branching, several chains.
 */
import { someOf } from '../../kept.ts';
import type { Field, WhyChain } from '../../model.ts';
import { withDescendants } from '../../outline.ts';
import type { Piece, Section } from '../../piece.ts';
import { oneLine } from '../field.ts';
import { runsOf } from '../content.ts';
import { sectionsOf, type Source } from '../source.ts';
import { withoutTail } from '../stretch.ts';
import { nodesOfList, nodesOfParagraph, nodesOfTable, whysOf, type WhyNode } from './whyTree.ts';

/** One block of a piece. `text` is a paragraph that is no why. */
type WhyToken =
  | { readonly kind: 'list'; readonly ordered: boolean; readonly nodes: readonly WhyNode[] }
  | { readonly kind: 'line'; readonly node: WhyNode }
  | { readonly kind: 'rows'; readonly nodes: readonly WhyNode[] };

/** A chain while it is folded. */
interface OpenChain {
  readonly section: Section;
  problem: Field<string> | undefined;
  /** A paragraph or title that is the problem if no better one comes. */
  candidate: Field<string> | undefined;
  readonly nodes: WhyNode[];
  readonly issues: Field<string>[];
  /** Where the next statements go. */
  into: 'whys' | 'problem' | 'issues';
  /** The last why came from an ordered list: bullets behind it are its answers. */
  numbered: boolean;
}

/** The chains of all five-whys sections, and those in cause sections that say `Why?` at least twice. */
export function fiveWhysOf(source: Source): readonly WhyChain[] {
  const asking = askingOf(source);
  const isRead = ({ section }: Piece): boolean => {
    const cause = outermost(section, causes);
    return isBelow(section, 'five-whys') || (cause !== undefined && asking.includes(cause));
  };
  const weight = (piece: Piece): unknown => (isRead(piece) ? someOf(piece.fact(readWhys)) : undefined);
  return source.kept.fold(fiveWhysOf, weight, () => foldChains(source, asking), [asking]);
}

const causes = ['root-cause', 'contributing-factors'] as const;

/** The sections about causes that are chains of whys. */
function askingOf(source: Source): readonly Section[] {
  const weight = (piece: Piece): unknown => (outermost(piece.section, causes) && piece.fact(countBareWhys)) || undefined;
  const asksWhy = (section: Section): boolean => /\b(?:5|five)[ -]?why/i.test(section.title) || bareWhys(section) >= 2;
  return source.kept.fold(askingOf, weight, () => sectionsOf(source, ...causes).filter(asksWhy));
}

function foldChains(source: Source, asking: readonly Section[]): WhyChain[] {
  const analysed = sectionsOf(source, 'five-whys').flatMap(chainsOf);
  const elsewhere = asking
    .filter((section) => !isBelow(section, 'five-whys'))
    .flatMap(chainsOf)
    .filter((chain) => !analysed.some((known) => known.whys[0]?.span.start === chain.whys[0]?.span.start));
  return [...analysed, ...elsewhere].toSorted((a, b) => startOf(a) - startOf(b));
}

/** The chains of one section with everything below it. */
function chainsOf(root: Section): WhyChain[] {
  const chains: OpenChain[] = [];
  let chain = open(root);
  for (const section of withDescendants(root)) {
    if (section !== root) chain = titled(section, chain);
    for (const piece of section.pieces) for (const token of piece.fact(readWhys)) chain = take(token, section, chain);
  }
  return chains.flatMap(closed);

  function open(section: Section): OpenChain {
    const next: OpenChain = { section, problem: undefined, candidate: undefined, nodes: [], issues: [], into: 'whys', numbered: false };
    chains.push(next);
    return next;
  }

  /** A sub-heading names the problem, the issues, a question, or a new chain. */
  function titled(section: Section, current: OpenChain): OpenChain {
    const title: Field<string> = { value: section.title, raw: section.title, span: section.titleSpan };
    if (/^(?:systemic|root causes?|key findings|conclusions?|contributing|action|corrective)/i.test(title.value))
      return into(current, 'issues');
    if (/^(?:problem|issue|symptom|what(?: happened)?\??$)/i.test(title.value))
      return into(current.nodes.length > 0 ? open(section) : current, 'problem');
    // `**Analysis**: …` below a question holds its answer.
    if (/^(?:answer|analysis|findings?|cause)$/i.test(title.value)) return current;
    if (/^why\b|\?$/i.test(title.value)) {
      into(current, 'whys').nodes.push({
        span: title.span,
        question: title,
        answer: undefined,
        children: [],
        explicit: true,
        bare: false,
        label: undefined,
      });
      return current;
    }
    const next = current.nodes.length > 0 || current.issues.length > 0 ? open(section) : into(current, 'whys');
    if (/\p{L}{3}/u.test(title.value) && !/^(?:chain|branch|path|whys?)\b/i.test(title.value)) next.problem = title;
    return next;
  }

  function take(token: WhyToken, section: Section, current: OpenChain): OpenChain {
    if (token.kind === 'line') return line(token.node, section, current);
    const last = current.nodes.at(-1);
    let rest = token.nodes;
    if (token.kind === 'list' && !token.ordered && current.numbered && last && current.into === 'whys') {
      const label = rest.findIndex((node) => node.label);
      current.nodes[current.nodes.length - 1] = withBelow(last, label < 0 ? rest : rest.slice(0, label));
      rest = label < 0 ? [] : rest.slice(label);
      if (label < 0) return current;
    }
    let at = current;
    for (const node of rest) at = item(node, section, at);
    at.numbered = token.kind === 'list' && token.ordered;
    return at;
  }

  /** A top-level list item or row. The first statement without a why is the problem. */
  function item(node: WhyNode, section: Section, current: OpenChain): OpenChain {
    if (node.label) return line(node, section, current);
    if (current.into === 'issues' && !node.question) {
      if (node.answer) current.issues.push(node.answer);
      return current;
    }
    current.into = 'whys';
    if (node.explicit || node.question) {
      current.nodes.push(node);
      return current;
    }
    const asked = node.children.some((child) => child.explicit);
    const next = asked && current.nodes.length > 0 ? open(section) : current;
    if (!next.problem && next.nodes.length === 0 && node.answer) {
      const cause = asked ? undefined : becauseOf(node.answer);
      next.problem = cause ?? node.answer;
      for (const one of cause ? [node] : node.children) next.nodes.push(one);
    } else next.nodes.push(node);
    return next;
  }

  /** A paragraph, or an item with a label. */
  function line(node: WhyNode, section: Section, current: OpenChain): OpenChain {
    if (node.label === 'problem') {
      const next = into(current.nodes.length > 0 ? open(section) : current, node.answer ? 'whys' : 'problem');
      next.problem = node.answer;
      for (const child of node.children) next.nodes.push(child);
      return next;
    }
    if (node.label === 'issues') {
      if (node.answer) current.issues.push(node.answer);
      for (const { answer } of node.children) if (answer) current.issues.push(answer);
      return into(current, 'issues');
    }
    const last = current.nodes.at(-1);
    if (!node.question && current.into === 'whys' && last?.question && !last.answer && last.children.length === 0) {
      current.nodes[current.nodes.length - 1] = { ...last, answer: node.answer };
      return current;
    }
    if (node.explicit && (node.question || current.into !== 'issues')) {
      into(current, 'whys').nodes.push(node);
      current.numbered = false;
      return current;
    }
    if (current.into === 'problem') {
      current.problem ??= node.answer;
      current.into = 'whys';
    } else if (current.into === 'issues') {
      if (node.answer) current.issues.push(node.answer);
    } else if (!last) current.candidate = node.answer;
    return current;
  }
}

function into(chain: OpenChain, where: OpenChain['into']): OpenChain {
  chain.into = where;
  return chain;
}

/** Bullets below a numbered why: its answer when it has none, deeper whys when it has. */
function withBelow(why: WhyNode, nodes: readonly WhyNode[]): WhyNode {
  const [first, ...rest] = nodes;
  if (first && !why.answer && why.children.length === 0 && !first.question)
    return { ...why, answer: first.answer, children: [...first.children, ...rest.filter((node) => node.explicit)] };
  return { ...why, children: [...why.children, ...nodes.filter((node) => node.explicit || node.question)] };
}

function closed({ section, problem, candidate, nodes, issues }: OpenChain): WhyChain[] {
  const fallback = nodes.length > 0 && candidate && !/\b(?:whys|analysis)\b/i.test(candidate.value) ? candidate : undefined;
  if (nodes.length === 0 && issues.length === 0 && !problem) return [];
  const flat = nodes.every((node) => node.children.length === 0);
  const whys = whysOf(nodes, 1);
  return [
    {
      section,
      problem: problem ?? fallback,
      whys: flat ? whys.map((why, index) => ({ ...why, depth: index + 1 })) : whys,
      systemicIssues: issues,
    },
  ];
}

/** In `X because Y` the problem is X. */
function becauseOf({ raw, span }: Field<string>): Field<string> | undefined {
  const clause = withoutTail(raw.slice(0, Math.max(0, raw.search(/\bbecause\b/i))), /[\s,]/);
  return clause !== '' && span.length === raw.length
    ? { value: oneLine(clause), raw: clause, span: span.slice(0, clause.length) }
    : undefined;
}

function readWhys(piece: Piece): WhyToken[] {
  return piece.blocks.flatMap((block): WhyToken[] => {
    switch (block.type) {
      case 'list':
        return [{ kind: 'list', ordered: block.ordered, nodes: nodesOfList(block) }];
      case 'table':
        return [{ kind: 'rows', nodes: nodesOfTable(block) }];
      case 'paragraph':
        return nodesOfParagraph(block).map((node) => ({ kind: 'line', node }));
      default:
        return [];
    }
  });
}

function bareWhys(root: Section): number {
  let count = 0;
  for (const section of withDescendants(root)) for (const piece of section.pieces) count += piece.fact(countBareWhys);
  return count;
}

/** Whys of the piece that ask `Why?` and no more. */
function countBareWhys(piece: Piece): number {
  if (!runsOf(piece).some(({ text }) => /why/i.test(text))) return 0;
  const count = (nodes: readonly WhyNode[]): number => nodes.reduce((sum, node) => sum + (node.bare ? 1 : 0) + count(node.children), 0);
  return piece.fact(readWhys).reduce((sum, token) => sum + count(token.kind === 'line' ? [token.node] : token.nodes), 0);
}

/** The outermost section of these kinds around a place. */
function outermost(section: Section | undefined, kinds: readonly Section['kind'][]): Section | undefined {
  let found: Section | undefined;
  for (let at = section; at; at = at.parent) if (kinds.includes(at.kind)) found = at;
  return found;
}

function isBelow(section: Section | undefined, kind: Section['kind']): boolean {
  for (let at = section; at; at = at.parent) if (at.kind === kind) return true;
  return false;
}

function startOf({ problem, whys, section }: WhyChain): number {
  return (problem?.span ?? whys[0]?.span ?? section.titleSpan).start;
}
