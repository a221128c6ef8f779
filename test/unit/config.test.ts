import assert from 'node:assert/strict';
import Ajv from 'ajv';
import * as fc from 'fast-check';
import { parse as parseJsonc } from 'jsonc-parser';
import {
  checkSettings,
  configFileNames,
  configSchema,
  explainInConfig,
  mergeSettings,
  readConfig,
  suggestInConfig,
} from '../../server/src/core/config.ts';
import { defaultSettings } from '../../server/src/core/settings.ts';

/** `text at the span: message`, one a line. */
function problems(text: string, name = '.postmortem.json'): string[] {
  return readConfig(text, name).problems.map(({ message, span }) => `${text.slice(span.start, span.end)}: ${message}`);
}

const everything = `{
  // a team's own profile
  "$schema": "./postmortem.schema.json",
  "rules": { "blame": "off", "timeline": "error" },
  "profile": "guide",
  "sections": {
    "lessons": { "requirement": "optional", "synonyms": ["What stuck"], "requirementByStatus": { "final": "required" } },
    "comms": { "heading": "Customer communication", "requirementBySeverity": { "SEV-1": "required" } },
  },
  "include": ["docs/incidents/**"],
  "exclude": ["**/drafts/**"],
  "timeZone": "Europe/Berlin",
  "owners": [{ "name": "Ada", "aliases": ["@ada"] }, { "name": "SRE", "team": true }],
  "tickets": [{ "pattern": "OPS-(\\\\d+)", "url": "https://tickets.example/$1" }],
  "metadata": { "severity": { "required": true, "values": ["A", "B"] } },
  "blame": { "allow": ["human error budget"] },
  "everyActionItem": true,
  "maxLength": 100000,
}`;

suite('config', () => {
  test('everything that can be set, with comments and trailing commas', () => {
    const { settings, problems: found } = readConfig(everything, '.postmortem.jsonc');
    assert.deepEqual(found, []);
    const { $schema: _, ...expected } = parseJsonc(everything, [], { allowTrailingComma: true }) as Record<string, unknown>;
    assert.deepEqual(settings, expected);
    assert.deepEqual(Object.keys(settings).toSorted(), Object.keys(defaultSettings).toSorted());
  });

  test('YAML', () => {
    const { settings, problems: found } = readConfig('rules:\n  blame: off\nprofile: minimal\ninclude:\n  - docs/*\n', '.postmortem.yml');
    assert.deepEqual(found, []);
    assert.deepEqual(settings, { rules: { blame: 'off' }, profile: 'minimal', include: ['docs/*'] });
  });

  test('an empty file sets nothing', () => {
    for (const name of configFileNames) assert.deepEqual(readConfig('', name), { settings: {}, problems: [] });
  });

  test('faults are told at their place, the rest is taken', () => {
    const text =
      '{ "profil": "guide", "rules": { "blame": "loud", "blame/jugdement": "off", "timeline": "off" }, "maxLength": 0, "include": ["a", 1] }';
    assert.deepEqual(problems(text), [
      '"profil": "profil" is not known here. Did you mean "profile"?',
      '"loud": "loud" is not one of off, hint, information, warning, error.',
      '"blame/jugdement": "blame/jugdement" is not known here. Did you mean "blame/judgement"?',
      '0: Expected a whole number, 1 or more.',
      '1: Expected text.',
    ]);
    assert.deepEqual(readConfig(text, 'x.json').settings, { rules: { timeline: 'off' }, include: ['a'] });
    assert.deepEqual(problems('timeZone: Berlin\ntickets:\n  - pattern: "("\n  - url: x\nowners: Ada\n', 'x.yaml'), [
      'Berlin: "Berlin" is no time zone: expected an IANA name such as Europe/Berlin, or an offset such as +02:00.',
      '"(": A ticket pattern leaves a group open.',
      'url: x\n: "pattern" is missing.',
      'Ada: Expected a list.',
    ]);
    assert.deepEqual(problems('[]'), ['[]: Expected keys and values.']);
  });

  test('broken syntax is told, what stands before it is read', () => {
    const json = readConfig('{ "profile": "guide", "include": [', 'x.json');
    assert.match(json.problems[0]!.message, /^Not valid JSON: .+\.$/);
    assert.equal(json.settings.profile, 'guide');
    assert.match(readConfig('profile: guide\ninclude: [a\n', 'x.yaml').problems[0]!.message, /^Not valid YAML: /);
  });

  test('layers: names are merged, lists replaced', () => {
    const settings = mergeSettings(
      defaultSettings,
      { rules: { a: 'off', b: 'hint' }, include: ['x'], sections: { lessons: { heading: 'L', requirement: 'optional' } } },
      {
        rules: { b: 'error' },
        include: ['y'],
        sections: { lessons: { requirement: 'required' } },
        blame: { ...defaultSettings.blame, names: ['Ada'] },
      },
    );
    assert.deepEqual(settings.rules, { a: 'off', b: 'error' });
    assert.deepEqual(settings.include, ['y']);
    assert.deepEqual(settings.sections, { lessons: { heading: 'L', requirement: 'required' } });
    assert.deepEqual(settings.blame, { allow: [], add: [], names: ['Ada'] });
    assert.equal(settings.maxLength, defaultSettings.maxLength);
  });

  test('settings that an editor sends', () => {
    assert.deepEqual(checkSettings({ profile: 'guide', timeZone: '', trace: { server: 'off' }, exclude: null, include: 'x' }), {
      settings: { profile: 'guide' },
      problems: [{ message: 'Expected a list.', span: { start: 0, end: 0 } }],
    });
    assert.deepEqual(checkSettings(null).settings, {});
  });

  test('the JSON schema says the same as the validator', () => {
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(configSchema());
    const files = [
      everything,
      '{}',
      '{"profile":"x"}',
      '{"rules":{"nothing/here":"off"}}',
      '{"owners":[{}]}',
      '{"maxLength":0}',
      '{"sections":{"mine":{"heading":1}}}',
      '{"blame":{"allow":["x"]}}',
      '{"sections":{"lessons":{"requirementByStatus":{"done":"required"}}}}',
    ];
    for (const text of files) assert.equal(validate(parseJsonc(text, [], { allowTrailingComma: true })), problems(text).length === 0, text);
  });

  test('never fails, whatever the text', () => {
    const part = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      '"rules"',
      '"a"',
      '1',
      'null',
      '\n',
      '  ',
      '- ',
      'x: ',
      '&a ',
      '*a',
      '# c',
      'rules',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), fc.constantFrom(...configFileNames), (parts, name) => {
        const text = parts.join('');
        for (const { span } of readConfig(text, name).problems)
          assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
        for (let offset = 0; offset <= text.length; offset++) {
          explainInConfig(text, name, offset);
          for (const { span } of suggestInConfig(text, name, offset)) {
            assert.ok(span.start <= offset && offset <= span.end && span.end <= text.length, JSON.stringify([text, offset, span]));
            assert.doesNotMatch(text.slice(span.start, span.end), /[\r\n]/);
          }
        }
      }),
      { seed: 7, numRuns: 500 },
    );
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'.replace(/./g, (name) => `${name}: &${name} [${`*${String.fromCharCode(name.charCodeAt(0) - 1)},`.repeat(9)}]\n`)}`;
    assert.equal(readConfig(bomb, 'x.yaml').settings.rules, undefined);
  });
});
