import assert from 'node:assert';
import { until } from '../editor/until.mts';
import { postmortem } from '../texts.ts';
import { type Scene, scene, tidy } from './scene.mts';

suite('the views', () => {
  let it: Scene;
  suiteSetup(async () => {
    it = await scene();
  });
  teardown(function () {
    return tidy(this);
  });

  test('Timeline has a row for each entry, with its time from the first one and its owner', async () => {
    await it.open('timeline.md', postmortem());
    const rows = it.workbench.rows('Timeline');
    await rows.filter({ hasText: '10:30' }).waitFor();
    const texts = await rows.allInnerTexts();
    assert.strictEqual(texts.filter((text) => /\d\d:\d\d/.test(text)).length, 4);
    const last = texts.find((text) => text.includes('10:30')) ?? '';
    assert.match(last, /printing resumes/);
    assert.match(last, /25/);
    assert.match(last, /Ida/);
  });

  test('a click on a row goes to its line, and the cursor’s entry is selected', async () => {
    const { workbench } = it;
    await it.open('reveal.md', postmortem());
    const text = await it.read('reveal.md');
    const rows = workbench.rows('Timeline');
    await rows.filter({ hasText: '10:14' }).click();
    await until('the cursor at the entry', async () => (await workbench.cursor()).line === workbench.lineNumberOf(text, '| 10:14'));
    await workbench.goTo(workbench.lineNumberOf(text, '| 10:30'));
    await workbench.rows('Timeline').and(workbench.page.locator('.selected')).filter({ hasText: '10:30' }).waitFor();
  });

  test('Five Whys shows the problem, its whys, and what is not answered', async () => {
    await it.open(
      'whys.md',
      postmortem({
        whys: '**Problem:** Labels were not printed\n\n1. **Why?** The queue took no jobs\n   - **Why?** Its disk was full\n2. **Why?**',
      }),
    );
    const rows = it.workbench.rows('Five Whys');
    await rows.filter({ hasText: 'Labels were not printed' }).waitFor();
    await rows.filter({ hasText: 'Its disk was full' }).waitFor();
    await rows.filter({ hasText: 'Not answered yet' }).waitFor();
  });

  test('a checkbox of Action Items writes the status into the file', async () => {
    const { workbench } = it;
    await it.open(
      'actions.md',
      postmortem({ actions: '- [ ] Prune the queue (Platform, 2099-02-17)\n- [x] Watch the disk (SRE, 2026-02-13)' }),
    );
    const row = workbench.rows('Action Items').filter({ hasText: 'Prune the queue' });
    await row.locator('.custom-view-tree-node-item-checkbox').click();
    await workbench.page.locator('.tab.active.dirty').waitFor();
    await workbench.focusEditor();
    await workbench.save();
    assert.match(await it.read('actions.md'), /- \[x\] Prune the queue \(Platform, 2099-02-17\)/);
  });

  test('a checkbox writes the status into a table', async () => {
    const { workbench } = it;
    await it.open(
      'table.md',
      postmortem({
        actions:
          '| Action | Owner | Deadline | Status |\n| --- | --- | --- | --- |\n| Cap the queue | Platform | 2099-02-17 | ⏳ Pending |',
      }),
    );
    await workbench.rows('Action Items').filter({ hasText: 'Cap the queue' }).locator('.custom-view-tree-node-item-checkbox').click();
    await workbench.focusEditor();
    await workbench.page.locator('.tab.active.dirty').waitFor();
    await workbench.save();
    assert.match(await it.read('table.md'), /\| Cap the queue \| Platform \| 2099-02-17 \| ✅ Completed \|/);
  });

  test('a click on a code lens shows what it sums up', async () => {
    const { workbench } = it;
    const text = postmortem().replace('** label printing', '** [List of services]');
    await it.open('lens.md', text);
    const lens = workbench.page.locator('.codelens-decoration a');
    await lens.filter({ hasText: '1 part missing' }).click();
    await workbench.page
      .locator('.markers-panel .monaco-list-row')
      .filter({ hasText: '“[List of services]” is still the template' })
      .waitFor();
    await workbench.run('View: Hide Panel');
    await workbench.run('View: Show Explorer');
    await workbench.focusEditor();
    await workbench.goTo(workbench.lineNumberOf(text, '## Action Items'));
    await lens.filter({ hasText: '2 of 2 done' }).click();
    await workbench.rows('Action Items').first().waitFor();
  });

  test('say why there is nothing to show for a README', async () => {
    await it.open('README.md', '# Printer service\n\nNobody should have to read this twice.\n\n## Setup\n\nInstall it.\n');
    await it.workbench.view('Timeline').getByText('Not recognised as a postmortem').waitFor();
    assert.strictEqual(await it.workbench.rows('Timeline').count(), 0);
    assert.strictEqual(await it.workbench.squiggles().count(), 0);
  });

  test('offer a start in an empty file', async () => {
    await it.open('begin.md', '');
    await it.workbench.view('Timeline').locator('.monaco-button', { hasText: 'New Postmortem' }).waitFor();
  });

  test('offer a start where no postmortem is open', async () => {
    await it.workbench.view('Timeline').getByText('New Postmortem').waitFor();
  });
});
