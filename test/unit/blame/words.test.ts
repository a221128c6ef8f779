import { strict as assert } from 'node:assert';
import { english } from '../../../server/src/core/blame/en/index.ts';
import { theLexicon } from '../../../server/src/core/blame/judge.ts';
import { makeWord, Vocabulary } from '../../../server/src/core/blame/vocabulary.ts';

suite('blame: words', () => {
  const read = (vocabulary: Vocabulary, text: string): string[] => text.split(' ').map((word) => vocabulary.word(word).text);

  test('a spelling is told from every other, however long and whatever its letters', () => {
    const vocabulary = new Vocabulary((word) => makeWord(word, undefined));
    const words = [
      'a',
      'aa',
      'ab',
      'abcdef',
      'abcdefg',
      'abcdefghijkl',
      'abcdefghijklm',
      'abcdefghijkln',
      'ghijkl',
      'naïve',
      'co-op',
      'x1',
      '—',
    ];
    for (let round = 0; round < 2; round++) assert.deepEqual(read(vocabulary, words.join(' ')), words);
    assert.equal(vocabulary.word('abcdefg'), vocabulary.word('abcdefg'));
  });

  test('words stay themselves when more are met than are kept', () => {
    const vocabulary = new Vocabulary((word) => makeWord(word, undefined));
    const letters = 'abcdefghijklmnopqrstuvwxyz';
    for (let number = 0; number < 20_000; number++) {
      const plain = [number, number / 26, number / 676, number / 17_576].map((part) => letters[Math.floor(part) % 26]).join('');
      assert.equal(vocabulary.word(plain).text, plain);
      assert.equal(vocabulary.word(`${plain}-1`).text, `${plain}-1`);
    }
  });

  test('a plain word ends at a blank, a comma or the limit', () => {
    const vocabulary = new Vocabulary((word) => makeWord(word, undefined));
    assert.deepEqual(
      ['the end', 'the, end', 'the', 'the.end', 'the_end', 'unacknowledged alerts', '9 lives'].map((text) =>
        vocabulary.readPlain(text, 0, text.length),
      ),
      [3, 3, 3, -1, -1, -1, -1],
    );
    assert.equal(vocabulary.readPlain('thesis', 0, 3), -1);
  });

  test('every form of a verb leads back to it', () => {
    const { basesOf, formsOf } = english.inflection;
    for (const verb of Object.values(english.verbs).flatMap((list) => list.trim().split(/\s+/u)))
      for (const form of Object.values(formsOf(verb)).flat()) assert.ok(basesOf(form).includes(verb), `${form} of ${verb}`);
  });

  test('short words are no forms of what they only look like', () => {
    const { basesOf } = english.inflection;
    assert.ok(basesOf('used').includes('use'));
    assert.ok(!basesOf('seed').includes('see'));
    assert.equal(theLexicon().baseOf('forgotten'), 'forget');
    assert.equal(theLexicon().baseOf('used'), 'use');
    assert.equal(theLexicon().baseOf('table'), undefined);
  });
});
