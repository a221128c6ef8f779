import assert from 'node:assert/strict';
import fc from 'fast-check';
import { answers, anyMarkdown, changeOf, plainClient, scripts } from '../support/equality.ts';
import { memoryServer } from '../support/memoryConnection.ts';

suite('after any edits', () => {
  test('the server says what a fresh server says', async function () {
    this.timeout(60_000);
    await fc.assert(
      fc.asyncProperty(scripts(12), async ({ start, batches }) => {
        const uri = 'file:///incidents/edited.md';
        const { client } = memoryServer();
        await client.initialize(plainClient, anyMarkdown);
        let text = start;
        client.open(uri, text);
        for (const [index, batch] of batches.entries()) {
          const changes = batch.map((step) => {
            const { change, after } = changeOf(step, text);
            text = after;
            return change;
          });
          client.change(uri, index + 2, ...changes);
          const fresh = memoryServer();
          await fresh.client.initialize(plainClient, anyMarkdown);
          fresh.client.open(uri, text);
          assert.equal(await answers(client, uri, text), await answers(fresh.client, uri, text), JSON.stringify(text));
        }
      }),
      { seed: 20, numRuns: 30 },
    );
  });
});
