/** Patterns over the tokens of a sentence: the small language that `pack.ts` describes. Every gap is bounded, so matching is linear. */
import { agentBit, type Agent, type AgentClass } from './agents.ts';
import type { PatternGroup } from './pack.ts';
import type { Token } from './tokens.ts';

export type TokenClass = 'code' | 'number' | 'capital' | 'quote' | 'participle';

/** One word, phrase for people or token class, whichever matches. */
export interface Term {
  readonly type: 'term';
  readonly keys: readonly number[];
  /** Bits of agent classes. */
  readonly agents: number;
  readonly tokens: readonly TokenClass[];
  readonly optional: boolean;
  readonly negative: boolean;
  /** Bits of the keys; see {@link keyBits}. */
  readonly bits: number;
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
  /** Sets of words of which the sentence has to hold one each, besides the one that it is filed under; filled by the lexicon, rarest first. */
  readonly required: number[];
  /** The same for sets with a frequent word, each as the sets of its words: one for each key. */
  readonly frequent: (readonly number[])[];
  /** Place in the pack. */
  readonly index: number;
}

/** Words of a sentence and the phrases for people found in it. */
export interface Sentence {
  readonly tokens: readonly Token[];
  /** Bits of the classes of its agents. */
  readonly classes: number;
  /** In the order in which they start. */
  readonly agents: readonly Agent[];
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

/** True for what needs no other grounds: a sure pattern, and a product as the whole explanation, of which the score says nothing. */
export function isDecisive({ strength, group }: Pattern): boolean {
  return strength === 'sure' || group.kind === 'technology-as-cause';
}

interface Keys {
  key(name: string): number;
  wordKey(word: string): number;
}

/** Compiles all groups of a pack. @throws Error for a pattern that cannot be read, when the pack is loaded. */
export function compilePatterns(groups: readonly PatternGroup[], lexicon: Keys): Pattern[] {
  const patterns: Pattern[] = [];
  // The same parts come back in many patterns.
  const known = new Map<string, Element>();
  const read = (part: string): Element => {
    const made = known.get(part) ?? element(part, lexicon);
    known.set(part, made);
    return made;
  };
  for (const group of groups) {
    for (const line of group.patterns.split('\n')) {
      const written = line.trim();
      if (written === '' || written.startsWith('//')) continue;
      const strength = written.startsWith('+ ') ? 'sure' : written.startsWith('- ') ? 'weak' : 'plain';
      const source = strength === 'plain' ? written : written.slice(2);
      const elements = source.split(/\s+/u).map(read);
      patterns.push({ source, group, strength, elements, needs: needsOf(elements), required: [], frequent: [], index: patterns.length });
    }
  }
  return patterns;
}

function needsOf(elements: readonly Element[]): number[] {
  return elements.flatMap((term) =>
    term.type === 'term' && !term.optional && !term.negative && term.keys.length + term.tokens.length === 0 ? [term.agents] : [],
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
  let agents = 0;
  const tokens: TokenClass[] = [];
  for (const name of body.split('|')) {
    const phrase = name.startsWith('<') && name.endsWith('>') ? name.slice(1, -1) : undefined;
    if (phrase !== undefined && phrase in tokenClasses) tokens.push(tokenClasses[phrase] as TokenClass);
    else if (phrase !== undefined) for (const each of agentGroups[phrase] ?? fail(part)) agents |= agentBit[each];
    else if (name.startsWith('@')) keys.push(lexicon.key(name));
    else keys.push(lexicon.wordKey(name));
  }
  return { type: 'term', keys, agents, tokens, optional, negative, bits: keyBits(keys) };
}

/** One bit for each of some keys; several keys share one, so that it rules out and proves nothing. */
export function keyBits(keys: readonly number[]): number {
  return keys.reduce((bits, key) => bits | (1 << (key % 32)), 0);
}

/** A word that has to be there. */
export function isWord(one: Element): one is Term {
  return one.type === 'term' && !one.optional && !one.negative && one.agents + one.tokens.length === 0;
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
