/**
 * The long run of edited.test.ts and of equality.test.ts, over the real server: `npm run test:soak`. 2,000 scripts of 50 notifications, or as many as
 * POSTMORTEM_SOAK_SCRIPTS says, from the seed POSTMORTEM_SOAK_SEED (default: a new one each time, printed).
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editedCore, optionsUnderEdits } from '../support/editedCore.ts';
import { play, scripts } from '../support/editScripts.ts';
import { answers, anyMarkdown, changesOf, plainClient } from '../support/equality.ts';
import { startServerProcess } from '../support/serverProcess.ts';

const stoppedClock = ['--import', `data:text/javascript,${encodeURIComponent(clockOf('2026-03-02T12:00:00Z'))}`];

const runs = Number(process.env['POSTMORTEM_SOAK_SCRIPTS'] ?? 2_000);
const seed = Number(process.env['POSTMORTEM_SOAK_SEED'] ?? Date.now() % 2 ** 31);

/** A module that stops the clock at an instant. */
function clockOf(instant: string): string {
  return `const now = Date.parse('${instant}');
    globalThis.Date = class extends Date {
      constructor(...given) { super(...(given.length > 0 ? given : [now])); }
      static now() { return now; }
    };`;
}

suite('soak', () => {
  for (const [name, options] of Object.entries(optionsUnderEdits)) {
    test(`${runs} scripts of 50 notifications, seed ${seed}: the core says and does what it would with the new text: ${name}`, function () {
      this.timeout(0);
      fc.assert(editedCore(options, 50), { seed, numRuns: runs });
    });
  }

  test(`${runs} scripts of 50 notifications, seed ${seed}: the stdio server says what a fresh one says`, async function () {
    this.timeout(0);
    // Both at one moment: an entry that is added now is written with the time.
    const [edited, fresh] = [startServerProcess(undefined, stoppedClock), startServerProcess(undefined, stoppedClock)];
    for (const { client } of [edited, fresh]) await client.initialize(plainClient, anyMarkdown);
    let edits = 0;
    let opened = 0;
    let messages = 0;
    await fc.assert(
      fc.asyncProperty(scripts(50), async (script) => {
        const uri = `file:///incidents/edited-${++opened}.md`;
        let before = script.start;
        let version = 1;
        edited.client.open(uri, before);
        // Closed whatever happens: a document that stays open would be found by the next script, and by its answers alone.
        try {
          for (const played of play(script)) {
            edits += played.edits.length;
            edited.client.change(uri, ++version, ...changesOf(played.edits, before));
            before = played.text;
            fresh.client.open(uri, before);
            const [one, other] = await Promise.all([answers(edited.client, uri, before), answers(fresh.client, uri, before)]);
            fresh.client.notify('textDocument/didClose', { textDocument: { uri } });
            assert.equal(one, other, JSON.stringify(before));
          }
        } finally {
          for (const { client } of [edited, fresh]) {
            client.notify('textDocument/didClose', { textDocument: { uri } });
            messages += client.received.length;
            client.received.length = 0;
          }
        }
      }),
      { seed, numRuns: runs },
    );
    console.log(`    ${edits} edits, ${messages} messages from the servers`);
    for (const { child } of [edited, fresh]) child.kill();
  });
});
