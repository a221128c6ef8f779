import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { project } from '../editor/project.mts';
import { openWindow } from '../editor/window.mts';
import { Workbench } from '../editor/workbench.mts';
import { temporaryWorkspace } from '../editor/workspace.mts';
import { sharedBrowser, sharedServer } from '../shared.mts';

/** The one window that the scenarios share: the extension from its sources with its views shown, in a workspace where each test makes its own files. */
export interface Scene {
  readonly workbench: Workbench;
  /** Writes a file into the workspace and opens it. */
  open(name: string, text: string): Promise<void>;
  /** What a file of the workspace holds on disk. */
  read(name: string): Promise<string>;
}

let start: Promise<Scene> | undefined;

/** Opens the window when it is asked for the first time. */
export function scene(): Promise<Scene> {
  return (start ??= openScene());
}

async function openScene(): Promise<Scene> {
  const workspace = await temporaryWorkspace({});
  const { page } = await openWindow(await sharedBrowser(), await sharedServer(), { workspace, extension: project });
  const workbench = new Workbench(page);
  await workbench.showViews();
  return {
    workbench,
    read: (name) => readFile(join(workspace, name), 'utf8'),
    async open(name, text) {
      await writeFile(join(workspace, name), text);
      await workbench.open(join(workspace, name));
    },
  };
}

/** To be called after each test with its context. Leaves the window as it was found: nothing open, nothing unsaved, no menu. After a failure a picture of it goes to `out/failures`. */
export async function tidy({ currentTest }: Mocha.Context): Promise<void> {
  const { workbench } = await scene();
  if (currentTest?.state === 'failed') {
    const folder = join(project, 'out/failures');
    await mkdir(folder, { recursive: true });
    await workbench.page.screenshot({ path: join(folder, `${currentTest.fullTitle().replaceAll(/\W+/g, '-')}.png`) });
  }
  await workbench.closeAll();
}
