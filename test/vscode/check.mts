import { join } from 'node:path';
import { startBrowser } from './editor/browser.mts';
import { cacheFolder } from './editor/cache.mts';
import { startServer } from './editor/server.mts';
import { until } from './editor/until.mts';
import { openWindow } from './editor/window.mts';
import { Workbench } from './editor/workbench.mts';
import { exampleWorkspace } from './editor/workspace.mts';

const example = 'checkout-errors.md';
/** A clean editor on a busy machine takes its time (milliseconds). */
const firstStart = 60_000;

/**
 * Installs the package in a clean editor, opens an example and looks: squiggles, the Problems panel and the three views. Prints what it saw and where the
 * picture is.
 *
 * @param vsix the package's file, absolute
 * @throws an error that says what was not there
 */
export async function check(vsix: string): Promise<void> {
  const server = await startServer({ vsix: [vsix] });
  const workspace = await exampleWorkspace();
  const { page } = await openWindow(await startBrowser(), server, { workspace, file: join(workspace, example) });
  const workbench = new Workbench(page);
  const picture = join(cacheFolder, 'check.png');
  try {
    await workbench.tab(example).waitFor();
    const squiggles = await until('squiggles in the text', async () => (await workbench.squiggles().count()) || undefined, firstStart);
    const problems = await workbench.problems();
    const found = await until('findings in the Problems panel', () => some(problems.allInnerTexts()));
    await workbench.showViews();
    const views: [string, string[]][] = [];
    for (const title of ['Timeline', 'Five Whys', 'Action Items'])
      views.push([title, await until(`rows in the view ${title}`, () => some(workbench.spokenRows(title)))]);
    console.log(`In ${example}: ${squiggles} squiggle${squiggles === 1 ? '' : 's'} in the part on screen`);
    for (const [title, lines] of [['Problems', found.map((line) => line.replaceAll('\n', '  '))] as const, ...views]) {
      console.log(`  ${title}`);
      for (const line of lines) console.log(`    ${line}`);
    }
  } finally {
    await page.screenshot({ path: picture });
    console.log(`  Screenshot: ${picture}`);
  }
}

/** The list, once something is in it. */
async function some(list: Promise<string[]>): Promise<string[] | undefined> {
  const found = await list;
  return found.length > 0 ? found : undefined;
}
