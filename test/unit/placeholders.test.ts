import assert from 'node:assert/strict';
import { findPlaceholders, isPlaceholder } from '../../server/src/core/placeholders.ts';
import { sectionDefinitions } from '../../server/src/core/schema.ts';
import { readMarked, writeMarked } from '../support/marked.ts';

suite('placeholders', () => {
  const marked = [
    '⟦[2-3 sentence summary of what happened, impact, and resolution]⟧',
    '**Date:** ⟦YYYY-MM-DD⟧',
    '**Status:** ⟦Draft | Review | Final⟧',
    '**Severity:** ⟦SEV-1 | SEV-2 | SEV-3⟧ and ⟦SEV-X⟧',
    '**Duration:** ⟦[Start time] - [End time] ([Total duration])⟧',
    '# ⟦[Date]: [Title]⟧',
    '⟦{without blame, describe\nthe root cause}⟧',
    'Status: ⟦{draft|final}⟧',
    '# ⟦{{ incident date: yyyy-mm-dd }}, {{ incident name }}⟧',
    'Owner: ⟦<Your name goes here>⟧',
    '- ⟦<add name>⟧ and ⟦<names>⟧',
    '- ⟦[INC-XXXX] [Title] (YYYY-MM-DD) - [How it is related]⟧',
    '### ⟦{{ yyyy-mm-dd hh:mm }}⟧',
    '⟦Lorem ipsum dolor⟧',
    '| **Author** | ⟦{AUTHOR}⟧ |',
    '# Report of ⟦{{DATE}}⟧',
    '- ⟦[What caused the failure]⟧ and ⟦[Action 1]⟧',
    '**Severity**: ⟦[Critical | High | Low]⟧ or ⟦P1 / P2 / P3⟧ or ⟦SEV1 / SEV2 / SEV3⟧',
    'Id: ⟦INC-YYYY-NNNN⟧ for ⟦X hours Y minutes⟧',
  ];
  for (const source of marked) {
    test(source.replaceAll('\n', ' '), () => {
      const { text } = readMarked(source);
      assert.equal(writeMarked(text, findPlaceholders(text)), source);
    });
  }

  test('honest brackets, braces and tags', () => {
    for (const text of [
      '- [INC-2301] Payment timeout (2025-09-12)',
      '[the dashboard](http://x) and [a][b]',
      '[summary]: http://x.org',
      '[names](http://x.org)',
      '[Public] Mail was late',
      '- [ ] restart `[names]`',
      'rows of {job="api"} and /users/{id} and ${name}',
      '{{ Hubs answer 505 }} at {{ 06:10 }}',
      '**<START OF OUTAGE>** <b>x</b> <img src="x">',
      'The parser expects YYYY-MM-DD in that column',
      'Reviewed the draft, review and final figures',
      '[20m] [Ada] [1] [sic] [#12] [DONE] [what we know] {id}',
    ])
      assert.equal(writeMarked(text, findPlaceholders(text)), text);
  });

  test('every prompt of the schema is one', () => {
    for (const { body, full } of sectionDefinitions)
      for (const text of [body, full?.body ?? ''])
        for (const [prompt] of text.matchAll(/\[[^[\]\n]+\]/g)) assert.equal(isPlaceholder(prompt), true, prompt);
  });

  test('placeholders with text of somebody around them', () => {
    assert.equal(isPlaceholder('[Names], '), true);
    assert.equal(isPlaceholder('Ada and [Names]'), false);
    assert.equal(isPlaceholder(''), false);
  });
});
