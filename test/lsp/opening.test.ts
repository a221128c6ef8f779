import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyze, type Analysis } from '../../server/src/core/index.ts';
import { Opening, sliceLength } from '../../server/src/lsp/opening.ts';
import { generateDocument } from '../bench/document.ts';
import { capable, postmortem, uri, writing } from '../support/writing.ts';

/** What can be told apart of an analysis. */
const plain = ({ findings, postmortem: { timeline, actionItems, people } }: Analysis): unknown => ({
  findings: findings.map(({ rule, message, severity, span }) => [rule, message, severity, span.start, span.end]),
  entries: timeline?.entries.map(({ moment, span }) => [moment, span.start, span.end]),
  items: actionItems.map(({ text, span }) => [text, span.start, span.end]),
  people: people.map(({ name }) => name),
});

suite('opening a long document', () => {
  const texts = [generateDocument(120), postmortem, `\ufeff${postmortem.replaceAll('\n', '\r\n')}`, '```\n'.concat(postmortem), ''];

  test('comes to the same in slices of any length', () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.integer({ min: 150, max: 4000 }), (text, length) => {
        const opening = new Opening(text, {}, length);
        while (!opening.done) opening.advance();
        assert.deepEqual(plain(opening.analyzer.analysis()), plain(analyze(text)));
        assert.equal(opening.analyzer.document.text, text);
      }),
      { numRuns: 25 },
    );
  });

  test('answers for another document in the meantime', async () => {
    const { client } = await writing(postmortem, capable);
    const text = generateDocument(6000);
    assert.ok(text.length > 5 * sliceLength);
    const long = 'file:///incidents/long.md';
    const order: string[] = [];
    client.notify('textDocument/didOpen', { textDocument: { uri: long, languageId: 'markdown', version: 1, text } });
    const ask = (of: string): Promise<unknown> =>
      client.request('textDocument/documentSymbol', { textDocument: { uri: of } }).then(() => order.push(of));
    await Promise.all([ask(long), ask(uri)]);
    assert.deepEqual(order, [uri, long]);
  });

  test('takes an edit in the middle', async () => {
    const { client } = await writing(postmortem, capable);
    const text = generateDocument(3000);
    const long = 'file:///incidents/long.md';
    client.notify('textDocument/didOpen', { textDocument: { uri: long, languageId: 'markdown', version: 1, text } });
    client.notify('textDocument/didChange', {
      textDocument: { uri: long, version: 2 },
      contentChanges: [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '# New\n\n' }],
    });
    const [first] = await client.request<{ name: string }[]>('textDocument/documentSymbol', { textDocument: { uri: long } });
    assert.equal(first?.name, 'New');
    client.notify('textDocument/didClose', { textDocument: { uri: long } });
    assert.equal(await client.request('textDocument/hover', { textDocument: { uri: long }, position: { line: 0, character: 3 } }), null);
  });
});
