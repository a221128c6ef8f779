import type { Browser } from 'playwright-core';
import { startBrowser } from './editor/browser.mts';
import { type EditorServer, startServer } from './editor/server.mts';

let serverStart: Promise<EditorServer> | undefined;
let browserStart: Promise<Browser> | undefined;

/** The one editor of a test run; started by whoever asks first. */
export function sharedServer(): Promise<EditorServer> {
  return (serverStart ??= startServer());
}

/** The one browser of a test run; started by whoever asks first. */
export function sharedBrowser(): Promise<Browser> {
  return (browserStart ??= startBrowser());
}
