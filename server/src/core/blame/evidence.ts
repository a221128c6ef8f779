/** The patterns that match in a sentence, before any condition. */
import type { Analysis } from './analysis.ts';
import { matchAt } from './match.ts';
import type { Match, Pattern, Sentence } from './pattern.ts';
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

/** Adds what matches in one sentence: the patterns that may make a finding, or the weak ones. */
export function evidenceIn(sentence: Sentence, at: number, which: 'patterns' | 'weakPatterns', found: Evidence[]): void {
  const { tokens, classes } = sentence;
  let noted = false;
  for (let index = 0; index < tokens.length; index++) {
    const anchored = (tokens[index] as Token).lexeme?.[which];
    if (anchored === undefined) continue;
    if (!noted) noteSets(tokens);
    noted = true;
    for (const { pattern, at: anchor } of anchored) {
      // Nearly all patterns are ruled out before they are matched.
      if (!hasNeeded(pattern, classes) || !hasRequired(pattern)) continue;
      const match = matchAt(pattern, anchor, index, sentence);
      if (match) found.push({ at, pattern, match });
    }
  }
}

/** For each set of words that patterns ask for, in which sentence it was last seen. */
const seen: number[] = [];
let sentences = 0;

function noteSets(tokens: readonly Token[]): void {
  sentences++;
  for (const { lexeme } of tokens) if (lexeme) for (const set of lexeme.sets) seen[set] = sentences;
}

function hasRequired({ required }: Pattern): boolean {
  for (const set of required) if (seen[set] !== sentences) return false;
  return true;
}

function hasNeeded({ needs }: Pattern, classes: number): boolean {
  for (const bits of needs) if ((bits & classes) === 0) return false;
  return true;
}
