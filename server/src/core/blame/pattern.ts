/** Patterns over the tokens of a sentence: the small language that `pack.ts` describes. Every gap is bounded, so matching is linear. */
import type { Agent, AgentClass } from './agents.ts';
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
  /** Place in the pack; the name of its feature. */
  readonly index: number;
}

/** Words of a sentence and the phrases for people found in it. */
export interface Sentence {
  readonly tokens: readonly Token[];
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
      patterns.push({
        source,
        group,
        strength,
        elements: source.split(/\s+/u).map((part) => element(part, lexicon)),
        index: patterns.length,
      });
    }
  }
  return patterns;
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
  return { type: 'term', keys, agents, tokens, optional, negative };
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
  if (!current) return at;
  const next = (to: number): number => forward(elements, index + 1, to, sentence, state);
  const tokens = sentence.tokens;
  switch (current.type) {
    case 'open':
    case 'close':
      state[current.type] = at;
      return next(at);
    case 'start':
      return isStart(tokens, at) ? next(at) : -1;
    case 'end':
      return isEnd(tokens, at) ? next(at) : -1;
    case 'gap':
      for (let length = 0; length <= current.most; length++) {
        const to = next(at + length);
        if (to >= 0) return to;
        if (!crosses(tokens[at + length], current.overCommas)) return -1;
      }
      return -1;
    case 'term':
      for (const to of endsOf(current, at, sentence)) {
        if (current.negative) return -1;
        const end = next(to.at);
        if (end < 0) continue;
        if (to.agent) state.agent ??= to.agent;
        return end;
      }
      return current.optional || current.negative ? next(at) : -1;
  }
}

interface Reach {
  readonly at: number;
  readonly agent?: Agent;
}

/** Where a term that starts at token `at` may end. */
function* endsOf(term: Term, at: number, { tokens, starting }: Sentence): Iterable<Reach> {
  if (term.agents.size > 0) for (const agent of starting.get(at) ?? []) if (term.agents.has(agent.class)) yield { at: agent.end, agent };
  if (matchesWord(term, tokens[at])) yield { at: at + 1 };
  for (const kind of term.tokens) {
    const length = kindLength(kind, tokens, at);
    if (length > 0) yield { at: at + length };
  }
}

/** Where a term that ends before token `at` may start. */
function* startsOf(term: Term, at: number, { tokens, ending }: Sentence): Iterable<Reach> {
  if (term.agents.size > 0) for (const agent of ending.get(at) ?? []) if (term.agents.has(agent.class)) yield { at: agent.start, agent };
  if (matchesWord(term, tokens[at - 1])) yield { at: at - 1 };
  for (const kind of term.tokens) if (kind !== 'quote' && kindLength(kind, tokens, at - 1) === 1) yield { at: at - 1 };
}

/** First token index of the match of `elements[…index]` that ends before token `at`, or -1. */
function backward(elements: readonly Element[], index: number, at: number, sentence: Sentence, state: State): number {
  const current = elements[index];
  if (!current) return at;
  const next = (to: number): number => backward(elements, index - 1, to, sentence, state);
  const tokens = sentence.tokens;
  switch (current.type) {
    case 'open':
    case 'close': {
      const from = next(at);
      if (from >= 0) state[current.type] = at;
      return from;
    }
    case 'start':
      return isStart(tokens, at) ? next(at) : -1;
    case 'end':
      return isEnd(tokens, at) ? next(at) : -1;
    case 'gap':
      for (let length = 0; length <= current.most; length++) {
        const from = next(at - length);
        if (from >= 0) return from;
        if (!crosses(tokens[at - length - 1], current.overCommas)) return -1;
      }
      return -1;
    case 'term':
      // A negative term looks at what would follow, that is at the token behind.
      if (current.negative) return endsOf(current, at, sentence)[Symbol.iterator]().next().done ? next(at) : -1;
      for (const from of startsOf(current, at, sentence)) {
        const start = next(from.at);
        if (start < 0) continue;
        if (from.agent) state.agent = from.agent;
        return start;
      }
      return current.optional ? next(at) : -1;
  }
}

function matchesWord(word: Term, token: Token | undefined): boolean {
  if (!token?.lexeme || token.quoted) return false;
  for (const key of word.keys) if (token.lexeme.keys.includes(key)) return true;
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
