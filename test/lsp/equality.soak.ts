/**
 * The long run of equality.test.ts, over the real server: `npm run test:soak`. 2,000 scripts of 50 edits, or as many as
 * POSTMORTEM_SOAK_SCRIPTS says, from the seed POSTMORTEM_SOAK_SEED (default: a new one each time, printed).
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { answers, anyMarkdown, changeOf, plainClient, scripts } from '../support/equality.ts';
import { startServerProcess } from '../support/serverProcess.ts';

const runs = Number(process.env['POSTMORTEM_SOAK_SCRIPTS'] ?? 2_000);
const seed = Number(process.env['POSTMORTEM_SOAK_SEED'] ?? Date.now() % 2 ** 31);

suite('soak', () => {
  test(`${runs} scripts of 50 edits, seed ${seed}: the stdio server says what a fresh one says`, async function () {
    this.timeout(0);
    const edited = startServerProcess();
    const fresh = startServerProcess();
    for (const { client } of [edited, fresh]) await client.initialize(plainClient, anyMarkdown);
    let edits = 0;
    let opened = 0;
    let messages = 0;
    await fc.assert(
      fc.asyncProperty(scripts(50), async ({ start, batches }) => {
        const uri = `file:///incidents/edited-${++opened}.md`;
        let text = start;
        edited.client.open(uri, text);
        for (const [index, batch] of batches.entries()) {
          const changes = batch.map((step) => {
            edits++;
            const { change, after } = changeOf(step, text);
            text = after;
            return change;
          });
          edited.client.change(uri, index + 2, ...changes);
          fresh.client.open(uri, text);
          const [one, other] = await Promise.all([answers(edited.client, uri, text), answers(fresh.client, uri, text)]);
          fresh.client.notify('textDocument/didClose', { textDocument: { uri } });
          assert.equal(one, other, JSON.stringify(text));
        }
        edited.client.notify('textDocument/didClose', { textDocument: { uri } });
        messages += edited.client.received.length + fresh.client.received.length;
        edited.client.received.length = 0;
        fresh.client.received.length = 0;
      }),
      { seed, numRuns: runs },
    );
    console.log(`    ${edits} edits, ${messages} messages from the servers`);
    for (const { child } of [edited, fresh]) child.kill();
  });
});
