import assert from 'node:assert/strict';
import { analyze, defaultSettings, readTicketPattern } from '../../server/src/core/index.ts';

const source = (pattern: string): string | undefined => readTicketPattern(pattern).source;

suite('ticket patterns', () => {
  test('are simple regular expressions, with an end to each repetition', () => {
    assert.equal(source('OPS-\\d+'), 'OPS-\\d{1,24}');
    assert.equal(source('(?:OPS|NET)-(\\d{1,6})'), '(?:OPS|NET)-(\\d{1,6})');
    assert.equal(source('[A-Z]*-\\d{3,}'), '[A-Z]{0,24}-\\d{3,24}');
    assert.equal(source('\\bT\\d{4}'), '\\bT\\d{4,4}');
    assert.equal(source('#\\d{2,9999}'), undefined);
  });

  test('what could run away is refused with a reason', () => {
    for (const [pattern, reason] of [
      ['(a+)+$', /not a group/],
      ['a*a*a*b', /two repetitions/],
      ['(?=a)', /not a group/],
      ['(a', /leaves a group open/],
      ['a)', /not open/],
      ['(a)\\1', /cannot hold “\\”/],
      ['a{3,2}', /cannot repeat/],
      ['[z-a]', /must be a regular expression/],
      ['', /1 to 200/],
      ['x'.repeat(201), /1 to 200/],
    ] as const)
      assert.match(readTicketPattern(pattern).problem ?? '', reason, pattern);
  });

  test('every pattern that is taken is one', () => {
    for (const pattern of ['OPS-\\d+', 'a?b?c?-\\d', '\\[x\\]', '(a|b)(c|d)-[\\w-]{2}', 'é+', '😀?']) {
      const found = source(pattern);
      assert.ok(found !== undefined, pattern);
      assert.doesNotThrow(() => new RegExp(found, 'u'));
    }
  });

  test('a document full of what nearly matches is read in time', () => {
    const text = `# Postmortem: Queue\n\n## Action Items\n\n- Fix ${'a'.repeat(200_000)}\n`;
    const tickets = [{ pattern: '(a+)+$' }, { pattern: 'a+a+-\\d' }];
    const { postmortem } = analyze(text, { settings: { ...defaultSettings, tickets } });
    assert.equal(postmortem.actionItems.length, 1);
  });
});
