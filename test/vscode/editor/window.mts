import type { Browser, Page } from 'playwright-core';
import type { EditorServer, OpenRequest } from './server.mts';

/** The size of every window, so that pictures are alike. */
export const windowSize = { width: 1360, height: 850 } as const;

/** A browser window with VS Code in it. */
export interface EditorWindow {
  readonly page: Page;
  /** Everything the extension host has written to its console. */
  readonly console: readonly string[];
  /** The exit code of the tests run inside, once they have ended. */
  readonly tests: Promise<number>;
}

/** Opens a window and waits until the workbench stands. */
export async function openWindow(browser: Browser, server: EditorServer, request: OpenRequest): Promise<EditorWindow> {
  const context = await browser.newContext({ viewport: windowSize, locale: 'en-GB', timezoneId: 'UTC', reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const lines: string[] = [];
  await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) => lines.push(args.map(String).join(' ')));
  const tests = new Promise<number>((resolve) => void page.exposeFunction('codeAutomationExit', resolve));
  await page.goto(server.url(request));
  await page.locator('.monaco-workbench .part.statusbar').waitFor();
  return { page, console: lines, tests };
}
