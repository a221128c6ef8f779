import assert from 'node:assert/strict';
import { matchesGlob } from '../../server/src/core/glob.ts';

suite('glob', () => {
  const cases: readonly (readonly [pattern: string, matching: readonly string[], other: readonly string[]])[] = [
    ['docs/incidents/**', ['docs/incidents/a.md', 'docs/incidents/2024/b c.md'], ['docs/a.md', 'x/docs/incidents/a.md']],
    ['docs/incidents/**/*.md', ['docs/incidents/a.md', 'docs/incidents/x/y/a.md'], ['docs/incidents/a.txt']],
    ['**/postmortems/*.md', ['postmortems/a.md', 'a/b/postmortems/c.md'], ['postmortems/x/a.md']],
    ['*.pm.md', ['a.pm.md', 'x/y/a.pm.md'], ['a.md', 'pm.md']],
    ['postmortems', ['postmortems/a.md', 'x/postmortems/y/a.md'], ['my-postmortems/a.md']],
    ['docs/{incidents,outages}/*', ['docs/incidents/a.md', 'docs/outages/a.md'], ['docs/other/a.md']],
    ['reports/PM20[12]?-*.md', ['reports/PM201x-a.md'], ['reports/PM203x-a.md']],
    ['./a+b (c)/x.md', ['a+b (c)/x.md'], ['aab c/x.md']],
    ['[!a].md', ['b.md'], ['a.md']],
    ['a{b.md', [], ['a{b.md']],
    ['', [], ['a.md', '']],
  ];
  for (const [pattern, matching, other] of cases) {
    test(pattern || 'nothing', () => {
      for (const path of matching) assert.equal(matchesGlob([pattern], path), true, path);
      for (const path of other) assert.equal(matchesGlob([pattern], path), false, path);
    });
  }
});
