/** The next why of a chain, in the chain's own form, or in the guide's when the analysis is still empty. */
import type { Postmortem, Why, WhyChain } from '../model.ts';
import { escapeSnippet, insertAt, linePrefix, nextBullet, type EditContext, type Insertion } from './insertion.ts';

const pair = ['**Why?** ${1:what happened}', '**Why?** ${2:what made it possible}'];

/**
 * Where and what to insert to ask the next why.
 * @param chain the chain to go on with; the last one of the document if undefined, a new analysis if it has none
 */
export function addWhyEdit(postmortem: Postmortem, chain: WhyChain | undefined, context: EditContext): Insertion {
  const { eol } = context;
  const current = chain ?? postmortem.fiveWhys.at(-1);
  const numbered = `1. ${pair[0]}${eol}   - ${pair[1]}`;
  if (!current) {
    const section = postmortem.sections.find(({ kind }) => kind === 'five-whys');
    if (section) return insertAt(section.span.end, `${eol}${eol}**Problem:** \${3:what users saw}${eol}${eol}${numbered}`);
    const end = postmortem.sections.reduce((offset, { span }) => Math.max(offset, span.end), 0);
    return insertAt(end, `${eol}${eol}## Five Whys${eol}${eol}**Problem:** \${3:what users saw}${eol}${eol}${numbered}${eol}`);
  }
  const last = current.whys.at(-1);
  if (!last) return insertAt((current.problem?.span ?? current.section.titleSpan).end, `${eol}${eol}${numbered}`);
  const source = context.text(last.span);
  const indent = linePrefix(context, last.span.start);
  const below = last.children[0];
  const bullet = nextBullet(source);
  if (source.startsWith('|') || /^[^\n|]+\|/.test(source)) {
    const cells = source.replace(/\\\|/g, '').split('|').length - (source.startsWith('|') ? 2 : 0);
    return insertAt(
      last.span.end,
      `${eol}${indent}| ${['${1:Why?}', '${2:answer}', ...Array<string>(Math.max(0, cells - 2)).fill('')].join(' | ')} |`,
    );
  }
  if (!bullet) return insertAt(endOf(last), `${eol}${eol}${escapeSnippet(indent)}**Why?** \${1:answer}`);
  // Deep nesting goes on at its deepest end; the guide's numbered pairs go on with the next number.
  if (!/^\d/.test(bullet.bullet) && below && current.whys.length === 1) return deeper(deepest(last), context);
  const question = last.question === undefined ? '${1:because …}' : `${styled(source, last)} \${1:answer}`;
  const first = `${escapeSnippet(indent)}${bullet.next}${question}`;
  if (!below) return insertAt(endOf(last), `${eol}${first}`);
  const nested = nextBullet(context.text(below.span))?.next ?? '- ';
  return insertAt(
    endOf(last),
    `${eol}${first}${eol}${escapeSnippet(linePrefix(context, below.span.start))}${nested}**Why?** \${2:what made it possible}`,
  );
}

/** `**Why?**` where the question before is bold, else `Why?`. */
function styled(source: string, why: Why): string {
  return /\*\*|__/.test(source.slice(0, (why.question?.raw.length ?? 0) + 12)) ? '**Why?**' : 'Why?';
}

function deepest(why: Why): Why {
  const last = why.children.at(-1);
  return last ? deepest(last) : why;
}

function deeper(why: Why, context: EditContext): Insertion {
  const indent = linePrefix(context, why.span.start);
  const width = nextBullet(context.text(why.span))?.bullet.length ?? 2;
  return insertAt(why.span.end, `${context.eol}${escapeSnippet(indent)}${' '.repeat(width)}- **Why?** \${1:answer}`);
}

function endOf(why: Why): number {
  return why.children.reduce((end, child) => Math.max(end, endOf(child)), why.span.end);
}
