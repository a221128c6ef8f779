import { strict as assert } from 'node:assert';
import { isPlaceholderName, nameKind, splitNames, type NameKind } from '../../server/src/core/parser/people/people.ts';

suite('people', () => {
  const kinds: Readonly<Record<NameKind, readonly string[]>> = {
    person: ['Alice', 'Sarah Chen', '@mkowal', 'Miguel de la Cruz', 'Anne-Marie Leroy', 'the Alice'],
    team: [
      'SRE',
      'DevOps',
      'QA',
      'Platform',
      'Dev Team',
      'Team',
      'platform team',
      'Payments squad',
      '@org/storage',
      '@infra-team',
      'Data Engineering',
    ],
    role: ['Tech Lead', 'Engineering Manager', 'on-call engineer', 'CTO'],
    system: ['System', 'PagerDuty', 'Deploy system', 'Kubernetes', 'Grafana', 'Backup job'],
    name: ['Zbigniewa', 'Okonkwo', 'DXE'],
    none: [
      'Switch',
      'Continue',
      'Ability',
      'TBD',
      '?',
      '[owner]',
      'we',
      'Going forward the blue team',
      "We've advised the Teams",
      'CVE-2021-1',
      'Q4',
      'GUI',
      '',
    ],
  };
  for (const [kind, names] of Object.entries(kinds))
    test(`knows ${kind}`, () => {
      assert.deepEqual(
        names.map((name) => [name, nameKind(name)]),
        names.map((name) => [name, kind]),
      );
    });

  test('place-holders are nobody', () => {
    for (const text of [
      'TBD',
      'tbc',
      '?',
      '???',
      '-',
      '—',
      'n/a',
      'N/A',
      'none',
      'unassigned',
      '[owner]',
      '<name>',
      '{who}',
      '_owner_',
      'Owner',
      'TODO',
      'XX',
      '',
    ])
      assert.ok(isPlaceholderName(text), text);
    for (const text of ['Team', 'Noah', 'X Wang', 'Al', 'SRE', '@who-is-who']) assert.ok(!isPlaceholderName(text), text);
  });

  test('lists of names come apart with their offsets', () => {
    const text = 'Sarah Chen, DevOps Team & @bo/Eva';
    assert.deepEqual(
      splitNames(text).map(({ name, start }) => [name, text.slice(start, start + name.length)]),
      [
        ['Sarah Chen', 'Sarah Chen'],
        ['DevOps Team', 'DevOps Team'],
        ['@bo', '@bo'],
        ['Eva', 'Eva'],
      ],
    );
  });
});
