import { endAll } from './editor/process.mts';
import { sharedBrowser, sharedServer } from './shared.mts';

/** Installs and starts everything before the first test, so that no test's time includes it. */
export async function mochaGlobalSetup(): Promise<void> {
  await sharedServer();
  await sharedBrowser();
}

export const mochaGlobalTeardown = endAll;
