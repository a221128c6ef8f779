import { strict as assert } from 'node:assert';
import { english } from '../../../server/src/core/blame/en/index.ts';
import { Lexicon } from '../../../server/src/core/blame/lexicon.ts';
import type { Lexeme } from '../../../server/src/core/blame/lexeme.ts';
import { isPhrase, namesIn, type Pattern } from '../../../server/src/core/blame/pattern.ts';
import { PatternIndex } from '../../../server/src/core/blame/patternIndex.ts';
import { split, WordClasses } from '../../../server/src/core/blame/wordClasses.ts';

const written = english.patterns.flatMap(({ patterns }) =>
  patterns
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('//'))
    .map((line) => line.replace(/^[+-] /, '')),
);

/** All words that the English pack knows, in the forms that it makes of them. */
function allWords(): string[] {
  const { formsOf, pluralOf } = english.inflection;
  const verbs = Object.values(english.verbs).flatMap(split);
  const people = Object.values(english.people).flatMap(split);
  const counted = ['role', 'customer', 'vendor', 'teamHead'].flatMap((name) => split(english.people[name] ?? ''));
  const named = written.flatMap((source) => source.split(' ').flatMap(namesIn));
  const words = [...Object.values(english.words).flatMap(split), ...verbs.flatMap((verb) => Object.values(formsOf(verb)).flat())];
  return [...new Set([...words, ...people, ...counted.map(pluralOf), ...named.filter((name) => !isPhrase(name) && !name.startsWith('@'))])];
}

const patternsOf = ({ patterns = [], weakPatterns = [] }: Lexeme): Pattern[] =>
  [...patterns, ...weakPatterns].map(({ pattern }) => pattern);

suite('blame: lexicon', () => {
  const words = allWords();
  const met = (order: readonly string[]): ReadonlyMap<string, Lexeme> => {
    const lexicon = new Lexicon(english);
    return new Map(order.map((word) => [word, lexicon.get(word) ?? assert.fail(word)]));
  };

  test('every pattern is read and found by one of its words, however far a text is', () => {
    const read = new Map([...met(words).values()].flatMap(patternsOf).map((pattern) => [pattern.index, pattern.source]));
    assert.deepEqual(
      [...read].toSorted(([a], [b]) => a - b).map(([, source]) => source),
      written,
    );
  });

  test('in whatever order words are met, they have the same patterns and are in the same sets of words', () => {
    const [there, back] = [met(words), met(words.toReversed())];
    const elsewhere = new Map([...back.values()].flatMap(patternsOf).map((pattern) => [pattern.index, pattern]));
    const patterns = new Map([...there.values()].flatMap(patternsOf).map((pattern) => [pattern.index, pattern]));
    const setsOf = (pattern: Pattern | undefined): number[] => [...(pattern?.required ?? []), ...(pattern?.frequent.flat() ?? [])];
    // Sets are numbered as they are met: the number of each in the other lexicon.
    const same = new Map<number, number>();
    for (const [index, pattern] of patterns) {
      const sets = setsOf(elsewhere.get(index));
      for (const [place, set] of setsOf(pattern).entries()) {
        same.set(set, sets[place] ?? assert.fail(pattern.source));
        assert.equal(same.get(set), sets[place], pattern.source);
      }
    }
    assert.ok(same.size > 100);
    for (const word of words) {
      const [one, other] = [there.get(word), back.get(word)];
      const indices = (lexeme: Lexeme | undefined) => patternsOf(lexeme ?? assert.fail(word)).map(({ index }) => index);
      assert.deepEqual(indices(one), indices(other), word);
      assert.deepEqual(new Set((one?.sets ?? []).map((set) => same.get(set))), new Set(other?.sets ?? []), word);
    }
  });

  test('a pattern that nothing can be filed under, or that asks for an unknown phrase, is refused', () => {
    const index = (patterns: string) =>
      new PatternIndex([{ kind: 'human-error', patterns }], new Map(), [], { key: () => 0, setOf: () => 0 });
    assert.throws(() => index('<one> ~3 $'), /pattern needs a word: <one> ~3 \$/);
    assert.throws(() => index('<someone-else> slipped').around(['slipped']), /unknown phrase <someone-else>/);
    assert.equal(index('// nothing\n slipped up? ').around(['slipped']).length, 1);
  });

  test('people are known by one and by many', () => {
    const classes = new WordClasses(english);
    const { pluralOf } = english.inflection;
    for (const person of split(english.people['role'] ?? '')) {
      assert.ok(classes.namesOf(person).includes('@role'), person);
      assert.ok(classes.namesOf(pluralOf(person)).includes('@role'), pluralOf(person));
      assert.equal(classes.personOf(pluralOf(person)), 'role');
    }
    assert.equal(classes.personOf('crewmen'), 'role');
    assert.equal(classes.personOf('mr'), 'honorific');
    assert.equal(classes.personOf('mrs'), 'honorific');
    assert.equal(classes.personOf('table'), undefined);
  });
});
