// `npm run test:electron`: the tests of the extension host in desktop VS Code, which is downloaded on first use. Needs a display (`xvfb-run` on a server).
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { bundleSuite } from './editor/bundle.mts';
import { cacheFolder } from './editor/cache.mts';
import { endAll } from './editor/process.mts';
import { project } from './editor/project.mts';
import { temporaryWorkspace } from './editor/workspace.mts';

try {
  await runTests({
    cachePath: join(cacheFolder, 'desktop'),
    version: process.env['VSCODE_VERSION'] ?? 'stable',
    extensionDevelopmentPath: project,
    extensionTestsPath: await bundleSuite(),
    launchArgs: [await temporaryWorkspace({}), '--disable-extensions', '--disable-workspace-trust', '--skip-welcome'],
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await endAll();
}
