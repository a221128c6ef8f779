import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { looksEnglish } from '../../../server/src/core/blame/index.ts';
import { judge } from '../../../server/src/core/blame/judge.ts';
import { blameKinds } from '../../../server/src/core/blame/kinds.ts';
import { messageFor } from '../../../server/src/core/blame/messages.ts';
import { analyze, defaultSettings, rules } from '../../../server/src/core/index.ts';
import { blameOn, readSentences, wrap } from '../../blame/sentences.ts';

const dev = readSentences(new URL('../../blame/dev.jsonl', import.meta.url));
const kindsIn = (text: string, section: Parameters<typeof judge>[1]['section'] = 'root-cause', names: string[] = []): string[] =>
  judge({ runs: [{ text, masks: [] }] }, { section, names }).map(({ kind }) => kind);

suite('blame: engine', () => {
  test('knows persons from products', () => {
    assert.deepEqual(kindsIn('Jenkins deleted the wrong artifact.'), []);
    assert.equal(kindsIn('Wiebke deleted the wrong artifact.').length, 1);
    assert.deepEqual(kindsIn('The operator did not reconcile the custom resource, since its CRD is older.'), []);
  });

  test('finds nobody in two words, and people behind the verb of a question', () => {
    assert.deepEqual(kindsIn('No one else tested the restore.'), ['omission']);
    assert.deepEqual(kindsIn('There was no one server that held the lease.'), []);
    assert.deepEqual(kindsIn('How could the control room miss a reading of zero?'), ['accusatory-question']);
  });

  test('finds a counterfactual with an adverb before its verb', () => {
    assert.deepEqual(kindsIn('She probably should have rolled back first.', 'what-went-wrong'), ['counterfactual']);
  });

  test('takes a count of people for a fact, and what one of them did for what it is', () => {
    assert.deepEqual(kindsIn('Only one engineer was on call.'), []);
    assert.deepEqual(kindsIn('Only one engineer was on call that night.'), []);
    assert.deepEqual(kindsIn('Just two people were on site when the alarm went off.'), []);
    assert.equal(kindsIn('Only one engineer was careless enough to skip the check.').length, 1);
    assert.equal(kindsIn('Only one engineer was on call, and he slept through the page.').length, 1);
  });

  test('takes what a team uses for no act of theirs', () => {
    assert.deepEqual(kindsIn('The wrong exporter is still used by the operators.', 'contributing-factors'), []);
    assert.equal(kindsIn('The wrong disk was wiped by the operators.', 'contributing-factors').length, 1);
  });

  test('finds what nobody noticed, for however long', () => {
    assert.deepEqual(kindsIn('Nobody noticed for twenty minutes.', 'what-went-wrong'), ['omission']);
    assert.deepEqual(kindsIn('Nobody noticed for twenty minutes, because the alert went to a closed channel.', 'what-went-wrong'), []);
    assert.deepEqual(kindsIn('Nobody could log in for twenty minutes.', 'what-went-wrong'), []);
  });

  test('leaves a fact about nobody in particular alone', () => {
    assert.deepEqual(kindsIn('Nobody was affected outside of the pilot region.', 'impact'), []);
  });

  test('accepts an act together with the condition that explains it', () => {
    assert.equal(kindsIn('The on-call engineer did not see the page.', 'detection').length, 1);
    assert.deepEqual(
      kindsIn('The on-call engineer did not see the page: the update had signed the phone out of the app.', 'detection'),
      [],
    );
  });

  test('does not judge quotations, code and what is discussed', () => {
    assert.deepEqual(kindsIn('A customer wrote: “Your engineers clearly forgot to test this, what a careless team.”', 'impact'), []);
    assert.deepEqual(blameOn({ ...dev[0]!, text: '`we failed to renew lease`', section: 'root-cause' }), []);
    assert.deepEqual(blameOn({ ...dev[0]!, text: '> The operator forgot to check.', section: 'lessons' }), []);
  });

  test('one finding for a sentence', () => {
    assert.equal(kindsIn('The careless engineer should have checked, forgot to ask and broke the database.').length, 1);
  });

  test('each kind has a rule, and no message blames or names', () => {
    for (const kind of blameKinds) {
      assert.ok(rules.some((rule) => rule.id === `blame/${kind}`));
      for (const subject of [undefined, 'name', 'we', 'customer'] as const) {
        const { text } = wrap({ text: messageFor(kind, subject), section: 'lessons', people: [] });
        const found = analyze(text).findings.filter(({ rule }) => rule.startsWith('blame/'));
        assert.deepEqual(
          found.map(({ rule }) => rule),
          [],
          messageFor(kind, subject),
        );
      }
    }
  });

  // Of what it has learned from; how it does on other sentences is measured by `npm run eval:blame`.
  test('finds what the labelled sentences hold, at the place they say', () => {
    const clear = dev.filter(({ border }) => !border);
    const found = clear.filter((sentence) => blameOn(sentence).length > 0);
    const right = found.filter(({ label }) => label === 'blame').length;
    assert.ok(right / found.length >= 0.97, `precision ${right / found.length}`);
    assert.ok(right / clear.filter(({ label }) => label === 'blame').length >= 0.65, 'recall');
  });

  test('never throws, and spans lie in the text', () => {
    const word = fc.constantFrom(
      'Ana',
      'we',
      'failed',
      'to',
      'the',
      'engineer',
      'should',
      'have',
      ',',
      '.',
      '“',
      '"',
      '?',
      'nobody',
      'İ',
      '\ud800',
      'code()',
      '@x',
      '<@U1>',
      'https://x',
      "didn't",
      '🎉',
      '-',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(word, fc.string()), { maxLength: 40 }),
        fc.constantFrom('root-cause', 'timeline', 'action-items', undefined),
        (words, section) => {
          const text = words.join(' ');
          for (const { start, end, from, to } of judge({ runs: [{ text, masks: [] }] }, { section, names: ['Ana'] })) {
            assert.ok(from <= start && start < end && end <= to && to <= text.length);
          }
        },
      ),
      { seed: 1, numRuns: 300 },
    );
  });
});

suite('blame: settings', () => {
  const blameWith = (blame: Partial<typeof defaultSettings.blame>, text: string): string[] =>
    analyze(wrap({ text, section: 'root-cause', people: [] }).text, {
      settings: { ...defaultSettings, blame: { ...defaultSettings.blame, ...blame } },
    })
      .findings.map(({ rule }) => rule)
      .filter((rule) => rule.startsWith('blame/'));

  test('a team adds and removes terms and names', () => {
    assert.deepEqual(blameWith({ add: ['yolo mode'] }, 'The change was made in YOLO mode at `yolo mode`.'), ['blame/judgement']);
    assert.deepEqual(blameWith({ allow: ['careless change'] }, 'A careless change removed the limit.'), []);
    assert.deepEqual(blameWith({}, 'Zorblax deleted the volume.'), []);
    assert.deepEqual(blameWith({ names: ['Zorblax'] }, 'Zorblax deleted the volume.'), ['blame/person-as-cause']);
  });
});

suite('blame: language', () => {
  test('English and short texts are judged, other languages are not', () => {
    assert.ok(looksEnglish('The service was down because the certificate had expired and nobody was paged.'));
    assert.ok(looksEnglish('Human error'));
    assert.ok(!looksEnglish('Der Dienst war nicht erreichbar, weil das Zertifikat abgelaufen war und niemand die Meldung gesehen hat.'));
    assert.ok(!looksEnglish('Le service est resté hors ligne parce que le certificat avait expiré et que personne ne l’avait renouvelé.'));
    assert.ok(!looksEnglish('サービスは証明書の期限切れのため停止しました。担当者が更新を忘れていました。'));
  });
});
