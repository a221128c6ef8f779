import assert from 'node:assert/strict';
import { fileLinks, mentionedIds, metricAt, ownIds, readPostmortem } from '../../server/src/core/index.ts';

const own = (text: string, path?: string): string[] => ownIds(readPostmortem(text), path).map(({ id }) => id);
const mentioned = (text: string): [string, string, boolean][] =>
  mentionedIds(readPostmortem(text)).map(({ id, span, linked }) => [id, text.slice(span.start, span.end), linked]);

suite('incident ids', () => {
  test('of the document: from its metadata', () => {
    assert.deepEqual(own('# Postmortem: Queue\n\n**Incident:** INC-2301\n**Date:** 2026-02-10\n'), ['INC-2301']);
    assert.deepEqual(own('---\nincident: OPS_77 (page)\n---\n\n# Queue\n'), ['OPS_77']);
    assert.deepEqual(own('# Queue\n\n**Incident ID:** #4711\n'), ['#4711']);
    assert.deepEqual(own('# Queue\n\n**Incident:** 20260210a\n'), ['20260210a']);
    assert.deepEqual(own('# Queue\n\n**Incident:** the queue was full\n'), []);
    assert.deepEqual(own('# Queue\n\n**Incident:** TBD\n'), []);
  });

  test('of the document: from the start of its title', () => {
    assert.deepEqual(own('# INC-12: Payment timeout\n'), ['INC-12']);
    assert.deepEqual(own('# [INC-12] Payment timeout\n'), ['INC-12']);
    assert.deepEqual(own('# Postmortem: INC-12 – Payment timeout\n'), ['INC-12']);
    assert.deepEqual(own('# Incident #77: Payment timeout\n'), ['#77']);
    assert.deepEqual(own('# Follow-up of INC-12\n'), []);
  });

  test('of the document: from the name of its file where nothing else tells', () => {
    assert.deepEqual(own('# Payment timeout\n', 'docs/INC-12-payment.md'), ['INC-12']);
    assert.deepEqual(own('# Payment timeout\n', 'inc-12.md'), ['INC-12']);
    assert.deepEqual(own('# INC-13: Payment timeout\n', 'INC-12.md'), ['INC-13']);
    for (const path of ['2026-02-10-payment.md', 'postmortem-2026-02-10.md', 'PM-2026-02-10.md', 'checkout-12.md'])
      assert.deepEqual(own('# Payment timeout\n', path), [], path);
  });

  test('the place is that of the id', () => {
    const text = '# Postmortem: Queue\n\n**Incident:** INC-2301 (page)\n';
    const [id] = ownIds(readPostmortem(text), undefined);
    assert.equal(text.slice(id?.span.start, id?.span.end), 'INC-2301');
  });

  test('mentioned in text, tables and lists of related incidents, with their places', () => {
    const text =
      '# Postmortem: Queue\n\n## Summary\n\nAs in **INC-12**, the queue was full (OPS_3).\n\n| a |\n|---|\n| INC-13 |\n\n## Related Incidents\n\n- [INC-14] Payment timeout\n- #15 Queue\n';
    assert.deepEqual(mentioned(text), [
      ['INC-12', 'INC-12', false],
      ['OPS_3', 'OPS_3', false],
      ['INC-13', 'INC-13', false],
      ['INC-14', 'INC-14', false],
      ['#15', '#15', false],
    ]);
  });

  test('not in code, in versions and in words; a link has its own address', () => {
    assert.deepEqual(mentioned('# Queue\n\n`INC-1` xINC-2 INC-3.4 /INC-5 INC-6x #7 [INC-8](https://x.example/8)\n\n    INC-9\n'), [
      ['INC-8', 'INC-8', true],
    ]);
  });

  test('links to files', () => {
    const text = '# Queue\n\n[a](../2025/a.md#x) [b](https://x.example/b.md) [c](#c) [d](<e-f.md>) `[g](g.md)` [h](mailto:x@y.z)\n';
    assert.deepEqual(
      fileLinks(readPostmortem(text)).map(({ href }) => href),
      ['../2025/a.md#x', 'e-f.md'],
    );
  });
});

suite('metrics', () => {
  test('are known by their short and their long names', () => {
    assert.equal(metricAt('The MTTR was 40 minutes', 6)?.definition.name, 'Time to resolve (TTR, MTTR)');
    assert.equal(metricAt('our error budgets for May', 8)?.definition.name, 'Error budget');
    assert.deepEqual([metricAt('a mean time to detect', 20)?.start, metricAt('a mean time to detect', 20)?.end], [2, 21]);
  });

  test('only as words, and only there', () => {
    assert.equal(metricAt('slope and SLOW', 1), undefined);
    assert.equal(metricAt('SLO and more', 9), undefined);
    assert.equal(metricAt('pre-slo', 6), undefined);
  });
});
