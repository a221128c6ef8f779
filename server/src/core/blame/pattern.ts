/** Patterns over the tokens of a sentence: the small language that `dictionary.ts` describes. Every gap is bounded, so matching is linear. */
import { agentBit, type AgentClass } from './agents.ts';
import type { PatternGroup } from './dictionary.ts';

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

/** `sure` makes a finding unless the sentence as a whole speaks against it, `weak` only adds to the score. */
export type Strength = 'sure' | 'plain' | 'weak';

export interface Pattern {
  readonly source: string;
  readonly group: PatternGroup;
  readonly strength: Strength;
  readonly elements: readonly Element[];
  /** Bits of the agent classes of which one has to be in the sentence, for each phrase that the pattern needs. */
  readonly needs: readonly number[];
  /** Sets of words of which the sentence has to hold one each, besides the one that it is filed under, rarest first. */
  readonly required: readonly number[];
  /** The same for sets with a frequent word, each as the sets of its words: one for each key. */
  readonly frequent: readonly (readonly number[])[];
  /** Place in the dictionary. */
  readonly index: number;
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

/**
 * True for what makes a finding by itself where nothing else does: a sure pattern that counts outside of the sections about causes, and a product as the whole
 * explanation, of which the score says nothing.
 */
export function isDecisive({ strength, group }: Pattern): boolean {
  if (group.kind === 'technology-as-cause') return true;
  return strength === 'sure' && (group.where === undefined || group.where.includes('story'));
}

const marks: Readonly<Record<string, Element>> = {
  '^': { type: 'start' },
  $: { type: 'end' },
  '[': { type: 'open' },
  ']': { type: 'close' },
};

const gap = /^(~{1,2})(\d*)$/u;

/** True for what need not be there, or must not. */
export function isOptional(part: string): boolean {
  return part.length > 1 && (part.startsWith('!') || part.endsWith('?'));
}

/** The words, `@class` names and phrases of which a part of a pattern asks for one; none for marks and gaps. */
export function namesIn(part: string): readonly string[] {
  if (part in marks || (part.startsWith('~') && gap.test(part))) return [];
  const body = isOptional(part) ? part.slice(part.startsWith('!') ? 1 : 0, part.endsWith('?') ? -1 : undefined) : part;
  return body.split('|');
}

/** True for `<one>`, a phrase for people, and `<code>`, a class of tokens. */
export function isPhrase(name: string): boolean {
  return name.startsWith('<') && name.endsWith('>');
}

/** Reads one part; `key` gives the number of a word or of an `@class`. @throws Error for a phrase that there is not */
export function readElement(part: string, key: (name: string) => number): Element {
  const mark = marks[part];
  if (mark) return mark;
  const found = gap.exec(part);
  if (found) return { type: 'gap', most: Number(found[2] || 3), overCommas: found[1] === '~~' };
  const negative = part.startsWith('!') && part.length > 1;
  const optional = part.endsWith('?') && part.length > 1;
  const keys: number[] = [];
  let agents = 0;
  const tokens: TokenClass[] = [];
  for (const name of namesIn(part)) {
    const phrase = isPhrase(name) ? name.slice(1, -1) : undefined;
    if (phrase === undefined) keys.push(key(name));
    else if (phrase in tokenClasses) tokens.push(tokenClasses[phrase] as TokenClass);
    else for (const each of agentGroups[phrase] ?? fail(part)) agents |= agentBit[each];
  }
  return { type: 'term', keys, agents, tokens, optional, negative, bits: keyBits(keys) };
}

/** One bit for each of some keys; several keys share one, so that it rules out and proves nothing. */
export function keyBits(keys: readonly number[]): number {
  return keys.reduce((bits, key) => bits | (1 << (key % 32)), 0);
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
