import { until } from '../editor/until.mts';
import { postmortem } from '../texts.ts';
import { type Scene, scene, tidy } from './scene.mts';

const belt = postmortem().replace('Label printer queue stalled', 'Belt stopped').replace('**Date:**', '**Incident:** INC-801\n**Date:**');
const lift = postmortem({ cause: 'The same as in INC-801, which had been closed.' }).replace('Label printer queue stalled', 'Lift stuck');

suite('across documents on the screen', () => {
  let it: Scene;
  suiteSetup(async () => {
    it = await scene();
    await it.open('belt.md', belt);
    await it.workbench.closeAll();
  });
  teardown(function () {
    return tidy(this);
  });

  test('Go to Symbol in Workspace finds an incident and opens its file', async () => {
    const { workbench } = it;
    await it.open('lift.md', lift);
    await workbench.run('Go to Symbol in Workspace');
    const input = workbench.page.locator('.quick-input-widget .quick-input-box input');
    await input.fill('#INC-801');
    await workbench.picks.filter({ hasText: 'INC-801 Belt stopped' }).first().waitFor();
    await input.press('Enter');
    await workbench.tab('belt.md').waitFor();
  });

  test('Show Open Action Items lists those of closed documents and opens one', async () => {
    const { workbench } = it;
    await it.open('belt.md', belt.replace('2026-02-13 | ✅ Completed', '2026-02-13 | ⏳ Pending'));
    await workbench.closeAll();
    await workbench.run('Postmortem: Show Open Action Items');
    const input = workbench.page.locator('.quick-input-widget .quick-input-box input');
    await workbench.picks.filter({ hasText: 'SRE · overdue since 2026-02-13' }).filter({ hasText: 'INC-801 Belt stopped' }).waitFor();
    await input.fill('Belt');
    await input.press('Enter');
    await workbench.tab('belt.md').waitFor();
    await workbench.line('Alert on disk usage').waitFor();
  });

  test('Go to Definition on an id opens the file of its incident', async () => {
    const { workbench } = it;
    await it.open('lift.md', lift);
    await workbench.goToText(lift, 'INC-801');
    await until('the definition opens', async () => {
      await workbench.press('F12');
      await workbench.tab('belt.md').waitFor({ timeout: 3000 });
      return true;
    });
    await until('the cursor is at the id', async () => (await workbench.cursor()).line === 3);
  });

  test('hovering over an id shows the incident', async () => {
    const { workbench } = it;
    await it.open('lift.md', lift);
    await workbench.goToText(lift, 'INC-801');
    await workbench.run('Show or Focus Hover');
    const hover = workbench.page.locator('.monaco-hover:visible').filter({ hasText: 'INC-801: Belt stopped' });
    await hover.first().waitFor();
  });
});
