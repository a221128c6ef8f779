/** The patterns that match in a sentence, before any condition. */
import type { Analysis } from './analysis.ts';
import { matchAt } from './match.ts';
import type { Pattern } from './pattern.ts';
import type { Match, Sentence } from './sentence.ts';
import type { Token } from './tokens.ts';

/** A pattern found in a sentence. */
export interface Evidence {
  readonly at: number;
  readonly pattern: Pattern;
  readonly match: Match;
}

/** Everything that matches. */
export function evidenceOf(analyses: readonly Analysis[]): Evidence[] {
  const found: Evidence[] = [];
  for (const [at, { sentence }] of analyses.entries()) {
    evidenceIn(sentence, at, 'patterns', found);
    evidenceIn(sentence, at, 'weakPatterns', found);
  }
  return found;
}

/** Adds what matches in one sentence: the patterns that may make a finding, only the decisive ones of them, or the weak ones. */
export function evidenceIn(
  sentence: Sentence,
  at: number,
  which: 'patterns' | 'decisivePatterns' | 'weakPatterns',
  found: Evidence[],
): void {
  const { tokens, classes } = sentence;
  const people = classes | nobodyNeeded;
  let noted = false;
  for (let index = 0; index < tokens.length; index++) {
    const anchored = (tokens[index] as Token).lexeme?.[which];
    if (anchored === undefined) continue;
    if (!noted) noteWords(tokens);
    noted = true;
    for (const one of anchored) {
      // Nearly all patterns are ruled out before they are matched.
      if ((one.needed & people) === 0 || (one.required >= 0 && seen[one.required] !== sentences)) continue;
      const { pattern } = one;
      if (!hasNeeded(pattern, classes) || !hasRequired(pattern)) continue;
      const match = matchAt(pattern, one.at, index, sentence);
      if (match) found.push({ at, pattern, match });
    }
  }
}

/** True when a decisive pattern can stand around one of the words. */
export function mayDecide(tokens: readonly Token[]): boolean {
  return tokens.some(({ lexeme }) => lexeme?.decisivePatterns !== undefined);
}

/** True when a decisive pattern matches. */
export function isDecided(sentence: Sentence): boolean {
  const found: Evidence[] = [];
  evidenceIn(sentence, 0, 'decisivePatterns', found);
  return found.length > 0;
}

/** A bit that no class of people has. */
const nobodyNeeded = 1 << 30;

/** For each set of words that patterns ask for, in which sentence it was last seen. */
const seen: number[] = [];
let sentences = 0;

function noteWords(tokens: readonly Token[]): void {
  sentences++;
  for (const { lexeme } of tokens) {
    if (lexeme?.sets === undefined) continue;
    for (const set of lexeme.sets) {
      // Without gaps V8 keeps the list as it is in memory.
      while (seen.length < set) seen.push(0);
      seen[set] = sentences;
    }
  }
}

function hasRequired({ required, frequent }: Pattern): boolean {
  for (const set of required) if (seen[set] !== sentences) return false;
  for (const sets of frequent) if (!sets.some(isHere)) return false;
  return true;
}

function isHere(set: number): boolean {
  return seen[set] === sentences;
}

function hasNeeded({ needs }: Pattern, classes: number): boolean {
  for (const bits of needs) if ((bits & classes) === 0) return false;
  return true;
}
