import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { findChromium } from './chromium.mts';
import { atExit } from './process.mts';

/** Starts a headless browser that ends with this process at the latest. */
export async function startBrowser(): Promise<Browser> {
  const { executablePath, env } = await findChromium();
  const home = await mkdtemp(join(tmpdir(), 'postmortem-'));
  atExit(() => rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
  const browser = await chromium.launch({
    executablePath,
    env: { ...process.env, ...env, HOME: home, XDG_CACHE_HOME: home, XDG_CONFIG_HOME: home, TMPDIR: home, TZ: 'UTC', LANG: 'C.UTF-8' },
    args: quiet,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  atExit(() => browser.close());
  return browser;
}

const quiet = [
  '--no-sandbox',
  '--no-zygote',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];
