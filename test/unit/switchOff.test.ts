/** Switching a rule off in a config file: what its writer has put there stays as it is. */
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { applyEdits, fileWithRuleOff, readConfig, switchRuleOff } from '../../server/src/core/index.ts';

const rule = 'blame/human-error';

/** The file afterwards; undefined where it is left alone. */
function off(text: string, name = '.postmortem.json'): string | undefined {
  const edits = switchRuleOff(text, name, rule);
  return edits && applyEdits(text, edits);
}

const yaml = (text: string): string | undefined => off(text, '.postmortem.yaml');

suite('a rule is switched off in a config file', () => {
  test('behind the rules that are there, in their layout', () => {
    assert.equal(
      off('{\n\t"rules": {\n\t\t"timeline": "hint"\n\t},\n\t"profile": "guide"\n}\n'),
      '{\n\t"rules": {\n\t\t"timeline": "hint",\n\t\t"blame/human-error": "off"\n\t},\n\t"profile": "guide"\n}\n',
    );
    assert.equal(off('{ "rules": { "timeline": "hint" } }'), '{ "rules": { "timeline": "hint", "blame/human-error": "off" } }');
    assert.equal(off('{\r\n  "rules": {}\r\n}'), '{\r\n  "rules": {\r\n    "blame/human-error": "off"\r\n  }\r\n}');
  });

  test('comments stay with what they are about, and so does a last comma', () => {
    assert.equal(
      off('{\n  "rules": {\n    // asked for by legal\n    "timeline": "hint" // see #12\n    // and nothing else\n  }\n}\n'),
      '{\n  "rules": {\n    // asked for by legal\n    "timeline": "hint", // see #12\n    "blame/human-error": "off"\n    // and nothing else\n  }\n}\n',
    );
    assert.equal(
      off('{\n  "rules": {\n    "timeline": "hint", /* why */\n  },\n}\n'),
      '{\n  "rules": {\n    "timeline": "hint", /* why */\n    "blame/human-error": "off",\n  },\n}\n',
    );
    assert.equal(
      off('{\n  "rules": {\n    // none yet\n  }\n}\n'),
      '{\n  "rules": {\n    // none yet\n    "blame/human-error": "off"\n  }\n}\n',
    );
  });

  test('in a file without rules, an empty one too', () => {
    assert.equal(off('{ "profile": "guide" }'), '{ "profile": "guide", "rules": { "blame/human-error": "off" } }');
    assert.equal(
      off('{\n    "profile": "guide" // ours\n}\n'),
      '{\n    "profile": "guide", // ours\n    "rules": {\n        "blame/human-error": "off"\n    }\n}\n',
    );
    assert.equal(off('{}\n'), '{\n  "rules": {\n    "blame/human-error": "off"\n  }\n}\n');
    assert.equal(off(''), fileWithRuleOff(rule));
    assert.deepEqual(readConfig(fileWithRuleOff(rule), '.postmortem.json'), { settings: { rules: { [rule]: 'off' } }, problems: [] });
  });

  test('where it has a severity already, that changes', () => {
    assert.equal(
      off('{ "rules": { "blame/human-error": "error", "blame": "hint" } }'),
      '{ "rules": { "blame/human-error": "off", "blame": "hint" } }',
    );
    assert.equal(yaml('rules:\n  blame/human-error: error # why\n'), 'rules:\n  blame/human-error: off # why\n');
  });

  test('in YAML by indentation or in braces, as the file has it', () => {
    assert.equal(
      yaml('# ours\nrules:\n    timeline: hint # see #12\n    # nothing else\nprofile: guide\n'),
      '# ours\nrules:\n    timeline: hint # see #12\n    blame/human-error: off\n    # nothing else\nprofile: guide\n',
    );
    assert.equal(yaml('rules: { timeline: hint }\n'), 'rules: { timeline: hint, "blame/human-error": "off" }\n');
    assert.equal(yaml('rules: {}\n'), 'rules: { "blame/human-error": "off" }\n');
    assert.equal(yaml('rules:\nprofile: guide\n'), 'rules:\n  blame/human-error: off\nprofile: guide\n');
    assert.equal(yaml('profile: guide\ninclude:\n  - a/**'), 'profile: guide\ninclude:\n  - a/**\nrules:\n  blame/human-error: off\n');
    assert.equal(yaml('# nothing yet\n'), '# nothing yet\nrules:\n  blame/human-error: off\n');
    assert.equal(yaml('{ profile: guide }\n'), '{ profile: guide, "rules": { "blame/human-error": "off" } }\n');
  });

  test('a file that cannot be read is left alone', () => {
    for (const text of ['{ "rules": ', '[]', '"rules"', '{ "rules": ["blame"] }', '{ "rules": null }', '{ "rules": {} } }'])
      assert.equal(off(text), undefined, text);
    for (const text of ['a: [1', '- a\n', 'rules: [blame]\n', 'rules: off\n', 'blame: &a {}\nrules: *a\n', 'profile: guide\n...\n'])
      assert.equal(yaml(text), undefined, text);
  });

  test('nothing else changes, whatever the file', () => {
    const severity = fc.constantFrom('"off"', '"hint"', '"error"', '1', 'null');
    const blank = fc.constantFrom('', ' ', '\n', '\n  ', '\r\n\t', ' // why\n', ' /* why */ ', ' # why\n');
    const key = fc.constantFrom('blame', 'timeline', rule, 'nothing/such');
    const entry = fc.tuple(blank, key, blank, severity, blank).map(([a, name, b, value, c]) => `${a}"${name}":${b} ${value}${c}`);
    const map = fc.tuple(fc.array(entry, { maxLength: 3 }), blank).map(([entries, end]) => `{${entries.join(',')}${end}}`);
    const file = fc.tuple(blank, map, blank).map(([a, rules, b]) => `{${a}"profile": "guide",${b}"rules": ${rules}${b}}`);
    let written = 0;
    fc.assert(
      fc.property(file, fc.constantFrom('.postmortem.json', '.postmortem.yaml'), (text, name) => {
        const now = off(text, name);
        if (now === undefined) return;
        written++;
        const { settings } = readConfig(text, name);
        assert.deepEqual(readConfig(now, name).settings, { ...settings, rules: { ...settings.rules, [rule]: 'off' } });
        const comments = name.endsWith('.json') ? /\/\/ why|\/\* why \*\// : / # why/;
        assert.deepEqual(now.split(comments).length, text.split(comments).length, now);
      }),
      { seed: 5, numRuns: 500 },
    );
    assert.ok(written > 100, `only ${written} files were written`);
  });
});
