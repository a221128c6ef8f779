import { join } from 'node:path';
import { project } from '../editor/project.mts';
import { startServer } from '../editor/server.mts';
import { openWindow } from '../editor/window.mts';
import { Workbench } from '../editor/workbench.mts';
import { temporaryWorkspace } from '../editor/workspace.mts';
import { sharedBrowser } from '../shared.mts';
import { postmortem } from '../texts.ts';

suite('a workspace that is not trusted', () => {
  test('is judged all the same', async () => {
    const server = await startServer({ trust: true, settings: { 'security.workspace.trust.startupPrompt': 'never' } });
    const workspace = await temporaryWorkspace({ 'stalled.md': postmortem({ cause: 'The outage was caused by human error.' }) });
    const request = { workspace, file: join(workspace, 'stalled.md'), extension: project };
    const { page } = await openWindow(await sharedBrowser(), server, request);
    const workbench = new Workbench(page);
    await page.getByText('Restricted Mode').first().waitFor();
    await workbench.squiggles().first().waitFor();
    await workbench.showViews();
    await workbench.rows('Timeline').first().waitFor();
    await page.context().close();
    await server.stop();
  });
});
