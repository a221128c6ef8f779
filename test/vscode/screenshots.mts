// `npm run screenshots`: draws the pictures of the README and of the docs into `docs/images`, from the packaged extension.
import { mkdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { startBrowser } from './editor/browser.mts';
import { endAll } from './editor/process.mts';
import { project } from './editor/project.mts';
import { startServer } from './editor/server.mts';
import { openWindow, windowSize } from './editor/window.mts';
import { Workbench } from './editor/workbench.mts';
import { exampleWorkspace } from './editor/workspace.mts';

const folder = join(project, 'docs/images');
/** A README is read over slow lines too. */
const maximumBytes = 200_000;
/** Settings that leave only the document and what the extension says of it. */
const calm = {
  'editor.occurrencesHighlight': 'off',
  'editor.stickyScroll.enabled': false,
  'window.title': '${activeEditorShort}${separator}${rootName}',
  'workbench.layoutControl.enabled': false,
};

try {
  await mkdir(folder, { recursive: true });
  const workspace = await exampleWorkspace();
  const server = await startServer({ vsix: [join(project, 'postmortem.vsix')], settings: calm });
  const { page } = await openWindow(await startBrowser(), server, { workspace });
  const it = new Workbench(page);
  const text = await readFile(join(workspace, 'checkout-errors.md'), 'utf8');
  const lineOf = (words: string): number => it.lineNumberOf(text, words);

  await it.showViews();
  await it.view('Timeline').getByText('New Postmortem').waitFor();
  await it.widenSideBar(110);
  await picture('welcome');

  await it.open(join(workspace, 'checkout-errors.md'));
  await it.rows('Timeline').first().waitFor();
  await it.goTo(lineOf('| 14:26'));
  await it.squiggles().first().waitFor();
  await picture('timeline');

  await it.goTo(lineOf('Tomás broke the checkout'), 95);
  await it.squiggles().first().waitFor();
  await it.fixes();
  await picture('fixes');
  await it.press('Escape');

  await it.goTo(lineOf('| Be more careful'));
  await picture('action-items');
  await it.goTo(lineOf('Tomás forgot'));
  await picture('five-whys');

  await it.goTo(lineOf('### What Happened'));
  await page.locator('[id="status.languageStatus"]').hover();
  await page.locator('.monaco-hover .hover-language-status').first().waitFor();
  await picture('overview', { pointer: 'stays' });

  /** A picture of the window, once nothing moves any more. */
  async function picture(name: string, { pointer }: { pointer?: 'stays' } = {}): Promise<void> {
    if (!pointer) await page.mouse.move(windowSize.width / 2, windowSize.height - 80);
    await page.getByText('Activating Extensions').waitFor({ state: 'hidden' });
    for (const bar of await page.locator('.monaco-progress-container.active').all()) await bar.waitFor({ state: 'hidden' });
    const path = join(folder, `${name}.png`);
    await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
    const { size } = await stat(path);
    if (size > maximumBytes) throw new Error(`${path} has ${size} bytes, more than ${maximumBytes}`);
    console.log(`docs/images/${name}.png, ${Math.round(size / 1000)} KB`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await endAll();
}
