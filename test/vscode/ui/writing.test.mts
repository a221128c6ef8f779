import assert from 'node:assert';
import { until } from '../editor/until.mts';
import { postmortem } from '../texts.ts';
import { type Scene, scene, tidy } from './scene.mts';

suite('writing', () => {
  let it: Scene;
  suiteSetup(async () => {
    it = await scene();
  });
  teardown(function () {
    return tidy(this);
  });

  test('New Postmortem asks for title, severity, date and template, and opens the document', async () => {
    const { workbench } = it;
    await workbench.run('Postmortem: New Postmortem');
    await workbench.answer('Label printer queue stalled', 'What happened');
    await workbench.pick('SEV-2');
    await workbench.answer('2026-02-10', 'Day of the incident');
    await workbench.pick('Full');
    await workbench.tab('2026-02-10-label-printer-queue-stalled.md').waitFor();
    await workbench.line('Postmortem: Label printer queue stalled').waitFor();
    await workbench.line('2026-02-10').waitFor();
    await workbench.line('SEV-2').waitFor();
  });

  test('New Postmortem fills an empty file, and one undo empties it', async () => {
    const { workbench } = it;
    await it.open('empty.md', '');
    await workbench.run('Postmortem: New Postmortem');
    await workbench.answer('Labels were late', 'What happened');
    await workbench.pick('SEV-3');
    await workbench.answer('2026-02-10', 'Day of the incident');
    await workbench.pick('Short');
    await workbench.line('Postmortem: Labels were late').waitFor();
    await workbench.tab('empty.md').waitFor();
    await workbench.press('ControlOrMeta+Z');
    await until('the file is empty again', async () => (await workbench.lines.allInnerTexts()).join('').trim() === '');
  });

  test('a snippet is accepted from the suggest widget', async () => {
    const { workbench } = it;
    await it.open('snippet.md', '');
    await workbench.type('postmortem');
    await workbench.press('Control+Space');
    const widget = workbench.page.locator('.suggest-widget.visible');
    const row = widget
      .locator('.monaco-list-row')
      .filter({ hasText: /postmortem/i })
      .first();
    await row.waitFor();
    await row.click();
    await workbench.line('# Postmortem:').waitFor();
    await workbench.save();
    assert.match(await it.read('snippet.md'), /^# Postmortem: [^]*^## Impact$[^]*^## Timeline/m);
  });

  test('Enter in a timeline table opens the next row, and one undo takes that back', async () => {
    const { workbench } = it;
    const text = postmortem();
    const row = '| 10:30 | Old jobs removed, printing resumes | Ida |';
    await it.open('enter.md', text);
    await workbench.rows('Timeline').first().waitFor();
    await workbench.goTo(workbench.lineNumberOf(text, row), row.length + 1);
    await workbench.press('Enter');
    // Not saved before the undo: that would end the step.
    await until('a row is opened, with its time', async () => (await workbench.line('| 10:30 |').count()) === 2);
    await workbench.line('| 10:30 |  |  |').waitFor();
    await workbench.line(`| ${'Page acknowledged'.padEnd('Old jobs removed, printing resumes'.length)} |`).waitFor();
    assert.deepEqual(await workbench.cursor(), { line: workbench.lineNumberOf(text, row) + 1, column: '| 10:30 | '.length + 1 });
    await workbench.press('ControlOrMeta+Z');
    await workbench.save();
    assert.equal(await it.read('enter.md'), text);
  });

  test('Tab goes on to the next cell of the row that Enter has opened, and Enter opens one more', async () => {
    const { workbench } = it;
    const text = postmortem();
    const row = '| 10:30 | Old jobs removed, printing resumes | Ida |';
    await it.open('tab.md', text);
    await workbench.rows('Timeline').first().waitFor();
    await workbench.goTo(workbench.lineNumberOf(text, row), row.length + 1);
    for (const words of ['Disk is full', 'Jobs are deleted']) {
      const rows = await workbench.line('| 10:30 |').count();
      await workbench.press('Enter');
      await until('a row is opened', async () => (await workbench.line('| 10:30 |').count()) === rows + 1);
      await workbench.type(words);
    }
    await workbench.press('Tab');
    await workbench.type('Bo');
    await workbench.save();
    assert.match(await it.read('tab.md'), /\| 10:30 \| Disk is full[ |]*\n\| 10:30 \| Jobs are deleted \| Bo \|\n/);
  });

  test('Insert Missing Sections, Add Timeline Entry, Add Why and Add Action Item write where it belongs', async () => {
    const { workbench } = it;
    await it.open('add.md', postmortem().replace(/## What Went Well[^]*?(?=## )/, ''));
    await workbench.rows('Timeline').first().waitFor();
    for (const [command, wanted] of [
      ['Insert Missing Sections', /## What Went Well[^]*## What Went Wrong/],
      ['Add Timeline Entry', /resumes \| Ida \|\n\| [^\n]*\|/],
      ['Add Why', /3\. \*\*Why\?\*\*/],
      ['Add Action Item', /\| Alert on disk usage[^\n]*\n\|/],
    ] as const) {
      await workbench.run(`Postmortem: ${command}`);
      await until(`${command} has written`, async () => {
        await workbench.save();
        return wanted.test(await it.read('add.md'));
      });
      await workbench.press('Escape');
    }
  });
});
