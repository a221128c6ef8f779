import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atExit } from './process.mts';
import { project } from './project.mts';

/**
 * Makes a folder to work in, gone when this process ends.
 *
 * @param files its contents by name
 * @returns the absolute path
 */
export async function temporaryWorkspace(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'postmortem-workspace-'));
  atExit(() => rm(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

/** A copy of the project's examples to work in. */
export async function exampleWorkspace(): Promise<string> {
  const folder = join(await temporaryWorkspace({}), 'examples');
  await cp(join(project, 'examples'), folder, { recursive: true });
  return folder;
}
