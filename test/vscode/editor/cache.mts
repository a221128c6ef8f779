import { access, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Everything the editor tests install; git ignores it, and deleting it is always safe. */
export const cacheFolder = join(import.meta.dirname, '../../../.vscode-test');

const stamp = '.complete';

/**
 * A folder of the cache, filled on first use.
 *
 * It is filled under another name, stamped last and then renamed, so that an interrupted run leaves nothing that looks complete, and of two runs
 * at the same time the first to finish wins.
 *
 * @param name says what it holds with the exact version, so that another version is another folder
 * @param title what the user reads while it is being installed
 * @param fill puts the contents into the empty folder it is given
 * @returns the absolute path
 */
export async function cached(name: string, title: string, fill: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(cacheFolder, name);
  if (await exists(join(folder, stamp))) return folder;
  await removeLeftovers();
  const draft = join(cacheFolder, `.draft-${process.pid}-${name}`);
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true });
  const began = Date.now();
  console.log(`Installing ${title} (once) …`);
  const progress = setInterval(() => console.log(`  still installing, ${seconds(began)} s`), 5000);
  try {
    await fill(draft);
    await writeFile(join(draft, stamp), '');
    await publish(draft, folder);
  } finally {
    clearInterval(progress);
    await rm(draft, { recursive: true, force: true });
  }
  console.log(`  done in ${seconds(began)} s`);
  return folder;
}

async function publish(draft: string, folder: string): Promise<void> {
  if (await exists(join(folder, stamp))) return;
  await rm(folder, { recursive: true, force: true });
  await rename(draft, folder).catch(async (error: unknown) => {
    if (!(await exists(join(folder, stamp)))) throw error;
  });
}

/** Drops what interrupted runs left behind: drafts whose process is gone. */
async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(cacheFolder).catch(() => [])) {
    const pid = /^\.draft-(\d+)-/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) await rm(join(cacheFolder, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Whether a file or folder is there. */
export function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

const seconds = (since: number): number => Math.round((Date.now() - since) / 1000);
