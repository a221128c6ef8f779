// `npm start`: opens the packaged extension on the examples in a real editor. Desktop VS Code where `code` is on the PATH, else VS Code in the
// browser; `--browser` asks for the latter, `--check` looks for itself without a window and says what it saw. `--vsix FILE` takes another package.
import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { check } from './check.mts';
import { atExit, endAll, run } from './editor/process.mts';
import { project } from './editor/project.mts';
import { startServer } from './editor/server.mts';

const { values } = parseArgs({
  options: {
    browser: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    vsix: { type: 'string', default: join(project, 'postmortem.vsix') },
  },
});
const examples = join(project, 'examples');

try {
  await access(values.vsix).catch(() => Promise.reject(new Error(`There is no ${values.vsix}. \`npm run package\` makes it.`)));
  if (values.check) await check(values.vsix);
  else if (values.browser || !(await onDesktop(values.vsix))) await inBrowser(values.vsix);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await endAll();
}

/** Opens desktop VS Code with a profile of its own and waits until its window is closed. Returns false where there is no `code`. */
async function onDesktop(vsix: string): Promise<boolean> {
  const shell = process.platform === 'win32';
  const found = await run('code', ['--version'], { shell }).then(
    () => true,
    () => false,
  );
  if (!found) return false;
  const profile = await mkdtemp(join(tmpdir(), 'postmortem-'));
  atExit(() => rm(profile, { recursive: true, force: true }));
  const own = ['--user-data-dir', join(profile, 'data'), '--extensions-dir', join(profile, 'extensions')];
  await run('code', [...own, '--install-extension', vsix], { shell });
  console.log('Opening VS Code on examples/ with a profile of its own. This ends when you close its window.');
  await run('code', [...own, '--new-window', '--wait', examples, join(examples, 'checkout-errors.md')], { shell });
  return true;
}

/** Serves VS Code to a browser until Ctrl-C. */
async function inBrowser(vsix: string): Promise<void> {
  const server = await startServer({ vsix: [vsix], settings: { 'workbench.startupEditor': 'readme' } });
  console.log(`VS Code runs at\n\n  ${server.url({ workspace: examples })}\n\nCtrl-C stops it.`);
  await server.ended;
}
