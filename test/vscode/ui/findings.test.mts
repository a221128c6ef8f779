import assert from 'node:assert';
import { until } from '../editor/until.mts';
import { postmortem } from '../texts.ts';
import { type Scene, scene, tidy } from './scene.mts';

const blameful = 'The outage was caused by human error.';

suite('findings on the screen', () => {
  let it: Scene;
  suiteSetup(async () => {
    it = await scene();
  });
  teardown(function () {
    return tidy(this);
  });

  test('a squiggle lies under the line it is about', async () => {
    await it.open('squiggle.md', postmortem({ cause: blameful }));
    const squiggle = it.workbench.squiggles().first();
    await squiggle.waitFor();
    const line = await it.workbench.line(blameful).boundingBox();
    const box = await squiggle.boundingBox();
    assert.ok(line && box);
    assert.ok(box.y >= line.y && box.y < line.y + line.height, 'the squiggle is on another line');
    assert.ok(box.x >= line.x && box.width > 30, 'the squiggle is not under the words');
  });

  test('hovering shows the message with the rule as a link', async () => {
    await it.open('hover.md', postmortem({ cause: blameful }));
    await it.workbench.squiggles().first().waitFor();
    await it.workbench.goTo(it.workbench.lineNumberOf(await it.read('hover.md'), blameful), blameful.indexOf('human') + 2);
    await it.workbench.run('Show or Focus Hover');
    const hover = it.workbench.page.locator('.monaco-hover:visible');
    const link = hover.locator('a', { hasText: 'blame/human-error' });
    assert.match((await link.getAttribute('href')) ?? '', /blame\/human-error/);
  });

  test('the Problems panel lists them', async () => {
    await it.open('problems.md', postmortem({ cause: blameful }));
    const problems = await it.workbench.problems();
    await problems.filter({ hasText: 'blame/human-error' }).waitFor();
  });

  test('typing a blameful sentence brings one, rewriting takes it away', async () => {
    const { workbench } = it;
    await it.open('typing.md', postmortem({ cause: 'The disk had no alert.' }));
    await workbench.goTo(workbench.lineNumberOf(await it.read('typing.md'), 'The disk had no alert.'));
    await workbench.press('End');
    await workbench.type(' We failed to monitor the disk properly.');
    await workbench.squiggles().first().waitFor();
    await workbench.press('Shift+Home');
    await workbench.type('The monitoring gap hid the full disk.');
    await until('no squiggle', async () => (await workbench.squiggles().count()) === 0);
  });

  test('the status item says what was found', async () => {
    await it.open('status.md', postmortem({ cause: blameful }));
    await it.workbench.squiggles().first().waitFor();
    await it.workbench.run('Postmortem: Show Status');
    const rows = it.workbench.picks;
    await rows.filter({ hasText: 'blame/human-error' }).waitFor();
  });
});
