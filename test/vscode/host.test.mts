import assert from 'node:assert';
import { bundleSuite } from './editor/bundle.mts';
import { project } from './editor/project.mts';
import { openWindow } from './editor/window.mts';
import { temporaryWorkspace } from './editor/workspace.mts';
import { sharedBrowser, sharedServer } from './shared.mts';

suite('inside the extension host', () => {
  test('every test passes', async function () {
    this.timeout(180_000);
    const tests = await bundleSuite();
    const workspace = await temporaryWorkspace({});
    const window = await openWindow(await sharedBrowser(), await sharedServer(), { workspace, extension: project, tests });
    const code = await window.tests;
    await window.page.context().close();
    const report = window.console.filter((line) => line.startsWith('[test] '));
    console.log(report.map((line) => line.replace('[test]', '     ')).join('\n'));
    assert.strictEqual(code, 0, report.length > 0 ? 'tests inside the extension host failed' : window.console.slice(-40).join('\n'));
  });
});
