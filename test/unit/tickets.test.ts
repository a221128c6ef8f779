import { strict as assert } from 'node:assert';
import { scanInline } from '../../server/src/core/inlineScanner.ts';
import { findTickets, isTicket } from '../../server/src/core/parser/actionItems/tickets.ts';

function values(raw: string, ...patterns: RegExp[]): string[] {
  const { text, marks } = scanInline(raw);
  return findTickets(text, marks, patterns).map(({ value }) => value);
}

suite('tickets', () => {
  test('keys and numbers', () => {
    assert.deepEqual(values('Raise the limit (OPS-12, #345) as DATA2-7 asks'), ['OPS-12', '#345', 'DATA2-7']);
  });

  test('what numbers something else is no ticket', () => {
    assert.deepEqual(values('CVE-2021-44228, CWE-79, RFC-2616, ERC-20, ISO-8601, UTF-8, SHA-256, SEV-1, v1-2, A-B, C#12, node#1'), []);
  });

  test('links count under their address, once', () => {
    assert.deepEqual(values('Fix it [OPS-12](https://tickets.example.com/browse/OPS-12) and https://git.example.com/a/b/issues/7.'), [
      'https://tickets.example.com/browse/OPS-12',
      'https://git.example.com/a/b/issues/7',
    ]);
  });

  test('reference links count under the key they are named by', () => {
    assert.deepEqual(values('Document the build ([#29][issue-29]), add metrics ([issue][metrics-issue]) and [#31]: tests'), [
      '#29',
      'metrics-issue',
      '#31',
    ]);
  });

  test('code and anchors are left alone', () => {
    assert.deepEqual(values('Run `git show #12` and see docs/page#12 or [above](#actions)'), []);
  });

  test('a team can add patterns', () => {
    assert.deepEqual(values('Track as T_99 and OPS-1', /T_\d+/gu), ['T_99', 'OPS-1']);
  });

  test('tells trackers from other addresses', () => {
    for (const url of [
      'https://git.example.com/team/app/-/issues/12',
      'https://git.example.com/team/app/pull/9',
      'https://tracker.example.com/browse/OPS-4',
      'https://bugs.example.com/show_bug.cgi?id=9',
      '#12',
      'OPS-4',
    ])
      assert.ok(isTicket(url), url);
    for (const url of ['https://docs.example.com/issues/', 'https://example.com/blog/pull-through-cache', 'https://example.com'])
      assert.ok(!isTicket(url), url);
  });
});
