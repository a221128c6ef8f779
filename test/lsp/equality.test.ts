import assert from 'node:assert/strict';
import fc from 'fast-check';
import { play, scripts } from '../support/editScripts.ts';
import { answers, anyMarkdown, changesOf, plainClient } from '../support/equality.ts';
import { memoryServer, type MemoryServer } from '../support/memoryConnection.ts';

/** Other documents of the workspace, which the edited one may mention and share people with. */
const others = {
  'file:///incidents/inc-8.md': '# INC-8: Other queue\n\n**Date:** 2026-01-05\n\n## Action Items\n\n- [ ] Watch it (Ana, 2026-03-01)\n',
  'file:///incidents/inc-9.md': '# INC-9: Third queue\n\n**Date:** 2026-01-06\n**Authors:** Ana\n\nSee INC-7 and INC-8.\n',
};

function server(): MemoryServer {
  const made = memoryServer();
  for (const [uri, text] of Object.entries(others)) made.host.files.set(uri, text);
  return made;
}

suite('after any edits', () => {
  test('the server says what a fresh server says', async function () {
    this.timeout(120_000);
    await fc.assert(
      fc.asyncProperty(scripts(8), async (script) => {
        const uri = 'file:///incidents/edited.md';
        const { client } = server();
        await client.initialize(plainClient, anyMarkdown);
        client.open(uri, script.start);
        let before = script.start;
        let version = 1;
        for (const { edits, text } of play(script)) {
          client.change(uri, ++version, ...changesOf(edits, before));
          before = text;
          const fresh = server();
          await fresh.client.initialize(plainClient, anyMarkdown);
          fresh.client.open(uri, text);
          assert.equal(await answers(client, uri, text), await answers(fresh.client, uri, text), JSON.stringify(text));
        }
      }),
      { numRuns: 30, endOnFailure: true },
    );
  });
});
