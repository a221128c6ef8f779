/** Matches patterns on the tokens of a sentence. Every gap is bounded, so the time is linear in the sentence. */
import { agentBit, type Agent } from './agents.ts';
import type { Element, Pattern, Term, TokenClass } from './pattern.ts';
import type { Match, Sentence } from './sentence.ts';
import type { Token } from './tokens.ts';
import { trait } from './traits.ts';

/** Matches `pattern` with its element `anchor` on token `at`. */
export function matchAt(pattern: Pattern, anchor: number, at: number, sentence: Sentence): Match | undefined {
  if ((sentence.tokens[at] as Token).quoted) return undefined;
  if (!canStand(pattern.elements[anchor + 1], at + 1, sentence) || !canStand(pattern.elements[anchor - 1], at - 1, sentence))
    return undefined;
  const state: State = { open: -1, close: -1, agent: undefined };
  const to = forward(pattern.elements, anchor + 1, at + 1, sentence, state);
  if (to < 0) return undefined;
  const from = backward(pattern.elements, anchor - 1, at, sentence, state);
  if (from < 0) return undefined;
  return { from, to, open: state.open < 0 ? from : state.open, close: state.close < 0 ? to : state.close, agent: state.agent };
}

/** False where the element beside the anchor is a plain word and another word stands there: most patterns end here. */
function canStand(element: Element | undefined, at: number, { tokens }: Sentence): boolean {
  if (element?.type !== 'term' || element.optional || element.negative || element.agents !== 0 || element.tokens.length > 0) return true;
  return isWord(element, tokens[at]);
}

interface State {
  open: number;
  close: number;
  agent: Agent | undefined;
}

/** Token index behind the match of `elements[index…]` from token `at`, or -1. */
function forward(elements: readonly Element[], index: number, at: number, sentence: Sentence, state: State): number {
  const current = elements[index];
  if (current === undefined) return at;
  const { tokens } = sentence;
  switch (current.type) {
    case 'open':
    case 'close':
      state[current.type] = at;
      return forward(elements, index + 1, at, sentence, state);
    case 'start':
      return isStart(tokens, at) ? forward(elements, index + 1, at, sentence, state) : -1;
    case 'end':
      return isEnd(tokens, at) ? forward(elements, index + 1, at, sentence, state) : -1;
    case 'gap':
      for (let length = 0; length <= current.most; length++) {
        const to = forward(elements, index + 1, at + length, sentence, state);
        if (to >= 0) return to;
        if (!crosses(tokens[at + length], current.overCommas)) return -1;
      }
      return -1;
    case 'term':
      if (current.negative) return beginsAt(current, at, sentence) ? -1 : forward(elements, index + 1, at, sentence, state);
      if ((current.agents & sentence.classes) !== 0) {
        for (const agent of sentence.agents) {
          if (agent.start !== at || !isOf(agent, current)) continue;
          const to = forward(elements, index + 1, agent.end, sentence, state);
          if (to < 0) continue;
          state.agent ??= agent;
          return to;
        }
      }
      if (isWord(current, tokens[at])) {
        const to = forward(elements, index + 1, at + 1, sentence, state);
        if (to >= 0) return to;
      }
      for (const kind of current.tokens) {
        const length = kindLength(kind, tokens, at);
        const to = length > 0 ? forward(elements, index + 1, at + length, sentence, state) : -1;
        if (to >= 0) return to;
      }
      return current.optional ? forward(elements, index + 1, at, sentence, state) : -1;
  }
}

/** First token index of the match of `elements[…index]` that ends before token `at`, or -1. */
function backward(elements: readonly Element[], index: number, at: number, sentence: Sentence, state: State): number {
  const current = elements[index];
  if (current === undefined) return at;
  const { tokens } = sentence;
  switch (current.type) {
    case 'open':
    case 'close': {
      const from = backward(elements, index - 1, at, sentence, state);
      if (from >= 0) state[current.type] = at;
      return from;
    }
    case 'start':
      return isStart(tokens, at) ? backward(elements, index - 1, at, sentence, state) : -1;
    case 'end':
      return isEnd(tokens, at) ? backward(elements, index - 1, at, sentence, state) : -1;
    case 'gap':
      for (let length = 0; length <= current.most; length++) {
        const from = backward(elements, index - 1, at - length, sentence, state);
        if (from >= 0) return from;
        if (!crosses(tokens[at - length - 1], current.overCommas)) return -1;
      }
      return -1;
    case 'term':
      // A negative term looks at what would follow, that is at the token behind.
      if (current.negative) return beginsAt(current, at, sentence) ? -1 : backward(elements, index - 1, at, sentence, state);
      if ((current.agents & sentence.classes) !== 0) {
        for (const agent of sentence.agents) {
          if (agent.end !== at || !isOf(agent, current)) continue;
          const from = backward(elements, index - 1, agent.start, sentence, state);
          if (from < 0) continue;
          state.agent = agent;
          return from;
        }
      }
      if (isWord(current, tokens[at - 1]) || current.tokens.some((kind) => kind !== 'quote' && kindLength(kind, tokens, at - 1) === 1)) {
        const from = backward(elements, index - 1, at - 1, sentence, state);
        if (from >= 0) return from;
      }
      return current.optional ? backward(elements, index - 1, at, sentence, state) : -1;
  }
}

/** True when a term matches at a token. */
function beginsAt(term: Term, at: number, { tokens, classes, agents }: Sentence): boolean {
  if ((term.agents & classes) !== 0 && agents.some((agent) => agent.start === at && isOf(agent, term))) return true;
  return isWord(term, tokens[at]) || term.tokens.some((kind) => kindLength(kind, tokens, at) > 0);
}

function isOf(agent: Agent, term: Term): boolean {
  return (agentBit[agent.class] & term.agents) !== 0;
}

function isWord(term: Term, token: Token | undefined): boolean {
  const lexeme = token?.lexeme;
  if (lexeme === undefined || (lexeme.bits & term.bits) === 0 || token?.quoted) return false;
  for (const key of lexeme.keys) if (term.keys.includes(key)) return true;
  return false;
}

function kindLength(kind: TokenClass, tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (!token) return 0;
  if (kind === 'participle') return Number(token.kind === 'word' && !token.quoted && token.word.length > 4 && token.word.endsWith('ed'));
  if (kind === 'capital') return Number(token.capital && !token.quoted);
  if (kind !== 'quote') return Number(token.kind === kind);
  if (token.kind !== 'mark' || !tokens[at + 1]?.quoted) return 0;
  let end = at + 1;
  while (tokens[end]?.quoted && end - at < 6) end++;
  return tokens[end] && !tokens[end]?.quoted ? end + 1 - at : 0;
}

function crosses(token: Token | undefined, overCommas: boolean): boolean {
  if (!token) return false;
  if (token.kind !== 'mark') return true;
  if (token.word === ',' || token.word === '(' || token.word === ')') return overCommas;
  return isQuote(token) || token.word === '/' || token.word === '&' || token.word === '%';
}

/** True for a quotation mark. */
export function isQuote(token: Token): boolean {
  return token.has(trait.quote);
}

function isStart(tokens: readonly Token[], at: number): boolean {
  let before = tokens[at - 1];
  if (before && isQuote(before)) before = tokens[at - 2];
  return !before || (before.kind === 'mark' && before.word !== '/' && before.word !== '&' && before.word !== '%');
}

function isEnd(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return !token || (token.kind === 'mark' && !isQuote(token) && token.word !== '/' && token.word !== '&');
}
