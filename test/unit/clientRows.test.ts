import assert from 'node:assert';
import fc from 'fast-check';
import type { ViewNode } from '../../client/src/views/node.ts';
import { isRow, Rows } from '../../client/src/views/rows.ts';
import { lines } from '../support/overview.ts';

function node(key: string, parts: Partial<ViewNode> = {}): ViewNode {
  return { key, label: key, spoken: key, ...parts };
}

suite('rows', () => {
  test('stay the same objects while their keys stay', () => {
    const rows = new Rows();
    assert.strictEqual(rows.update([node('a', { children: [node('b')] })]), 'all');
    const [before] = rows.roots;
    const changed = rows.update([node('a', { label: 'other words', children: [node('b')] })]);
    assert.strictEqual(rows.roots[0], before);
    assert.deepStrictEqual(changed, [before]);
    assert.strictEqual(before?.node.label, 'other words');
    assert.strictEqual(before?.children[0]?.id, 'a/b');
    assert.strictEqual(before?.children[0]?.parent, before);
  });

  test('are other ones when a leaf gets its first child, so that it opens', () => {
    const rows = new Rows('file ');
    rows.update([node('a')]);
    assert.strictEqual(rows.roots[0]?.id, 'file a');
    assert.strictEqual(rows.update([node('a', { children: [node('b')] })]), 'all');
    assert.strictEqual(rows.roots[0]?.id, 'file a/');
    assert.strictEqual(rows.roots[0]?.children[0]?.id, 'file a/b');
  });

  test('are not drawn again when only their place changed', () => {
    const rows = new Rows();
    rows.update([node('a', { range: lines(1) })]);
    assert.deepStrictEqual(rows.update([node('a', { range: lines(7) })]), []);
    assert.strictEqual(rows.at(7)?.id, 'a');
  });

  test('are drawn again below the row that got or lost a child', () => {
    const rows = new Rows();
    rows.update([node('a', { children: [node('b')] }), node('c')]);
    const changed = rows.update([node('a', { children: [node('b'), node('d')] }), node('c')]);
    assert.deepStrictEqual(changed, [rows.roots[0]]);
  });

  test('are all drawn again when the first level changed', () => {
    const rows = new Rows();
    rows.update([node('a'), node('b')]);
    assert.strictEqual(rows.update([node('b'), node('a')]), 'all');
    assert.strictEqual(rows.update([]), 'all');
    assert.deepStrictEqual(rows.update([]), []);
  });

  test('hold what the model holds after any updates', () => {
    const tree = fc.letrec<{ nodes: ViewNode[] }>((tie) => ({
      nodes: fc.uniqueArray(
        fc.record({
          key: fc.constantFrom('a', 'b', 'c', 'd'),
          label: fc.constantFrom('x', 'y'),
          spoken: fc.constant(''),
          children: fc.oneof({ maxDepth: 2 }, fc.constant([]), tie('nodes')),
        }),
        { selector: ({ key }) => key, maxLength: 4 },
      ),
    })).nodes;
    const content = (rows: Rows['roots']): unknown => rows.map((row) => [row.node.label, content(row.children)]);
    const wanted = (nodes: readonly ViewNode[]): unknown => nodes.map((n) => [n.label, wanted(n.children ?? [])]);
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 5 }), (updates) => {
        const rows = new Rows();
        for (const nodes of updates) {
          rows.update(nodes);
          assert.deepStrictEqual(content(rows.roots), wanted(nodes));
        }
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  test('are found by the line of the cursor, the innermost first', () => {
    const rows = new Rows();
    rows.update([
      node('section', { range: lines(2, 9), children: [node('item', { range: lines(4, 5) }), node('twin', { range: lines(4, 5) })] }),
    ]);
    const [section] = rows.roots;
    const [item, twin] = section?.children ?? [];
    assert.strictEqual(rows.at(1), undefined);
    assert.strictEqual(rows.at(3), section);
    assert.strictEqual(rows.at(5), item);
    assert.strictEqual(rows.at(5, twin), twin, 'the row that is selected already');
    assert.strictEqual(rows.at(9), section);
  });

  test('end before the line that their range only touches', () => {
    const rows = new Rows();
    rows.update([node('a', { range: { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } } })]);
    assert.strictEqual(rows.at(1)?.id, 'a');
    assert.strictEqual(rows.at(2), undefined);
  });

  test('are told from other arguments of commands', () => {
    const rows = new Rows();
    rows.update([node('a')]);
    assert.ok(isRow(rows.roots[0]));
    for (const value of [undefined, null, 'a', 1, {}, []]) assert.ok(!isRow(value));
  });
});
