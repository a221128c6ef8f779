/** A sentence as a fix sees it: its words, and how each part of it is written in the source. */
import type { Anchor, Span } from '../text.ts';
import type { SourceRun } from './item.ts';
import type { Agent } from './agents.ts';
import type { Sentence } from './sentence.ts';
import { wholeMarks } from './rewriteSpan.ts';
import type { Token } from './tokens.ts';

/** A sentence with the part of it that a finding highlights; token indices, half open. */
export interface Telling {
  readonly sentence: Sentence;
  readonly open: number;
  readonly close: number;
}

export class Clause implements Telling {
  readonly sentence: Sentence;
  readonly open: number;
  readonly close: number;

  /** @param text the source of a span */
  constructor(
    { sentence, open, close }: Telling,
    private readonly run: SourceRun,
    private readonly text: (span: Span) => string,
  ) {
    this.sentence = sentence;
    this.open = open;
    this.close = close;
  }

  get tokens(): readonly Token[] {
    return this.sentence.tokens;
  }

  /** The word at an index in lower case; empty outside of the sentence. */
  word(at: number): string {
    return this.tokens[at]?.word ?? '';
  }

  /** So many words from an index on, in lower case and parted by blanks. */
  words(from: number, count: number): string {
    return this.tokens
      .slice(from, from + count)
      .map(({ word }) => word)
      .join(' ');
  }

  /** Where a part stands in the source, marks of emphasis and code included; `undefined` where it holds half of a pair of them. */
  span(from: number, to: number): Anchor | undefined {
    const [first, last] = [this.tokens[from], this.tokens[to - 1]];
    if (!first || !last) return undefined;
    return wholeMarks(this.run.inline.source(first.start, last.end), this.text, first.kind === 'code', last.kind === 'code');
  }

  /** A part as it is written in the source; without its marks where it holds half of a pair. */
  written(from: number, to: number): string {
    if (to <= from) return '';
    const span = this.span(from, to);
    if (span) return this.text(span).replace(/\s+/gu, ' ');
    return this.run.text.slice((this.tokens[from] as Token).start, (this.tokens[to - 1] as Token).end).replace(/\s+/gu, ' ');
  }

  /** The longest phrase for people that starts at an index. */
  agentAt(at: number): Agent | undefined {
    return this.sentence.agents.filter(({ start }) => start === at).at(-1);
  }
}
