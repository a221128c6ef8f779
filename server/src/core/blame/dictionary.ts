/** The words and patterns of a language, as data. */
import type { BlameKind } from './kinds.ts';
import type { WordTrait } from './traits.ts';

/**
 * Patterns of one kind, one per line and its parts one blank apart, over the tokens of a sentence:
 * `word` a word · `a|b` either · `@class` a word class of words.ts or people.ts · `@err:d` a verb class in a form (b base, s third person,
 * d past, n participle, g -ing) · `<one>` a phrase for a person (see `agentGroups`) · `x?` optional · `!x` not followed by · `~3` up to three
 * words of the same clause · `~~9` up to nine, over commas · `^` start of a clause or label · `$` end of a clause · `[ … ]` what is highlighted ·
 * `<code>` inline code · `<num>` a number · `<ed>` a word in -ed · `<quote>` a quotation of at most four words.
 * A line that starts with `+ ` is sure by itself, one that starts with `- ` only adds to the score of the sentence.
 */
export interface PatternGroup {
  readonly kind: BlameKind;
  /** Where it counts: names of section groups, see `sectionGroups`; missing: everywhere. */
  readonly where?: readonly string[];
  /** Only when the item gives no reason that lies in the system. */
  readonly unlessReason?: boolean;
  readonly patterns: string;
}

/** b base, s third person, d past, n participle, g -ing. */
export type VerbForm = 'b' | 's' | 'd' | 'n' | 'g';

export interface Inflection {
  /** The spellings that a verb takes in each form. */
  readonly formsOf: (base: string) => Readonly<Record<VerbForm, readonly string[]>>;
  readonly pluralOf: (noun: string) => string;
  /** What a word may be the plural of. Not all of them are words. */
  readonly singularsOf: (word: string) => readonly string[];
  /** What a word may be a form of, itself first. Not all of them are words. */
  readonly basesOf: (word: string) => readonly string[];
}

/** Words that are written in one with an apostrophe, as two. */
export interface Contractions {
  /** What an ending with its apostrophe stands for. */
  readonly endings: Readonly<Record<string, string>>;
  /** The ending of a negation, the last letter of what stands before it, and the word that it stands for: `n` of "did" in "didn't" is none of the verb. */
  readonly negation: { readonly ending: string; readonly letter: string; readonly word: string };
  /** What is left before a negation, where it is no word. */
  readonly stems: Readonly<Record<string, string>>;
}

/** What is known of the words of a language, and the patterns over them. */
export interface Dictionary {
  readonly words: Readonly<Record<string, string>>;
  readonly verbs: Readonly<Record<string, string>>;
  readonly people: Readonly<Record<string, string>>;
  /** What has to stand before a word for it to mean people. */
  readonly needs: Readonly<Record<string, string>>;
  /** Behind which words it never does. */
  readonly notAfter: Readonly<Record<string, string>>;
  /** Words by what they do in a sentence. */
  readonly traits: Readonly<Record<WordTrait, string>>;
  /** Word fields: what words are about, base forms only. */
  readonly senses: Readonly<Record<string, string>>;
  readonly inflection: Inflection;
  readonly contractions: Contractions;
  /** Words too frequent to look for. */
  readonly common: string;
  readonly patterns: readonly PatternGroup[];
}
