import { join } from 'node:path';
import { startBrowser } from './editor/browser.mts';
import { cacheFolder } from './editor/cache.mts';
import { startServer } from './editor/server.mts';
import { until } from './editor/until.mts';
import { openWindow } from './editor/window.mts';
import { Workbench } from './editor/workbench.mts';
import { exampleWorkspace } from './editor/workspace.mts';

const example = 'checkout-errors.md';

/**
 * Installs the package in a clean editor, opens an example and looks: squiggles, the Problems panel and the timeline. Prints what it saw and where the
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
    const squiggles = await until('squiggles in the text', async () => (await workbench.squiggles().count()) || undefined);
    const problems = await workbench.problems();
    const found = await until('findings in the Problems panel', async () =>
      (await problems.count()) > 1 ? problems.allInnerTexts() : undefined,
    );
    await workbench.showViews();
    const rows = workbench.rows('Timeline');
    const timeline = await until('rows in the timeline view', async () => ((await rows.count()) > 0 ? rows.allInnerTexts() : undefined));
    const print = (lines: readonly string[]): void => console.log(lines.map((line) => `    ${line.replaceAll('\n', '  ')}`).join('\n'));
    console.log(`In ${example}:\n  ${squiggles} squiggles in the text on screen\n  Problems:`);
    print(found);
    console.log('  Timeline:');
    print(timeline);
  } finally {
    await page.screenshot({ path: picture });
    console.log(`  Screenshot: ${picture}`);
  }
}
