/** Typing while the server reads a workspace, and in the same server without one, key by key in turn. */
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { generateDocument, wordPlaces } from './document.ts';
import { placeOf } from './keystrokes.ts';
import { median, quantile } from './measure.ts';
import { StdioServer } from './stdioServer.ts';

/** As somebody types who thinks now and then: so many keys at this distance, then a pause (milliseconds). */
const burst = 8;
const gap = 40;
const thought = 400;

export interface Indexing {
  /** Milliseconds for a key. */
  readonly p50: number;
  readonly p95: number;
}

/**
 * Types into a document of 120 lines.
 * @returns idle: without a workspace; reading: while it is read in the background; awaited: while it is read without a pause for a request that waits
 */
export async function sampleIndexing(command: readonly string[], folder: string, keys: number): Promise<Record<string, Indexing>> {
  const text = generateDocument(120);
  const places = wordPlaces(text).map((offset) => placeOf(text, offset));
  const samples: Record<string, number[]> = { idle: [], reading: [], awaited: [] };
  const root = pathToFileURL(folder).href;
  for (const name of ['reading', 'awaited']) {
    const idle = await StdioServer.start(command);
    const busy = await StdioServer.start(command, root);
    for (const server of [idle, busy]) await server.open(text);
    await pause(thought);
    const found = name === 'awaited' ? busy.references(placeOf(text, text.indexOf('Priya Natarajan'))) : Promise.resolve();
    const wait = { over: false };
    void found.finally(() => {
      wait.over = name === 'awaited';
    });
    for (let index = -burst; index < keys && !wait.over; index++) {
      const place = places[Math.abs(index) % places.length] ?? { line: 0, character: 0 };
      for (const [server, into] of [
        [idle, samples['idle']],
        [busy, samples[name]],
      ] as const) {
        const taken = await server.key(place);
        if (index >= 0) into?.push(taken);
      }
      await pause(index % burst === 0 ? thought : gap);
    }
    for (const server of [idle, busy]) server.stop();
  }
  return Object.fromEntries(Object.entries(samples).map(([name, taken]) => [name, { p50: median(taken), p95: quantile(taken, 0.95) }]));
}
