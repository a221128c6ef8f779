/** Patterns over the tokens of a sentence: the small language that `pack.ts` describes. Every gap is bounded, so matching is linear. */
import { agentBit, type Agent, type AgentClass } from './agents.ts';
import type { Lexeme } from './lexicon.ts';
import type { PatternGroup } from './pack.ts';
import type { Token } from './tokens.ts';

type TokenClass = 'code' | 'number' | 'capital' | 'quote' | 'participle';

/** One word, phrase for people or token class, whichever matches. */
export interface Term {
  readonly type: 'term';
  readonly keys: readonly number[];
  readonly agents: ReadonlySet<AgentClass>;
  readonly tokens: readonly TokenClass[];
  readonly optional: boolean;
  readonly negative: boolean;
  /** The words that carry one of the keys; filled by the lexicon. */
  readonly lexemes: Set<Lexeme>;
}

export type Element =
  | Term
  | { readonly type: 'gap'; readonly most: number; readonly overCommas: boolean }
  | { readonly type: 'start' | 'end' | 'open' | 'close' };

export interface Pattern {
  readonly source: string;
  readonly group: PatternGroup;
  /** `sure` makes a finding unless the sentence as a whole speaks against it, `weak` only adds to the score. */
  readonly strength: 'sure' | 'plain' | 'weak';
  readonly elements: readonly Element[];
  /** Bits of the agent classes of which one has to be in the sentence, for each phrase that the pattern needs. */
  readonly needs: readonly number[];
  /** Place in the pack. */
  readonly index: number;
}

/** Words of a sentence and the phrases for people found in it. */
export interface Sentence {
  readonly tokens: readonly Token[];
  /** Bits of the classes of its agents. */
  readonly classes: number;
  /** Agents by the index of their first token. */
  readonly starting: ReadonlyMap<number, readonly Agent[]>;
  /** Agents by the index behind their last token. */
  readonly ending: ReadonlyMap<number, readonly Agent[]>;
}

/** A match: token indices of the whole and of the highlighted part, and who is in it. */
export interface Match {
  readonly from: number;
  readonly to: number;
  readonly open: number;
  readonly close: number;
  readonly agent: Agent | undefined;
}

/** Names of phrases in patterns. */
export const agentGroups: Readonly<Record<string, readonly AgentClass[]>> = {
  name: ['name'],
  role: ['role'],
  team: ['team'],
  we: ['we'],
  i: ['i'],
  they: ['they'],
  you: ['you'],
  some: ['someone'],
  none: ['nobody'],
  cust: ['customer'],
  vendor: ['vendor'],
  one: ['name', 'role', 'team', 'they', 'someone'],
  who: ['name', 'role', 'team', 'they', 'someone', 'we', 'i', 'you'],
  any: ['name', 'role', 'team', 'they', 'someone', 'we', 'i', 'you', 'nobody', 'customer', 'vendor'],
  person: ['name', 'role', 'someone'],
  staff: ['name', 'role', 'team'],
  us: ['we', 'i'],
  outside: ['customer', 'vendor'],
  others: ['name', 'role', 'team', 'they', 'someone', 'customer', 'vendor'],
};

interface Keys {
  key(name: string): number;
  add(word: string, name: string): unknown;
}

/** Compiles all groups of a pack. @throws Error for a pattern that cannot be read, when the pack is loaded. */
export function compilePatterns(groups: readonly PatternGroup[], lexicon: Keys): Pattern[] {
  const patterns: Pattern[] = [];
  for (const group of groups) {
    for (const line of group.patterns.split('\n')) {
      const written = line.trim();
      if (written === '' || written.startsWith('//')) continue;
      const strength = written.startsWith('+ ') ? 'sure' : written.startsWith('- ') ? 'weak' : 'plain';
      const source = strength === 'plain' ? written : written.slice(2);
      const elements = source.split(/\s+/u).map((part) => element(part, lexicon));
      patterns.push({ source, group, strength, elements, needs: needsOf(elements), index: patterns.length });
    }
  }
  return patterns;
}

function needsOf(elements: readonly Element[]): number[] {
  return elements.flatMap((term) =>
    term.type === 'term' && !term.optional && !term.negative && term.keys.length + term.tokens.length === 0
      ? [[...term.agents].reduce((bits, name) => bits | agentBit[name], 0)]
      : [],
  );
}

const marks: Readonly<Record<string, Element>> = {
  '^': { type: 'start' },
  $: { type: 'end' },
  '[': { type: 'open' },
  ']': { type: 'close' },
};

function element(part: string, lexicon: Keys): Element {
  const mark = marks[part];
  if (mark) return mark;
  const gap = /^(~{1,2})(\d*)$/u.exec(part);
  if (gap) return { type: 'gap', most: Number(gap[2] || 3), overCommas: gap[1] === '~~' };
  const negative = part.startsWith('!') && part.length > 1;
  const optional = part.endsWith('?') && part.length > 1;
  const body = part.slice(negative ? 1 : 0, optional ? -1 : undefined);
  const keys: number[] = [];
  const agents = new Set<AgentClass>();
  const tokens: TokenClass[] = [];
  for (const name of body.split('|')) {
    const phrase = name.startsWith('<') && name.endsWith('>') ? name.slice(1, -1) : undefined;
    if (phrase !== undefined && phrase in tokenClasses) tokens.push(tokenClasses[phrase] as TokenClass);
    else if (phrase !== undefined) for (const each of agentGroups[phrase] ?? fail(part)) agents.add(each);
    else if (name.startsWith('@')) keys.push(lexicon.key(name));
    else {
      lexicon.add(name, `=${name}`);
      keys.push(lexicon.key(`=${name}`));
    }
  }
  return { type: 'term', keys, agents, tokens, optional, negative, lexemes: new Set() };
}

const tokenClasses: Readonly<Record<string, TokenClass>> = {
  code: 'code',
  num: 'number',
  cap: 'capital',
  quote: 'quote',
  ed: 'participle',
};

function fail(part: string): never {
  throw new Error(`unknown phrase ${part}`);
}

/** Matches `pattern` with its element `anchor` on token `at`. */
export function matchAt(pattern: Pattern, anchor: number, at: number, sentence: Sentence): Match | undefined {
  for (const bits of pattern.needs) if ((bits & sentence.classes) === 0) return undefined;
  if ((sentence.tokens[at] as Token).quoted) return undefined;
  const state: State = { open: -1, close: -1, agent: undefined };
  const to = forward(pattern.elements, anchor + 1, at + 1, sentence, state);
  if (to < 0) return undefined;
  const from = backward(pattern.elements, anchor - 1, at, sentence, state);
  if (from < 0) return undefined;
  return { from, to, open: state.open < 0 ? from : state.open, close: state.close < 0 ? to : state.close, agent: state.agent };
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
      if (current.agents.size > 0) {
        for (const agent of sentence.starting.get(at) ?? []) {
          if (!current.agents.has(agent.class)) continue;
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
      if (current.agents.size > 0) {
        for (const agent of sentence.ending.get(at) ?? []) {
          if (!current.agents.has(agent.class)) continue;
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
function beginsAt(term: Term, at: number, { tokens, starting }: Sentence): boolean {
  if (term.agents.size > 0 && starting.get(at)?.some((agent) => term.agents.has(agent.class))) return true;
  return isWord(term, tokens[at]) || term.tokens.some((kind) => kindLength(kind, tokens, at) > 0);
}

function isWord(term: Term, token: Token | undefined): boolean {
  return token?.lexeme !== undefined && !token.quoted && term.lexemes.has(token.lexeme);
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
  return token.kind === 'mark' && '"“”„«»‘’'.includes(token.word);
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
