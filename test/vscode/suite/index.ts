import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';

/**
 * Runs every test file beside this one inside the extension host; both the desktop editor and the one in the browser call it.
 *
 * @throws when a test failed
 */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', reporter: Report, timeout: 30_000, forbidOnly: true, forbidPending: true });
  for (const name of readdirSync(__dirname).toSorted()) if (name.endsWith('.test.js')) mocha.addFile(join(__dirname, name));
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} of the tests inside the editor failed.`);
}

/** One line of the console for each test, marked so that whoever reads the extension host's console finds it. */
class Report extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner, options?: Mocha.MochaOptions) {
    super(runner, options);
    runner.on('pass', (test) => console.log(`[test] ✔ ${test.fullTitle()} (${test.duration ?? 0} ms)`));
    runner.on('fail', (test, error) => console.log(`[test] ✘ ${test.fullTitle()}\n${String(error.stack)}`));
    runner.once('end', () => console.log(`[test] ${this.stats.passes} passed, ${this.stats.failures} failed`));
  }
}
