/** Whole documents of shapes that teams use: what is understood of them, and that nothing is said which is not so. */
import assert from 'node:assert/strict';
import { Analyzer, type Analysis } from '../../server/src/core/index.ts';

function analyse(text: string, path?: string): Analysis {
  return new Analyzer(text, { path, today: { year: 2025, month: 1, day: 1 } }).analysis();
}

const instants = ({ postmortem }: Analysis): (string | undefined)[] =>
  (postmortem.timeline?.entries ?? []).map(({ instant }) => (instant === undefined ? undefined : new Date(instant).toISOString().slice(0, 16)));

suite('shapes of documents', () => {
  test('a post tells in its first sentence when it happened, and in its front matter when it went online', () => {
    const post = (date: string): string =>
      `---\ntitle: Our outage\ndate: ${date}\n---\n\nOn 2 November 2023 the site was down for an hour.\n\n## Timeline\n\n- 11:43 UTC: site down\n- 12:40 UTC: site up\n\n## Root cause\n\nAn old key.\n`;
    assert.deepEqual(instants(analyse(post('2023-11-04'))), ['2023-11-02T11:43', '2023-11-02T12:40']);
    // A date long before is that of something else.
    assert.deepEqual(instants(analyse(post('2024-11-04'))), ['2024-11-04T11:43', '2024-11-04T12:40']);
  });
});
